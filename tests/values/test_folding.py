from __future__ import annotations

import time

import jaconv
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.values.folding import fold, hiragana, hiragana_key, name_key
from pfdesk.values.glyphs import glyph_table
from pfdesk.values.marks import HYPHENS, WAVES

JAPANESE = st.text(
    "ぁあかがはばぱんっゃゞゝ々ァアカガハバパヴーヶケヵカｱｶﾞﾊﾟｰ"
    "一三高髙崎﨑辺邊邉(株)（㈱npoＮＰＯ法人-〜～ 　・1１月゛゜"
)


@pytest.mark.parametrize(
    "same",
    [
        "髙橋 高橋",
        "山﨑 山崎 山嵜",
        "斉藤 斎藤 齊藤 齋藤",
        "渡辺 渡邊 渡邉",
        "浜田 濱田 濵田",
        "沢口 澤口",
        "中島 中嶋 中嶌",
        "広田 廣田",
        "桜井 櫻井",
        "国分 國分",
        "吉田 𠮷田",
        "竜崎 龍﨑",
        "滝沢 瀧澤",
        "神社 神社",
        "真鍋 眞鍋",
        "佐々木 佐佐木",
        "葛󠄀城 葛城",
        "自由ヶ丘 自由ケ丘 自由が丘 自由ｹ丘",
        "つつじヶ丘 つつじが丘",
        "龍ヶ崎 龍ケ崎 竜が崎",
        "3ヶ月 ３カ月 3か月 3ヵ月",
        "㈱例示 (株)例示 （株）例示 株式会社例示 ㍿例示",
        "㈲例示 有限会社例示",
        "NPO法人例示 特定非営利活動法人例示 ＮＰＯ法人例示 npo法人例示",
        "（一社）例示 一般社団法人例示",
        "(福)例示 （社福）例示 社会福祉法人例示",
        "サポーター さぽーたー ｻﾎﾟｰﾀｰ サポータ サポ－タ－ サポ―タ―",
        "PF推進会議 ＰＦ推進会議 pf推進会議",
        "0143-00-0021 0143000021 ０１４３－００－００２１ 0143ー00ー0021",
        "9〜17 9～17 9~17 9-17",
        "カナ・ホーム カナホーム ｶﾅ･ﾎｰﾑ かなほーむ",
        "がくえん か\u3099くえん ｶﾞｸｴﾝ か゛くえん",
        "いすゞ いすず イスヾ",
        "「例示の会」 例示の会",
        "ニッカヰスキー ニッカウイスキー".replace("ウイ", "イ"),
    ],
)
def test_one_name_written_in_several_ways(same: str) -> None:
    keys = {fold(way) for way in same.split(" ")}
    assert len(keys) == 1
    assert keys != {""}


@pytest.mark.parametrize(
    "different",
    [
        "高橋 高田",
        "はし ばし",
        "ケアセンター ガアセンター",
        "例示の会 例示会",
        "第一 第二",
        "浜田 沢田",
        "PF NPO",
        "びょういん びよういん",
        "カ ヶ",
        "㈱例示 ㈲例示",
    ],
)
def test_different_names_stay_different(different: str) -> None:
    one, other = different.split(" ")
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("typed", "registered"),
    [
        ("けあ", "例示ケアセンター"),
        ("npo", "特定非営利活動法人例示の会"),
        ("特定非", "NPO法人 例示の会"),
        ("株式", "例示商店㈱"),
        ("高崎", "髙﨑 花子"),
        ("見本花", "見本 花子"),
        ("さぽた", "つながりサポーター"),
        ("0143", "０１４３－００－００２１"),
    ],
)
def test_what_is_half_typed_finds_what_is_registered(typed: str, registered: str) -> None:
    assert fold(typed) in fold(registered)


def test_blanks_between_name_parts_do_not_matter() -> None:
    assert fold("見本　花子") == fold("見本 花子") == fold("見本花子")
    assert fold(f" {HYPHENS}{WAVES}　・") == ""


@given(st.one_of(st.text(), JAPANESE))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text("ぁあいうかがきぎすずたぱゆよわんっゃー漢字ab12"))
def test_kana_and_width_do_not_matter(text: str) -> None:
    katakana = jaconv.hira2kata(text)
    assert fold(text.replace("か", "が")) == fold(jaconv.hira2kata(text.replace("か", "が")))
    assert (
        fold(katakana)
        == fold(jaconv.z2h(katakana, kana=True))
        == fold(jaconv.h2z(katakana, ascii=True, digit=True))
    )


@given(st.text("髙高﨑崎斉斎齊齋辺邊邉濱浜澤沢嶋島廣広龍竜"), st.text("髙高﨑崎斉斎齊齋辺邊邉濱浜"))
def test_folding_keeps_what_is_contained(part: str, rest: str) -> None:
    assert fold(part) in fold(rest + part + rest)


def test_no_glyph_stands_for_another_that_stands_for_a_third() -> None:
    table = glyph_table()
    assert not {ord(glyph) for glyph in table.values()} & set(table)
    assert all(ord(glyph) != variant for variant, glyph in table.items())
    assert len(table) > 400


def test_a_hundred_thousand_names_fold_at_once() -> None:
    names = [f"特定非営利活動法人　例示サポートセンター{n}" for n in range(50_000)]
    names += [f"髙橋 花子{n}" for n in range(50_000)]
    began = time.process_time()
    for name in names:
        fold(name)
    assert time.process_time() - began < 1.0


@pytest.mark.parametrize(
    "same",
    [
        "例示商店㈱ 株式会社例示商店 例示商店",
        "NPO法人例示 特定非営利活動法人例示 例示 認定NPO法人例示",
        "（一社）例示 例示",
    ],
)
def test_one_organisation_whatever_its_legal_form(same: str) -> None:
    assert len({name_key(way) for way in same.split(" ")}) == 1


def test_a_legal_form_alone_keeps_its_key() -> None:
    assert name_key("株式会社") == "株式会社"


def test_readings_in_hiragana() -> None:
    assert hiragana("ミホン ﾊﾅｺ") == "みほん はなこ"
    assert hiragana("サーバー") == "さーばー"


def test_readings_sort_as_in_a_dictionary() -> None:
    ordered = ["はあと", "はーと", "はし", "ばし", "ハシモト", "はっと", "はん"]
    assert sorted(sorted(ordered, key=len), key=hiragana_key) == ordered
    assert hiragana_key("ﾐﾎﾝ ﾊﾅｺ") == hiragana_key("みほんはなこ")


@given(st.text("あいうえおかがさざはばぱんっゃー"))
def test_reading_keys_ignore_the_kind_of_kana(text: str) -> None:
    assert hiragana_key(text) == hiragana_key(jaconv.hira2kata(text))
