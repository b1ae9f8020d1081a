"""The columns that a table may bring, with the headings they go by."""

from __future__ import annotations

from typing import Final

from pfdesk.tables.mapping import FieldSpec

# Lists of the city's own offices, and the columns of the open data sets (推奨データセット and its successor).
_KANA: Final = FieldSpec("kana", ("フリガナ", "ふりがな", "カナ", "よみ", "読み", "名称_カナ", "名称カナ"))
_PHONE: Final = FieldSpec("phone", ("電話番号", "電話", "TEL", "連絡先電話番号", "連絡先", "電話番号(代表)"))
_MEMBER: Final = FieldSpec("member", ("会員", "会員名"))
_PLACE: Final = (
    "配布先",
    "配布先名",
    "名称",
    "名前",
    "施設名",
    "施設名称",
    "部署",
    "部署名",
    "設置場所",
    "届け先",
)
PLACE_FIELDS: Final = (
    FieldSpec("name", _PLACE, required=True, otherwise=("団体名", "機関名", "課名")),
    _KANA,
    FieldSpec("group", ("区分", "分類", "種別", "施設分類")),
    _MEMBER,
    FieldSpec("report_code", ("報告書での名前",)),
    FieldSpec("postal_code", ("郵便番号", "〒")),
    FieldSpec("address", ("所在地", "住所", "所在地_連結表記", "所在地_連結標記")),
    FieldSpec("contact", ("担当", "担当者", "担当者名", "受取人")),
    _PHONE,
    FieldSpec("route", ("配送順", "配送の順番", "順番", "順", "ルート順", "配達順")),
    FieldSpec("minimum", ("最低", "最低部数", "最低在庫", "下限")),
    FieldSpec("closed_on", ("使わなくなった日", "終了日")),
    FieldSpec("notes", ("メモ", "備考")),
)
PLAN_FIELDS: Final = (
    FieldSpec("name", _PLACE, required=True, otherwise=("団体名", "機関名", "課名")),
    FieldSpec(
        "copies",
        ("計画", "計画部数", "部数", "配布部数", "配布予定部数", "予定部数", "配布数"),
        required=True,
    ),
    FieldSpec("due_on", ("配達予定", "配達予定日", "予定日", "配布予定日")),
    FieldSpec("edition", ("版", "パンフレット")),
)
DESK_FIELDS: Final = (
    FieldSpec(
        "name",
        ("相談窓口", "相談窓口名", "窓口", "窓口名", "窓口名称", "名称", "名前", "施設名"),
        required=True,
    ),
    _KANA,
    FieldSpec("owner", ("実施機関", "団体名", "運営", "実施主体", "運営主体", "運営団体", "機関名")),
    _MEMBER,
    FieldSpec("level", ("区分", "種別", "設置主体")),
    FieldSpec("audiences", ("対象", "対象者")),
    FieldSpec("topics", ("相談内容", "説明", "内容", "相談できること")),
    _PHONE,
    FieldSpec("fax", ("FAX", "FAX番号", "ファックス", "ファクス")),
    FieldSpec("email", ("メール", "メールアドレス", "E-mail", "Eメール", "連絡先メールアドレス")),
    FieldSpec("web", ("ホームページ", "URL", "HP", "ウェブサイト", "Webサイト")),
    FieldSpec("hours", ("受付時間", "相談時間", "時間", "開設時間", "利用時間", "受付日時", "相談日時")),
    FieldSpec("closed_days", ("休み", "休業日", "定休日", "休館日", "閉庁日")),
    FieldSpec("days", ("利用可能曜日",)),
    FieldSpec("opens", ("開始時間", "利用開始時間")),
    FieldSpec("closes", ("終了時間", "利用終了時間")),
    FieldSpec("special", ("利用可能日時特記事項", "利用可能時間特記事項")),
    FieldSpec("anonymous", ("匿名相談", "匿名", "匿名可")),
    FieldSpec("area", ("対象地域", "地域")),
    FieldSpec("plain", ("やさしい説明", "掲載文")),
    FieldSpec("listed", ("掲載",)),
    FieldSpec("consent", ("承諾", "掲載承諾")),
    FieldSpec("asked_on", ("依頼日",)),
    FieldSpec("decided_on", ("回答日",)),
    FieldSpec("decided_by", ("返事をした人", "回答者")),
    FieldSpec("valid_until", ("承諾の期限",)),
    FieldSpec("agreed_text", ("承諾した内容",)),
)
