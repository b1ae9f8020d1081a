"""From members to addressees: whom at the member, which honorific, who is left out and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from pfdesk.directory.forms.consent import MAIL_ALL, MAILING, left_out
from pfdesk.directory.queries import MailingLine, MailingPerson
from pfdesk.paper.addressee import HONORIFICS, Addressee
from pfdesk.paper.form import Level, Option, Problem
from pfdesk.values.folding import fold
from pfdesk.values.postal import look_up

WHOM: Final = (
    ("organisation", "団体・本人あて"),
    ("contact", "担当者あて"),
    ("joint", "担当者連名"),
    ("seat", "委員あて(席についている人)"),
)
OPTIONS: Final = (
    Option("whom", "宛先", WHOM, "organisation"),
    Option("honorific", "敬称", HONORIFICS, ""),
    MAIL_ALL,
)


def addressees(
    lines: Iterable[MailingLine], whom: str = "organisation", honorific: str = "", *, rest: bool = False
) -> tuple[Addressee, ...]:
    """The addressees of members; ``rest`` also finds what the customer bar code needs."""
    find_rest = rest_of if rest else _no_rest
    return tuple(_addressee(line, whom, honorific, find_rest) for line in lines)


def _addressee(line: MailingLine, whom: str, honorific: str, rest: Callable[[str, str], str]) -> Addressee:
    people = _people(line, whom)
    person = line.kind == "person"
    address = line.whole_address
    return Addressee(
        line.postal_code,
        address,
        "" if person else line.name,
        people[0].post if people and len({one.post for one in people}) == 1 else "",
        tuple(one.name for one in people) or ((line.name,) if person else ()),
        honorific,
        line.id,
        rest(line.postal_code, address),
    )


def _people(line: MailingLine, whom: str) -> Sequence[MailingPerson]:
    if line.kind == "person" or whom == "organisation":
        return ()
    if whom == "seat":
        return line.holders
    return line.contacts if whom == "joint" else line.contacts[:1]


def _no_rest(_code: str, _address: str) -> str:
    return ""


def rest_of(code: str, address: str) -> str:
    """What of an address follows the town that its postal code stands for."""
    if not code:
        return ""
    for place in look_up(code):
        for town in (place.address, place.city + place.town, place.town):
            if town and fold(address).startswith(fold(town)):
                return _after(address, town)
    return address


def _after(address: str, town: str) -> str:
    """Cut the shortest head off that folds to the town's name."""
    wanted = fold(town)
    for length in range(1, len(address) + 1):
        if fold(address[:length]) == wanted:
            return address[length:]
    return address.removeprefix(town)


def sifted(
    lines: Sequence[MailingLine], whom: str, *, refused: bool
) -> tuple[tuple[MailingLine, ...], tuple[Problem, ...]]:
    """Leave out who wants no mail, and tell whom; tell also who was never asked, has left, has nobody."""
    out = [(line.id, line.name) for line in lines if line.wants_mail is False and not refused]
    problems = [*left_out(MAILING, out)]
    kept = tuple(line for line in lines if refused or line.wants_mail is not False)
    for line in kept:
        problems += _doubts(line, whom)
    return kept, tuple(problems)


def _doubts(line: MailingLine, whom: str) -> list[Problem]:
    found: list[tuple[str, Level]] = []
    if line.wants_mail is False:
        found.append(("案内送付の同意がありません", "wrong"))
    elif line.wants_mail is None:
        found.append(("案内送付の同意を確かめていません", "warn"))
    if line.left_on is not None:
        found.append(("退会した会員です", "warn"))
    if _nobody(line, whom):
        found.append(("あて名にする人がいません。団体あてで印字します", "warn"))
    return [Problem(line.name, what, level, line.id) for what, level in found]


def _nobody(line: MailingLine, whom: str) -> bool:
    return whom != "organisation" and line.kind != "person" and not _people(line, whom)
