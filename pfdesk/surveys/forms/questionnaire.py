"""調査票: printed from the survey's definition, with a QR code that names survey, version, target and page.

Every copy of a survey has the same layout: where each box stands is remembered while it is drawn, and kept with
the survey when it is printed. The code on each page bears the layout's mark.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from pfdesk.paper.addressee import called_with
from pfdesk.paper.boxes import Kind, question
from pfdesk.paper.boxes import Question as Boxes
from pfdesk.paper.form import Letterhead, Printed
from pfdesk.paper.frame import BODY, SMALL, Document, era_date
from pfdesk.paper.qr import qr_code
from pfdesk.paper.spots import remember
from pfdesk.paper.table import Column, list_table
from pfdesk.paper.text import wrap
from pfdesk.surveys import queries
from pfdesk.surveys.commands import KeepLayout
from pfdesk.surveys.forms.going_on import skip_note
from pfdesk.surveys.forms.target import chosen_survey
from pfdesk.surveys.model import Definition, Layout, Question
from pfdesk.surveys.model.layouts import mark_of
from pfdesk.surveys.model.proposals import CONTACT_FILLS, MEMBER_FILLS

KINDS: dict[str, Kind] = {
    "single": "one", "scale": "one", "multiple": "many", "number": "number", "date": "line", "text": "free",
    "matrix": "one",
}  # fmt: skip


SHORT = {*MEMBER_FILLS, *CONTACT_FILLS}
"""What is told in one line: names, numbers, addresses."""
CODE = 24.0
"""The side of the code at the top right in mm: large enough to be read after a fax."""
CORNERS = ((8.0, 8.0), (199.0, 8.0), (8.0, 286.0), (199.0, 286.0))
CORNER = 3.0
"""Black squares near the corners of each page, by which a scan is put straight: top left of each, and their side."""
MUST = "【必ずお答えください】"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a copy is for; number 0 is a blank copy."""

    number: int = 0
    name: str = ""
    person: bool = False


@dataclass(frozen=True, slots=True)
class QuestionnaireLines:
    """The survey and the copies to print."""

    whole: Definition
    copies: tuple[Addressee, ...]


def ask(session: Any, target_id: UUID | None, /, **options: Any) -> QuestionnaireLines:
    """For a survey: one blank copy, or one for each target (`copies` all or silent); for a target: its copy."""
    survey_id = queries.survey_of_target(session, target_id) if target_id else None
    if target_id is not None and survey_id is not None:
        target = queries.target(session, target_id)
        person = target.id in queries.persons_among(session, survey_id)
        copies: tuple[Addressee, ...] = (Addressee(target.number, target.name, person),)
        return QuestionnaireLines(queries.definition(session, survey_id), copies)
    target_id = chosen_survey(session, target_id).id
    wanted = options.get("copies", "blank")
    copies = (Addressee(),)
    if wanted != "blank":
        progress = "silent" if wanted == "silent" else ""
        page = queries.target_lines(session, target_id, progress=progress, limit=100_000)
        people = queries.persons_among(session, target_id)
        wished = [line for line in page.lines if not line.state]  # as in the letter that goes with it
        copies = tuple(Addressee(line.number, line.name, line.id in people) for line in wished)
    return QuestionnaireLines(queries.definition(session, target_id), copies or (Addressee(),))


