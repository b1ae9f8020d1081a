"""One panel of the hand-out: sections of desks, each with name, phone, hours and what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from pfdesk.pamphlets.forms.ruby import LEADING, Piece, draw_ruby, has_readings, ruby_lines, without_readings
from pfdesk.paper.fit import fitted_line
from pfdesk.paper.pen import MM
from pfdesk.paper.qr import qr_code
from pfdesk.paper.text import fit_size, wrap
from pfdesk.values.folding import hiragana

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pfdesk.pamphlets.queries import DeskLine
    from pfdesk.paper.pen import Pen

SECTIONS: Final = {
    "city": ("市の窓口", "し の まどぐち"),
    "prefecture": ("北海道の窓口", "ほっかいどう の まどぐち"),
    "state": ("国の窓口", "くに の まどぐち"),
    "private": ("民間の窓口", "みんかん の まどぐち"),
}
FOR_WHOM: Final = {
    "anyone": ("どなたでも", ""),
    "children": ("子ども・若者の方", "こども・わかもの の かた"),
    "parents": ("子育て中の方", "こそだてちゅう の かた"),
    "elderly": ("高齢の方", "こうれい の かた"),
    "disabled": ("障がいのある方", "しょうがい の ある かた"),
    "poor": ("お金や仕事でお困りの方", "おかね や しごと で おこまり の かた"),
    "work": ("仕事をさがしている方", "しごと を さがしている かた"),
    "women": ("女性の方", "じょせい の かた"),
    "family": ("ご家族の方", "ごかぞく の かた"),
    "": ("そのほかの窓口", "そのほか の まどぐち"),
}
"""The headings of the hand-out with their readings: who runs a desk, or whom it is for."""
GOES_ON: Final = " (つづき)"
HEAD: Final = 9.5
ABOVE: Final = 2.5
RIGHT: Final = 43.0
NAME, PHONE, TEXT, SMALL = 11.5, 15.0, 9.0, 8.0
READING: Final = 6.5
"""Readings of names; that of a heading is no smaller."""
CODE: Final = 12.5
"""Side of a QR code to call the desk, in mm at scale 1."""


@dataclass(frozen=True, slots=True)
class Look:
    """How entries are set: with readings, with a QR code of the phone number; by whom they are for, or who runs them."""

    kana: bool = False
    qr: bool = False
    whom: bool = False

    def section(self, desk: DeskLine) -> tuple[str, str]:
        """The heading under which a desk stands, with its reading."""
        return FOR_WHOM[main_audience(desk)] if self.whom else SECTIONS[desk.level]


def main_audience(desk: DeskLine) -> str:
    """The one audience under which a desk stands: anyone where it takes all, else the first of its own."""
    codes = desk.audiences.split()
    return "anyone" if "anyone" in codes else next((code for code in FOR_WHOM if code in codes), "")


def in_order(desks: Sequence[DeskLine], look: Look) -> list[DeskLine]:
    """The desks section by section; within one as they stood."""
    order = list(FOR_WHOM if look.whom else SECTIONS)
    return sorted(desks, key=lambda desk: order.index(main_audience(desk) if look.whom else desk.level))


def placed(
    desks: Sequence[DeskLine], wide: float, room: float, size: float, *, look: Look
) -> list[tuple[DeskLine, ...]]:
    """Share desks out among panels of this room (mm); no desk is torn apart, and no section that fits a panel."""
    lots: list[list[DeskLine]] = [[]]
    used = 0.0
    for _, group in groupby(desks, key=look.section):
        together = list(group)
        for place, desk in enumerate(together):
            height = entry_height(desk, wide, size, look=look)
            head = (HEAD + (ABOVE if lots[-1] else 0)) * size if not place or not lots[-1] else 0.0
            whole = head + _rest(together[place:], wide, size, look=look) if not place else 0.0
            apart = whole > room - used and whole <= room
            if lots[-1] and (apart or used + head + height > room):
                lots.append([])
                used, head = 0.0, HEAD * size
            lots[-1].append(desk)
            used += head + height
    return [tuple(lot) for lot in lots]


def _rest(desks: Sequence[DeskLine], wide: float, size: float, *, look: Look) -> float:
    return sum(entry_height(desk, wide, size, look=look) for desk in desks)


def entry_height(desk: DeskLine, wide: float, size: float, *, look: Look) -> float:
    """The height of one desk's entry in mm."""
    whose = len(_whose(desk, wide, size)) * SMALL * size * 1.35 / MM
    name = _name_height(desk, wide, size) + (3.4 * size if look.kana and desk.kana else 0)
    left = name + _said_height(desk, wide, size, look) + whose + 0.6 * size
    hours = len(_hours(desk, size, look)) * SMALL * size * 1.35 / MM
    code = CODE * size if look.qr and desk.phone else 0
    return max(left, 8.2 * size + max(hours, code)) + 3.0 * size


