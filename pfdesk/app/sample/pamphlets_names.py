"""The sample's places and desks.

Names follow the account where it names them; phones (0143-00-xxxx, 0120-000-xxx),
people, and the split of copies that the account leaves open are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# Each with its reading and its copies: 1,370 in all.
WELFARE: Final = (
    ("社会福祉グループ", "シャカイフクシグループ", 200),
    ("生活困窮者自立相談窓口", "セイカツコンキュウシャジリツソウダンマドグチ", 150),
    ("高齢福祉グループ", "コウレイフクシグループ", 120),
    ("介護保険グループ", "カイゴホケングループ", 100),
    ("障がい福祉グループ", "ショウガイフクシグループ", 100),
    ("子育てグループ", "コソダテグループ", 100),
    ("健康推進グループ", "ケンコウスイシングループ", 80),
    ("こども家庭相談窓口", "コドモカテイソウダンマドグチ", 80),
    ("ひとり親相談窓口", "ヒトリオヤソウダンマドグチ", 80),
    ("生活保護窓口", "セイカツホゴマドグチ", 80),
    ("母子保健窓口", "ボシホケンマドグチ", 60),
    ("年金・医療窓口", "ネンキンイリョウマドグチ", 60),
    ("総合福祉センター", "ソウゴウフクシセンター", 50),
    ("子育て支援センター", "コソダテシエンセンター", 50),
    ("障がい者相談支援窓口", "ショウガイシャソウダンシエンマドグチ", 40),
    ("支所 福祉窓口", "シショフクシマドグチ", 20),
)

# 230 in all
OTHER_DESKS: Final = (
    ("市民相談窓口", "シミンソウダンマドグチ", 100),
    ("納税相談窓口", "ノウゼイソウダンマドグチ", 80),
    ("支所 市民相談窓口", "シショシミンソウダンマドグチ", 50),
)


# 18,600 households in all, invented
DISTRICTS: Final = (
    ("東", 2480), ("西", 2140), ("南", 1950), ("北", 2310), ("中央", 3120), ("港", 1480),
    ("温泉", 760), ("丘", 1890), ("川", 1270), ("駅前", 1200),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outside:
    """An outside place: `code` in the figures, what was counted there in March, its minimum, its member's name."""

    name: str
    kana: str
    copies: int
    code: str = ""
    left: int | None = None
    minimum: int = 0
    member: str = ""


# 2,400 in all
OUTSIDE: Final = (
    Outside(
        "社会福祉協議会",
        "シャカイフクシキョウギカイ",
        400,
        "social_welfare_council",
        210,
        50,
        "登別市社会福祉協議会",
    ),
    Outside(
        "民生委員児童委員協議会",
        "ミンセイイインジドウイインキョウギカイ",
        1500,
        "welfare_commissioners",
        member="登別市民生委員児童委員協議会",
    ),
    Outside(
        "地域包括支援センター",
        "チイキホウカツシエンセンター",
        150,
        "support_centres",
        12,
        20,
        "地域包括支援センター",
    ),
    Outside(
        "地域若者サポートステーション", "チイキワカモノサポートステーション", 50, "youth_station", 31, 10
    ),
    Outside(
        "総合相談支援センター", "ソウゴウソウダンシエンセンター", 100, "", 64, 20, "総合相談支援センター"
    ),
    Outside("NPO法人ゆめみ〜る", "ユメミール", 100, "", 58, 20, "NPO法人ゆめみ〜る"),
    Outside("児童相談所", "ジドウソウダンショ", 100, "", 22, 10, "児童相談所"),
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A desk of the hand-out; `line` is the end of its invented phone number."""

    name: str
    kana: str
    owner: str
    level: str
    audiences: str
    topics: str
    line: int
    hours: str = "平日 9:00～17:30"
    closed_days: str = "土日祝・年末年始"
    anonymous: bool = False
    free: bool = False
    state: str = "agreed"

    @property
    def phone(self) -> str:
        """0143-00-0101, or 0120-000-108 where the call costs nothing."""
        return f"0120-000-{self.line:03d}" if self.free else f"0143-00-{self.line:04d}"


DESKS: Final = (
    Listed("くらしの総合相談", "クラシノソウゴウソウダン", "登別市 社会福祉グループ", "city", "anyone poor",
           "どこに相談したらよいか分からないとき、生活・仕事・お金の困りごと", 101),
    Listed("高齢者の総合相談", "コウレイシャノソウゴウソウダン", "登別市 高齢福祉グループ", "city", "elderly family",
           "介護、見守り、認知症のこと", 102),
    Listed("障がいのある方の相談", "ショウガイノアルカタノソウダン", "登別市 障がい福祉グループ", "city",
           "disabled family", "福祉サービス、就労、日々の暮らしのこと", 103),
    Listed("子育て・家庭の相談", "コソダテカテイノソウダン", "登別市 子育てグループ", "city", "children parents",
           "子育て、しつけ、家族関係、ひとり親のこと", 104),
    Listed("こころと体の健康相談", "ココロトカラダノケンコウソウダン", "登別市 健康推進グループ", "city", "anyone",
           "眠れない、気分が落ち込む、体の調子のこと", 105),
    Listed("市民相談", "シミンソウダン", "登別市 市民相談窓口", "city", "anyone",
           "近所づきあい、消費生活、手続きのこと", 106),
    Listed("納税相談", "ノウゼイソウダン", "登別市 納税相談窓口", "city", "poor", "税金の納め方で困ったとき", 107),
    Listed("こころの電話相談", "ココロノデンワソウダン", "北海道", "prefecture", "anyone",
           "こころの悩み、ひきこもりのこと", 108, "平日 9:00～21:00 土日祝 10:00～16:00", "なし",
           anonymous=True, free=True),
    Listed("女性のための相談", "ジョセイノタメノソウダン", "北海道", "prefecture", "women",
           "家族や配偶者からの暴力、暮らしの悩み", 109, anonymous=True),
    Listed("孤独・孤立の相談ダイヤル", "コドクコリツノソウダンダイヤル", "国", "state", "anyone",
           "ひとりで抱えている悩みを、何でも", 110, "毎日 24時間", "なし", anonymous=True, free=True),
    Listed("子どもの人権相談", "コドモノジンケンソウダン", "国", "state", "children",
           "いじめ、友だちや家族のこと", 111, "平日 8:30～17:15", anonymous=True, free=True),
    Listed("いのちの見本ダイヤル", "イノチノミホンダイヤル", "NPO法人 見本の広場", "private", "anyone",
           "つらい気持ちを聞いてほしいとき", 112, "毎日 16:00～21:00", "なし", anonymous=True, free=True),
    Listed("若者の例示チャット", "ワカモノノレイジチャット", "NPO法人 例示の会", "private", "children",
           "学校、進路、居場所のこと", 113, "月・水・金 17:00～21:00", "火・木・土日", anonymous=True),
    Listed("ひきこもり家族会の電話", "ヒキコモリカゾクカイノデンワ", "NPO法人 仮名の輪", "private", "family",
           "ひきこもりのご家族の悩み", 114, "第2・第4土曜 13:00～16:00", "そのほかの日", state="asked"),
)  # fmt: skip
