"""The words of tables and fields in 変更の記録: what a clerk calls them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any, Final

from pfdesk.annual.model import TEXTS, VOICES
from pfdesk.app.history_fields import FIELDS, IN_TABLE, OWN, UNITS, VALUES
from pfdesk.directory.queries.doubles import APART
from pfdesk.office.facts import WORDS as FACTS
from pfdesk.office.settings import TITLES
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year_text

ROOM_TABLES: Final[Mapping[str, Mapping[str, str]]] = {
    "directory": {
        "member": "会員", "member_category": "種別", "member_channel": "連絡先", "tag": "タグ",
        "member_tag": "会員のタグ", "contact": "担当者", "body": "会議体", "seat": "席", "seat_holder": "委員",
        "agreement": "協定", "consent": "同意", "contact_log": "連絡の記録", "resource": "社会資源",
    },
    "surveys": {
        "survey": "調査", "question": "設問", "choice": "選択肢", "matrix_item": "表の行", "skip_rule": "飛び先",
        "target": "対象", "dispatch": "発送", "response": "調査票", "answer": "回答", "verification": "照合",
        "theme": "分類", "answer_theme": "回答の分類", "survey_layout": "調査票の配置", "proposal": "名簿への反映",
    },
    "events": {
        "course": "講座", "event": "行事", "event_part": "部", "registration": "申込",
        "registration_part": "参加する部", "attendance": "出席", "completion": "修了", "certificate": "修了証",
        "certificate_copy": "再発行",
    },
    "pamphlets": {
        "edition": "版", "place_group": "配布先の区分", "place": "配布先", "district": "地区", "plan": "計画",
        "movement": "受払", "stocktake": "棚卸", "stocktake_line": "棚卸の数", "desk": "相談窓口",
        "listing": "掲載", "listing_consent": "掲載の承諾",
    },
    "annual": {
        "project": "事業", "project_link": "事業とのつながり", "timeline": "経過", "submitted_figure": "提出した数字",
        "closed_year": "年度の締め",
    },
    "house": {
        "setting": "設定", "print_log": "印刷の記録", "letter_template": "文面", "saved_filter": "保存した絞り込み",
        "import_mapping": "取り込みの対応", "label_sheet": "ラベル用紙", "printer_offset": "印刷位置",
    },
}  # fmt: skip
TABLES: Final = {table: word for tables in ROOM_TABLES.values() for table, word in tables.items()}
ROOM_NAMES: Final = {
    "directory": "会員名簿", "surveys": "調査", "events": "行事・講座", "pamphlets": "パンフレット",
    "annual": "年度報告", "house": "設定・印刷",
}  # fmt: skip
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}).*)?")
_OF_REPORT: Final = {**TEXTS, VOICES: "報告書に載せる声"}
_KINDS_OF_SETTING: Final = {
    "letter.number.": "最後の文書番号",
    "label.stock.": "登録したラベル用紙",
    "seal.": "修了証の鍵",
    APART: "別の会員の確認",
    "year": "画面の年度",
}
"""Settings of the program's own, by how their names begin."""
_SECRET: Final = "(鍵のため表示しません)"


def field_word(table: str, name: str, refers: str = "") -> str:
    """What a clerk calls a field; nothing for one that is the program's own.

    `refers` is the table that the field points to: its word where the field has none of its own.
    """
    if name in OWN:
        return ""
    return IN_TABLE.get(f"{table}.{name}") or FIELDS.get(name) or TABLES.get(refers, "")


def shown(table: str, name: str, value: Any, row: str = "") -> str:
    """A value as a clerk writes it: 令和6年2月9日, 令和5年度, 740,000円, はい; codes and settings by their words.

    `row` is what the row itself is called: a setting's name says what its value is.
    """
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "はい" if value else "いいえ"
    if name == "fiscal_year" or (table, row, name) == ("setting", "year", "value"):
        return _year(value)
    if isinstance(value, int) and (unit := UNITS.get(f"{table}.{name}")):
        return f"{value:,}{unit}"
    if (table, name) == ("setting", "name"):
        return row_word(table, str(value))
    found = _DAY.fullmatch(str(value))
    if found is not None and name != "phone":
        with suppress(ValueError):
            return " ".join(part for part in (era_text(date.fromisoformat(found[1])), found[2]) if part)
    words = VALUES.get(f"{table}.{name}", {}).get(str(value))
    return words or " ".join(str(value).split())[:200]


def _year(value: Any) -> str:
    try:
        return fiscal_year_text(int(value))
    except (ValueError, Refused):
        return str(value)


def hidden(row: str, value: Any) -> Any:
    """The value, unless the row is the office's own key, which is never shown."""
    return _SECRET if row.endswith(".key") and value is not None else value


def row_word(table: str, row: str) -> str:
    """What a row is called: a setting by its title, one of a year with that year; other rows as they are."""
    if table != "setting":
        return row
    kind, _, rest = row.partition(".")
    year, _, name = rest.partition(".")
    if kind == "report" and year.isdecimal() and name in _OF_REPORT:
        return f"{_year(year)} {_OF_REPORT[name]}"
    if kind == "office" and rest in FACTS:
        return FACTS[rest]
    for begins, words in _KINDS_OF_SETTING.items():
        if row.startswith(begins):
            rest = row.removeprefix(begins)
            return f"{_year(rest)} {words}" if rest.isdecimal() else words
    return TITLES.get(row, row)
