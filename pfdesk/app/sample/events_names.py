"""The sample's participants: seventy invented people, by the kinds that the account names."""

from __future__ import annotations

from typing import Final

_SURNAMES: Final = (("見本", "ミホン"), ("例示", "レイジ"), ("仮名", "カメイ"))
_GIVEN: Final = (
    ("花子", "ハナコ"), ("太郎", "タロウ"), ("五月", "サツキ"), ("春夫", "ハルオ"), ("次郎", "ジロウ"),
    ("初音", "ハツネ"), ("三奈", "ミナ"), ("四郎", "シロウ"), ("六輔", "ロクスケ"), ("七海", "ナナミ"),
    ("八重", "ヤエ"), ("九郎", "クロウ"), ("十和", "トワ"), ("若葉", "ワカバ"), ("青葉", "アオバ"),
    ("千秋", "チアキ"), ("冬樹", "フユキ"), ("夏実", "ナツミ"), ("大地", "ダイチ"), ("美波", "ミナミ"),
    ("空", "ソラ"), ("光", "ヒカル"), ("実", "ミノル"), ("桜", "サクラ"),
)  # fmt: skip
PEOPLE: Final = tuple(
    (f"{surname} {given}", f"{surname_kana} {given_kana}")
    for given, given_kana in _GIVEN
    for surname, surname_kana in _SURNAMES
)
"""72 names and readings; 見本 花子 is the first."""

_COUNCIL: Final = (
    ("登別市社会福祉協議会", "事務局長"), ("登別市社会福祉協議会", "地域福祉係長"),
    ("登別市市民自治推進委員会", "委員長"), ("登別市連合町内会", "会長"), ("登別市連合町内会", "事務局"),
    ("登別国際観光コンベンション協会", "専務理事"), ("登別市老人クラブ連合会", "会長"),
    ("登別市校長会", "会長"), ("登別市私立幼稚園協会", "会長"),
    ("登別市障害者福祉関係団体連絡協議会", "会長"), ("登別市障害者福祉関係団体連絡協議会", "事務局"),
    ("登別商工会議所", "専務理事"), ("登別市保護司会", "会長"), ("登別市男女共同参画社会づくり推進会", "代表"),
)  # fmt: skip
_FIRMS: Final = (
    ("日本郵便(株)", "局長"), ("あいおいニッセイ同和損害保険(株)", "支店長"),
    ("東京海上日動火災保険(株)", "支社長"), ("ヤマト運輸(株)", "所長"),
    ("日本生命保険相互会社", "営業部長"), ("(株)ナチュラルサイエンス", "工場長"),
    ("佐川急便", "営業所長"), ("三井住友海上火災保険(株)", "支店長"),
    ("明治安田生命保険相互会社", "営業所長"),
)  # fmt: skip
_AGENCIES: Final = (
    ("地域包括支援センター", "センター長"), ("地域包括支援センター", "主任介護支援専門員"),
    ("総合相談支援センター", "センター長"), ("NPO法人ゆめみ〜る", "代表理事"), ("NPO法人ゆめみ〜る", "事務局"),
    ("胆振総合振興局", "社会福祉課主幹"), ("児童相談所", "地域支援課長"), ("NPO法人見本の広場", "相談員"),
)  # fmt: skip
_LOCAL_FIRMS: Final = (
    "見本建設(株)",
    "例示商店",
    "(有)見本タクシー",
    "例示薬局",
    "見本新聞販売店",
    "例示温泉旅館",
)
_STAFF: Final = (
    "社会福祉グループ", "社会福祉グループ", "高齢・介護グループ", "障がい福祉グループ", "子育てグループ",
    "健康推進グループ", "市民協働グループ", "税務グループ", "社会教育グループ",
)  # fmt: skip
COMMISSIONERS: Final = "登別市民生委員児童委員協議会"

BELONGINGS: Final = (
    *(("pf_member", *one) for one in (*_COUNCIL, *_FIRMS)),
    *(("commissioner", COMMISSIONERS, "会長" if n == 0 else "民生・児童委員") for n in range(20)),
    *(("agency", *one) for one in _AGENCIES),
    *(("firm", name, "") for name in _LOCAL_FIRMS),
    *(("councillor", "登別市議会", "市議会議員") for _ in range(4)),
    *(("staff", "登別市", group) for group in _STAFF),
)
"""Kind, organisation and post of the seventy, in the order of their numbers; the last two came unannounced."""

FIRST_BY_HAND: Final = "ヤマト運輸(株)"
"""見本 花子 of this firm comes for the second part only."""
