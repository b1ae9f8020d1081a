"""Rows that belong to the whole office: settings, print log, letter templates, saved filters and mappings."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from pfdesk.db.schema.base import Base, Row, line


class SettingRow(Row):
    """One setting of the office; value is text, read by whoever owns the name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str] = line()


class PrintLogRow(Row):
    """What was printed, for which ids (space-separated), by whom; options are JSON, digest is of the PDF.

    ``target_ids`` are what it was printed for (an event), ``ids`` the records that stood on the paper,
    ``marks`` eight digits for each of them that change with what was printed. ``kind`` is print, pdf
    or xlsx; ``sheets`` of paper are 0 for what was saved.
    """

    __tablename__ = "print_log"

    form: Mapped[str]
    title: Mapped[str]
    target_ids: Mapped[str] = line()
    options: Mapped[str] = line()
    pages: Mapped[int]
    copies: Mapped[int] = mapped_column(default=1)
    digest: Mapped[str] = line()
    printed_at: Mapped[datetime] = mapped_column(index=True)
    clerk: Mapped[str] = line()
    ids: Mapped[str] = line()
    marks: Mapped[str] = line()
    kind: Mapped[str] = mapped_column(default="print", server_default="print")
    sheets: Mapped[int] = mapped_column(default=0, server_default="0")
    printer: Mapped[str] = line()


class PrintCopyRow(Base):
    """The PDF of a print as it was, for an exact reprint; kept once a digest, past the journal.

    It is no record of its own: the oldest go when there are too many, and all that name a person
    go with that person.
    """

    __tablename__ = "print_copy"

    digest: Mapped[str] = mapped_column(primary_key=True)
    kept_at: Mapped[datetime]
    size: Mapped[int]
    pdf: Mapped[bytes] = mapped_column(LargeBinary)


class LetterTemplateRow(Row):
    """The text of a letter with its placeholders."""

    __tablename__ = "letter_template"

    form: Mapped[str]
    name: Mapped[str]
    subject: Mapped[str] = line()
    body: Mapped[str] = line()
    enclosures: Mapped[str] = line()


class SavedFilterRow(Row):
    """A search with its chips under a name; content is JSON."""

    __tablename__ = "saved_filter"

    room: Mapped[str]
    name: Mapped[str]
    content: Mapped[str] = line()


class ImportMappingRow(Row):
    """Which heading went to which field the last time such a table was read; content is JSON."""

    __tablename__ = "import_mapping"

    what: Mapped[str]
    headings: Mapped[str]
    content: Mapped[str] = line()


class LabelSheetRow(Row):
    """A half-used sheet of labels: its stock and the first free face, remembered by name."""

    __tablename__ = "label_sheet"

    name: Mapped[str]
    stock: Mapped[str]
    first_free: Mapped[int]


class PrinterOffsetRow(Row):
    """Calibration of one printer and tray, in hundredths of a millimetre."""

    __tablename__ = "printer_offset"

    printer: Mapped[str]
    tray: Mapped[str] = line()
    right: Mapped[int] = mapped_column(default=0)
    down: Mapped[int] = mapped_column(default=0)
