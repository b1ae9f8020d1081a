"""Both faces of the hand-out, small, drawn from the desks of the edition as the form 相談窓口一覧 draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pfdesk.pamphlets.forms.desk_list import HandOut, drawn

if TYPE_CHECKING:
    from pfdesk.pamphlets.queries import DeskLine
    from pfdesk.paper.frame import Document

FACES: Final = ("パンフレット表面", "パンフレット裏面")
BETWEEN: Final = 8.0
MOST_WIDE: Final = 70.0


def draw_hand_out(document: Document, edition: str, desks: tuple[DeskLine, ...]) -> None:
    """Draw the outside and the inside side by side; where more sheets are needed, the outermost one."""
    other = drawn(HandOut(edition, desks), document.letterhead)
    wide = min(MOST_WIDE, (document.width - BETWEEN) / 2)
    high = other.paper.height * wide / other.paper.width
    document.heading(f"「{edition}」の紙面", follow=high + 9)
    top = document.y
    for place, face in enumerate(FACES[: other.page]):
        x = document.left + place * (wide + BETWEEN)
        document.pen.text(x, top + 4, face, 9.5, "bold")
        document.pen.inset(other, place + 1, x, top + 6, wide)
    document.y = top + high + 8
    document.paragraph(
        "相談窓口の記録から作った紙面です。印刷所で作った版とは、割り付けがちがうことがあります。", 8.5
    )
    document.gap(3)
