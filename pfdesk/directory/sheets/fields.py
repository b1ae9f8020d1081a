"""What a table may tell about a member, and the headings of the lists that offices keep and open-data sites offer."""

from __future__ import annotations

from typing import Final

from pfdesk.tables.fields import FieldSpec


def _words(titles: str) -> tuple[str, ...]:
    return tuple(titles.split())


_NAMES: Final = _words(
    "名称 事業所名 施設名 医療機関名 学校名 園名 店舗名 団体名 組織名 会員名 企業名 会社名 法人名 商号又は名称 "
    "商号または名称 商号 "
    "屋号 構成団体 町内会名 自治会名 機関名 氏名 名前 お名前 organization organisation company"
)
_KANA: Final = _words(
    "フリガナ ふりがな カナ かな 読み 読み仮名 よみがな よみ 名称カナ 名称フリガナ 団体名カナ 氏名カナ "
    "氏名フリガナ 商号カナ"
)
_STREETS: Final = ("town", "block")
_CONTACTS: Final = _words(
    "担当者の氏名 担当者名 担当者氏名 担当者 ご担当者 ご担当者名 窓口担当者 連絡担当者 代表者氏名 代表者名 "
    "代表者の氏名 代表者 "
    "代表者職・氏名 会長名 会長 会長氏名 理事長名 理事長 管理者名 管理者氏名 施設長名 施設長 校長名 園長名 所長名 "
    "院長名 支店長名"
)
_CONTACT: Final = ("contact_name",)

FIELDS: Final = (
    FieldSpec("number", ("会員番号", "会員No", "会員NO")),
    FieldSpec("name", _NAMES, required=True, otherwise=("city", "団体", "事業所", "企業"), tails=("名",)),
    FieldSpec(
        "kana", _KANA, otherwise=("citykana",), tails=_words("名カナ 名フリガナ 名ふりがな 名称ふりがな")
    ),
    FieldSpec("category", _words("種別 分類 区分 カテゴリ 種類 サービス種別 施設区分 業種")),
    FieldSpec("kind", ("団体・個人", "団体個人", "団体/個人")),
    FieldSpec("postal_code", ("郵便番号", "〒", "郵便", "〒番号", "zip", "zipcode", "postal code")),
    FieldSpec(
        "municipality",
        _words("市町村 市区町村 自治体 市町村名 市区町村名 所在地市区町村 所在市町村 所在地市町村"),
    ),
    FieldSpec(
        "address",
        _words(
            "所在地 住所 所在地連結表記 住所連結表記 事務所所在地 主たる事務所の所在地 事務所の所在地 所在 現住所 "
            "設置場所"
        ),
    ),
    FieldSpec(
        "prefecture", _words("都道府県 都道府県名 所在地都道府県 県名"), part_of="address", beside=_STREETS
    ),
    FieldSpec("town", _words("町名 町域 町域名 所在地町字 町字 大字"), part_of="address", beside=_STREETS),
    FieldSpec(
        "block",
        _words("番地 丁目番地 丁目番地等 所在地番地以下 番地以下 番地等"),
        part_of="address",
        beside=_STREETS,
    ),
    FieldSpec("building", _words("建物名 方書 建物名等 ビル名 建物 建物名・部屋番号 マンション名")),
    FieldSpec("phone", _words("電話番号 電話 TEL 代表電話 連絡先電話番号 ℡ 固定電話 電話番号1")),
    FieldSpec("extension", ("内線番号", "内線"), beside=("phone",)),
    FieldSpec("fax", _words("FAX FAX番号 ファックス ファクス ファックス番号 ファクシミリ ファクシミリ番号")),
    FieldSpec(
        "email",
        _words(
            "メール メールアドレス E-mail Eメール mail 電子メール 電子メールアドレス Eメールアドレス E-mailアドレス"
        ),
    ),
    FieldSpec(
        "web",
        _words(
            "ホームページ URL HP ウェブサイト サイト WebサイトURL Webサイト ホームページアドレス ホームページURL "
            "詳細ページURL "
            "HPアドレス website"
        ),
    ),
    FieldSpec(
        "external_code",
        _words(
            "外部コード 管理番号 整理番号 ID 事業所番号 医療機関コード 施設コード 施設ID 団体コード コード "
            "法人番号 lgcode"
        ),
    ),
    FieldSpec("contact_name", _CONTACTS),
    FieldSpec(
        "contact_post", _words("担当者の役職 役職 役職名 職名 担当者役職 代表者職名 職"), beside=_CONTACT
    ),
    FieldSpec(
        "contact_phone",
        _words("担当者の電話番号 担当者電話番号 担当者電話 担当者TEL 代表者電話番号 会長電話 会長電話番号"),
        beside=_CONTACT,
    ),
    FieldSpec(
        "contact_email",
        _words("担当者のメール 担当者メール 担当者メールアドレス 担当者E-mail"),
        beside=_CONTACT,
    ),
    FieldSpec("joined_on", _words("入会日 参加日 加入日 登録日 入会年月日 加入年月日 登録年月日")),
    FieldSpec("left_on", ("退会日", "脱退日", "退会年月日")),
    FieldSpec("notes", _words("メモ 備考 摘要 特記事項 note notes remarks")),
)
"""Fields of a member; the parts that an address and a phone may come in (番地, 方書, 内線); one of its people."""

PERSONAL: Final = frozenset({"氏名", "名前", "お名前"})
"""Headings of names under which people stand, not organisations."""

CATEGORY_FIELDS: Final = (
    FieldSpec("name", ("名前", "種別"), required=True),
    FieldSpec("code", ("符号",), required=True),
    FieldSpec("sort", ("順",)),
)
