"""The surveys as sheets for Excel: answers, tables, targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from pfdesk.surveys import queries
from pfdesk.surveys.model import ANSWER_STATES, KINDS, Definition, Value
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.surveys.queries.error_rates import error_rates
from pfdesk.surveys.queries.last_year import Before, before
from pfdesk.surveys.queries.layouts import layouts
from pfdesk.surveys.queries.mask_set import mask_set
from pfdesk.surveys.queries.masking import LEGEND, TOTAL, Hidden, N, n_words
from pfdesk.tables.exchange import Exporter
from pfdesk.tables.sheet_out import ChartOut, ColumnOut, SheetOut
from pfdesk.tables.sheet_out import Value as Cell


def answers_sheet(session: Any, survey_id: UUID, *, codes: bool = False) -> SheetOut:
    """One row a paper, one column a question, in words or `codes`; what was not asked is empty."""
    whole = queries.definition(session, survey_id)
    slots = whole.slots()
    kept = queries.values_by_paper(session, survey_id)
    columns = [ColumnOut("調査票", "number"), ColumnOut("対象番号"), ColumnOut("対象"), ColumnOut("所在地")]
    for slot in slots:
        kind: Any = {"number": "number", "date": "date"}.get(slot.question.kind, "text")
        columns.append(
            ColumnOut(f"{slot.question.mark} {slot.question.title} {slot.item_label}".strip(), kind)
        )
    rows: list[Sequence[Cell]] = []
    for paper in queries.paper_lines(session, survey_id):
        values = kept.get(paper.id, {})
        number = f"{paper.target_number:03}" if paper.target_number else ""
        head = (paper.number, number, paper.target_name or "", paper.municipality or "")
        rows.append(
            (*head, *(_cell(whole, slot.question.id, values.get(slot.key), codes=codes) for slot in slots))
        )
    return SheetOut("回答(符号)" if codes else "回答", tuple(columns), rows)


def _cell(whole: Definition, question_id: UUID, value: Value | None, *, codes: bool) -> Cell:
    if value is None:
        return None
    if value.state != "answered":
        return ANSWER_STATES[value.state]
    if value.codes and codes:
        return value.codes
    if value.codes:
        chosen = value.codes.split()
        labels = "、".join(choice.label for choice in whole.choices_of(question_id) if choice.code in chosen)
        return f"{labels}({value.text})" if value.text else labels
    return value.number if value.number is not None else value.day or value.text


def tabulation_sheet(
    session: Any, survey_id: UUID, by: str = "", code: str = "", *, mask: bool = False
) -> SheetOut:
    """Every question below the other (or one), with base, counts, shares and charts; crossed where asked.

    `mask` hides counts under five and those by which they could be reckoned.
    """
    if code:
        tables = list(queries.tabulate_lines(session, survey_id, code, by))
    else:
        tables = list(queries.tabulations(session, survey_id, by))
    crossed = {column.code: column.label for table in tables for column in table.columns}
    rows: list[Sequence[Cell]] = []
    charts: list[ChartOut] = []
    years = False
    masks = mask_set(session, survey_id, tables) if mask else [{} for _ in tables]
    for table, hidden in zip(tables, masks, strict=True):
        title = f"{table.question.mark} {table.question.title} {table.item_label}".strip()
        former = before(session, survey_id, table.question.code, table.item)
        years = years or former is not None
        found = _table_rows(table, title, tuple(crossed), hidden, former, mask=mask)
        if (table.question.kind in CHOSEN or table.numbers) and table.base:
            charts.append(
                ChartOut(
                    f"{title}(n={n_words(table, hidden)})",
                    len(rows) + 2,
                    len(rows) + 1 + len(table.rows),
                    2,
                    3,
                )
            )
        rows += found
    if mask:
        rows.append(("伏せた数", None, LEGEND, None, None, None, *[None] * len(crossed)))
    if not years:  # no earlier survey put one of these questions
        rows = [(*row[:5], *row[6:]) for row in rows]
    return SheetOut("集計", _tabulation_columns(crossed.values(), years=years), rows, tuple(charts))


def _tabulation_columns(crossed: Iterable[str], *, years: bool) -> tuple[ColumnOut, ...]:
    return (
        ColumnOut("設問"), ColumnOut("n", "number"), ColumnOut("選択肢"), ColumnOut("件数", "number"),
        ColumnOut("割合(%)", "number"), *([ColumnOut("前回の割合(%)", "number")] if years else []),
        *(ColumnOut(label, "number") for label in crossed),
    )  # fmt: skip


def _table_rows(
    table: queries.Tabulation, title: str, crossed: Sequence[str], hidden: Hidden, former: Before | None,
    *, mask: bool,
) -> list[Sequence[Cell]]:  # fmt: skip
    places = {column.code: place for place, column in enumerate(table.columns)}
    rows: list[Sequence[Cell]] = []
    for line in table.rows:
        mine = (line.id, TOTAL) in hidden
        counts: list[Cell] = [
            None if c not in places else hidden.get((line.id, places[c]), line.counts[places[c]])
            for c in crossed
        ]
        count: Cell = hidden.get((line.id, TOTAL), line.count)
        share = None if mine or N in hidden else line.percent
        last: Cell = former.cell(line.id, mask=mask) if former else None
        rows.append((title, hidden.get(N, table.base), line.label, count, share, last, *counts))
    told = table.summary
    if told is not None and not hidden:
        named = (
            ("平均", told.mean),
            ("中央値", told.median),
            ("第1四分位", told.lower),
            ("第3四分位", told.upper),
        )
        rows += [
            (title, told.count, word, value, None, None, *[None] * len(crossed)) for word, value in named
        ]
    return rows


def codebook_sheet(session: Any, survey_id: UUID) -> SheetOut:
    """符号表: every code of the survey with its words, themes of free text too."""
    whole = queries.definition(session, survey_id)
    rows: list[Sequence[Cell]] = []
    for question in whole.questions:
        head = (question.mark, question.code, question.label, KINDS[question.kind])
        mine = [("項目", item.code, item.label) for item in whole.items_of(question.id)]
        mine += [("選択肢", choice.code, choice.label) for choice in whole.choices_of(question.id)]
        if question.kind == "text":
            mine += [("分類", str(t.number), t.label) for t in queries.themes(session, question.id)]
        rows += [(*head, *line) for line in mine or [("", "", "")]]
    titles = ("設問", "設問の符号", "設問文", "種類", "区分", "符号", "内容")
    return SheetOut("符号表", tuple(ColumnOut(title) for title in titles), rows)


def verification_sheet(session: Any, survey_id: UUID) -> SheetOut:
    """照合の結果: error rates by paper, answer, operator and question."""
    rates = error_rates(session, survey_id)
    rows = [(part, rate.name, rate.compared, rate.wrong, rate.percent) for part, rate in rates.lines()]
    columns = (
        ColumnOut("区分"), ColumnOut("名前"), ColumnOut("照合した数", "number"), ColumnOut("違い・誤り", "number"),
        ColumnOut("率(%)", "number"),
    )  # fmt: skip
    return SheetOut("照合の結果", columns, rows if rates.answers.compared else [])


def layout_sheet(session: Any, survey_id: UUID) -> SheetOut:
    """調査票の配置: every box of the questionnaires that were printed, in mm from the top left corner of the page."""
    names = ("page", "question", "item", "option", "kind", "x", "y", "width", "height")
    rows = [
        (layout.version, layout.mark, *(spot[name] for name in names))
        for layout in layouts(session, survey_id)
        for spot in layout.plain()["spots"]
    ]
    columns = (
        ColumnOut("版", "number"), ColumnOut("配置の符号"), ColumnOut("ページ", "number"), ColumnOut("設問の符号"),
        ColumnOut("項目の符号"), ColumnOut("選択肢の符号"), ColumnOut("種類"), ColumnOut("左(mm)", "number"),
        ColumnOut("上(mm)", "number"), ColumnOut("幅(mm)", "number"), ColumnOut("高さ(mm)", "number"),
    )  # fmt: skip
    return SheetOut("調査票の配置", columns, rows)


def targets_sheet(session: Any, survey_id: UUID) -> SheetOut:
    """The targets of a survey with what happened to them."""
    lines = queries.target_lines(session, survey_id, limit=1_000_000).lines
    columns = (
        ColumnOut("対象番号"), ColumnOut("名称"), ColumnOut("フリガナ"), ColumnOut("市町村"), ColumnOut("郵便番号"),
        ColumnOut("所在地"), ColumnOut("電話番号"), ColumnOut("発送日", "date"), ColumnOut("督促日", "date"),
        ColumnOut("回収日", "date"), ColumnOut("状態"),
    )  # fmt: skip
    rows = [
        (t.number_words, t.name, t.kana, t.municipality, t.postal_code, t.address, t.phone, t.sent_on, t.reminded_on,
         t.returned_on, t.progress_words)
        for t in lines
    ]  # fmt: skip
    return SheetOut("調査対象", columns, rows)


def survey_sheets(session: Any, survey_id: UUID) -> Sequence[SheetOut]:
    """What 書き出し gives: answers in words and codes, tables, code book, targets and error rates."""
    found = [answers_sheet(session, survey_id), tabulation_sheet(session, survey_id)]
    found += [answers_sheet(session, survey_id, codes=True), codebook_sheet(session, survey_id)]
    more = (
        targets_sheet(session, survey_id), verification_sheet(session, survey_id), layout_sheet(session, survey_id),
    )  # fmt: skip
    return [*found, *(sheet for sheet in more if sheet.rows)]


def _titled(session: Any, make: Any) -> Sequence[SheetOut]:
    """A sheet for each survey, named after it."""
    found = []
    for line in queries.survey_lines(session):
        sheet = make(session, line.id)
        if sheet.rows:
            found.append(SheetOut(line.title, sheet.columns, sheet.rows))
    return found or [SheetOut("調査", (ColumnOut("調査"),), [])]


EXPORTS: tuple[Exporter, ...] = (
    Exporter("targets", "調査対象", lambda session: _titled(session, targets_sheet)),
    Exporter("responses", "回答", lambda session: _titled(session, answers_sheet)),
)
