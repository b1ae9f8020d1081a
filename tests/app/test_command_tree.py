"""Every command of the tree, found by walking it, with files that are no office file: one line, exit 2, untouched.

As root of this machine permissions mean nothing: the last tests drop to a user who may not read or write.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
import pytest

from pfdesk.app.cli.main import pfdesk, run

ROOT = Path(__file__).parents[2]
NO_FILE = {"demo", "new", "forms", "schema", "stocks", "open"}
"""Commands whose first word is no office file: they make one, need none, or open the window."""
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
WORDS = {"form": "member-roster", "what": "members", "survey_id": "00000000-0000-7000-8000-000000000000"}
BAD = {
    "zero bytes": b"",
    "text": "これは名簿ではありません".encode(),
    "zip": b"PK\x03\x04" + bytes(5000),
    "sqlite of others": b"SQLite format 3\0" + bytes(4080),
}


def leaves(group: click.Group, *names: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command that does something, with the words that lead to it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from leaves(command, *names, name)
        elif command is not None:
            yield (*names, name), command


TREE = dict(leaves(pfdesk))
ON_FILES = [names for names, command in TREE.items() if names[0] not in NO_FILE]


def call(names: tuple[str, ...], file: Path, folder: Path) -> list[str]:
    """The words of a call: the file where the office file is wanted, something fitting everywhere else."""
    words = [*names]
    for param in TREE[names].params:
        if isinstance(param, click.Argument):
            of_office = param.name in {"file", "backup"} or "file" in (param.name or "")
            words.append(str(file) if of_office else _value(param, folder))
        elif param.required:
            words += [param.opts[0], _value(param, folder)]
    return words


def _value(param: click.Parameter, folder: Path) -> str:
    kind: Any = param.type
    if isinstance(kind, click.Choice):
        return str(kind.choices[0])
    if isinstance(kind, (click.Path, click.File)) or param.name in {"to", "table", "source"}:
        return str(folder / "other.xlsx")
    if kind is click.INT or "int" in type(kind).__name__.lower() or param.name == "year":
        return "2023"
    return WORDS.get(param.name or "", "00000000-0000-7000-8000-000000000000")


def test_the_tree_is_walked() -> None:
    assert len(ON_FILES) > 25
    assert {"check", "undo", "print", "import", "figures"} <= {names[0] for names in ON_FILES}


@pytest.mark.parametrize("kind", [*BAD, "missing", "folder"])
def test_what_is_no_office_file_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    path = tmp_path / "だめ な.pfdesk"
    if kind == "folder":
        path.mkdir()
    elif kind != "missing":
        path.write_bytes(BAD[kind])
    before = path.read_bytes() if path.is_file() else None
    wrong: dict[str, Any] = {}
    for names in ON_FILES:
        capsys.readouterr()
        code = run(call(names, path, tmp_path))
        told = capsys.readouterr()
        if code != 2 or told.out or len(told.err.strip().splitlines()) != 1 or "Traceback" in told.err:
            wrong[" ".join(names)] = (code, told.out[:80], told.err[-300:])
    assert wrong == {}
    assert (path.read_bytes() if path.is_file() else None) == before


def test_help_of_each_says_what_it_does() -> None:
    assert [" ".join(names) for names, command in TREE.items() if not (command.help or "").strip()] == []


def as_nobody(*words: str) -> tuple[int, str, str]:
    """Run pfdesk as a user without rights."""
    done = subprocess.run(
        [*NOBODY, sys.executable, "-B", "-m", "pfdesk", *words],
        cwd="/",
        capture_output=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "HOME": "/nonexistent", "PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture(scope="module")
def other_user() -> None:
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("NOT TESTED: a user without rights needs root to become one")
    if subprocess.run([*NOBODY, sys.executable, "-c", ""], check=False, capture_output=True).returncode:
        pytest.skip("NOT TESTED: this Python may not be started by another user")


@pytest.mark.usefixtures("other_user")
def test_without_permission_it_is_one_line(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:-1]):
        folder.chmod(folder.stat().st_mode | 0o055)
    path = tmp_path / "見本.pfdesk"
    assert run(["new", str(path)]) == 0
    path.chmod(0o600)
    code, out, told = as_nobody("check", str(path))
    assert (code, out, len(told.strip().splitlines())) == (2, "", 1), told
    path.chmod(0o644)
    code, out, told = as_nobody("undo", str(path))
    assert (code, out, len(told.strip().splitlines())) == (2, "", 1), told
    assert run(["check", str(path)]) == 0


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own of 1.5 MB with an office file on it and not a byte free."""
    place = tmp_path / "小さい"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(place)]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(mount, check=False).returncode:
        pytest.skip("NOT TESTED: a full disk needs the right to mount a small one")
    try:
        assert run(["new", str(place / "見本.pfdesk")]) == 0
        with (place / "fill").open("wb", buffering=0) as fill, suppress(OSError):
            while fill.write(bytes(4096)):
                pass
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_one_line_and_nothing_is_half_written(
    full_disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, table = full_disk / "見本.pfdesk", tmp_path / "people.csv"
    table.write_text("名称,フリガナ\n" + "".join(f"見本商店{n},ミホン\n" for n in range(400)), "utf-8")
    whole = path.read_bytes()
    for words in (
        ["import", "members", str(path), "--from", str(table)],
        ["export", "members", str(path), "--to", str(full_disk / "out.xlsx")],
        ["backup", str(path), "--to", str(full_disk / "copy.pfdesk")],
        ["restore", str(path), "--to", str(full_disk / "again.pfdesk")],
        ["new", str(full_disk / "second.pfdesk")],
    ):
        capsys.readouterr()
        assert run(words) == 2, words
        assert len(capsys.readouterr().err.strip().splitlines()) == 1, words
        assert path.read_bytes() == whole, words
    left = {one.name for one in full_disk.iterdir() if one.stat().st_size} - {"fill", "見本.pfdesk"}
    assert left == set()
    assert run(["check", str(path)]) == 0
