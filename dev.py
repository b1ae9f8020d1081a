#!/usr/bin/env python3
"""The door for newcomers: `python3 dev.py demo` (Windows: `py dev.py demo`).

Each command first does the set-up that is missing: the virtual environment .venv beside this file, the
locked dependencies, and on Debian or Ubuntu the system libraries that Qt and the printed forms need.
Only the standard library is used here, so that any Python 3.11 to 3.14 can start it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements-dev.lock"
STAMP = "installed-lock.sha256"

OLDEST, NEWEST = (3, 11), (3, 14)

# What a Debian or Ubuntu machine without a desktop lacks for Qt at all, and for a window on an X screen.
QT_PACKAGES = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libglib2.0-0",
)
WINDOW_PACKAGES = (
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
)
FACE_PACKAGES = ("fonts-morisawa-bizud-gothic",)
PDF_PACKAGES = ("poppler-utils",)

# QtWidgets needs libEGL and libGL, QtPrintSupport cups on some builds; a window proves the platform plugin.
QT_PROBE = "from PySide6.QtWidgets import QApplication; QApplication([]); print('ready')"
# Loading the plug-in asks for all its libraries, also where no screen is at hand to open a window on.
WINDOW_PROBE = (
    "import ctypes; from PySide6.QtCore import QLibraryInfo as info; "
    "ctypes.CDLL(info.path(info.LibraryPath.PluginsPath) + '/platforms/libqxcb.so')"
)
PROBES = (QT_PROBE, WINDOW_PROBE)


class SetUpError(Exception):
    """The set-up cannot go on; the text says what to do."""


def say(text: str) -> None:
    """A line of progress, on standard error so that answers (--json) stay clean."""
    print(text, file=sys.stderr, flush=True)


def venv_program(folder: Path, name: str, platform: str = sys.platform) -> Path:
    """Where a virtual environment keeps a program: the folder Scripts on Windows, bin elsewhere."""
    return folder / "Scripts" / f"{name}.exe" if platform == "win32" else folder / "bin" / name


def python(platform: str = sys.platform) -> str:
    """The virtual environment's own Python."""
    return str(venv_program(VENV, "python", platform))


def lock_digest(lock: Path, version: tuple[int, ...] = sys.version_info[:2]) -> str:
    """What the stamp remembers: the lock file's content and the Python it was installed for."""
    digest = hashlib.sha256(lock.read_bytes())
    digest.update(f"python {version[0]}.{version[1]}".encode())
    return digest.hexdigest()


# --- the set-up, step by step ---------------------------------------------------------------------------


def check_python(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    """Raises SetUpError for a Python that the locked dependencies were not made for."""
    if not OLDEST <= version[:2] <= NEWEST:
        raise SetUpError(
            f"This Python is {version[0]}.{version[1]}; pfdesk needs 3.{OLDEST[1]} to 3.{NEWEST[1]}. "
            "Install one and start dev.py with it, for example: python3.13 dev.py demo (Windows: py -3.13)."
        )


def make_venv() -> None:
    """Makes .venv where it is missing or its Python no longer starts."""
    program = Path(python())
    if program.exists() and succeeds([str(program), "-c", "import pip"]):
        return
    say(f"Making the virtual environment {VENV} ...")
    try:
        venv.EnvBuilder(with_pip=True, clear=VENV.exists(), symlinks=os.name != "nt").create(VENV)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetUpError(
            f"The virtual environment could not be made: {error}. "
            "On Debian or Ubuntu install it first: apt-get install python3-venv."
        ) from error


def install_dependencies() -> None:
    """Installs exactly what the lock file says, once for each content of the lock file."""
    stamp = VENV / STAMP
    digest = lock_digest(LOCK)
    if stamp.exists() and stamp.read_text("ascii").strip() == digest:
        return
    say("Installing the locked dependencies (some minutes the first time) ...")
    command = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*command, "--require-hashes", "-r", str(LOCK)], check=False, cwd=ROOT).returncode:
        raise SetUpError("The dependencies could not be installed: see pip's lines above, then try again.")
    stamp.write_text(digest + "\n", "ascii")


def succeeds(command: Sequence[str]) -> bool:
    """Whether a program starts and ends without an error; what it prints is dropped."""
    try:
        return not subprocess.run(command, check=False, capture_output=True, env=environment()).returncode
    except OSError:
        return False


