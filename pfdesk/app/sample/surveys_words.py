"""The words of the sample surveys: questions, invented NPOs and invented answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Npo:
    """An invented NPO."""

    number: int
    name: str
    kana: str
    municipality: str
    postal_code: str
    address: str
    phone: str


@dataclass(frozen=True)
class Paper:
    """One paper: target, day, what was written, what the second clerk read otherwise, what is unsure."""

    target: int
    day: date
    given: Mapping[str, str]
    misread: Mapping[str, str] = field(default_factory=dict)
    unsure: str = ""


@dataclass(frozen=True)
class Voice:
    """One questionnaire of the meeting with the numbers of its themes."""

    given: Mapping[str, str]
    themes: tuple[int, ...] = ()


TOWNS = (
    # municipality, code, NPOs, postal code, area of the phone
    ("登別市", "noboribetsu", 22, "059-0012", "0143"),
    ("室蘭市", "muroran", 28, "051-0011", "0143"),
    ("伊達市", "date", 17, "052-0025", "0142"),
    ("白老町", "shiraoi", 9, "059-0905", "0144"),
    ("洞爺湖町", "toyako", 6, "049-5605", "0142"),
    ("豊浦町", "toyoura", 3, "049-5411", "0142"),
    ("壮瞥町", "sobetsu", 2, "052-0101", "0142"),
)
_HEADS = (("見本", "ミホン"), ("例示", "レイジ"), ("仮名", "カメイ"), ("サンプル", "サンプル"))
_TAILS = (
    ("の広場", "ノヒロバ"), ("ネット", "ネット"), ("の家", "ノイエ"), ("の丘", "ノオカ"), ("の森", "ノモリ"),
    ("会", "カイ"), ("の里", "ノサト"), ("の輪", "ノワ"), ("クラブ", "クラブ"), ("の窓", "ノマド"),
    ("の海", "ノウミ"), ("の橋", "ノハシ"), ("の灯", "ノヒ"), ("の庭", "ノニワ"), ("サポート", "サポート"),
    ("の道", "ノミチ"), ("の風", "ノカゼ"), ("の樹", "ノキ"), ("の空", "ノソラ"), ("の駅", "ノエキ"),
    ("の湯", "ノユ"), ("の手", "ノテ"),
)  # fmt: skip


def npos() -> Iterator[Npo]:
    """The 87 targets by municipality, numbered from 1."""
    number = 0
    for town, _code, count, postal_code, area in TOWNS:
        for place in range(count):
            head, tail = _HEADS[number % 4], _TAILS[number // 4]
            number += 1
            yield Npo(
                number, f"NPO法人 {head[0]}{tail[0]}", head[1] + tail[1], town, postal_code,
                f"{town}見本町{place // 5 + 1}丁目{place % 5 + 1}番地", f"{area}-00-{number + 100:04}",
            )  # fmt: skip


RESOURCE_PREFACE = (
    "この調査は、登別市と周辺の市町で、孤独・孤立に悩む方を支える活動がどこにあるかを知り、"
    "地域の社会資源一覧をつくるために行います。2月14日までに、同封の封筒でお送りください。"
)


PEOPLE = (
    "見本 花子",
    "例示 太郎",
    "仮名 次郎",
    "見本 春子",
    "例示 夏美",
    "仮名 秋男",
    "見本 冬子",
    "例示 一平",
)
_ASSETS = ("room", "room hands", "car", "expert", "hands", "nothing", "room car", "")


def _said(
    place: str, area: str, kinds: str = "", need: str = "", case: str = "", issues: str = ""
) -> dict[str, str]:
    given = {"place": place, "field": area, "activity": "yes" if kinds else "no", "need": "yes" if need else "no",
             "case": "yes" if case else "no"}  # fmt: skip
    written = {"activity_kinds": kinds, "need_whom": need, "case_text": case, "issues": issues}
    return given | {code: text for code, text in written.items() if text}


def last_page(target: int) -> dict[str, str]:
    """What a target wrote at the last three questions; invented, and the same each time."""
    told = {
        "assets": _ASSETS[target % len(_ASSETS)], "contact": PEOPLE[target % len(PEOPLE)] if target % 7 else "",
        "listing": "no" if target % 19 == 4 else "yes",
    }  # fmt: skip
    return {code: text for code, text in told.items() if text}


PAPERS = (
    Paper(3, date(2024, 2, 1), _said(
        "noboribetsu", "welfare", "places_to_be", "一人で過ごすことの多い高齢の方",
        "見本の会の集いに来た方を、地域包括支援センターにつないだ。", "送り迎えがあれば来られる方がいる。")),
    Paper(25, date(2024, 2, 1), _said("muroran", "children", "places_to_be", "放課後を一人で過ごす子ども", "",
                                      "学校とのつながりをつくりたい。")),
    Paper(53, date(2024, 2, 2), _said("date", "welfare", "places_to_be", "引っ越して間もない家族", "")),
    Paper(7, date(2024, 2, 5), _said(
        "noboribetsu", "children", "places_to_be others|遊び場づくり", "話し相手のいない親子",
        "子ども食堂に来た親子から、家計の相談を受けて窓口を案内した。", "手伝う人が足りない。"), unsure="issues"),
    Paper(70, date(2024, 2, 5), _said("shiraoi", "community", "places_to_be", "独り暮らしの方", "",
                                      "広域で一緒に取り組みたい。"), {"field": "culture"}),
    Paper(38, date(2024, 2, 5), _said("muroran", "welfare", "desks", "仕事を離れた若い方",
                                      "電話の相談から、通いの場に出てこられた方がいる。")),
    Paper(31, date(2024, 2, 6), _said("muroran", "welfare", "places_to_be desks", "介護をしている家族", "",
                                      "相談を待つだけでは届かない。")),
    Paper(12, date(2024, 2, 6), _said("noboribetsu", "welfare", "places_to_be desks", "障がいのある方とその家族",
                                      "居間に来ていた方が、手伝う側になった。", "集まる場所の費用。")),
    Paper(59, date(2024, 2, 7), _said("date", "welfare", "desks", "退職した後の方")),
    Paper(20, date(2024, 2, 7), _said("noboribetsu", "nature", "", "", "", "活動を知ってもらう機会がほしい。")),
    Paper(34, date(2024, 2, 8), _said("muroran", "culture", "places_to_be", "外国から来た方", "",
                                      "言葉の壁を低くしたい。")),
    Paper(79, date(2024, 2, 8), _said("toyako", "welfare", "desks", "通院が続いている方",
                                      "訪問の中で、近所の見守りにつながった。")),
    Paper(42, date(2024, 2, 9), _said("muroran", "community", "others|仲間づくり", "地域に出る機会の少ない男性", "",
                                      "次の世代への引き継ぎ。")),
    Paper(16, date(2024, 2, 9), _said("noboribetsu", "culture", "others|交流", "転勤してきた方")),
    Paper(56, date(2024, 2, 12), _said("date", "children", "places_to_be", "不登校の子どもと家族",
                                       "通っていた子が、学校の行事に出られた。", "居場所の担い手を育てたい。")),
    Paper(62, date(2024, 2, 13), _said("date", "culture", "others|交流", "", "", "")),
    Paper(84, date(2024, 2, 13), _said("toyoura", "other|農業と福祉の連携", "others|仲間づくり", "車を持たない方", "",
                                       "冬の移動の手段。")),
    Paper(47, date(2024, 2, 14), _said("muroran", "nature")),
    Paper(66, date(2024, 2, 14), _said("date", "culture", "", "", "かるた会に来た方から相談を受け、窓口を伝えた。",
                                       "孤独と孤立の違いを知りたい。")),
)  # fmt: skip

THEMES = (
    "孤独・孤立問題、地域連携に対する課題認識",
    "地域における課題認識",
    "自分自身の取り組みの振り返り",
    "今後の展望",
)
_TEXTS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("気付かれにくい方ほど、早く見つけることが大切だと分かった。", (1,)),
    ("これからも、ご近所への声掛けを続けたい。", (4,)),
    ("町内会の集まりに若い人が来ないことが気になっている。", (2,)),
    ("自分の職場で何ができるかを考え直すきっかけになった。", (3,)),
    ("次は講座の受講者を職場で増やしたい。", (4,)),
    ("顔の見える関係が先だと感じた。初めて会う方が多かった。", (1,)),
    ("配達のときの声掛けを、あらためて社内で話し合います。", (3, 4)),
    ("個人の情報をどこまで知らせてよいか、地域では迷うことが多い。", (2,)),
    ("見守りの輪に、お店も加わってほしい。", (4,)),
    ("活動を振り返ると、訪ねる先が偏っていた。", (3,)),
    ("", ()),
    ("団体どうしで困りごとを持ち寄る場がほしい。", (1, 4)),
    ("冬は外に出られない方が増える。地域の課題だと思う。", (2,)),
    ("来年度もこの会議に参加したい。", (4,)),
    ("窓口の一覧が手元にあると案内しやすい。", (4,)),
    ("自分たちの集いの案内のしかたを見直します。", (3,)),
    ("", ()),
    ("つながりサポーターとして、まずあいさつから始めたい。", (4,)),
    ("専門の方だけでなく、いろいろな立場で考える問題だと分かった。", (1,)),
    ("子どもと高齢の方が一緒に過ごせる場所が近くにない。", (2,)),
    ("研修を職員全員に広げる予定です。", (4,)),
    ("相談を受けたあとの引き継ぎ方を確かめておきたい。", (3,)),
    ("他の市町の取り組みも知りたい。", (4,)),
    ("", ()),
    ("孤独は外からは見えにくいと感じた。", (1,)),
    ("地域の行事を、来やすい時間に変えてみます。", (4,)),
    ("役員のなり手がいないことが、つながりの薄さにもなっている。", (2,)),
    ("ふだんの仕事の中の見守りに意味があると分かった。", (3,)),
    ("", ()),
    ("次の会議では、小さなグループで話す時間がほしい。", (4,)),
    ("", ()),
    ("声を掛け合うまちにしていきたい。", (4,)),
)
_WHO = ("member", "commissioner", "member", "agency", "city", "commissioner", "member", "other|町内会")
_CLEAR = ("well", "fairly", "well", "fairly", "well", "little")
_INTEREST = ("supporter", "supporter desks", "resources", "desks", "supporter resources", "")
VOICES = tuple(
    Voice(
        {"who": _WHO[n % 8], "clear": _CLEAR[n % 6], "interest": _INTEREST[n % 6], "voice": text},
        themes,
    )
    for n, (text, themes) in enumerate(_TEXTS)
)
