"""How far a long write has come, told from inside it; whoever listens may stop it there by raising."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sqlalchemy.orm import Session

Tell = Callable[[int, int, str], None]
"""Called with (done, total, step in words). What it raises ends the unit of work, and nothing of it stays."""
TELL: Final = "tell"
STEP: Final = 1000
"""Rows between two calls: some ten a second."""
WRITING: Final = "書き込んでいます"
"""The step of writing what was read from a table."""


def tell(session: Session, done: int, total: int, step: str) -> None:
    """Say how far the unit of work of this session has come, where somebody wants to know."""
    listener: Tell | None = session.info.get(TELL)
    if listener is not None:
        listener(done, total, step)
