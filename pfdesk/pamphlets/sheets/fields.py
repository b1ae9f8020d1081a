"""The columns that a table may bring, with the headings they go by."""

from __future__ import annotations

from typing import Final

from pfdesk.tables.mapping import FieldSpec

_KANA: Final = FieldSpec("kana", ("フリガナ", "ふりがな", "カナ", "名称_カナ"))
_PHONE: Final = FieldSpec("phone", ("電話番号", "電話", "TEL"))
PLACE_FIELDS: Final = (
    FieldSpec("name", ("配布先", "名称", "名前", "施設名", "部署"), required=True),
    _KANA,
    FieldSpec("group", ("区分", "分類", "種別")),
    FieldSpec("postal_code", ("郵便番号", "〒")),
    FieldSpec("address", ("所在地", "住所")),
    FieldSpec("contact", ("担当", "担当者")),
    _PHONE,
    FieldSpec("route", ("配送順", "配送の順番", "順番", "順")),
    FieldSpec("minimum", ("最低", "最低部数")),
    FieldSpec("notes", ("メモ", "備考")),
)
PLAN_FIELDS: Final = (
    FieldSpec("name", ("配布先", "名称", "名前", "施設名", "部署"), required=True),
    FieldSpec("copies", ("計画", "計画部数", "部数", "配布部数"), required=True),
    FieldSpec("due_on", ("配達予定", "配達予定日", "予定日")),
)
DESK_FIELDS: Final = (
    FieldSpec("name", ("相談窓口", "名称", "窓口", "窓口名", "名前"), required=True),
    _KANA,
    FieldSpec("owner", ("実施機関", "団体名", "運営", "実施主体")),
    FieldSpec("level", ("区分", "種別")),
    FieldSpec("audiences", ("対象", "対象者")),
    FieldSpec("topics", ("相談内容", "説明", "内容")),
    _PHONE,
    FieldSpec("fax", ("FAX", "FAX番号", "ファックス")),
    FieldSpec("email", ("メール", "メールアドレス", "E-mail")),
    FieldSpec("web", ("ホームページ", "URL", "HP")),
    FieldSpec("hours", ("受付時間", "相談時間", "時間")),
    FieldSpec("closed_days", ("休み", "休業日", "定休日")),
    FieldSpec("anonymous", ("匿名相談", "匿名")),
    FieldSpec("area", ("対象地域", "地域")),
    FieldSpec("plain", ("やさしい説明", "掲載文")),
)
