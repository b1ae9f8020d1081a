"""協力依頼 and 督促状: one letter a target; reminders only for those silent at the moment of printing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pfdesk.paper.form import Letterhead, Printed
from pfdesk.paper.frame import Document, era_date
from pfdesk.paper.letter import letter_head, letter_title, particulars
from pfdesk.paper.preflight import postal_problems
from pfdesk.surveys import queries
from pfdesk.surveys.model import Survey
from pfdesk.surveys.queries import TargetLine

REQUEST = (
    "　日ごろから本市の福祉行政にご理解とご協力をいただき、厚くお礼申し上げます。\n"
    "　このたび、次のとおり「{title}」を行うこととなりました。お忙しいところ恐れ入りますが、"
    "同封の調査票にご記入のうえ、期限までにご返送くださいますようお願いいたします。"
)
REMINDER = (
    "　先にお願いしました「{title}」について、本日までにご回答の到着を確認できておりません。"
    "お忙しいところ恐れ入りますが、調査票をご返送くださいますよう、重ねてお願いいたします。\n"
    "　なお、行き違いでご返送いただいておりましたら、どうかご容赦ください。"
)


@dataclass(frozen=True, slots=True)
class LetterLines:
    """The survey and whom to write to."""

    survey: Survey
    targets: Sequence[TargetLine]
    reminder: bool


def ask_request(session: Any, target_id: UUID | None, /, **_options: Any) -> LetterLines:
    """All targets that have not refused and whose address is good."""
    assert target_id is not None
    page = queries.target_lines(session, target_id, limit=100_000)
    return LetterLines(
        queries.survey(session, target_id), [line for line in page.lines if not line.state], reminder=False
    )


def ask_reminder(session: Any, target_id: UUID | None, /, **_options: Any) -> LetterLines:
    """Those that are silent now."""
    assert target_id is not None
    page = queries.target_lines(session, target_id, progress="silent", limit=100_000)
    return LetterLines(queries.survey(session, target_id), page.lines, reminder=True)


def draw(lines: LetterLines, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """One page a letter; an empty list says so."""
    title = "調査へのご回答のお願い(再)" if lines.reminder else "調査へのご協力のお願い"
    document = Document(title, letterhead, heading=False, footer=False)
    for place, target in enumerate(lines.targets):
        if place:
            document.new_page()
            document.y = document.margins.top
        with document.pen.about(target.name, target.id):
            _letter(document, lines, target, title)
    if not lines.targets:
        document.paragraph("宛先がありません。すべて回収済みか、まだ発送していません。")
    document.add_problems(postal_problems((t.name, t.postal_code, t.id) for t in lines.targets))
    return document.finish()


def _letter(document: Document, lines: LetterLines, target: TargetLine, title: str) -> None:
    survey = lines.survey
    place = f"〒{target.postal_code} {target.address}".strip() if target.postal_code else target.address
    letter_head(document, [part for part in (place, f"{target.name} 御中") if part])
    letter_title(document, title)
    document.paragraph((REMINDER if lines.reminder else REQUEST).format(title=survey.title))
    rows = [("調査名", survey.title), ("対象番号", f"{target.number:03}")]
    if survey.due_on is not None:
        rows.append(("回答期限", era_date(survey.due_on)))
    if survey.contractor:
        rows.append(("委託先", survey.contractor))
    particulars(document, rows)
