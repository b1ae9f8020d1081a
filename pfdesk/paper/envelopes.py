"""Envelopes and postcards: address, name, sender, the boxes of the postal code; upright or lying type.

Sources: sizes in paper.sizes. The boxes stand 12 mm below the upper edge and 8 mm from the
right edge, each 5.7 x 8 mm, 47.7 mm in all with pitches of 7, 7, 7.6, 6.8, 6.8, 6.8 mm
(郵便番号・バーコードマニュアル; 内国郵便約款 別記). They are printed in red on what is
bought, so only the digits are drawn unless ``boxes`` is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pfdesk.paper.addressee import Addressee, NameLine, address_problems, name_lines
from pfdesk.paper.customer_code import QUIET, customer_code, fitting_points
from pfdesk.paper.fit import fitted_box
from pfdesk.paper.pen import CAP, MM, Pen
from pfdesk.paper.sizes import KAKUGATA_2, NAGAGATA_3, POSTCARD, Paper
from pfdesk.paper.text import wrap
from pfdesk.paper.vertical import column, column_height, in_columns, vertical_address

if TYPE_CHECKING:
    from pfdesk.paper.find_faces import Role
    from pfdesk.paper.form import Printed

BOX_WIDTH, BOX_HEIGHT = 5.7, 8.0
BOX_LEFTS: Final = (0, 7.0, 14.0, 21.6, 28.4, 35.2, 42.0)
BOXES_WIDTH = 47.7
LEAST_NAME, LEAST_ADDRESS, LEAST_SENDER = 11.0, 8.0, 7.0
_RATHER_TWO = 0.62  # of the size: two columns are read more easily than one that is smaller


@dataclass(frozen=True, slots=True)
class EnvelopeKind:
    """A paper that is addressed on its face; sizes of type in points, places in mm."""

    name: str
    title: str
    paper: Paper
    address: float
    called: float
    sender: float
    box_right: float = 8.0
    box_top: float = 12.0


KINDS = (
    EnvelopeKind("naga3", "長形3号(120 × 235 mm)", NAGAGATA_3, 14, 22, 9),
    EnvelopeKind("kaku2", "角形2号(240 × 332 mm)", KAKUGATA_2, 20, 32, 12, 20.0, 24.0),
    EnvelopeKind("postcard", "はがき(100 × 148 mm)", POSTCARD, 12, 20, 8),
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends it: shown at the foot on the left; empty lines are left away."""

    postal_code: str = ""
    address: str = ""
    name: str = ""
    phone: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines for lying type."""
        where = f"〒{self.postal_code} {self.address}" if self.postal_code else self.address
        return tuple(line for line in (where.strip(), self.name, self.phone and f"電話 {self.phone}") if line)


@dataclass(frozen=True, slots=True)
class EnvelopeLook:
    """How an envelope is drawn; ``right`` and ``down`` make up for the printer (mm)."""

    vertical: bool = True
    sender: Sender | None = None
    boxes: bool = False
    bar_code: bool = False
    remark: str = ""
    right: float = 0
    down: float = 0


def envelope_kind(name: str) -> EnvelopeKind:
    """Give a kind by its name (naga3, kaku2, postcard); raises KeyError."""
    return {kind.name: kind for kind in KINDS}[name]


def envelopes(
    addressees: Iterable[Addressee],
    kind: EnvelopeKind,
    look: EnvelopeLook | None = None,
    title: str = "封筒宛名",
) -> Printed:
    """Print one page for each addressee; what is wrong with them is among the problems."""
    wanted, look = tuple(addressees), look or EnvelopeLook()
    pen = Pen(kind.paper, title)
    pen.problems.extend(address_problems(wanted))
    for to in wanted:
        pen.new_page()
        with pen.about(to.called, to.id):
            _Envelope(pen, kind, look, to).draw()
    if not wanted:
        pen.note("宛先がありません", "wrong", where=title)
    return pen.finish()


class _Envelope:
    """One page in the making; x and y are shifted by what the printer is off."""

    def __init__(self, pen: Pen, kind: EnvelopeKind, look: EnvelopeLook, to: Addressee) -> None:
        self.pen, self.kind, self.look, self.to = pen, kind, look, to
        self.x, self.y = look.right, look.down
        self.width, self.height = kind.paper.width, kind.paper.height
        self.body = kind.box_top + BOX_HEIGHT + self.height * 0.035

    def draw(self) -> None:
        self._postal_code()
        if self.look.vertical:
            self._vertical()
        else:
            self._lying()
        if self.look.bar_code:
            self._bar_code()
        if self.look.remark:
            self._remark()

    def _postal_code(self) -> None:
        left = self.width - self.kind.box_right - BOXES_WIDTH
        digits = [char for char in self.to.postal_code if char.isdigit()]
        for place, start in enumerate(BOX_LEFTS):
            x, y = left + start + self.x, self.kind.box_top + self.y
            if self.look.boxes:
                self.pen.box(x, y, BOX_WIDTH, BOX_HEIGHT, 0.5 if place > 2 else 0.9)
            if place < len(digits):
                size = 15.0
                base = y + BOX_HEIGHT / 2 + CAP / 2 * size / MM
                self.pen.text(x + BOX_WIDTH / 2, base, digits[place], size, "figures", "centre")

    # Upright type.

    def _vertical(self) -> None:
        foot = self.height * (0.80 if self.look.bar_code else 0.90) + self.y
        top = self.body + self.y
        size = self.kind.address
        right = self.width - self.kind.box_right - 3 + self.x
        lines = _column_lines(vertical_address(self.to.address), size, foot - top)
        while len(lines) > 3 and size > LEAST_ADDRESS:
            size -= 0.5
            lines = _column_lines(vertical_address(self.to.address), size, foot - top)
        x = right - size / MM / 2
        for place, line in enumerate(lines):
            indent = size / MM if place else 0
            column(self.pen, x, top + indent, line, size)
            x -= size * 1.35 / MM
        self._vertical_names(x, top + size / MM, foot)
        if self.look.sender is not None:
            self._vertical_sender(self.look.sender, foot)

    def _vertical_names(self, right: float, top: float, foot: float) -> None:
        room = foot - top
        found = [(line, *self._fitted(line, room)) for line in name_lines(self.to)]
        lines = [replace(line, text=part, lead="", end="") for line, _, parts in found for part in parts]
        sizes = [size for _, size, parts in found for _ in parts]
        gap = 0.45
        total = sum(size * (1 + gap) / MM for size in sizes) - sizes[-1] * gap / MM
        left_limit = self.width * (0.24 if self.look.sender else 0.1) + self.x
        middle = max(self.width / 2 + self.x, left_limit + total / 2)
        x = min(middle + total / 2, right - 1)
        for line, size in zip(lines, sizes, strict=True):
            x -= size / MM / 2
            start = top + (0 if not line.main or len(lines) == 1 else size / MM)
            start = min(start, foot - column_height(line.whole, size))
            spread = self._spread(line, size, foot - start)
            column(self.pen, x, start, line.whole, size, "figures-bold" if line.main else "figures", spread)
            x -= size * (0.5 + gap) / MM
        if x < left_limit - 4:
            self.pen.note("宛名と住所が枠に収まりません", "wrong")

    def _fitted(self, line: NameLine, room: float) -> tuple[float, list[str]]:
        """The size and the columns of a name: one, smaller, then two, then it is told."""
        asked = self.kind.called if line.main else self.kind.called * 0.72
        least = LEAST_NAME if line.main else LEAST_ADDRESS
        for many in (1, 2):
            size = asked
            while size >= (max(least, asked * _RATHER_TWO) if many == 1 else least):
                parts = in_columns(line.whole, many)
                if max(column_height(part, size) for part in parts) <= room - size / MM:
                    self._tell(line, size, asked, many)
                    return size, parts
                size -= 0.5
        self.pen.note(f"「{line.whole}」が枠に収まりません(いちばん小さい字 {least:g} pt)", "wrong")
        fits = max(1, int((room - least / MM) / (least / MM)))
        return least, in_columns(line.whole, -(-len(line.whole) // fits))

    def _tell(self, line: NameLine, size: float, asked: float, many: int) -> None:
        if many > 1:
            self.pen.note(f"「{line.whole}」を {size:g} pt の2列にしました")
        elif size < asked:
            self.pen.note(f"「{line.whole}」を {size:g} pt に縮めました")

    @staticmethod
    def _spread(line: NameLine, size: float, room: float) -> float:
        """Give short names some white between their characters."""
        if not line.main or len(line.whole) > 12:
            return 0.0
        return 0.35 if column_height(line.whole, size, 0.35) <= room else 0.0

    def _vertical_sender(self, sender: Sender, foot: float) -> None:
        size = self.kind.sender
        x = 8 + size / MM / 2 + self.x
        lines = [sender.name, vertical_address(sender.address)]
        top = self.height * 0.5 + self.y
        highest = foot
        for line in [line for line in lines if line]:
            fitted = size
            while fitted > LEAST_SENDER and column_height(line, fitted) > foot - top:
                fitted -= 0.5
            high = column_height(line, fitted)
            top_here = max(self.body, foot - high) if high > foot - top else foot - high
            column(self.pen, x, top_here, line, fitted)
            highest = min(highest, top_here)
            x += size * 1.4 / MM
        if sender.postal_code:
            self.pen.text(8 + self.x, highest - 2, f"〒{sender.postal_code}", size, "figures")
        if sender.phone:
            self.pen.text(8 + self.x, foot + 5, f"電話 {sender.phone}", size, "figures")

    # Lying type.

    def _lying(self) -> None:
        pen, kind = self.pen, self.kind
        left = self.width * 0.1 + self.x
        wide = self.width * 0.82
        top = self.body + 4 + self.y
        fitted_box(
            pen, left, top, wide, self.height * 0.15, self.to.address, kind.address, LEAST_ADDRESS,
            wrap_first=True,
        )  # fmt: skip
        y = top + self.height * 0.17
        for line in name_lines(self.to):
            size = kind.called if line.main else kind.called * 0.72
            role: Role = "bold" if line.main else "text"
            least = LEAST_NAME if line.main else LEAST_ADDRESS
            y += fitted_box(
                pen, left + 4, y, wide - 4, self.height * 0.12, line.whole, size, least, role, leading=1.35
            )
        if self.look.sender is not None:
            self._lying_sender(self.look.sender.lines, left, wide)

    def _lying_sender(self, lines: Sequence[str], left: float, wide: float) -> None:
        size = self.kind.sender
        broken = [piece for line in lines for piece in wrap(line, wide, size)]
        top = self.height * (0.80 if self.look.bar_code else 0.92) - len(broken) * size * 1.5 / MM
        self.pen.lines(left, top + self.y, broken, size)

    # Both.

    def _bar_code(self) -> None:
        points = fitting_points(self.width - 10)
        wide = 67 * 1.2 * points / 10
        x = (self.width - wide) / 2 + self.x
        y = self.height - 10 - QUIET - 3.6 + self.y
        if (
            not customer_code(self.pen, x, y, points, self.to.postal_code, self.to.rest)
            and self.to.postal_code
        ):
            self.pen.note("カスタマバーコードを付けられない郵便番号です")

    def _remark(self) -> None:
        """Write 親展, 調査票在中 ... in a frame at the left foot, as a stamp would stand."""
        size = 13.0 if self.kind.name != "postcard" else 10.0
        high = column_height(self.look.remark, size, 0.15) + 4
        x, y = self.width * 0.13 + self.x, self.body + self.height * 0.05 + self.y
        self.pen.box(x - size / MM / 2 - 1.8, y - 2, size / MM + 3.6, high, 0.9)
        column(self.pen, x, y, self.look.remark, size, "figures-bold", 0.15)


def _column_lines(text: str, size: float, room: float) -> list[str]:
    """Break an address into columns: at its spaces first, then where the room ends."""
    lines: list[str] = [""]
    for word in text.replace("　", " ").split(" "):
        if lines[-1] and column_height(lines[-1] + "　" + word, size) > room:
            lines.append("")
        joined = f"{lines[-1]}　{word}" if lines[-1] else word
        while column_height(joined, size) > room - (size / MM if len(lines) > 1 else 0):
            fits = int(room / (size / MM)) - (1 if len(lines) > 1 else 0)
            lines[-1], joined = joined[:fits], joined[fits:]
            lines.append("")
        lines[-1] = joined
    return lines
