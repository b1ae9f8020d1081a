"""The pictures of the manual, taken from the real window on the sample: `python3 dev.py pictures`.

What is taken is what the manual shows, ![...](manual/NAME.png): a room ("home"), a room's state as its page names
it ("directory-import"), or one of the windows below. So a picture is made by this command or it is not in the manual.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pfdesk.app.display import has_display
from pfdesk.app.history_dialog import HistoryDialog
from pfdesk.app.main_window import MainWindow
from pfdesk.app.screens import states
from pfdesk.app.settings_dialog import SettingsDialog
from pfdesk.app.welcome import Welcome
from pfdesk.office.manual import chapters, manual_file
from pfdesk.widgets.desk import Desk

SIZE = (1180, 660)
FOLDER = "manual"


def wanted() -> list[str]:
    """The names of the pictures that the manual shows, in its order."""
    shown = [path for chapter in chapters() for path in chapter.pictures]
    return list(dict.fromkeys(Path(path).stem for path in shown))


def make_pictures(folder: Path, tell: Callable[[str], None]) -> list[Path]:
    """Take every picture that the manual shows, and remove those that it shows no more; the paths.

    KeyError names a picture that no screen is called by.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names, made = wanted(), {}
    for name, path in _taken(set(names), folder):
        tell(f"picture: {name}")
        made[name] = path
    for old in folder.glob("*.png"):
        if old.stem not in names:
            old.unlink()
    return [made[name] for name in names]


def _taken(names: set[str], folder: Path) -> Iterator[tuple[str, Path]]:
    """Grab what is wanted, each under its name."""
    from pfdesk.app.screens import grab
    from pfdesk.app.window import application
    from pfdesk.widgets import theme

    app = application()
    theme.apply(app, "light")
    with TemporaryDirectory() as place:
        for name, widget in _shown(names, Path(place) / "sample.pfdesk"):
            path = folder / f"{name}.png"
            grab(app, widget).save(str(path))
            yield name, path


def _shown(names: set[str], file: Path) -> Iterator[tuple[str, QWidget]]:
    """Make the sample and show what is wanted of it, one after the other."""
    from pfdesk.app.keeping import ON_OPENING
    from pfdesk.app.sample.office import CLERK, TODAY, make_sample
    from pfdesk.app.start import open_office
    from pfdesk.app.window import make_desk

    make_sample(file)
    with open_office(str(file), clerk=CLERK, backup_as=ON_OPENING) as opened:
        window = _window(make_desk(opened, lambda: TODAY))
        for name, widget in states(window, names):
            yield name, widget or window
        yield from _beside(names, window)
        window.close()
        window.deleteLater()


def _window(desk: Desk) -> MainWindow:
    window = MainWindow(desk, "sample - pfdesk")
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*SIZE)
    window.show()
    return window


def _beside(names: set[str], window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The windows that are no state of a room; the frame of practice comes last, it stays."""
    more: dict[str, Callable[[], QWidget]] = {
        "welcome": Welcome,
        "history": lambda: HistoryDialog(window.desk, window),
        "settings": lambda: SettingsDialog(window.desk, window.shell.set_clerk, window),
    }
    for name in sorted(names & set(more)):
        yield name, more[name]()
    if "practice" in names:
        window.show_practice()
        window.open_room("home")
        yield "practice", window


def main() -> int:
    """Make them in the checkout; the exit code."""
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = make_pictures(manual_file().parent / FOLDER, lambda step: print(step, file=sys.stderr))  # noqa: T201
    sys.stdout.write(f"{len(made)} pictures in {manual_file().parent / FOLDER}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
