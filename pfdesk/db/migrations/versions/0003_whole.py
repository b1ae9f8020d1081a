"""What the rooms needed to do the whole of their work; one step a room."""

# ruff: noqa: E501
from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

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
    _search()


def _search() -> None:
    """Members are found by their further phones and by their people from now on: the index is made again."""
    from sqlalchemy.orm import Session

    from pfdesk.db.search import rebuild

    with Session(op.get_bind()) as session:
        rebuild(session)
        session.flush()


def _house() -> None:
    """Settings and the journal."""


def _directory() -> None:
    """会員名簿."""
    _resource()


def _resource() -> None:
    """社会資源: what a member does and offers."""
    op.create_table(
        "resource",
        *_row(),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        *_texts("details", "source"),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("sort", sa.Integer(), nullable=False),
        *_keys("resource", member_id="member.id"),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_resource_member_id"), "resource", ["member_id"], unique=False)


def _row() -> tuple[sa.Column[Any], ...]:
    """What every row has."""
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("binned_at", sa.DateTime(timezone=True), nullable=True),
    )


def _texts(*names: str) -> tuple[sa.Column[Any], ...]:
    return tuple(sa.Column(name, sa.Text(), server_default="", nullable=False) for name in names)


def _keys(table: str, **refers: str) -> tuple[sa.Constraint, ...]:
    return (
        *(
            sa.ForeignKeyConstraint(
                [name], [to], name=op.f(f"fk_{table}_{name}"), initially="DEFERRED", deferrable=True
            )
            for name, to in refers.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _surveys() -> None:
    """調査."""
    op.drop_index("ix_answer_count", table_name="answer")
    op.create_index(
        "ix_answer_tally", "answer", ["question_id", "item", "state", "codes", "binned_at"], unique=False
    )
    op.add_column("question", sa.Column("fills", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "survey_layout",
        *_row(),
        sa.Column("survey_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        *_keys("survey_layout", survey_id="survey.id"),
        sa.UniqueConstraint("survey_id", "mark", name=op.f("uq_survey_layout_survey_id_mark")),
        sqlite_strict=True,
    )
    op.create_table(
        "proposal",
        *_row(),
        sa.Column("response_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.Uuid(), nullable=True),
        *_texts("field", "value"),
        sa.Column("taken", sa.Boolean(), nullable=False),
        *_texts("clerk"),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        *_keys("proposal", response_id="response.id", question_id="question.id"),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_proposal_response_id"), "proposal", ["response_id"], unique=False)
    op.create_index(op.f("ix_proposal_question_id"), "proposal", ["question_id"], unique=False)


def _events() -> None:
    """行事・講座."""
    op.add_column("registration", sa.Column("replied_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("registration", sa.Column("same_as_id", sa.Uuid(), nullable=True))
    op.add_column("course", sa.Column("refreshes_id", sa.Uuid(), nullable=True))


def _pamphlets() -> None:
    """パンフレット: a line of the insert names its district."""
    op.add_column("movement", sa.Column("district_id", sa.Uuid(), nullable=True))
    op.create_index("ix_movement_district_id", "movement", ["district_id"])


def _paper() -> None:
    """Print log, letters and labels."""
    for name in ("ids", "marks", "printer"):
        op.add_column("print_log", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.add_column("print_log", sa.Column("kind", sa.Text(), server_default="print", nullable=False))
    op.add_column("print_log", sa.Column("sheets", sa.Integer(), server_default="0", nullable=False))
    op.create_table(
        "print_copy",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_print_copy")),
        sqlite_strict=True,
    )


def _annual() -> None:
    """年度報告."""
