"""社会資源 as a table."""

from __future__ import annotations

from typing import Any

from pfdesk.directory import queries
from pfdesk.directory.model import RESOURCE_KINDS
from pfdesk.tables.sheet_out import ColumnOut, SheetOut


def resources_sheet(session: Any) -> SheetOut:
    """社会資源, one row each; members who declined 他団体提供 are marked, for the office's own use."""
    refused = queries.declined_members(session, "sharing")
    columns = (
        ColumnOut("市町村"), ColumnOut("団体"), ColumnOut("会員番号", "number"), ColumnOut("区分"),
        ColumnOut("活動・提供できるもの"), ColumnOut("内容"), ColumnOut("所在地"), ColumnOut("電話番号"),
        ColumnOut("メール"), ColumnOut("ホームページ"), ColumnOut("担当者"), ColumnOut("出典"),
        ColumnOut("確認日", "date"), ColumnOut("他団体提供"),
    )  # fmt: skip
    rows = [
        (r.municipality, r.name, r.number, RESOURCE_KINDS[r.kind], r.title, r.details, r.address, r.phone, r.email,
         r.web, "、".join(r.contacts), r.source, r.as_of, "同意なし" if r.member_id in refused else "")
        for r in queries.resource_lines(session)
    ]  # fmt: skip
    return SheetOut("社会資源", columns, rows)
