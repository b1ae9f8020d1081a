"""Section B as it is drawn: the platform with its groups, the further bodies beside it, and whom it is for."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from pfdesk.annual.forms.figure_pages import value_text
from pfdesk.paper.fit import fitted_box, fitted_line, middle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pfdesk.annual.queries import Platform, PlatformGroup, YearReport
    from pfdesk.paper.frame import Document
    from pfdesk.paper.pen import Pen

MARKS: Final = "①②③④⑤⑥⑦⑧⑨"
SIDE, GAP, PAD = 62.0, 7.0, 3.0
"""The panel at the right, the white between the parts, and the white inside a box, in mm."""
BESIDE: Final = 4.5
BAND: Final = 11.0
LEAST_PITCH, MOST_PITCH = 5.4, 8.6
MOST_COLUMNS: Final = 6
"""With more columns names would be too small to read: then the table of names stands alone."""


@dataclass(frozen=True, slots=True)
class _Area:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def foot(self) -> float:
        return self.y + self.height


def drawable(platform: Platform, height: float = 104.0) -> bool:
    """Whether all names can be read in a picture of this inner height."""
    return 0 < sum(_columns(group, height) for group in platform.groups) <= MOST_COLUMNS


def draw_picture(document: Document, report: YearReport) -> None:
    """Draw the picture on what is left of the page; `drawable` was asked before."""
    pen = document.pen
    whole = _Area(document.left, document.y + 1, document.width, document.bottom - document.y - 2)
    top = _Area(whole.x, whole.y, whole.width - SIDE - GAP, BAND)
    frame = _Area(whole.x, top.foot + GAP, top.width, whole.height - 2 * (BAND + GAP))
    foot = _Area(whole.x, frame.foot + GAP, whole.width, BAND)
    _band(pen, top, "孤独・孤立に悩む人の周りの人々や、支援者になり得る市民")
    _band(pen, foot, "孤独・孤立によって支援が必要な方、その家族など")
    _arrow(pen, top.x + top.width / 2, top.foot, frame.y)
    _arrow(pen, frame.x + frame.width / 2, frame.foot, foot.y)
    _label(pen, frame.x + frame.width / 2 + 4, frame.foot, "STEP2　具体的な支援")
    _label(pen, top.x + top.width / 2 + 4, top.foot, "STEP1　孤独・孤立に悩む人の発見")
    _frame(pen, frame, report)
    _side(pen, _Area(frame.right + GAP, top.y, SIDE, frame.foot - top.y), report)
    document.y = foot.foot + 1


def _band(pen: Pen, area: _Area, words: str) -> None:
    pen.box(area.x, area.y, area.width, area.height, 0.6, 0.94, radius=2.5)
    fitted_line(
        pen, area.x + area.width / 2, middle(area.y, area.height, 10.5), words, area.width - 6, 10.5, 7,
        "bold", "centre",
    )  # fmt: skip


def _frame(pen: Pen, area: _Area, report: YearReport) -> None:
    """The platform: its name, its groups side by side, and the city below them."""
    pen.box(area.x, area.y, area.width, area.height, 1.2, 1, radius=3)
    one = report.figure("members.organisations")
    told = f"{report.platform.count}団体"
    if one is not None and one.differs:
        told = f"※提出 {value_text(one.told)}団体(いまの記録 {told})"
    title = f"{report.office_name} 孤独・孤立対策官民連携プラットフォーム　{told}".strip()
    fitted_line(
        pen,
        area.x + area.width / 2,
        middle(area.y + 1, 9, 12),
        title,
        area.width - 8,
        12,
        8,
        "bold",
        "centre",
    )
    city = _Area(area.x + PAD, area.foot - PAD - 8, area.width - 2 * PAD, 8)
    pen.box(city.x, city.y, city.width, city.height, 0.5, 0.86, radius=1.5)
    words = f"{report.office_name}　{report.division}".strip()
    fitted_line(
        pen, city.x + city.width / 2, middle(city.y, 8, 10), words, city.width - 6, 10, 7, "bold", "centre"
    )
    inner = _Area(area.x + PAD, area.y + 11, area.width - 2 * PAD, city.y - area.y - 13)
    groups = report.platform.groups
    columns = [_columns(group, inner.height - 9) for group in groups]
    wide = (inner.width - PAD * (len(groups) - 1)) / sum(columns)
    x = inner.x
    for group, count in zip(groups, columns, strict=True):
        _group(pen, _Area(x, inner.y, wide * count, inner.height), group, count)
        x += wide * count + PAD


def _columns(group: PlatformGroup, height: float) -> int:
    return max(1, ceil(len(group.members) * LEAST_PITCH / height))


def _group(pen: Pen, area: _Area, group: PlatformGroup, columns: int) -> None:
    pen.box(area.x, area.y, area.width, area.height, 0.5, 0.97, radius=2)
    title = f"{group.title}　{len(group.members)}団体"
    fitted_line(
        pen, area.x + area.width / 2, middle(area.y + 0.5, 8, 9.5), title, area.width - 4, 9.5, 6.5, "bold",
        "centre",
    )  # fmt: skip
    rows = ceil(len(group.members) / columns)
    pitch = min(MOST_PITCH, (area.height - 10) / rows)
    wide = (area.width - 2) / columns
    for number, member in enumerate(group.members):
        x, y = area.x + 1 + wide * (number // rows), area.y + 8.5 + pitch * (number % rows)
        pen.box(x + 1, y, wide - 2, pitch - 1.1, 0.35, 1, radius=0.8)
        marks = "".join(MARKS[mark] for mark in member.marks if mark < len(MARKS))
        taken = pen.text(x + wide - 2, middle(y, pitch - 1.1, 7.5), marks, 7.5, align="right")
        with pen.about(f"イメージ図の「{member.name}」"):
            fitted_line(pen, x + 2.2, middle(y, pitch - 1.1, 8.5), member.name, wide - 5 - taken, 8.5, 5.5)


def _side(pen: Pen, area: _Area, report: YearReport) -> None:
    """The further bodies with their marks, and the projects of the year."""
    y = _list(
        pen, _Area(area.x, area.y, area.width, area.height * 0.5), "関係する会議体",
        [
            (MARKS[place] if place < len(MARKS) else "", f"{body.name}（{body.members}団体）")
            for place, body in enumerate(report.platform.bodies)
        ],
        "左の団体の①などの印は、その会議体にも参画していることを示します。",
    )  # fmt: skip
    projects = [(str(one.project.number), one.project.name) for one in report.projects]
    y = _list(
        pen, _Area(area.x, y + BESIDE, area.width, area.foot - y - BESIDE), "今年度の事業", projects, ""
    )
    around = "、".join(f"{name} {count}" for name, count in report.platform.region)
    if around:
        box = _Area(area.x, y + BESIDE, area.width, area.foot - y - BESIDE)
        _list(pen, box, "周辺の広域地域", [("", around)], "数は、広域リソース調査で照会した団体です。")


def _list(pen: Pen, area: _Area, title: str, lines: Sequence[tuple[str, str]], note: str) -> float:
    """A dashed box with a title and marked lines, as high as they need; its foot."""
    if not lines:
        return area.y - GAP
    y = area.y + 8
    for mark, words in lines:
        pen.text(area.x + 3, y + 3.6, mark, 9, "bold")
        edge = 9 if mark else 3
        y += (
            fitted_box(pen, area.x + edge, y, area.width - edge - 3, 14, words, 9, 6.5, wrap_first=True) + 1.8
        )
    if note:
        y += fitted_box(pen, area.x + 3, y, area.width - 6, 12, note, 7.5, 6, wrap_first=True) + 1
    pen.box(area.x, area.y, area.width, y - area.y + 1, 0.5, radius=2, dash=(1.2, 0.8))
    pen.text(area.x + 3, area.y + 5.4, title, 9.5, "bold")
    return y + 1


def _arrow(pen: Pen, x: float, y1: float, y2: float) -> None:
    """An arrow in both directions, down a page."""
    pen.line(x, y1 + 0.6, x, y2 - 0.6, 1.4)
    for tip, back in ((y1 + 0.6, 1.8), (y2 - 0.6, -1.8)):
        pen.line(x, tip, x - 1.3, tip + back, 1.4)
        pen.line(x, tip, x + 1.3, tip + back, 1.4)


def _label(pen: Pen, x: float, y: float, words: str) -> None:
    pen.text(x, middle(y, GAP, 8.5), words, 8.5)