class Panel:
    """Draws desks from the top of a panel; `left`, `top` and `wide` in mm, `size` is the scale of all type."""

    def __init__(self, pen: Pen, left: float, top: float, wide: float, size: float, *, look: Look) -> None:
        self.pen, self.left, self.wide, self.size, self.look = pen, left, wide, size, look
        self.y = top

    def draw(self, desks: Sequence[DeskLine], follows: str = "", *, heads: bool = True) -> None:
        """Draw the desks under the headings of their sections; a section that goes on says so."""
        section = ("", "")
        for place, desk in enumerate(desks):
            if heads and self.look.section(desk) != section:
                section = self.look.section(desk)
                self.y += ABOVE * self.size if place else 0
                more = GOES_ON if not place and section[0] == follows else ""
                self._heading(section[0] + more, section[1] if self.look.kana else "")
            with self.pen.about(desk.name, desk.id):
                self._entry(desk)

    def _heading(self, name: str, reading: str) -> None:
        from pfdesk.paper.faces import faces

        s, face = self.size, faces()
        self.pen.box(self.left, self.y, self.wide, 7 * s, 0, 0.15, 0, 1.2 * s)
        wanted = face.width(name, "bold", 11 * s) + face.width(reading, "text", 8 * s)
        share = min(1.0, (self.wide - 8 * s) / wanted)
        told = name.endswith(GOES_ON) and 8 * share < READING  # by the first part of the section
        if not reading or told:
            large = fit_size(name, self.wide - 8 * s, 11 * s, 6 * s, "bold")
            self.pen.text(self.left + 4 * s, self.y + 4.9 * s, name, large, "bold", grey=1)
        else:
            large = 11 * s * share
            self.pen.text(self.left + 4 * s, self.y + 4.9 * s, name, large, "bold", grey=1)
            used = face.width(name, "bold", large)
            self.pen.text(self.left + used + 6 * s, self.y + 4.7 * s, reading, 8 * s * share, grey=1)
        self.y += HEAD * s

    def _entry(self, desk: DeskLine) -> None:
        pen, s = self.pen, self.size
        right = self.left + self.wide
        at = self._name(desk)
        said = _said(desk, self.wide, s, self.look)
        if said and isinstance(said[0], list):
            at = draw_ruby(pen, self.left, at, [line for line in said if isinstance(line, list)], TEXT * s)
        else:
            at = pen.lines(self.left, at, [str(line) for line in said], TEXT * s, leading=1.4)
        pen.lines(self.left, at + 0.6 * s, _whose(desk, self.wide, s), SMALL * s, leading=1.35, grey=0.25)
        self._reach(desk, right - RIGHT * s, right)
        self.y += entry_height(desk, self.wide, s, look=self.look)
        pen.line(self.left, self.y - 1.6 * s, right, self.y - 1.6 * s, 0.3, 0.55)

    def _name(self, desk: DeskLine) -> float:
        """The name, with its reading and the mark of calls without a name; gives the y below."""
        pen, s, at = self.pen, self.size, self.y
        room = self.wide - RIGHT * s - 2 * s
        if self.look.kana and desk.kana:
            fitted_line(pen, self.left, at + 2.6 * s, hiragana(desk.kana), room, READING * s, 5.5 * s)
            at += 3.4 * s
        lines, size = _name_lines(desk, self.wide, s)
        for place, line in enumerate(lines):
            pen.text(self.left, at + 4.6 * s + place * size * 1.25 / MM, line, size, "bold")
        if desk.anonymous:
            self._badge(lines[0], at, size)
        return at + _name_height(desk, self.wide, s)

    def _badge(self, name: str, at: float, used: float) -> None:
        from pfdesk.paper.faces import faces

        s = self.size
        room = self.wide - RIGHT * s - 15 * s  # a name in two lines is as wide as its place
        x = self.left + min(faces().width(name, "bold", used), room) + 2 * s
        self.pen.box(x, at + 0.4 * s, 10.5 * s, 5.2 * s, 0, 0.1, 0, 1 * s)
        self.pen.text(x + 5.25 * s, at + 4.2 * s, "匿名", 8.5 * s, "bold", "centre", 1)

    def _reach(self, desk: DeskLine, column: float, right: float) -> None:
        pen, s, y = self.pen, self.size, self.y
        if desk.phone:
            pen.text(column, y + 5 * s, "電話", 7.5 * s, "bold", grey=0.3)
            fitted_line(
                pen,
                right,
                y + 5.4 * s,
                desk.phone,
                (RIGHT - 8) * s,
                PHONE * s,
                10 * s,
                "figures-bold",
                "right",
            )
        elif desk.web:
            fitted_line(pen, right, y + 5 * s, desk.web, RIGHT * s, 10 * s, 6 * s, "figures", "right")
        pen.lines(right, y + 8.2 * s, _hours(desk, s, self.look), SMALL * s, align="right", leading=1.35)
        if self.look.qr and desk.phone:
            qr_code(pen, column - 1.5 * s, y + 6.6 * s, CODE * s, f"tel:{desk.phone.replace('-', '')}")


