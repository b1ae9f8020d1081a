"""Half-used sheets of labels, remembered by name, and how far each printer and tray is off."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema.house import LabelSheetRow, PrinterOffsetRow
from pfdesk.values.errors import Refused, naming
from pfdesk.values.text import clean_line

#: A printer is never farther off than this (hundredths of a millimetre); more is a slip of the pen.
MOST_OFF = 1000


@dataclass(frozen=True, slots=True)
class HalfUsedSheet:
    """A sheet in the drawer: its stock, and the first face that is still free."""

    id: UUID
    name: str
    stock: str
    first_free: int


def half_used_sheets(session: Session, stock: str = "") -> tuple[HalfUsedSheet, ...]:
    """The sheets that are remembered, of one stock or of all, by name."""
    row = LabelSheetRow
    query = select(row.id, row.name, row.stock, row.first_free).where(row.binned_at.is_(None))
    if stock:
        query = query.where(row.stock == stock)
    return tuple(HalfUsedSheet(*found) for found in session.execute(query.order_by(row.name, row.id)))


@dataclass(frozen=True, slots=True)
class RememberSheet:
    """Remember a sheet under a name; one that is used up (``first_free`` 0) is forgotten."""

    name: str
    stock: str
    first_free: int

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return f"ラベルシート「{self.name}」の{'記録' if self.first_free else '使い切り'}"

    def run(self, session: Session) -> None:
        """Write it, new or changed, or put it into the bin."""
        with naming("name"):
            name = clean_line(self.name, 40)
        if not name:
            raise Refused("name", "シートの名前を入力してください。")
        row = session.scalars(
            select(LabelSheetRow).where(LabelSheetRow.name == name, LabelSheetRow.binned_at.is_(None))
        ).one_or_none()
        if not self.first_free:
            if row is not None:
                records.put_in_bin(session, LabelSheetRow, row.id)
        elif row is None:
            session.add(LabelSheetRow(name=name, stock=self.stock, first_free=self.first_free))
        else:
            row.stock, row.first_free = self.stock, self.first_free


def next_free(first: int, printed: int, faces: int) -> int:
    """The first free face of the last sheet after printing, 0 when it is used up."""
    used = (first - 1 + printed) % faces
    return used + 1 if used else 0


def printer_offset(session: Session, printer: str, tray: str = "") -> tuple[float, float]:
    """How far to move what is printed to the right and down, in mm; (0, 0) where nobody measured."""
    row = PrinterOffsetRow
    query = select(row.right, row.down).where(
        row.printer == printer, row.tray == tray, row.binned_at.is_(None)
    )
    found = session.execute(query).first()
    return (found[0] / 100, found[1] / 100) if found else (0.0, 0.0)


def measured_printers(session: Session) -> tuple[tuple[str, str], ...]:
    """The printers and trays that were measured; "" is whatever prints where no printer is installed."""
    row = PrinterOffsetRow
    query = select(row.printer, row.tray).where(row.binned_at.is_(None)).order_by(row.printer, row.tray)
    return tuple((printer, tray) for printer, tray in session.execute(query))


@dataclass(frozen=True, slots=True)
class SetPrinterOffset:
    """Keep how far a printer and tray is to be moved, in mm."""

    printer: str
    tray: str
    right: float
    down: float

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return f"{self.printer or 'プリンター'}の印刷位置の調整"

    def run(self, session: Session) -> None:
        """Write it, new or changed."""
        values = {"right": round(self.right * 100), "down": round(self.down * 100)}
        for name, value in values.items():
            if abs(value) > MOST_OFF:
                raise Refused(name, "ずれは 10 mm までです。もう一度測ってください。")
        row = session.scalars(
            select(PrinterOffsetRow).where(
                PrinterOffsetRow.printer == self.printer,
                PrinterOffsetRow.tray == self.tray,
                PrinterOffsetRow.binned_at.is_(None),
            )
        ).one_or_none()
        if row is None:
            session.add(PrinterOffsetRow(printer=self.printer, tray=self.tray, **values))
        else:
            row.right, row.down = values["right"], values["down"]
