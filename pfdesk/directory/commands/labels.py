"""The words of the undo menu: 電話番号の変更 names the field that a change is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pfdesk.office.verbs import changed_fields

MEMBER_FIELDS: Final[Mapping[str, str]] = {
    "number": "会員番号",
    "kind": "団体・個人",
    "category_id": "種別",
    "name": "名称",
    "kana": "フリガナ",
    "postal_code": "郵便番号",
    "municipality": "市町村",
    "address": "所在地",
    "phone": "電話番号",
    "fax": "FAX",
    "email": "メール",
    "web": "ホームページ",
    "external_code": "外部コード",
    "joined_on": "入会日",
    "left_on": "退会日",
    "notes": "メモ",
}


def change_label(before: Any, after: Any, words: Mapping[str, str], whole: str) -> str:
    """電話番号の変更 for one changed field, 会員の変更 for several; a place counts as its address."""
    changed = [name for name in changed_fields(before, after) if name in words]
    if "address" in changed:
        changed = [name for name in changed if name not in {"municipality", "postal_code"}]
    return f"{words[changed[0]]}の変更" if len(changed) == 1 else f"{whole}の変更"