def draw(lines: QuestionnaireLines, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """Draw every copy, each numbered from its own first page; the layout is to be kept with the note of the print."""
    layout = layout_of(lines.whole, letterhead)
    printed = _Sheets(lines, letterhead, layout.mark).draw()
    return replace(printed, keep=(KeepLayout(layout),))


def layout_of(whole: Definition, letterhead: Letterhead) -> Layout:
    """Where everything stands on the pages of this questionnaire, by drawing it once."""
    sheets = _Sheets(QuestionnaireLines(whole, (Addressee(),)), letterhead, "")
    pages = sheets.draw().pages
    document = sheets.document
    spots = [
        {"page": s.page, "question": s.key, "item": s.item, "option": s.option, "kind": s.kind,
         "x": s.x, "y": s.y, "width": s.width, "height": s.height}
        for s in document.pen.spots
    ]  # fmt: skip
    content = json.dumps({
        "paper": "A4", "width": document.pen.paper.width, "height": document.pen.paper.height, "unit": "mm",
        "corners": [{"x": x, "y": y, "size": CORNER} for x, y in CORNERS],
        "code": {"x": document.right - CODE, "y": document.margins.top - 4, "size": CODE}, "spots": spots,
    }, ensure_ascii=False, sort_keys=True)  # fmt: skip
    return Layout(
        survey_id=whole.survey.id, version=whole.survey.version, mark=mark_of(content), pages=pages,
        content=content, kept_at=datetime.now(UTC),
    )  # fmt: skip


def code_text(survey: str, version: int, target: int, page: int, mark: str) -> str:
    """What the code on a page says: pfdesk:s=resource-2023;v=1;t=31;p=2;l=0f3a9c21."""
    parts = [
        f"s={survey}",
        f"v={version}",
        f"t={target}" if target else "",
        f"p={page}",
        f"l={mark}" if mark else "",
    ]
    return "pfdesk:" + ";".join(part for part in parts if part)


class _Sheets:
    def __init__(self, lines: QuestionnaireLines, letterhead: Letterhead, mark: str) -> None:
        self.mark = mark
        self.whole, self.copies = lines.whole, lines.copies
        self.copy, self.first = lines.copies[0], 1
        self.document = Document(
            lines.whole.survey.title,
            letterhead,
            heading=False,
            footer=False,
            corner=CODE,
            draw_corner=self._code,
        )

    def draw(self) -> Printed:
        for place, copy in enumerate(self.copies):
            self.copy = copy
            if place:
                self.first = self.document.pen.page + 1
                self.document.new_page()
            self._copy()
            self._feet()
        return self.document.finish()

    def _code(self, document: Document, x: float, y: float) -> None:
        if not hasattr(self, "document"):
            self.first = 1
        page = document.pen.page - self.first + 1
        number, survey = self.copy.number, self.whole.survey
        qr_code(document.pen, x, y, CODE, code_text(survey.code, survey.version, number, page, self.mark))
        document.pen.squares([(*corner, CORNER, CORNER) for corner in CORNERS])
        if number:
            document.pen.text(x - 2, y + 17, f"{number:03}", 11, "figures-bold", "right")

    def _copy(self) -> None:
        document, survey = self.document, self.whole.survey
        document.y = document.margins.top
        width = document.width - CODE - 4
        head = survey.title if survey.title.endswith(("票", "アンケート")) else f"{survey.title} 調査票"
        lines = wrap(head, width, 16, "bold")
        document.y = document.pen.lines(document.left, document.y, lines, 16, "bold", leading=1.5) + 1
        office = "　".join(part for part in (document.letterhead.office_name, self._due()) if part)
        document.pen.lines(document.left, document.y, [office], SMALL)
        document.y += 6
        if self.copy.name:
            no_name = self.copy.name == f"番号 {self.copy.number:03}"  # it has no other name
            name = "" if no_name else called_with(self.copy.name, person=self.copy.person)
            words = f"対象番号 {self.copy.number:03}　{name}".rstrip()
            document.pen.lines(document.left, document.y, [words], BODY)
        document.y += 6  # a copy for nobody leaves the line free: all copies have one layout
        document.y = max(document.y, document.margins.top + CODE - 1)
        document.pen.line(document.left, document.y, document.right, document.y, 0.9)
        document.y += 4
        if survey.preface:
            document.paragraph("　" + survey.preface)
            document.gap(5)
        self._questions()

    def _due(self) -> str:
        due = self.whole.survey.due_on
        return f"回答期限 {era_date(due)}" if due and due != self.whole.survey.sent_on else ""

    def _questions(self) -> None:
        section = ""
        for asked in self.whole.questions:
            if asked.section and asked.section != section:
                section = asked.section
                self.document.heading(section)
            if asked is self.whole.questions[-1]:
                self.document.keep(lambda last=asked: self._last(last))  # type: ignore[misc]
            else:
                self._question(asked)

    def _question(self, asked: Question) -> None:
        if asked.kind == "matrix":
            _matrix(self.document, self.whole, asked)
        else:
            question(self.document, boxes(self.whole, asked))

    def _last(self, asked: Question) -> None:
        """The last question with the word of thanks, which never stands alone on a page."""
        self._question(asked)
        self.document.y -= 2
        self.document.paragraph("ご協力ありがとうございました。", align="right")

    def _feet(self) -> None:
        document, last = self.document, self.document.pen.page
        base = document.pen.paper.height - document.margins.bottom + 8
        middle = (document.left + document.right) / 2
        for page in range(self.first, last + 1):
            words = f"{page - self.first + 1} / {last - self.first + 1}"
            document.pen.text(middle, base, words, SMALL, "figures", "centre", page=page)


def boxes(whole: Definition, asked: Question) -> Boxes:
    """A question as it is printed, with its numbered choices and the note of where to go on."""
    choices = whole.choices_of(asked.id)
    return Boxes(
        asked.mark,
        asked.label,
        KINDS[asked.kind],
        tuple(
            (n, f"{c.label}(　　　　　　　　　　)" if c.other else c.label) for n, c in enumerate(choices, 1)
        ),
        _hint(whole, asked),
        skip_note(whole, asked),
        asked.unit,
        check_boxes=asked.kind == "multiple",
        in_a_row=asked.kind == "scale",
        lines=1 if asked.fills in SHORT else 4,
        key=asked.code,
        codes=tuple(choice.code for choice in choices),
        words=tuple(choice.code for choice in choices if choice.other),
    )


def _hint(whole: Definition, asked: Question) -> str | None:
    when = whole.when_words(asked.id)
    how = {
        "single": "(1つに○)", "scale": "(1つに○)", "multiple": "(あてはまるもの全てに✓)", "number": "(数字を記入)",
        "date": "(年月日を記入)", "text": "",
    }.get(asked.kind, "")  # fmt: skip
    if asked.kind == "multiple" and asked.most:
        how = f"({asked.most}つまで✓)"
    how = "(整数を記入)" if asked.kind == "number" and asked.most == 0 else how
    must = MUST if asked.required else ""
    parts = [f"【{when}にお聞きします】" if when else "", asked.hint, how.replace("✓", "印"), must]
    return " ".join(part for part in parts if part)


def _matrix(document: Document, whole: Definition, asked: Question) -> None:
    choices = whole.choices_of(asked.id)
    columns: Sequence[Column] = (
        Column("label", asked.hint or "項目", share=2),
        *(Column(c.code, c.label, share=1, kind="mark") for c in choices),
    )
    rows = [
        {"label": item.label, "": item.code} | {c.code: str(n) for n, c in enumerate(choices, 1)}
        for item in whole.items_of(asked.id)
    ]
    text = f"{asked.mark}　{asked.label}"

    def placed(row: Any, top: float, height: float, widths: Sequence[float]) -> None:
        x = document.left + widths[0]
        for choice, width in zip(choices, widths[1:], strict=True):
            remember(document.pen, asked.code, choice.code, "cell", (x, top, width, height), row[""])
            x += width

    def everything() -> None:
        document.paragraph(text, 11, "bold")
        document.paragraph(f"(それぞれ1つに○) {MUST if asked.required else ''}".strip(), SMALL)
        list_table(document, columns, rows, placed=placed)
        document.y += 5

    document.keep(everything)
