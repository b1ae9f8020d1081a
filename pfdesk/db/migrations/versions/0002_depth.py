"""What the rooms needed once each was built to its depth; one step a room."""

# ruff: noqa: E501
from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take a file of version 1 to version 2, room by room."""
    _house()
    _directory()
    _surveys()
    _events()
    _pamphlets()
    _annual()


def _house() -> None:
    """Settings, print log, letters and labels."""


def _directory() -> None:
    """会員名簿."""


def _surveys() -> None:
    """調査."""


def _events() -> None:
    """行事・講座."""
    op.add_column("registration", sa.Column("represents", sa.Text(), server_default="", nullable=False))


def _pamphlets() -> None:
    """パンフレット."""
    op.add_column("edition", sa.Column("recalled_on", sa.Date(), nullable=True))
    op.add_column("edition", sa.Column("recall_reason", sa.Text(), server_default="", nullable=False))
    balance = ["edition_id", "place_id", "kind", "counters_id", "binned_at", "copies"]
    op.create_index("ix_movement_balance", "movement", balance)
    op.add_column("desk", sa.Column("plain", sa.Text(), server_default="", nullable=False))


def _annual() -> None:
    """年度報告."""
    op.add_column("timeline", sa.Column("source_id", sa.Uuid(), nullable=True))
    op.add_column("submitted_figure", sa.Column("row_ids", sa.Text(), server_default="", nullable=False))
