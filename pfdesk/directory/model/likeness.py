"""How likely two members are the same: a score from 0 to 100, with the reasons a clerk can check.

Each finding adds to or takes from the score; names that differ in what tells names apart (第一 and 第二, 東 and 西,
two branches, two given names) count against, however alike they are otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pfdesk.directory.model.members import Member
from pfdesk.values.folding import fold, name_key
from pfdesk.values.places import place_key

LIKELY: Final = 60
"""From this score on two members are shown as possibly the same."""

WARNED: Final = 45
"""From this score on a clerk who is typing is warned: a name alone is enough while the rest is not there yet."""

_NUMERALS: Final = "0123456789一二三四五六七八九十"
_TELLING: Final = (_NUMERALS, "東西南北中", "上下", "男女", "新旧本", "前後", "大中小", "左右")
_BRANCH: Final = re.compile(
    "(?<=.)(本店|本社|本部|支店|支社|支部|支所|営業所|出張所|事業所|分会|分院|分校|分室|店|校|園|部|係|課|班|隊)$"
)
_BRANCH_WORDS: Final = re.compile("支店|支社|支部|支所|営業所|出張所|事業所|分会|分院|分校|分室")
_BRANCH_AT_END: Final = re.compile(f"({_BRANCH_WORDS.pattern})$")
_FORMER: Final = re.compile("[((〔【]?旧[名称社:：・ ]*([^))〕】]+)[))〕】]?$")
_LONG_MARK: Final = re.compile("(?<=[ァ-ヶー])[一－‐-](?=[ァ-ヶ]|$)")
_SHORT_NAMES: Final = (
    ("社協", "社会福祉協議会"), ("民児協", "民生委員児童委員協議会"), ("特養", "特別養護老人ホーム"),
    ("老健", "介護老人保健施設"), ("老連", "老人クラブ連合会"), ("商議所", "商工会議所"), ("生協", "生活協同組合"),
    ("農協", "農業協同組合"), ("漁協", "漁業協同組合"), ("信金", "信用金庫"), ("観協", "観光協会"),
)  # fmt: skip
"""What offices write for long names."""
_READ_FORMS: Final = re.compile(
    "かぶしきがいしや|かぶしきがいしゃ|ゆうげんがいしや|ゆうげんがいしゃ|とくていひえいりかつどうほうじん|えぬぴーおーほうじん|"
    "えぬぴおほうじん|いっぱんしゃだんほうじん|こうえきしゃだんほうじん|しゃかいふくしほうじん|いりょうほうじん|がっこうほうじん"
)
_SHORT_PIECE: Final = 3
"""東 or 第一 that one name has more tells two apart; a whole word that happens to have 北 in it does not."""
_DIGITS: Final = re.compile("[0-9]+")
_KANJI_DIGITS: Final = str.maketrans("一二三四五六七八九", "123456789")
_COUNTED: Final = re.compile("(?<=第)[一二三四五六七八九]|[一二三四五六七八九](?=丁目|区|号|班|組)")
_TOWN: Final = re.compile("^(.+?[市区町村])")


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of a member, folded once: `numbers` are its phones and faxes, `street` its address.

    `former` is the name that stands behind 旧 in brackets.
    """

    name: str
    former: str
    given: str
    person: bool
    kana: str
    numbers: frozenset[str]
    email: str
    postal: str
    town: str
    street: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two members are, and why."""

    score: int
    reasons: tuple[str, ...]

    @property
    def likely(self) -> bool:
        """Whether a clerk should look at the two."""
        return self.score >= LIKELY


def traits(member: Member) -> Traits:
    """Fold what is compared."""
    return traits_of(
        member.kind, member.name, member.kana, member.phone, member.fax, member.email, member.postal_code,
        member.address,
    )  # fmt: skip


def traits_of(
    kind: str, name: str, kana: str, phone: str, fax: str, email: str, postal_code: str, address: str
) -> Traits:
    """Fold what is compared, from the columns of a row."""
    street = place_key(address)
    town = _TOWN.match(street)
    parts = name.replace("\u3000", " ").split()
    person = kind == "person"
    former = None if person else _FORMER.search(name)
    shown = name[: former.start()] if former and former.start() > 1 else name
    return Traits(
        _name_key(shown),
        _name_key(former[1]) if former and shown != name else "",
        fold(parts[-1]) if person and len(parts) > 1 else "",
        person,
        _READ_FORMS.sub("", fold(kana)),
        frozenset(fold(number) for number in (phone, fax) if number),
        email.casefold(),
        fold(postal_code),
        town[1] if town else "",
        street[town.end() :] if town else street,
    )


def _name_key(name: str) -> str:
    """The key of a name as offices write it: 社協 written out, a kanji 一 among katakana read as the long mark."""
    for short, long in _SHORT_NAMES:
        if short in name:
            name = name.replace(short, long)
    return _counted(name_key(_LONG_MARK.sub("ー", name)))


def _counted(key: str) -> str:
    """第一町内会 as 第1町内会, 三丁目 as 3丁目."""
    return _COUNTED.sub(lambda found: found[0].translate(_KANJI_DIGITS), key)


def likeness(one: Traits, two: Traits) -> Likeness:
    """Compare two members."""
    found = list(_findings(one, two))
    least = LIKELY if one.name == two.name and one.numbers & two.numbers else 0  # moved, or its kana misread
    score = max(least, min(100, sum(points for points, _ in found)))
    return Likeness(score, tuple(reason for points, reason in found if points > 0 and reason))


def _findings(one: Traits, two: Traits) -> Iterator[tuple[int, str]]:
    yield from _names(one, two)
    yield from _readings(one, two)
    yield from _ways(one, two)
    yield from _places(one, two)
    if one.person != two.person:
        yield -25, ""


def _names(one: Traits, two: Traits) -> Iterator[tuple[int, str]]:
    if one.name == two.name:
        yield (48 if one.person else 56), "名称が同じ"
        return
    if one.former in {two.name, two.former} - {""} or two.former == one.name:
        yield 46, "旧名称が同じ"
        return
    if told_apart(one.name, two.name):
        yield -60, ""
        return
    alike = ratio(one.name, two.name)
    if one.person and two.person and one.given and two.given and one.given != two.given:
        yield (8 if one.kana and one.kana == two.kana else -40), ""
    elif _within(one.name, two.name):
        yield 28, "一方の名称がもう一方に含まれる"
    elif alike >= 80 or _one_sign(one.name, two.name):
        yield 34, "名称がよく似ている"
    elif alike >= 60:
        yield 12, "名称が似ている"
    elif _one_reading(one, two):
        yield 6, ""
    else:
        yield -30, ""


def _one_sign(one: str, two: str) -> bool:
    """Names of four signs and more of which one sign is another, or missing."""
    edits = [edit for edit in _edits(*sorted((one, two))) if edit[0] != "equal"]
    return (
        min(len(one), len(two)) >= 4
        and len(edits) == 1
        and max(edits[0][2] - edits[0][1], edits[0][4] - edits[0][3]) == 1
    )


def _one_reading(one: Traits, two: Traits) -> bool:
    """The same reading at the same number or address: one of the names is written in short, or in kana."""
    if len(one.kana) < 4 or one.kana != two.kana:
        return False
    return bool(one.numbers & two.numbers) or (one.street != "" and one.street == two.street)


# rapidfuzz is loaded with the first comparison, not with the window.
def ratio(one: str, two: str) -> float:
    """How much of two texts is the same, 0 to 100."""
    from rapidfuzz.fuzz import ratio as measured

    return measured(one, two)


def _within(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return len(short) >= 4 and short in long


def told_apart(one: str, two: str) -> bool:
    """Whether two names differ in a word that is there to tell names apart."""
    one, two = sorted((one, two))
    if _DIGITS.findall(one) != _DIGITS.findall(two):
        return True
    if bool(_BRANCH_AT_END.search(one)) and bool(_BRANCH_AT_END.search(two)) and ratio(one, two) < 97:
        return True
    if bool(_BRANCH_WORDS.search(one)) != bool(_BRANCH_WORDS.search(two)):
        return True
    return any(_telling(one[a:b], two[c:d]) for tag, a, b, c, d in _edits(one, two) if tag != "equal")


def _edits(one: str, two: str) -> Iterator[tuple[str, int, int, int, int]]:
    from rapidfuzz.distance import Levenshtein

    for edit in Levenshtein.opcodes(one, two):
        yield edit.tag, edit.src_start, edit.src_end, edit.dest_start, edit.dest_end


def _telling(left: str, right: str) -> bool:
    if not left or not right:
        return len(left or right) <= _SHORT_PIECE and any(
            sign in _NUMERALS or sign in "東西南北上下" for sign in left or right
        )
    return any(
        any(sign in signs for sign in left) and any(sign in signs for sign in right) for signs in _TELLING
    )


def _readings(one: Traits, two: Traits) -> Iterator[tuple[int, str]]:
    if not one.kana or not two.kana:
        return
    if one.kana == two.kana:
        yield 38 if one.name != two.name and _one_reading(one, two) else 24, "フリガナが同じ"
    elif ratio(one.kana, two.kana) >= 85:
        yield 2, ""
    else:
        yield -22, ""


def _ways(one: Traits, two: Traits) -> Iterator[tuple[int, str]]:
    if one.numbers & two.numbers:
        yield 32, "電話・FAXが同じ"
    elif one.numbers and two.numbers:
        yield -8, ""
    if one.email and one.email == two.email:
        yield 26, "メールが同じ"


def _places(one: Traits, two: Traits) -> Iterator[tuple[int, str]]:
    if one.town and two.town and one.town != two.town:
        yield -26, ""
    elif one.street and one.street == two.street:
        yield 24, "所在地が同じ"
    elif one.street and two.street and _near(one.street, two.street):
        yield 18, "所在地がほぼ同じ"
    elif one.postal and one.postal == two.postal:
        yield 8, "郵便番号が同じ"
    elif one.street and two.street:
        yield -12, ""


def _near(one: str, two: str) -> bool:
    """One is the other with a building behind it."""
    short, long = sorted((one, two), key=len)
    return len(short) >= 4 and long.startswith(short) and not long[len(short) :][:1].isdigit()