def missing_packages(
    platform: str = sys.platform,
    works: Callable[[Sequence[str]], bool] = succeeds,
    which: Callable[[str], str | None] = shutil.which,
) -> tuple[str, ...]:
    """The Debian packages whose work is not done by anything on this machine; found out by trying it."""
    if platform != "linux":
        return ()
    missing: list[str] = []
    if not works([python(platform), "-c", QT_PROBE]):
        missing += QT_PACKAGES
    if not works([python(platform), "-c", WINDOW_PROBE]):
        missing += WINDOW_PACKAGES
    if not has_face(works):
        missing += FACE_PACKAGES
    if not which("pdftotext"):
        missing += PDF_PACKAGES
    return tuple(missing)


def has_face(works: Callable[[Sequence[str]], bool] = succeeds) -> bool:
    """Whether BIZ UDGothic is installed, asked of fontconfig and, without its tools, of the usual folders."""
    if works(["sh", "-c", "fc-list | grep -q 'BIZ UDGothic'"]):
        return True
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    return any(next(folder.rglob("BIZUDGothic*.ttf"), None) for folder in folders if folder.is_dir())


def apt_command(
    which: Callable[[str], str | None] = shutil.which,
    works: Callable[[Sequence[str]], bool] = succeeds,
    user: int | None = None,
) -> list[str] | None:
    """How apt-get can be called without asking anyone for a password; None where it cannot."""
    if not which("apt-get"):
        return None
    who = user if user is not None else os.geteuid()
    if who == 0:
        return ["apt-get"]
    if which("sudo") and works(["sudo", "-n", "true"]):
        return ["sudo", "-n", "apt-get"]
    return None


def missing_sentence(missing: Sequence[str]) -> str:
    """What to do where this program cannot install system packages by itself."""
    return (
        "Qt or the printed forms lack system libraries that dev.py may not install here. "
        f"Ask for: sudo apt-get install --reinstall --no-install-recommends {' '.join(missing)}"
        " (other Linux: the packages of the same content)."
    )


def install_system_packages() -> None:
    """Installs the missing system packages, or says in one sentence which ones to ask for.

    Only Qt's libraries stop the work: without the face or poppler, single forms and tests say so themselves,
    and the libraries for a window are needed only where a window can be shown.
    """
    stamp = VENV / "system-packages-present"
    # A library can go again (an upgrade, another image): Qt is asked each time, the rest once.
    if stamp.exists() and (sys.platform != "linux" or all(succeeds([python(), "-c", one]) for one in PROBES)):
        return
    missing = missing_packages()
    apt = apt_command() if missing else None
    if apt:
        say(f"Installing system packages: {' '.join(missing)} ...")
        install_with(apt, missing)
        missing = missing_packages()
        if missing:  # a file that was taken away by hand: apt believes that the package is there
            install_with([*apt, "--reinstall"], missing)
            missing = missing_packages()
    needed = {*QT_PACKAGES, *(WINDOW_PACKAGES if os.environ.get("DISPLAY") else ())}
    if needed & set(missing):
        raise SetUpError(missing_sentence(missing))
    if missing:
        say(missing_sentence(missing))
    else:
        stamp.touch()


