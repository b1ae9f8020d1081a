"""修了証: landscape, with frame, number, name in the glyphs as registered, text, day, issuer and place of the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pfdesk.events.queries import CertificateLine, certificate_lines
from pfdesk.paper.certificate import centre_line, certificate_frame, spaced
from pfdesk.paper.fit import fitted_line
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.letter import SETTINGS
from pfdesk.paper.pen import Pen
from pfdesk.paper.qr import qr_code
from pfdesk.paper.sizes import A4_LANDSCAPE
from pfdesk.paper.text import wrap
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.folding import hiragana
from pfdesk.values.ids import THE_OFFICE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

TEXT = 15.0
SIDE = 46.0
QR = 21.0


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> Sequence[CertificateLine]:
    """The certificates of an event, a course or a person; Refused where none has been issued."""
    lines = certificate_lines(session, target_id)
    if not lines:
        raise Refused("", "修了証がまだ発行されていません。先に修了の判定と発行をしてください。")
    return lines


def draw(lines: Sequence[CertificateLine], letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw one page each; the reading above the name only where the office wants it (`kana`)."""
    pen = Pen(A4_LANDSCAPE, "修了証", letterhead.office_name)
    if not letterhead.mayor and any(not line.issuer for line in lines):
        words = "発行者がありません。講座の発行者か、設定の首長の職と氏名を入れてください"
        pen.problems.append(Problem(SETTINGS, words, "warn", THE_OFFICE))
    for line in lines:
        pen.new_page()
        with pen.about(line.name, line.id):
            if line.lost:
                pen.note(f"{line.number_text}は、出席の記録では修了の条件を満たしません", "wrong")
            _page(pen, line, letterhead, line.kana if options.get("kana") else "")
    return pen.finish()


def _page(pen: Pen, line: CertificateLine, letterhead: Letterhead, kana: str) -> None:
    certificate_frame(pen)
    right = pen.paper.width - 32
    pen.text(right, 33, line.number_text + ("(再発行)" if line.copy else ""), 11, align="right")
    title = line.title or "修了証"
    centre_line(pen, 58, spaced(title) if len(title) <= 5 else title, 36, 20, "bold")
    if kana:
        centre_line(pen, 76, hiragana(kana), 12, 8, side=60)
    name_size = centre_line(pen, 90, f"{line.name}　様", 28, 16, "bold", side=60)
    pen.line(80, 90 + name_size * 0.16, pen.paper.width - 80, 90 + name_size * 0.16, 0.4, 0.45)
    text = line.text or f"あなたは、{line.course}を修了したことを証します。"
    lines = wrap(text, pen.paper.width - 2 * SIDE, TEXT)
    if len(lines) == 1:
        pen.lines(pen.paper.width / 2, 108, lines, TEXT, align="centre", leading=1.9)
    else:
        pen.lines(SIDE, 106, lines, TEXT, leading=1.9)
    pen.text(SIDE, 156, era_text(line.issued_on, "long"), 14)
    issuer = _issuer(line, letterhead)
    fitted_line(pen, pen.paper.width - SIDE - 30, 172, issuer, 130, 20, 12, "bold", "right")
    pen.box(pen.paper.width - SIDE - 26, 160, 22, 22, 0.4, grey=0.6, dash=(1, 1))
    pen.text(pen.paper.width - SIDE - 15, 172.2, "公印", 9, align="centre", grey=0.55)
    if line.code:
        qr_code(pen, SIDE, 162, QR, line.code)


def _issuer(line: CertificateLine, letterhead: Letterhead) -> str:
    """The course's own issuer, else the mayor; an issuer that is the mayor's post alone gets the name."""
    mayor = letterhead.mayor
    if mayor and (not line.issuer or line.issuer == mayor.split()[0]):
        return mayor.replace(" ", "　")
    return line.issuer or letterhead.office_name


FORM = Form(
    "certificate",
    "修了証",
    "A4 横",
    "event",
    ask,
    draw,
    (Option("kana", "氏名にふりがなを付ける", default=False),),
    each=True,
)
