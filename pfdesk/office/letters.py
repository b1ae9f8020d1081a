"""Templates of letters: rows of the office file with history, checked when they are saved.

Beside them the document number (文書番号): one count a fiscal year, taken when a letter is
printed, never by looking at it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema.house import LetterTemplateRow, SettingRow
from pfdesk.values.errors import Refused, naming
from pfdesk.values.fiscal import fiscal_year
from pfdesk.values.ids import new_id
from pfdesk.values.placeholders import check_placeholders
from pfdesk.values.text import clean_line, clean_note

STANDARD: Final = "標準"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate:
    """A letter's text under a name; ``form`` is the form it is for, ``enclosures`` one a line."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    form: str
    name: str
    subject: str = ""
    body: str = ""
    enclosures: str = ""

    def __post_init__(self) -> None:
        """Clean what was typed."""
        indent = "　" if self.body.startswith("　") else ""  # the first line of a paragraph
        for name in ("name", "subject", "body", "enclosures"):
            clean = clean_line if name in {"name", "subject"} else clean_note
            with naming(name):
                object.__setattr__(self, name, clean(getattr(self, name)))
        if not self.name:
            raise Refused("name", "文面の名前を入力してください。")
        if not self.body:
            raise Refused("body", "本文を入力してください。")
        object.__setattr__(self, "body", indent + self.body)


def letter_templates(session: Session, form: str) -> tuple[LetterTemplate, ...]:
    """The office's templates of a form, by name."""
    row = LetterTemplateRow
    query = select(row).where(row.form == form, row.binned_at.is_(None)).order_by(row.name, row.id)
    return tuple(records.entity(found, LetterTemplate) for found in session.scalars(query))


def letter_template(session: Session, usual: LetterTemplate, name: str = "") -> LetterTemplate:
    """The template of that name; without a name the office's 標準, else the program's ``usual`` one.

    Raises Refused for a name that there is not.
    """
    found = {template.name: template for template in letter_templates(session, usual.form)}
    wanted = name or STANDARD
    if wanted in found:
        return found[wanted]
    if wanted == STANDARD:
        return usual
    raise Refused("template", f"「{wanted[:40]}」という文面はありません。")


def template_choices(session: Session, form: str) -> tuple[tuple[str, str], ...]:
    """What the clerk may choose from: the standard text first."""
    names = [template.name for template in letter_templates(session, form)]
    return (("", STANDARD), *((name, name) for name in names if name != STANDARD))


@dataclass(frozen=True, slots=True)
class SaveLetterTemplate:
    """Save a template, new or changed; ``known`` are the placeholders that its form can fill."""

    before: LetterTemplate | None
    after: LetterTemplate
    known: Collection[str]

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        known = self.before is not None or self.after.name == STANDARD  # the program has a standard text
        return f"文面「{self.after.name}」の{'変更' if known else '追加'}"

    def run(self, session: Session) -> None:
        """Check the placeholders and write it; Refused names the field."""
        for name in ("subject", "body", "enclosures"):
            check_placeholders(getattr(self.after, name), self.known, name)
        others = letter_templates(session, self.after.form)
        if any(one.name == self.after.name and one.id != self.after.id for one in others):
            raise Refused("name", f"「{self.after.name}」という文面がもうあります。")
        if self.before is None:
            records.insert(session, LetterTemplateRow, self.after)
        else:
            records.update(session, LetterTemplateRow, self.before, self.after)


@dataclass(frozen=True, slots=True)
class BinLetterTemplate:
    """Put a template into the bin."""

    template: LetterTemplate

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return f"文面「{self.template.name}」の削除"

    def run(self, session: Session) -> None:
        """Mark it."""
        records.put_in_bin(session, LetterTemplateRow, self.template.id)


def copy_of(template: LetterTemplate, name: str) -> LetterTemplate:
    """A new template with the same text."""
    return replace(template, id=new_id(), revision=0, name=name)


# The document number.


def document_number(session: Session, wanted: str, day: date) -> str:
    """The 文書番号 that is wanted: ``auto`` is the next one, nothing is none, else as it was typed."""
    return next_document_number(session, day) if wanted == "auto" else clean_line(wanted)


def next_document_number(session: Session, day: date) -> str:
    """The next 文書番号 of a day's fiscal year: 登社福第12号; "第12号" where the office set no mark."""
    return f"{_setting(session, 'letter.mark')}第{_last(session, day) + 1}号"


@dataclass(frozen=True, slots=True)
class SetDocumentNumber:
    """Let a fiscal year's letters go on with this number; 1 to 99999."""

    year: int
    next_number: int

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return "文書番号の変更"

    def run(self, session: Session) -> None:
        """Write the number before it as the last one used."""
        if not 1 <= self.next_number <= 99_999:
            raise Refused("number", "次の番号は 1 から 99999 までで入力してください。")
        name = f"letter.number.{self.year}"
        row = session.scalars(select(SettingRow).where(SettingRow.name == name)).one_or_none()
        if row is None:
            session.add(SettingRow(name=name, value=str(self.next_number - 1)))
        else:
            row.value = str(self.next_number - 1)


def next_number(session: Session, day: date) -> int:
    """The number that the next letter of that day's fiscal year gets."""
    return _last(session, day) + 1


def _last(session: Session, day: date) -> int:
    kept = _setting(session, f"letter.number.{fiscal_year(day)}")
    return int(kept) if kept.isdigit() else 0


def _setting(session: Session, name: str) -> str:
    row = SettingRow
    query = select(row.value).where(row.name == name, row.binned_at.is_(None))
    return session.scalars(query).one_or_none() or ""


@dataclass(frozen=True, slots=True)
class TakeDocumentNumber:
    """Count one document number of a fiscal year as used; paper cannot be taken back."""

    day: date

    @property
    def undoable(self) -> bool:
        """A number that left on paper is never given again."""
        return False

    @property
    def label(self) -> str:
        """As the history tells it."""
        return "文書番号の使用"

    def run(self, session: Session) -> None:
        """Raise the year's count by one."""
        name = f"letter.number.{fiscal_year(self.day)}"
        number = _last(session, self.day) + 1
        row = session.scalars(select(SettingRow).where(SettingRow.name == name)).one_or_none()
        if row is None:
            session.add(SettingRow(name=name, value=str(number)))
        else:
            row.value = str(number)
