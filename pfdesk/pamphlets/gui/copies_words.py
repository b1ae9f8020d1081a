"""What stands above and below the places: the edition, the terms of the identity, the amber line."""

from __future__ import annotations

from datetime import date

from pfdesk.pamphlets.model import Edition, Identity
from pfdesk.pamphlets.queries import PlaceTable
from pfdesk.values.eras import era_text
from pfdesk.widgets.chart_marks import Part
from pfdesk.widgets.identity_bar import Term


def identity_terms(terms: Identity, print_run: int) -> tuple[Term, ...]:
    """The right side of 発行 = 配布 + 未納 + 在庫 + 破損・廃棄 + 不明; 未納 is what was ordered and has not come yet."""
    parts = (Part("折り込み", terms.inserted, "chart-1"), Part("配布先", terms.placed, "chart-2"))
    note = f"折り込み {terms.inserted:,} + 配布先 {terms.placed:,}"
    missing = print_run - terms.printed
    return (
        Term("配布", parts, note),
        *((Term("未納", (Part("未納", missing, "chart-quiet"),)),) if missing > 0 else ()),
        Term("在庫", (Part("在庫", terms.stock, "chart-rest"),)),
        Term("破損・廃棄", (Part("破損・廃棄", terms.spoiled, "chart-3"),)),
        Term("不明", (Part("不明", terms.unknown, "chart-4"),)),
    )


def warning(edition: Edition, table: PlaceTable, stock: int) -> str:
    """What wants to be looked at: a recall, a plan that the store cannot serve, a plan that is not the print run."""
    if edition.recalled_on is not None:
        why = f"({edition.recall_reason})" if edition.recall_reason else ""
        out = sum(place.delivered for place in table.places)
        return f"{era_text(edition.recalled_on)} から回収中です{why}。配布先に {out:,}部 あります。"
    if table.to_come > stock:
        missing = table.to_come - stock
        return f"これから配る {table.to_come:,}部に対して在庫は {stock:,}部です。{missing:,}部 足りません。"
    if edition.print_run and table.plan != edition.print_run:
        return f"計画の計 {table.plan:,}部が、発行部数 {edition.print_run:,}部と違います。"
    return ""


def about(edition: Edition, came: date | None) -> str:
    """R6.3.1 から回収中  北海印刷株式会社  31万円  令和6年2月1日 納品; 納品予定 as long as nothing `came`."""
    parts = []
    if edition.recalled_on is not None:
        parts.append(f"{era_text(edition.recalled_on)} から回収中")
    parts.append(edition.printer)
    if edition.cost is not None:
        man, rest = divmod(edition.cost, 10_000)
        parts.append(f"{edition.cost:,}円" if rest else f"{man:,}万円")
    if came is not None:
        parts.append(f"{era_text(came, 'long')} 納品")
    elif edition.delivered_on is not None:
        parts.append(f"{era_text(edition.delivered_on, 'long')} 納品予定")
    return "  ".join(part for part in parts if part)
