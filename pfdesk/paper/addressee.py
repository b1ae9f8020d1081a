"""Whom a label, an envelope or a letter is for, and how that is written: 御中, 様, 各位, joint names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pfdesk.paper.form import Problem
from pfdesk.paper.preflight import postal_problems, same_address_problems

if TYPE_CHECKING:
    from uuid import UUID

#: What may follow a name; "" lets the rule choose: 御中 for an organisation, 様 for people.
HONORIFICS: Final = (
    ("", "自動(御中・様)"),
    ("様", "様"),
    ("御中", "御中"),
    ("各位", "各位"),
    ("先生", "先生"),
    ("none", "つけない"),
)
#: For an organisation or for many whom nobody names; beside a person's name they would be a second honorific.
_OF_MANY: Final = ("御中", "各位")
_TYPED: Final = ("御中", "様", "各位", "殿", "先生")
LONG_NAME: Final = 20
_JOINT: Final = 4
#: A post of so many characters stands before the name in the same line; a longer one above it.
_SHORT_POST: Final = 5


@dataclass(frozen=True, slots=True)
class Addressee:
    """Where it goes and to whom: an organisation, people there (joint names), or people alone.

    ``post`` is the department or post of the people. ``honorific`` is empty for the usual
    one, else one of HONORIFICS; for an organisation with people it is that of the people.
    ``rest`` is what of the address follows the town's name, for the customer bar code.
    """

    postal_code: str
    address: str
    organisation: str = ""
    post: str = ""
    names: tuple[str, ...] = ()
    honorific: str = ""
    id: UUID | None = None
    rest: str = ""

    @property
    def called(self) -> str:
        """The shortest name by which a list tells it."""
        return self.organisation or "・".join(self.names)


@dataclass(frozen=True, slots=True)
class NameLine:
    """One line of the name: ``lead`` (a post) before it, ``end`` (御中, 様) after it."""

    text: str
    lead: str = ""
    end: str = ""
    main: bool = True

    @property
    def whole(self) -> str:
        """The line as it is written from left to right."""
        return "　".join(part for part in (self.lead, self.text, self.end) if part)


def name_lines(to: Addressee) -> tuple[NameLine, ...]:
    """Give the lines of a name: organisation, post, then each of the people with its honorific.

    One letter has one honorific: 御中 or 各位 for an organisation, 様 for people, never both; a name
    that was typed with its honorific gets no second one. The usage is that of 公用文 and of the post.
    """
    asked = "" if to.honorific == "none" else to.honorific
    bare = to.honorific == "none"
    if not to.names:
        return (NameLine(to.organisation, end="" if bare else _end(to.organisation, asked or "御中")),)
    lines = [NameLine(to.organisation, main=False)] if to.organisation else []
    lead = to.post if len(to.post) <= _SHORT_POST else ""
    if to.post and not lead:
        lines.append(NameLine(to.post, main=False))
    end = "" if bare else "様" if asked in {"", *_OF_MANY} else asked
    lines += [
        NameLine(name, lead if place == 0 else "　" * len(lead), _end(name, end))
        for place, name in enumerate(_aligned(to.names))
    ]
    return tuple(lines)


def called_with(name: str, *, person: bool) -> str:
    """A name with its honorific in running text: 見本会 御中, 見本 花子 様."""
    return f"{name} {_end(name, '様' if person else '御中')}".strip()


def letter_lines(to: Addressee) -> tuple[str, ...]:
    """An addressee as the lines at the head of a letter."""
    place = f"〒{to.postal_code} {to.address}".strip() if to.postal_code else to.address
    return tuple(line for line in (place, *(name.whole for name in name_lines(to))) if line)


def _end(name: str, end: str) -> str:
    return "" if name.rstrip().endswith(_TYPED) else end


def _aligned(names: tuple[str, ...]) -> list[str]:
    """Let joint names stand below each other: a given name alone below the first one's."""
    wide = [name.replace(" ", "　") for name in names]
    family = len(wide[0].partition("　")[0]) + 1 if "　" in wide[0] else 0
    below = [name if place == 0 or "　" in name else "　" * family + name for place, name in enumerate(wide)]
    longest = max(map(len, below))
    return [name + "　" * (longest - len(name)) for name in below]


def address_problems(addressees: Iterable[Addressee]) -> tuple[Problem, ...]:
    """Tell what is wrong with addressees before paper is spent; each is a link to its record."""
    listed = tuple(addressees)
    found = list(postal_problems((one.called, one.postal_code, one.id) for one in listed))
    found += [
        Problem(one.called, "住所がありません", "wrong", one.id) for one in listed if not one.address.strip()
    ]
    found += same_address_problems(
        (one.called, f"{one.postal_code} {one.address}" if one.address.strip() else "", one.id)
        for one in listed
    )
    found += [
        Problem(one.called, f"{LONG_NAME}字を超える名前です。改行の位置を確かめてください", "warn", one.id)
        for one in listed
        if any(len(name) > LONG_NAME for name in (one.organisation, *one.names))
    ]
    found += [
        Problem(one.called, f"連名が{len(one.names)}人です。{_JOINT}人までにしてください", "warn", one.id)
        for one in listed
        if len(one.names) > _JOINT
    ]
    return tuple(found)
