"""The test page: rulers in millimetres from the paper's edges, to be printed on plain paper.

The clerk reads where the edge of the paper falls on the left and on the upper ruler; what is
missing to 0 is what this printer and tray is off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pfdesk.paper.pen import Pen
from pfdesk.paper.sizes import A4, Paper

if TYPE_CHECKING:
    from pfdesk.paper.form import Printed

#: Where the cross stands, in mm from the upper left corner of the paper.
CROSS = 30.0
_LONG = 60


def calibration_page(
    printer: str, tray: str = "", right: float = 0, down: float = 0, paper: Paper = A4
) -> Printed:
    """Draw the test page with the adjustment that is kept now (mm)."""
    pen = Pen(paper, "印刷位置の確認")
    x, y = CROSS + right, CROSS + down
    pen.line(x - 12, y, x + _LONG, y, 0.3)
    pen.line(x, y - 12, x, y + _LONG, 0.3)
    _rulers(pen, x, y)
    pen.lines(x + 12, y + 12, [
        "印刷位置の確認",
        f"プリンター: {printer or '(選んでいません)'}　{tray}".rstrip("　"),
        f"いまの調整: 右へ {right:+.1f} mm　下へ {down:+.1f} mm",
    ], 11, "bold")  # fmt: skip
    pen.lines(x + 12, y + 34, [
        "1　定規を当て、紙の左端から縦の線まで、上端から横の線までを測ります。",
        f"2　どちらも {CROSS:g}.0 mm なら、調整はいりません。",
        "3　違うときは、測った長さを「印刷位置の調整」に入れてください。",
        "4　もう一度この紙を印刷して、確かめてください。",
    ], 10.5)  # fmt: skip
    _size_check(pen, x + 12, y + 74)
    return pen.finish()


def _rulers(pen: Pen, x: float, y: float) -> None:
    for step in range(_LONG + 1):
        long = 4.0 if step % 10 == 0 else 2.8 if step % 5 == 0 else 1.8
        pen.line(x + step, y, x + step, y - long, 0.2)
        pen.line(x, y + step, x - long, y + step, 0.2)
        if step % 10 == 0 and step:
            pen.text(x + step, y - 5, str(step), 7, "figures", "centre")
            pen.text(x - 5, y + step + 0.9, str(step), 7, "figures", "right")


def _size_check(pen: Pen, x: float, y: float) -> None:
    """Draw a frame of 100 x 50 mm: printers that shrink to their margins are found out."""
    pen.box(x, y, 100, 50, 0.3)
    pen.lines(x + 4, y + 4, [
        "この枠は 100 mm × 50 mm です。",
        "小さく出るときは、プリンターの設定の「用紙に合わせる」を",
        "「実際のサイズ」に変えてください。",
    ], 10)  # fmt: skip


def measured_offset(
    from_left: float, from_top: float, right: float = 0, down: float = 0
) -> tuple[float, float]:
    """The adjustment after a measurement of a page printed with the one kept so far (mm)."""
    return round(right + CROSS - from_left, 2), round(down + CROSS - from_top, 2)
