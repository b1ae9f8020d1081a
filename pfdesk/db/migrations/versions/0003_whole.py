"""What the rooms needed to do the whole of their work; one step a room."""

# ruff: noqa: E501
from __future__ import annotations

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take a file of version 2 to version 3, room by room."""
    _house()
    _directory()
    _surveys()
    _events()
    _pamphlets()
    _paper()
    _annual()


def _house() -> None:
    """Settings and the journal."""


def _directory() -> None:
    """会員名簿."""


def _surveys() -> None:
    """調査."""


def _events() -> None:
    """行事・講座."""


def _pamphlets() -> None:
    """パンフレット."""


def _paper() -> None:
    """Print log, letters and labels."""


def _annual() -> None:
    """年度報告."""
