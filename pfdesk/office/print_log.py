"""The print log: what left on paper, for whom, when, by whom; the copies for an exact reprint."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from pfdesk.db.recorder import OUTSIDE
from pfdesk.db.schema.house import PrintCopyRow, PrintLogRow
from pfdesk.office.command import Command
from pfdesk.values.errors import Refused

#: Copies in bytes: one that is larger is not kept, and the oldest go when all are more than this.
LARGEST_COPY: Final = 8_000_000
ALL_COPIES: Final = 24_000_000

#: Stands among the options of a print of those only that were added or changed since an earlier one.
REST: Final = '"since"'

KINDS: Final = {"print": "印刷", "pdf": "PDFで保存", "xlsx": "Excelで保存"}


@dataclass(frozen=True, slots=True)
class NotePrint:
    """Note one print: ids space-separated, `options` as JSON, `digest` SHA-256 of the PDF.

    `pdf` is kept for an exact reprint (nothing is kept without it).
    """

    form: str
    title: str
    target_ids: str
    options: str
    pages: int
    digest: str
    printed_at: datetime
    copies: int = 1
    clerk: str = ""
    ids: str = ""
    marks: str = ""
    kind: str = "print"
    sheets: int = 0
    printer: str = ""
    pdf: bytes = b""

    @property
    def undoable(self) -> bool:
        """Paper cannot be taken back."""
        return False

    @property
    def label(self) -> str:
        """As the history tells it."""
        return f"{self.title}の{KINDS.get(self.kind, '印刷')}"

    def run(self, session: Session) -> None:
        """Write the line, and keep the copy."""
        values = {name: getattr(self, name) for name in self.__slots__ if name != "pdf"}
        session.add(PrintLogRow(**values))
        if self.pdf:
            _keep(session, self.digest, self.pdf, self.printed_at)


def _keep(session: Session, digest: str, pdf: bytes, at: datetime) -> None:
    if len(pdf) > LARGEST_COPY:
        return
    kept = session.get(PrintCopyRow, digest)
    if kept is not None:
        kept.kept_at = at
        return
    session.add(PrintCopyRow(digest=digest, kept_at=at, size=len(pdf), pdf=pdf))
    session.flush()
    room = ALL_COPIES
    row = PrintCopyRow
    for found, size in session.execute(select(row.digest, row.size).order_by(row.kept_at.desc())).all():
        room -= size
        if room < 0:
            _drop(session, [found])


def _drop(session: Session, digests: Collection[str]) -> None:
    session.execute(delete(PrintCopyRow).where(PrintCopyRow.digest.in_(digests)), execution_options=OUTSIDE)


def forget_copies(session: Session, record_ids: Collection[UUID]) -> int:
    """Throw away the copies on which these records stand, when their data is disposed of; how many."""
    wanted = {str(key) for key in record_ids}
    row = PrintLogRow
    named = {
        digest
        for digest, ids, targets in session.execute(select(row.digest, row.ids, row.target_ids))
        if wanted & {*ids.split(), *targets.split()}
    }
    found = session.scalars(select(PrintCopyRow.digest).where(PrintCopyRow.digest.in_(named))).all()
    _drop(session, found)
    return len(found)


@dataclass(frozen=True, slots=True)
class PrintLine:
    """One line of the log; `has_copy` says that it can be printed again exactly."""

    id: UUID
    form: str
    title: str
    kind: str
    printed_at: datetime
    clerk: str
    pages: int
    copies: int
    sheets: int
    printer: str
    options: str
    target_ids: tuple[UUID, ...]
    ids: tuple[UUID, ...]
    digest: str
    has_copy: bool

    @property
    def paper(self) -> str:
        """How many sheets went through a printer; of a saved file, its pages in brackets."""
        return f"{self.sheets:,}" if self.kind == "print" else f"({self.pages:,}頁)"

    @property
    def people(self) -> int:
        """How many records stood on the paper."""
        return len(self.ids)


def print_lines(
    session: Session,
    form: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    record: UUID | None = None,
    limit: int = 2000,
) -> list[PrintLine]:
    """The prints, newest first: of one form, from one moment to before another, on which a record stood."""
    row = PrintLogRow
    query = select(row).where(row.binned_at.is_(None)).order_by(row.printed_at.desc(), row.id.desc())
    if form:
        query = query.where(row.form == form)
    if since is not None:
        query = query.where(row.printed_at >= since)
    if until is not None:
        query = query.where(row.printed_at < until)
    if record is not None:
        key = str(record)
        query = query.where(row.ids.contains(key) | row.target_ids.contains(key))
    kept = set(session.scalars(select(PrintCopyRow.digest)))
    return [_line(found, kept) for found in session.scalars(query.limit(limit))]


def print_line(session: Session, line_id: UUID) -> PrintLine | None:
    """One line of the log by its id; None where there is none."""
    row = session.get(PrintLogRow, line_id)
    return None if row is None else _line(row, set(session.scalars(select(PrintCopyRow.digest))))


def _line(row: PrintLogRow, kept: Collection[str]) -> PrintLine:
    targets = tuple(UUID(key) for key in row.target_ids.split())
    ids = tuple(UUID(key) for key in row.ids.split())
    return PrintLine(
        row.id, row.form, row.title, row.kind, row.printed_at, row.clerk, row.pages, row.copies, row.sheets,
        row.printer, row.options, targets, ids, row.digest, row.digest in kept,
    )  # fmt: skip


def print_copy(session: Session, digest: str) -> bytes:
    """The PDF as it was printed; empty where it is no longer kept."""
    row = session.get(PrintCopyRow, digest)
    return b"" if row is None else row.pdf


@dataclass(frozen=True, slots=True)
class EarlierPrint:
    """A print of a whole list: with what is on paper since then, a later one can be of the rest only."""

    id: UUID
    printed_at: datetime
    people: int


def earlier_prints(session: Session, form: str, target_ids: str = "", limit: int = 5) -> list[EarlierPrint]:
    """The last prints of a form for the same target, newest first, without those of a rest only."""
    row = PrintLogRow
    query = select(row.id, row.printed_at, row.marks).where(
        row.form == form, row.target_ids == target_ids, row.marks != "", row.kind != "xlsx",
        ~row.options.contains(REST), row.binned_at.is_(None),
    )  # fmt: skip
    found = session.execute(query.order_by(row.printed_at.desc(), row.id.desc()).limit(limit))
    return [EarlierPrint(key, at, len(marks.split())) for key, at, marks in found]


def marks_since(session: Session, line_id: UUID) -> dict[UUID, str]:
    """What is on paper of each record: by that print, and by those of the same form and target after it."""
    row = PrintLogRow
    first = session.get(row, line_id)
    if first is None:
        raise Refused("since", "その印刷の記録はありません。")
    query = select(row.ids, row.marks).where(
        row.form == first.form, row.target_ids == first.target_ids, row.kind != "xlsx",
        row.printed_at >= first.printed_at, row.binned_at.is_(None),
    )  # fmt: skip
    found: dict[UUID, str] = {}
    for ids, marks in session.execute(query.order_by(row.printed_at, row.id)):
        found |= dict(zip(map(UUID, ids.split()), marks.split(), strict=False))
    return found


@dataclass(frozen=True, slots=True)
class NoteKept:
    """The note of a print together with what is to be kept of it, as one unit of work."""

    note: NotePrint
    keep: tuple[Command, ...]

    @property
    def undoable(self) -> bool:
        """Paper cannot be taken back."""
        return False

    @property
    def label(self) -> str:
        """As the history tells it."""
        return self.note.label

    def run(self, session: Session) -> None:
        """Write both."""
        self.note.run(session)
        for command in self.keep:
            command.run(session)


def noted(note: NotePrint, keep: tuple[Command, ...]) -> Command:
    """The note of a print, with what is to be kept of it."""
    return NoteKept(note, keep) if keep else note