def install_with(apt: Sequence[str], packages: Sequence[str]) -> None:
    """Calls apt-get; whether it helped is found out by probing again, so its own failure is not fatal."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    known = [*apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
    if subprocess.run(known, check=False, env=quiet, stdout=subprocess.DEVNULL).returncode:
        subprocess.run([*apt, "update", "-qq"], check=False, env=quiet, stdout=subprocess.DEVNULL)
        subprocess.run(known, check=False, env=quiet, stdout=subprocess.DEVNULL)


def set_up() -> None:
    """All that is missing, and nothing twice."""
    check_python()
    make_venv()
    install_dependencies()
    install_system_packages()


# --- running things -------------------------------------------------------------------------------------


def environment(base: Mapping[str, str] = os.environ, platform: str = sys.platform) -> dict[str, str]:
    """The environment of the programs started here: the checkout importable, no screen where none is."""
    new = dict(base)
    new["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), base.get("PYTHONPATH", "")]))
    new.setdefault("PYTHONUTF8", "1")
    if platform == "linux" and not (base.get("DISPLAY") or base.get("WAYLAND_DISPLAY")):
        new.setdefault("QT_QPA_PLATFORM", "offscreen")
    return new


def run(*command: str, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> int:
    """Starts a program and waits; its exit code."""
    return subprocess.run(command, check=False, env=env or environment(), cwd=cwd).returncode


def program(arguments: Sequence[str]) -> int:
    """Runs pfdesk from the checkout, in the folder where the caller stands.

    The program itself decides what a missing screen means, so nothing is set for it.
    """
    own = dict(os.environ)
    own["PYTHONPATH"] = environment()["PYTHONPATH"]
    own.setdefault("PYTHONUTF8", "1")
    return run(python(), "-m", "pfdesk", *arguments, env=own)


def demo(arguments: Sequence[str]) -> int:
    """The sample office: its file, forms, sheets and screens, then the window."""
    return program(["demo", *arguments])


def test(arguments: Sequence[str]) -> int:
    """All tests, or those named; pytest's closing line comes last."""
    workers = () if {"-n", "--pdb", "--collect-only"} & set(arguments) else ("-n", "2")
    return run(python(), "-m", "pytest", *workers, *arguments, cwd=ROOT)


CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", ("-m", "ruff", "check")),
    ("ruff format", ("-m", "ruff", "format", "--check")),
    ("mypy", ("-m", "mypy")),
    ("imports", ("-c", "from importlinter.cli import lint_imports_command as go; go()")),
)


def check(arguments: Sequence[str]) -> int:
    """Lint, format, types and imports; all are run, so that one call names all that is wrong."""
    wrong = []
    for name, command in CHECKS:
        say(f"-- {name}")
        if run(python(), *command, cwd=ROOT):
            wrong.append(name)
    say(f"check: {', '.join(wrong)} failed" if wrong else "check: all hold")
    return 1 if wrong else 0


def bench(arguments: Sequence[str]) -> int:
    """Every script of benchmarks/, or those named, one after the other."""
    chosen = [Path(name).stem for name in arguments]
    scripts = sorted((ROOT / "benchmarks").glob("[!_]*.py"))
    scripts = [script for script in scripts if not chosen or script.stem in chosen]
    if not scripts:
        raise SetUpError("There is no such benchmark in benchmarks/.")
    return max(run(python(), str(script), cwd=ROOT) for script in scripts)


def build(arguments: Sequence[str]) -> int:
    """The folder that a clerk gets (dist/pfdesk), started once to prove that it runs."""
    recipe = ROOT / "build" / "pyinstaller.spec"
    work, dist = ROOT / "build" / "work", ROOT / "dist"
    made = run(
        *(python(), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *arguments),
        *("--workpath", str(work), "--distpath", str(dist), str(recipe)),
        cwd=ROOT,
    )
    return made or prove(dist / "pfdesk", work / "proof")


def prove(folder: Path, trial: Path) -> int:
    """Starts the built program away from the checkout: its version, then the whole demo without a screen."""
    built = folder / ("pfdesk.exe" if os.name == "nt" else "pfdesk")
    ours = ("PYTHON", "VIRTUAL_ENV")
    bare = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    bare["QT_QPA_PLATFORM"] = "offscreen"
    shutil.rmtree(trial, ignore_errors=True)
    trial.mkdir(parents=True)
    for arguments in (["--version"], ["demo", str(trial / "見本 office")]):
        say(f"-- {built.name} {arguments[0]}")
        code = run(str(built), *arguments, env=bare, cwd=trial)
        if code:
            say(f"The built program failed: {arguments[0]} ended with {code}.")
            return code
    say(f"Built and started: {folder}")
    return 0


def ui_pairs(root: Path = ROOT) -> list[tuple[Path, Path]]:
    """Each Designer file ROOM/SCREEN.ui of resources/ui and the module ROOM_SCREEN.py made from it."""
    sources = sorted((root / "resources" / "ui").glob("*/*.ui"))
    return [(ui, root / "pfdesk" / "ui" / f"{ui.parent.name}_{ui.stem}.py") for ui in sources]


