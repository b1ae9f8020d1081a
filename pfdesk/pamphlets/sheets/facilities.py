"""The desks in the columns of the recommended data set for public facilities (推奨データセット 公共施設一覧).

The 24 columns and their order are those of the data set as the government's portal published it before it became
自治体標準オープンデータセット; see docs/decisions/0061 for where they were read and what is not established.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Final

from pfdesk.pamphlets import queries
from pfdesk.pamphlets.model import Desk
from pfdesk.tables.sheet_out import ColumnOut, SheetOut

COLUMNS: Final = (
    "都道府県コード又は市区町村コード", "NO", "都道府県名", "市区町村名", "名称", "名称_カナ", "名称_通称", "POIコード",
    "住所", "方書", "緯度", "経度", "電話番号", "内線番号", "法人番号", "団体名", "利用可能曜日", "開始時間", "終了時間",
    "利用可能日時特記事項", "説明", "バリアフリー情報", "URL", "備考",
)  # fmt: skip
CODE: Final = "012301"
"""登別市 in 全国地方公共団体コード, with its check digit."""
_DAYS: Final = {"平日": "月火水木金", "毎日": "月火水木金土日"}
_ONE_RANGE: Final = re.compile(
    r"(平日|毎日|[月火水木金土日](?:[・、][月火水木金土日])*) ?(\d{1,2}):(\d{2})[~-](\d{1,2}):(\d{2})"
)


def facilities_sheet(session: Any) -> SheetOut:
    """Every desk as a row; what pfdesk does not hold (POI, latitude, longitude ...) stays empty."""
    addresses = queries.member_addresses(session)
    rows = [
        _row(number, desk, addresses.get(desk.member_id, "") if desk.member_id else "")
        for number, desk in enumerate(queries.desk_entities(session), 1)
    ]
    return SheetOut("公共施設一覧", tuple(ColumnOut(title) for title in COLUMNS), rows)


def opening(hours: str) -> tuple[str, str, str]:
    """利用可能曜日, 開始時間 and 終了時間 of hours that are one range; empty where they cannot be told so."""
    plain = unicodedata.normalize("NFKC", hours).replace("〜", "~").strip()
    found = _ONE_RANGE.fullmatch(plain)
    if found is None:
        return ("", "", "")
    days, *clock = found.groups()
    start, end = (f"{int(hour):02d}:{minute}" for hour, minute in zip(clock[::2], clock[1::2], strict=True))
    return (_DAYS.get(days) or re.sub("[・、]", "", days), start, end)


def _row(number: int, desk: Desk, address: str) -> tuple[str, ...]:
    days, start, end = opening(desk.hours)
    said = desk.closed_days and f"休み {desk.closed_days}"
    special = "。".join(part for part in ("" if days else desk.hours, said) if part)
    notes = "。".join(
        part
        for part in (
            f"対象 {'・'.join(desk.audience_names)}" if desk.audiences else "",
            "匿名相談可" if desk.anonymous else "",
        )
        if part
    )
    return (
        CODE, f"{number:04d}", "北海道", "登別市", desk.name, desk.kana, "", "", address, "", "", "", desk.phone, "", "",
        desk.owner, days, start, end, special, desk.topics, "", desk.web, notes,
    )  # fmt: skip
