"""The fields of a member as a clerk calls them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

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