def ui(arguments: Sequence[str]) -> int:
    """Makes pfdesk/ui/*.py from resources/ui anew, and drops what has no source any more."""
    pairs = ui_pairs()
    folder = ROOT / "pfdesk" / "ui"
    folder.mkdir(parents=True, exist_ok=True)
    package = folder / "__init__.py"
    if not package.exists():
        package.write_text('"""Output of pyside6-uic; `dev.py ui` makes it from resources/ui."""\n', "utf-8")
    compiler = str(venv_program(VENV, "pyside6-uic"))
    wrong = [source for source, made in pairs if run(compiler, str(source), "-o", str(made), cwd=ROOT)]
    for old in set(folder.glob("*.py")) - {made for _, made in pairs} - {package}:
        say(f"removed {old.name}: it has no source")
        old.unlink()
    say(f"{len(pairs) - len(wrong)} screens made")
    return 1 if wrong else 0


def screens(arguments: Sequence[str]) -> int:
    """Pictures of every screen, made as the demo makes them, in DIR (or screens/ of the checkout)."""
    folder = arguments[0] if arguments else str(ROOT / "screens")
    return program(["demo", folder, *arguments[1:]])


def pictures(arguments: Sequence[str]) -> int:
    """The pictures of the manual (docs/manual), taken anew from the real window."""
    return run(python(), "-m", "pfdesk.app.manual_pictures", *arguments, env=environment(), cwd=ROOT)


def own_uv() -> Path:
    """uv, kept beside the caches: it is needed for the lock file only, and must not be in it."""
    folder = ROOT / ".cache" / "uv"
    uv = folder / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    if not uv.exists() and run(python(), "-m", "pip", "install", "--quiet", "--target", str(folder), "uv"):
        raise SetUpError("uv could not be installed; it is needed to make the lock file.")
    return uv


def lock(arguments: Sequence[str]) -> int:
    """Resolves the dependencies of pyproject.toml anew into the lock file, with uv."""
    uv = shutil.which("uv") or str(own_uv())
    return run(
        *(uv, "pip", "compile", "--universal", "--python-version", f"3.{OLDEST[1]}", "--generate-hashes"),
        *("--no-emit-index-url", "--no-emit-find-links", "--group", "dev", *arguments),
        *("--custom-compile-command", "python3 dev.py lock", "pyproject.toml", "-o", LOCK.name),
        cwd=ROOT,
    )


def wheels(arguments: Sequence[str]) -> int:
    """Asks the registry whether Windows can install the lock file from ready wheels, for each Python."""
    uv = shutil.which("uv") or str(own_uv())
    versions = [f"3.{minor}" for minor in range(OLDEST[1], NEWEST[1] + 1)]
    wrong = [version for version in versions if run(*wheels_command(uv, version), cwd=ROOT)]
    say(
        f"wheels: missing for {', '.join(wrong)}" if wrong else f"wheels: all there for {', '.join(versions)}"
    )
    return 1 if wrong else 0


def wheels_command(uv: str, version: str) -> list[str]:
    """A trial of installing the lock file on Windows: nothing is built, nothing is written."""
    target = ROOT / ".cache" / "wheels"
    return [
        *(uv, "pip", "install", "--quiet", "--dry-run", "--no-deps", "--only-binary", ":all:"),
        *("--python-platform", "x86_64-pc-windows-msvc", "--python-version", version),
        *("--require-hashes", "--target", str(target), "-r", str(LOCK)),
    ]


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "demo": demo,
    "test": test,
    "check": check,
    "run": program,
    "bench": bench,
    "build": build,
    "ui": ui,
    "screens": screens,
    "pictures": pictures,
    "lock": lock,
    "wheels": wheels,
}


def main(arguments: Sequence[str]) -> int:
    """Set-up, then the command; the exit code. A set-up that cannot go on is one sentence, exit 2."""
    lines = (f"  {name:8} {(call.__doc__ or '-').splitlines()[0]}" for name, call in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="dev.py", epilog="\n".join(lines), formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    if arguments and arguments[0].startswith("-"):
        parser.parse_args(arguments)
    chosen = parser.parse_args(arguments[:1]).command
    rest = list(arguments[1:])
    if rest[:1] == ["--"]:
        rest = rest[1:]
    try:
        set_up()
        return COMMANDS[chosen](rest)
    except SetUpError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
