"""印刷の記録: what personal data left on paper, when, by whom and for how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from pfdesk.office.print_log import KINDS, PrintLine, print_lines
from pfdesk.office.record_names import record_names
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.sizes import A4_LANDSCAPE
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.values.eras import era_text, moment_text
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text

if TYPE_CHECKING:
    from uuid import UUID

NAMES: Final = "氏名・名称"
ADDRESS: Final = "氏名・名称、住所"
PERSONAL: Final = {
    "member-roster": "名称、住所、電話、担当者名",
    "member-card": "名称、住所、連絡先、連絡記録",
    "address-labels": ADDRESS,
    "envelope": ADDRESS,
    "cover-letter": ADDRESS,
    "seat-changes": "氏名、役職",
    "questionnaire": "対象の番号",
    "request-letter": ADDRESS,
    "reminder": ADDRESS,
    "survey-labels": ADDRESS,
    "survey-envelopes": ADDRESS,
    "tabulation": "",
    "free-text": "自由記述",
    "response-status": "",
    "resource-list": "名称、住所、電話",
    "invitation": ADDRESS,
    "agenda": "講師名",
    "attendee-roster": "氏名、所属",
    "sign-in-sheet": "氏名、所属",
    "name-badges": "氏名、所属",
    "desk-signs": "氏名、所属",
    "certificate": "氏名",
    "supporter-register": "氏名、所属、修了証番号",
    "event-report": "",
    "distribution-plan": "",
    "delivery-round": "配布先の電話",
    "receipt-slips": "配布先の名称",
    "recall-letter": ADDRESS,
    "stock-ledger": "",
    "stocktake-sheet": "",
    "desk-list": "相談窓口の電話",
    "consent-status": "相談窓口の所有者",
    "consent-slips": "相談窓口の所有者",
    "insert-list": "",
    "fiscal-report": "",
    "event-receipts": "氏名、所属",
    "packing-list": "",
    "handover": "担当者名",
    "print-report": NAMES,
}
"""What personal data each form has on it; nothing for those that have counts only."""
SPANS: Final = (("year", "今年度"), ("month", "この30日"), ("all", "すべて"))


@dataclass(frozen=True, slots=True)
class ReportLines:
    """The prints of the span, oldest first, and the names on each where they are wanted."""

    prints: tuple[PrintLine, ...]
    names: tuple[tuple[UUID, str], ...] = ()
    span: str = ""


def ask(
    session: Any, _target: UUID | None, /, span: str = "year", names: bool = False, **options: Any
) -> ReportLines:
    """The prints with personal data up to ``today``, which says which year it is."""
    today: date = options["today"]
    ends = _midnight(today + timedelta(days=1))
    found = [
        line
        for line in print_lines(session, since=_begins(span, today), limit=100_000)
        if PERSONAL.get(line.form, NAMES) and line.printed_at < ends
    ]
    called = record_names(session, [key for line in found for key in line.ids]) if names else {}
    return ReportLines(tuple(reversed(found)), tuple(called.items()), _span(span, today))


def _span(span: str, today: date) -> str:
    """令和5年度(R5.4.1～R6.2.20): whoever reads it later must know which year it was."""
    begins = _begins(span, today)
    if begins is None:
        return f"{era_text(today)} までのすべて"
    days = f"{era_text(begins.astimezone().date())}～{era_text(today)}"
    return f"{fiscal_year_text(fiscal_year(today))}({days})" if span == "year" else days


def _begins(span: str, today: date) -> datetime | None:
    if span == "all":
        return None
    day = date(fiscal_year(today), 4, 1) if span == "year" else today - timedelta(days=30)
    return _midnight(day)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day).astimezone(UTC)


def draw(lines: ReportLines, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """One row a print, with the sums of people and sheets."""
    document = Document("個人情報の報告", letterhead, A4_LANDSCAPE, f"個人情報が載った印刷　{lines.span}")
    columns = [
        Column("at", "日時", 34, kind="date"),
        Column("title", "様式", share=1.2),
        Column("data", "載っている個人情報", share=1.6),
        Column("way", "出し方", 26),
        Column("people", "件数", 17, kind="number"),
        Column("sheets", "枚数", 17, kind="number"),
        Column("clerk", "担当", 26),
        Column("printer", "プリンター", share=1),
    ]
    rows: list[Any] = list(_rows(lines))
    if rows:
        sums: dict[str, object] = {
            "people": sum(line.people for line in lines.prints),
            "sheets": sum(line.sheets for line in lines.prints),
        }
        rows.append(TotalRow("合計(延べ)", sums))
    list_table(document, columns, rows, empty="この期間に、個人情報が載った印刷はありません。")
    _names(document, lines)
    return document.finish()


def _rows(lines: ReportLines) -> Iterator[dict[str, object]]:
    for line in lines.prints:
        yield {
            "at": moment_text(line.printed_at),
            "title": line.title,
            "data": PERSONAL.get(line.form, NAMES),
            "way": KINDS.get(line.kind, "印刷"),
            "people": line.people,
            "sheets": line.paper,
            "clerk": line.clerk,
            "printer": line.printer,
        }


def _names(document: Document, lines: ReportLines) -> None:
    """Who stood on each of the papers, where that is wanted."""
    called = dict(lines.names)
    for line in lines.prints if called else ():
        names = "、".join(called[key] for key in line.ids if key in called)
        if names:
            document.gap(4)
            document.heading(f"{moment_text(line.printed_at)}　{line.title}　{line.people:,}件")
            document.paragraph(names, 9)


FORM = Form(
    "print-report",
    "個人情報の報告",
    "A4 横",
    "",
    ask,
    draw,
    (Option("span", "期間", SPANS, "year"), Option("names", "だれの分かも載せる", default=False)),
    dated=True,
)
