"""Tables to be handed on: places with plan and copies, desks with consents, the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from pfdesk.pamphlets import queries
from pfdesk.pamphlets.model import REPORT_NAMES
from pfdesk.pamphlets.sheets.facilities import facilities_sheet, former_facilities_sheet
from pfdesk.tables.exchange import Exporter
from pfdesk.tables.sheet_out import ColumnOut, SheetOut

if TYPE_CHECKING:
    from uuid import UUID


def places_sheet(session: Any, edition_id: UUID | None = None) -> SheetOut:
    """All places by group, each with what the edition (the newest, where none is named) planned and brought."""
    key = edition_id or queries.edition_for(session)
    table = queries.place_table(session, key, closed=True)
    notes = {place.id: place.notes for place in queries.known(session).places}
    names = dict(REPORT_NAMES) | {"": ""}
    columns = (
        ColumnOut("区分"),
        ColumnOut("配布先"),
        ColumnOut("フリガナ"),
        ColumnOut("計画", "number"),
        ColumnOut("配布済み", "number"),
        ColumnOut("これから", "number"),
        ColumnOut("置き場の残", "number"),
        ColumnOut("最低", "number"),
        ColumnOut("状態"),
        ColumnOut("配送順", "number"),
        ColumnOut("郵便番号"),
        ColumnOut("所在地"),
        ColumnOut("担当"),
        ColumnOut("電話番号"),
        ColumnOut("会員"),
        ColumnOut("報告書での名前"),
        ColumnOut("使わなくなった日", "date"),
        ColumnOut("メモ"),
    )
    rows = [
        (
            group.name, line.name, line.kana, line.plan, line.delivered, line.to_come, line.left, line.minimum or None,
            line.state_text, line.route or None, line.postal_code, line.address, line.contact, line.phone,
            line.point.member, names.get(line.report_code, ""), line.closed_on, notes.get(line.id, ""),
        )
        for group in table.groups
        for line in group.places
    ]  # fmt: skip
    return SheetOut("配布先", columns, rows)


def desks_sheet(session: Any, edition_id: UUID | None = None) -> SheetOut:
    """All consultation desks with the state of their listing consent."""
    lines = queries.desk_lines(session, edition_id or queries.edition_for(session))
    said = {key: consent.agreed_text for key, consent in queries.latest_consents(session).items()}
    names = queries.members_by_id(session)
    members = {
        desk.id: names.get(desk.member_id, "") for desk in queries.desk_entities(session) if desk.member_id
    }
    rows = [
        (
            d.level_name, d.name, d.kana, d.owner, d.audience_text, d.topics, d.phone, d.fax, d.email, d.hours,
            d.closed_days, "可" if d.anonymous else "", "○" if d.listed else "", d.consent_text, d.asked_on,
            d.decided_on, d.web, d.area, d.plain, members.get(d.id, ""), d.decided_by, d.valid_until,
            said.get(d.id, ""),
        )
        for d in lines
    ]  # fmt: skip
    columns = tuple(
        ColumnOut(title, "date" if title in {"依頼日", "回答日", "承諾の期限"} else "text")
        for title in _DESK_COLUMNS
    )
    return SheetOut("相談窓口", columns, rows)


def movements_sheet(session: Any, edition_id: UUID) -> SheetOut:
    """The ledger of an edition with the balance after each line."""
    columns = (
        ColumnOut("番号", "number"),
        ColumnOut("日付", "date"),
        ColumnOut("摘要"),
        ColumnOut("入", "number"),
        ColumnOut("出", "number"),
        ColumnOut("残", "number"),
        ColumnOut("取消済み"),
        ColumnOut("理由"),
        ColumnOut("受領書", "date"),
        ColumnOut("記録"),
    )
    rows = [
        (
            line.number, line.moved_on, line.text, line.came, line.went, line.balance,
            "取消済み" if line.countered else "", line.reason, line.receipt_on, line.clerk,
        )
        for line in queries.ledger_lines(session, edition_id)
    ]  # fmt: skip
    return SheetOut("受払簿", columns, rows)


def _all_movements(session: Any) -> Sequence[SheetOut]:
    """One sheet an edition, the newest first."""
    editions = queries.edition_lines(session)
    return tuple(
        SheetOut(f"受払簿 {line.name}", sheet.columns, sheet.rows)
        for line in editions
        for sheet in (movements_sheet(session, line.id),)
    )


def plans_sheet(session: Any, edition_id: UUID | None = None) -> SheetOut:
    """The plan of an edition, place by place, as it can be read in again."""
    key = edition_id or queries.edition_for(session)
    table = queries.place_table(session, key)
    name = queries.edition_entity(session, key).name if key else ""
    columns = (
        ColumnOut("版"),
        ColumnOut("区分"),
        ColumnOut("配布先"),
        ColumnOut("計画", "number"),
        ColumnOut("配達予定", "date"),
        ColumnOut("配布済み", "number"),
        ColumnOut("これから", "number"),
    )
    rows = [
        (name, group.name, line.name, line.plan, line.due_on, line.delivered, line.to_come)
        for group in table.groups
        for line in group.places
    ]
    return SheetOut("配布計画", columns, rows)


def _all_plans(session: Any) -> SheetOut:
    """The plans of all editions that have one, the newest first, in one sheet."""
    made = [plans_sheet(session, line.id) for line in queries.edition_lines(session)]
    planned = [sheet for sheet in made if any(row[3] for row in sheet.rows)] or [plans_sheet(session)]
    return SheetOut("配布計画", planned[0].columns, [row for sheet in planned for row in sheet.rows])


_DESK_COLUMNS: Final = (
    "区分", "相談窓口", "フリガナ", "実施機関", "対象", "相談内容", "電話番号", "FAX", "メール", "受付時間", "休み",
    "匿名相談", "掲載", "承諾", "依頼日", "回答日", "ホームページ", "対象地域", "やさしい説明", "会員", "返事をした人",
    "承諾の期限", "承諾した内容",
)  # fmt: skip

EXPORTS: Final = (
    Exporter(
        "places", "配布先", lambda session: (places_sheet(session),),
        of_one=lambda session, key: (places_sheet(session, key),),
    ),
    Exporter(
        "plans", "配布計画", lambda session: (_all_plans(session),),
        of_one=lambda session, key: (plans_sheet(session, key),),
    ),
    Exporter(
        "desks", "相談窓口", lambda session: (desks_sheet(session),),
        of_one=lambda session, key: (desks_sheet(session, key),),
    ),
    Exporter(
        "desks-open-data",
        "相談窓口(自治体標準オープンデータセット「公共施設一覧」の列)",
        lambda session: (facilities_sheet(session),),
    ),
    Exporter(
        "desks-open-data-former",
        "相談窓口(前の推奨データセット「公共施設一覧」の列)",
        lambda session: (former_facilities_sheet(session),),
    ),
    Exporter(
        "movements", "受払簿", _all_movements,
        "CSVに入るのは、いちばん新しい版の受払簿だけです(--edition で版を選べます)。",
        of_one=lambda session, key: (movements_sheet(session, key),),
    ),
)  # fmt: skip
