"""Rows that belong to the whole office: settings, print log, letter templates, saved filters and mappings."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from pfdesk.db.schema.base import Row, line


class SettingRow(Row):
    """One setting of the office; value is text, read by whoever owns the name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str] = line()


class PrintLogRow(Row):
    """What was printed, for which ids (space-separated), by whom; options are JSON, digest is of the PDF."""

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
