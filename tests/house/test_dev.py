"""dev.py's decisions, with the machine made up: nothing is installed here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import dev


def works_not(command: Sequence[str]) -> bool:
    return False


def works(command: Sequence[str]) -> bool:
    return True


def test_windows_keeps_programs_in_scripts() -> None:
    folder = Path("見本 フォルダ") / ".venv"
    assert dev.venv_program(folder, "python", "win32") == folder / "Scripts" / "python.exe"
    assert dev.venv_program(folder, "python", "linux") == folder / "bin" / "python"


def test_windows_needs_no_system_packages() -> None:
    assert dev.missing_packages("win32", works_not, lambda _: None) == ()


def test_a_bare_linux_lacks_qt_libraries_and_poppler() -> None:
    missing = dev.missing_packages("linux", works_not, lambda _: None)
    assert {"libegl1", "libxcb-cursor0", "poppler-utils"} <= set(missing)


def test_a_ready_linux_lacks_nothing() -> None:
    assert dev.missing_packages("linux", works, lambda name: "/usr/bin/" + name) == ()


def test_root_calls_apt_itself_and_others_only_by_a_silent_sudo() -> None:
    assert dev.apt_command(lambda name: name, works_not, user=0) == ["apt-get"]
    assert dev.apt_command(lambda name: name, works, user=1000) == ["sudo", "-n", "apt-get"]
    assert dev.apt_command(lambda name: name, works_not, user=1000) is None
    assert dev.apt_command(lambda _: None, works, user=0) is None


def test_without_apt_one_sentence_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "missing_packages", lambda: ("libegl1", "libgl1"))
    monkeypatch.setattr(dev, "apt_command", lambda: None)
    for step in ("check_python", "make_venv", "install_dependencies"):
        monkeypatch.setattr(dev, step, lambda: None)
    assert dev.main(["test"]) == 2
    told = capsys.readouterr().err
    assert "apt-get install --reinstall --no-install-recommends libegl1 libgl1" in told
    assert "Traceback" not in told


def test_a_library_taken_away_by_hand_is_put_back_though_apt_believes_it_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "missing_packages", lambda: () if len(called) == 2 else ("libegl1",))
    monkeypatch.setattr(dev, "apt_command", lambda: ["apt-get"])
    monkeypatch.setattr(dev, "install_with", lambda apt, _packages: called.append([*apt]))
    dev.install_system_packages()
    assert called == [["apt-get"], ["apt-get", "--reinstall"]]


def test_libraries_for_a_window_stop_the_work_only_where_a_window_can_be_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "missing_packages", lambda: dev.WINDOW_PACKAGES)
    monkeypatch.setattr(dev, "apt_command", lambda: None)
    monkeypatch.delenv("DISPLAY", raising=False)
    dev.install_system_packages()
    assert "libxcb-icccm4" in capsys.readouterr().err
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(dev.SetUpError, match="libxcb-icccm4"):
        dev.install_system_packages()


def test_a_missing_face_is_told_but_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "missing_packages", lambda: dev.FACE_PACKAGES)
    monkeypatch.setattr(dev, "apt_command", lambda: None)
    dev.install_system_packages()
    assert "fonts-morisawa-bizud-gothic" in capsys.readouterr().err


def test_an_older_python_is_refused_in_a_sentence() -> None:
    with pytest.raises(dev.SetUpError, match=r"This Python is 3\.10"):
        dev.check_python((3, 10))
    dev.check_python((3, 14))


def test_the_stamp_follows_the_lock_and_the_python(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text("a==1")
    first = dev.lock_digest(lock, (3, 11))
    assert first == dev.lock_digest(lock, (3, 11))
    assert first != dev.lock_digest(lock, (3, 12))
    lock.write_text("a==2")
    assert first != dev.lock_digest(lock, (3, 11))


def test_a_fresh_stamp_makes_the_second_run_quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    calls: list[Sequence[str]] = []

    def pip(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        calls.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", pip)
    dev.install_dependencies()
    dev.install_dependencies()
    assert len(calls) == 1
    assert "--require-hashes" in calls[0]


def test_no_screen_means_offscreen_only_on_linux() -> None:
    assert dev.environment({}, "linux")["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_QPA_PLATFORM" not in dev.environment({"DISPLAY": ":0"}, "linux")
    assert "QT_QPA_PLATFORM" not in dev.environment({}, "win32")


def test_arguments_after_two_dashes_reach_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    reached: list[Sequence[str]] = []
    monkeypatch.setattr(dev, "set_up", lambda: None)

    def program(arguments: Sequence[str]) -> int:
        reached.append(arguments)
        return 0

    monkeypatch.setitem(dev.COMMANDS, "run", program)
    assert dev.main(["run", "--", "print", "--json"]) == 0
    assert reached == [["print", "--json"]]


def test_help_needs_no_set_up() -> None:
    done = subprocess.run(
        [sys.executable, str(dev.ROOT / "dev.py"), "--help"], capture_output=True, check=True
    )
    assert b"screens" in done.stdout
