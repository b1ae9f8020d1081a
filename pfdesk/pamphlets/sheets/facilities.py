"""The desks in the columns of the data sets for public facilities, that of today and the one before it.

Both are called 公共施設一覧: 56 columns of 自治体標準オープンデータセット, before it 24 of 推奨データセット.
See docs/decisions/0061 for where they were read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from pfdesk.pamphlets import queries
from pfdesk.pamphlets.model import Desk
from pfdesk.tables.sheet_out import ColumnOut, SheetOut

COLUMNS: Final = (
    "全国地方公共団体コード", "ID", "地方公共団体名", "名称", "名称_カナ", "名称_英字", "名称_通称",
    "POIコード", "外部識別子", "外部識別子の値", "所在地_全国地方公共団体コード", "町字ID", "所在地_連結表記",
    "所在地_都道府県", "所在地_市区町村", "所在地_町字", "所在地_番地以下", "建物名等(方書)", "緯度", "経度",
    "高度の種別", "高度の値", "電話番号", "内線番号", "連絡先メールアドレス", "連絡先FormURL",
    "連絡先備考（その他、SNSなど）", "郵便番号", "法人番号", "団体名", "利用可能曜日", "開始時間", "終了時間",
    "利用可能時間特記事項", "説明", "車椅子可", "車椅子貸出", "ツエ貸出", "バリアフリートイレ",
    "スロープ、エレベータ、エスカレータ", "点字ブロック等の移動支援", "点字や読上による支援",
    "盲導犬・介助犬、聴導犬同伴", "字幕", "筆談対応", "優先駐車場", "オストメイト対応トイレ", "授乳室",
    "おむつ替えコーナー", "飲食可否", "ベビーカー貸出", "ベビーカー利用", "URL", "画像", "画像_ライセンス",
    "備考",
)  # fmt: skip
"""公共施設一覧 of 自治体標準オープンデータセット."""
FORMER_COLUMNS: Final = (
    "都道府県コード又は市区町村コード", "NO", "都道府県名", "市区町村名", "名称", "名称_カナ", "名称_通称", "POIコード",
    "住所", "方書", "緯度", "経度", "電話番号", "内線番号", "法人番号", "団体名", "利用可能曜日", "開始時間", "終了時間",
    "利用可能日時特記事項", "説明", "バリアフリー情報", "URL", "備考",
)  # fmt: skip
"""公共施設一覧 of 推奨データセット, which was the name before."""
PREFECTURE: Final = "北海道"
CITY: Final = "登別市"
CODE: Final = "012301"
"""登別市 in 全国地方公共団体コード, with its check digit."""
_DAYS: Final = {"平日": "月火水木金", "毎日": "月火水木金土日"}
_ONE_RANGE: Final = re.compile(
    r"(平日|毎日|[月火水木金土日](?:[・、][月火水木金土日])*) ?(\d{1,2}):(\d{2})[~-](\d{1,2}):(\d{2})"
)


def facilities_sheet(session: Any) -> SheetOut:
    """Every desk as a row of 公共施設一覧; what pfdesk does not hold (latitude, lifts ...) stays empty."""
    return _sheet(session, COLUMNS, _now)


def former_facilities_sheet(session: Any) -> SheetOut:
    """The same in the columns of 推奨データセット, for portals that still ask for them."""
    return _sheet(session, FORMER_COLUMNS, _before)


def _sheet(
    session: Any, columns: Sequence[str], told: Callable[[int, Desk, str], Mapping[str, str]]
) -> SheetOut:
    addresses = queries.member_addresses(session)
    rows = []
    for number, desk in enumerate(queries.desk_entities(session), 1):
        cells = told(number, desk, addresses.get(desk.member_id, "") if desk.member_id else "")
        rows.append(tuple(cells.get(title, "") for title in columns))
    return SheetOut("公共施設一覧", tuple(ColumnOut(title) for title in columns), rows)


def opening(hours: str) -> tuple[str, str, str]:
    """利用可能曜日, 開始時間 and 終了時間 of hours that are one range; empty where they cannot be told so."""
    plain = unicodedata.normalize("NFKC", hours).replace("〜", "~").strip()
    found = _ONE_RANGE.fullmatch(plain)
    if found is None:
        return ("", "", "")
    days, *clock = found.groups()
    start, end = (f"{int(hour):02d}:{minute}" for hour, minute in zip(clock[::2], clock[1::2], strict=True))
    return (_DAYS.get(days) or re.sub("[・、]", "", days), start, end)


def _both(desk: Desk) -> dict[str, str]:
    """What both data sets call the same."""
    days, start, end = opening(desk.hours)
    return {
        "名称": desk.name, "名称_カナ": desk.kana, "電話番号": desk.phone, "団体名": desk.owner, "利用可能曜日": days,
        "開始時間": start, "終了時間": end, "説明": desk.topics, "URL": desk.web, "備考": _notes(desk),
    }  # fmt: skip


def _now(number: int, desk: Desk, address: str) -> dict[str, str]:
    place = address.removeprefix(PREFECTURE)
    here = place.startswith(CITY)
    return _both(desk) | {
        "全国地方公共団体コード": CODE, "ID": f"{CODE}{number:06d}", "地方公共団体名": PREFECTURE + CITY,
        "所在地_全国地方公共団体コード": CODE if here else "",
        "所在地_連結表記": PREFECTURE + place if here else address,
        "所在地_都道府県": PREFECTURE if here else "", "所在地_市区町村": CITY if here else "",
        "連絡先メールアドレス": desk.email, "連絡先備考（その他、SNSなど）": f"FAX {desk.fax}" if desk.fax else "",
        "利用可能時間特記事項": _special(desk),
    }  # fmt: skip


def _before(number: int, desk: Desk, address: str) -> dict[str, str]:
    return _both(desk) | {
        "都道府県コード又は市区町村コード": CODE, "NO": f"{number:04d}", "都道府県名": PREFECTURE, "市区町村名": CITY,
        "住所": address, "利用可能日時特記事項": _special(desk),
    }  # fmt: skip


def _special(desk: Desk) -> str:
    """Hours that are no single range, and when it is closed."""
    said = desk.closed_days and f"休み {desk.closed_days}"
    return "。".join(part for part in ("" if opening(desk.hours)[0] else desk.hours, said) if part)


def _notes(desk: Desk) -> str:
    whom = f"対象 {'・'.join(desk.audience_names)}" if desk.audiences else ""
    return "。".join(part for part in (whom, "匿名相談可" if desk.anonymous else "") if part)