def _name_lines(desk: DeskLine, wide: float, size: float) -> tuple[list[str], float]:
    """The name on one line, a little smaller where it must be; a longer one goes on below."""
    from pfdesk.paper.faces import faces

    room = wide - RIGHT * size - 2 * size - (13 * size if desk.anonymous else 0)
    fitted = fit_size(desk.name, room, NAME * size, 9.5 * size, "bold")
    if faces().width(desk.name, "bold", fitted) <= room + 1e-6:
        return [desk.name], fitted
    return wrap(desk.name, room, 10 * size, "bold"), 10 * size


def _name_height(desk: DeskLine, wide: float, size: float) -> float:
    lines, used = _name_lines(desk, wide, size)
    return 6.4 * size + (len(lines) - 1) * used * 1.25 / MM


def _text(desk: DeskLine) -> str:
    return desk.plain or desk.topics


def _said(desk: DeskLine, wide: float, size: float, look: Look) -> Sequence[str | list[Piece]]:
    """What it is for, in lines: with readings where they are wanted and the text brings some."""
    text, room = _text(desk), wide - RIGHT * size - 2 * size
    if not text:
        return []
    if look.kana and has_readings(text):
        return ruby_lines(text, room, TEXT * size)
    return _no_lone_letter(without_readings(text), room, TEXT * size)


def _no_lone_letter(text: str, room: float, size: float) -> list[str]:
    """The lines of a text; where its last letter would stand alone, the lines before give it company."""
    lines = wrap(text, room, size)
    for share in (0.94, 0.88, 0.82):
        if len(lines) < 2 or len(lines[-1]) > 1:
            break
        again = wrap(text, room * share, size)
        lines = again if len(again) == len(lines) else lines
    return lines


def _said_height(desk: DeskLine, wide: float, size: float, look: Look) -> float:
    ruby = look.kana and has_readings(_text(desk))
    return len(_said(desk, wide, size, look)) * TEXT * size * (LEADING if ruby else 1.4) / MM


def _whose(desk: DeskLine, wide: float, size: float) -> list[str]:
    """Whose it is and whom it is for: beside each other, else below each other."""
    room = wide - RIGHT * size - 2 * size
    parts = [part for part in (desk.owner, desk.audience_text) if part]
    lines = wrap("　".join(parts), room, SMALL * size) if parts else []
    return lines if len(lines) < 2 else [line for part in parts for line in wrap(part, room, SMALL * size)]


def _hours(desk: DeskLine, size: float, look: Look) -> list[str]:
    room = (RIGHT - (CODE if look.qr and desk.phone else 0)) * size
    lines = hour_lines(desk.hours, room, SMALL * size) if desk.hours else []
    if desk.closed_days and desk.closed_days not in {"なし", "無休"}:
        lines += hour_lines(f"休み {desk.closed_days}", room, SMALL * size)
    return lines


def hour_lines(text: str, room: float, size: float) -> list[str]:
    """Break opening hours between them: days stay with their hours, no day and no clock time is torn.

    平日 9:00〜21:00 / 土日祝 10:00〜16:00.
    """
    from pfdesk.paper.faces import faces

    def fits(words: str) -> bool:
        return faces().width(words, "text", size) <= room + 1e-6

    pieces: list[str] = []
    for word in text.split():
        with_days = bool(pieces) and word[0].isdigit() and not pieces[-1][-1].isdigit()
        if with_days and fits(f"{pieces[-1]} {word}"):
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    lines: list[str] = []
    for piece in pieces:
        if lines and fits(f"{lines[-1]} {piece}"):
            lines[-1] += f" {piece}"
        else:
            lines += [piece] if fits(piece) else wrap(piece, room, size)
    return lines
