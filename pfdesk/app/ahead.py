"""What the window needs beneath Qt, imported before Qt is there.

Once PySide is imported it reads the source text of every module that is imported after it, to see whether the
module speaks to Qt: a tenth of a second of each start, since SQLAlchemy alone is 130 modules.
"""

from __future__ import annotations

from importlib import import_module

BENEATH = ("pfdesk.app.start", "pfdesk.home.queries", "pfdesk.directory.queries", "pfdesk.app.restore_test")


def import_ahead() -> None:
    """Import the floors without Qt that every window needs at once."""
    for name in BENEATH:
        import_module(name)
