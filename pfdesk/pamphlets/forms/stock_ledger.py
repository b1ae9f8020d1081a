"""受払簿: every line of the ledger with the balance after it; corrected lines stay, struck and paired."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.forms.target import chosen_edition
from pfdesk.pamphlets.queries import LedgerLine, identity, ledger_lines
from pfdesk.paper.form import Form, Letterhead, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.pamphlets.model import Edition, Identity


@dataclass(frozen=True, slots=True)
class LedgerSheet:
    """What the form shows: the edition, its lines and its terms."""

    edition: Edition
    lines: tuple[LedgerLine, ...]
    terms: Identity


def ask(session: Any, target: UUID | None, /, **_: Any) -> LedgerSheet:
    """Read the ledger of an edition."""
    edition = chosen_edition(session, target)
    return LedgerSheet(edition, tuple(ledger_lines(session, edition.id)), identity(session, edition.id))


def draw(sheet: LedgerSheet, letterhead: Letterhead, /, **_: Any) -> Printed:
    """Draw the ledger."""
    document = Document("受払簿", letterhead, subtitle=sheet.edition.name)
    terms = sheet.terms
    document.paragraph(
        f"発行 {terms.printed:,} = 配布 {terms.distributed:,} (折り込み {terms.inserted:,} + 配布先 {terms.placed:,})"
        f" + 在庫 {terms.stock:,} + 破損・廃棄 {terms.spoiled:,} + 不明 {terms.unknown:,}",
        9.5,
    )
    document.gap(3)
    columns = (
        Column("number", "番号", 12, kind="number"),
        Column("moved_on", "日付", 20, kind="date", text=lambda line: era_text(line.moved_on)),
        Column("text", "摘要", share=1, text=_words),
        Column("came", "入", 20, kind="number"),
        Column("went", "出", 20, kind="number"),
        Column("balance", "残", 20, kind="number"),
        Column("clerk", "記録", 24),
    )
    last = sheet.lines[-1].balance if sheet.lines else 0
    came = sum(line.came or 0 for line in sheet.lines)
    went = sum(line.went or 0 for line in sheet.lines)
    total = TotalRow("計", {"came": came, "went": went, "balance": last})
    list_table(document, columns, [*sheet.lines, *([total] if sheet.lines else [])])
    document.gap(3)
    document.paragraph("※ 訂正するときは、もとの行を残したまま、取消と訂正の組で記録しています。", 9)
    return document.finish()


def _words(line: LedgerLine) -> str:
    return f"{line.text}　(取消済み)" if line.countered else line.text


FORM = Form("stock-ledger", "受払簿", "A4", "edition", ask, draw)
