"""The records that `print --for` names: found, and of the kind that the form is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from pfdesk.app.cli.opening import as_id
from pfdesk.directory import queries
from pfdesk.office.office import Office
from pfdesk.office.record_names import those_of
from pfdesk.paper.form import Form
from pfdesk.values.errors import Refused

NUMBER_DIGITS: Final = 10
"""A 会員番号 has fewer; an id has 32."""
CALLED: Final = {
    "member": "会員", "survey": "調査", "event": "行事", "course": "講座", "edition": "版", "body": "会議体",
}  # fmt: skip
MAY_BE_FOR: Final = {"seat-changes": "body"}
"""Forms of everything that can be narrowed to one record."""
AND_FOR: Final = {"certificate": ("course", "registration")}
"""What a form is for besides."""


def printed_for(office: Office, form: Form, words: Sequence[str]) -> tuple[UUID, ...]:
    """The records that the words name; Refused (field "for") for one that this form is not for."""
    table = form.needs or MAY_BE_FOR.get(form.name, "member" if form.together else "")
    if words and not table:
        raise Refused("for", f"「{form.title}」は記録を選ばずに作る様式です。--for を外してください。")
    found = tuple(_named(office, word) for word in words)
    tables = (table, *AND_FOR.get(form.name, ()))
    there = {key for one in tables if found for key in office.ask(those_of, one, found)}
    for word, key in zip(words, found, strict=True):
        if key not in there:
            called = CALLED.get(table, table)
            raise Refused(
                "for",
                f"「{word[:40]}」という{called}は見つかりません。「{form.title}」は{called}の様式です。",
            )
    return found


def _named(office: Office, word: str) -> UUID:
    """A record by its id, a 会員番号, or the code of a body."""
    if word.isdecimal() and len(word) < NUMBER_DIGITS:
        try:
            member: UUID = office.ask(queries.member_of_number, int(word))
        except Refused as refused:
            raise refused.at("for") from None
        return member
    found: UUID | None = office.ask(queries.body_by_code, word) or as_id(word)
    assert found is not None
    return found
