"""Rows of the surveys (調査)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pfdesk.db.schema.base import Row, line, maybe, ref


class SurveyRow(Row):
    """調査: one questionnaire put to many; a changed definition is a new version that replaces the old one."""

    __tablename__ = "survey"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    fiscal_year: Mapped[int] = mapped_column(index=True)
    version: Mapped[int] = mapped_column(default=1)
    replaces_id: Mapped[UUID | None] = maybe("survey.id")
    event_id: Mapped[UUID | None] = maybe("event.id")
    anonymous: Mapped[bool] = mapped_column(default=False)
    preface: Mapped[str] = line()
    sent_on: Mapped[date | None]
    due_on: Mapped[date | None]
    contractor: Mapped[str] = line()
    verify_every: Mapped[int] = mapped_column(default=1)
    notes: Mapped[str] = line()
    layout: Mapped[str] = line()


class QuestionRow(Row):
    """設問: kind is single, multiple, number, date, text, scale or matrix."""

    __tablename__ = "question"
    __table_args__ = (UniqueConstraint("survey_id", "code"),)

    survey_id: Mapped[UUID] = ref("survey.id")
    code: Mapped[str]
    number: Mapped[int]
    section: Mapped[str] = line()
    kind: Mapped[str]
    label: Mapped[str]
    short_label: Mapped[str] = line()
    hint: Mapped[str] = line()
    required: Mapped[bool] = mapped_column(default=False)
    most: Mapped[int | None]
    minimum: Mapped[float | None]
    maximum: Mapped[float | None]
    unit: Mapped[str] = line()
    fills: Mapped[str] = line()


class ChoiceRow(Row):
    """選択肢: a numbered option; `other` asks for words as well."""

    __tablename__ = "choice"
    __table_args__ = (UniqueConstraint("question_id", "code"),)

    question_id: Mapped[UUID] = ref("question.id")
    code: Mapped[str]
    label: Mapped[str]
    short_label: Mapped[str] = line()
    other: Mapped[bool] = mapped_column(default=False)
    exclusive: Mapped[bool] = mapped_column(default=False)
    sort: Mapped[int] = mapped_column(default=0)


class MatrixItemRow(Row):
    """A line of a matrix question, answered with the question's choices."""

    __tablename__ = "matrix_item"

    question_id: Mapped[UUID] = ref("question.id")
    code: Mapped[str]
    label: Mapped[str]
    sort: Mapped[int] = mapped_column(default=0)


class SkipRuleRow(Row):
    """A question is put only to those whose answer to another holds one of the codes (space-separated)."""

    __tablename__ = "skip_rule"

    question_id: Mapped[UUID] = ref("question.id")
    when_question_id: Mapped[UUID] = ref("question.id")
    codes: Mapped[str]
    negated: Mapped[bool] = mapped_column(default=False)


class TargetRow(Row):
    """調査対象: whom the survey was sent to; state is "", refused or undeliverable."""

    __tablename__ = "target"
    __table_args__ = (UniqueConstraint("survey_id", "number"),)

    survey_id: Mapped[UUID] = ref("survey.id")
    number: Mapped[int]
    member_id: Mapped[UUID | None] = maybe("member.id")
    name: Mapped[str]
    kana: Mapped[str] = line()
    kind: Mapped[str] = line()
    municipality: Mapped[str] = line()
    postal_code: Mapped[str] = line()
    address: Mapped[str] = line()
    phone: Mapped[str] = line()
    state: Mapped[str] = line()
    returned_on: Mapped[date | None]
    returned_by: Mapped[str] = line()
    notes: Mapped[str] = line()
    search_key: Mapped[str] = line()


class DispatchRow(Row):
    """発送: one sending (first or reminder) to one target."""

    __tablename__ = "dispatch"

    target_id: Mapped[UUID] = ref("target.id")
    kind: Mapped[str]
    sent_on: Mapped[date]
    way: Mapped[str] = line()


class ResponseRow(Row):
    """回答: one returned paper; `number` is its place in the pile, `stopped_at_id` the question keyed last."""

    __tablename__ = "response"
    __table_args__ = (UniqueConstraint("survey_id", "number"),)

    survey_id: Mapped[UUID] = ref("survey.id")
    target_id: Mapped[UUID | None] = maybe("target.id")
    number: Mapped[int]
    received_on: Mapped[date | None]
    way: Mapped[str] = line()
    keyed_by: Mapped[str] = line()
    keyed_at: Mapped[datetime | None]
    stopped_at_id: Mapped[UUID | None] = maybe("question.id", index=False)
    unsure: Mapped[bool] = mapped_column(default=False)
    verified_by: Mapped[str] = line()
    verified_at: Mapped[datetime | None]
    source_key: Mapped[str] = line()


class AnswerRow(Row):
    """One answer; state is answered, none (回答無し) or missing (入力漏れ); codes are space-separated choice codes."""

    __tablename__ = "answer"
    __table_args__ = (
        UniqueConstraint("response_id", "question_id", "item"),
        Index("ix_answer_tally", "question_id", "item", "state", "codes", "binned_at"),
    )

    response_id: Mapped[UUID] = ref("response.id", index=False)
    question_id: Mapped[UUID] = ref("question.id", index=False)
    item: Mapped[str] = line()
    state: Mapped[str] = mapped_column(default="answered")
    codes: Mapped[str] = line()
    number: Mapped[float | None]
    day: Mapped[date | None]
    text: Mapped[str] = line()
    unsure: Mapped[bool] = mapped_column(default=False)


class VerificationRow(Row):
    """照合入力: the second clerk's blind value for one answer, whether it agreed, and what was decided."""

    __tablename__ = "verification"
    __table_args__ = (UniqueConstraint("response_id", "question_id", "item"),)

    response_id: Mapped[UUID] = ref("response.id", index=False)
    question_id: Mapped[UUID] = ref("question.id")
    item: Mapped[str] = line()
    value: Mapped[str] = line()
    first_value: Mapped[str] = line()
    agreed: Mapped[bool]
    decided: Mapped[str] = line()
    clerk: Mapped[str] = line()


class ThemeRow(Row):
    """分類: a code given to free-text answers of one question."""

    __tablename__ = "theme"

    question_id: Mapped[UUID] = ref("question.id")
    number: Mapped[int]
    label: Mapped[str]
    notes: Mapped[str] = line()


class AnswerThemeRow(Row):
    """One theme given to one answer by one coder."""

    __tablename__ = "answer_theme"
    __table_args__ = (UniqueConstraint("answer_id", "theme_id", "coder"),)

    answer_id: Mapped[UUID] = ref("answer.id", index=False)
    theme_id: Mapped[UUID] = ref("theme.id")
    coder: Mapped[str] = line()


class SurveyLayoutRow(Row):
    """Where every box of a printed questionnaire stands, so that its scans can be read; `mark` is in its QR codes."""

    __tablename__ = "survey_layout"
    __table_args__ = (UniqueConstraint("survey_id", "mark"),)

    survey_id: Mapped[UUID] = ref("survey.id", index=False)
    version: Mapped[int]
    mark: Mapped[str]
    pages: Mapped[int]
    content: Mapped[str]
    kept_at: Mapped[datetime]


class ProposalRow(Row):
    """What was decided of an answer that would change the directory: `value` as it was then, taken or left."""

    __tablename__ = "proposal"

    response_id: Mapped[UUID] = ref("response.id")
    question_id: Mapped[UUID | None] = maybe("question.id")
    field: Mapped[str] = line()
    value: Mapped[str] = line()
    taken: Mapped[bool]
    clerk: Mapped[str] = line()
    decided_at: Mapped[datetime]
