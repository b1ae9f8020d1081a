"""What is looked at before anything is printed. Nothing is cut or left out in silence."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from pfdesk.paper.faces import faces, glyph_name
from pfdesk.paper.find_faces import Role
from pfdesk.paper.form import Problem
from pfdesk.values.eras import era_text
from pfdesk.values.places import place_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

_POSTAL = re.compile(r"〒?\s*[0-9]{3}-?[0-9]{4}\s*")


def glyph_problems(
    text: str, role: Role = "text", where: str = "", record: UUID | None = None
) -> tuple[Problem, ...]:
    """Name the characters that cannot be printed as written, and what happens instead."""
    if faces().covers(text, role):
        return ()
    place = where or text[:20]
    found = [
        Problem(place, f"{glyph_name(char)}は印字できません。〓 と印字します", "wrong", record)
        for char in faces().missing(text, role)
    ]
    found += [
        Problem(
            place, f"{glyph_name(char)}は別の書体({faces().lender(char, role)})で印字します", "warn", record
        )
        for char in faces().lent(text, role)
    ]
    found += [
        Problem(place, f"{glyph_name(char)}は標準の字形で印字します", "warn", record)
        for char in faces().plainer(text, role)
    ]
    return tuple(found)


def postal_problems(
    addressees: Iterable[tuple[str, str | None, UUID | None]],
) -> tuple[Problem, ...]:
    """Name the addressees (name, postal code, id) without a postal code."""
    return tuple(
        Problem(name, "郵便番号がありません", "wrong", record)
        for name, code, record in addressees
        if not (code or "").strip()
    )


def past_problems(word: str, day: date | None, today: date) -> tuple[Problem, ...]:
    """Tell a day on the paper that lies before the day which the paper bears."""
    if day is None or day >= today:
        return ()
    return (
        Problem(
            word,
            f"{word}の{era_text(day, 'long')}が、手紙の日付({era_text(today, 'long')})より前です",
            "wrong",
        ),
    )


def same_address_problems(
    addressees: Iterable[tuple[str, str, UUID | None]],
) -> tuple[Problem, ...]:
    """Name the addressees (name, address, id) that share one address, however it is written."""
    places: dict[str, list[tuple[str, UUID | None]]] = defaultdict(list)
    for name, address, record in addressees:
        key = _place(address)
        if key:
            places[key].append((name, record))
    return tuple(
        Problem(
            "、".join(name for name, _ in found), f"同じ住所に{len(found)}通あります", "warn", found[0][1]
        )
        for found in places.values()
        if len(found) > 1
    )


def _place(address: str) -> str:
    """The place that an address names, with or without its postal code before it."""
    narrow = unicodedata.normalize("NFKC", address).strip()
    code = _POSTAL.match(narrow)
    return (re.sub("[^0-9]", "", code[0]) if code else "") + place_key(
        narrow[code.end() :] if code else narrow
    )


def merged(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Name each problem once, what has to be mended first, else in the order of the pages."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.level != "wrong"))
