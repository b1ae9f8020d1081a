"""Postal look-up both ways; where there are several answers the clerk chooses."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pfdesk.directory.gui import place_help
from pfdesk.values.errors import Refused


def test_one_answer_is_taken_without_asking() -> None:
    assert place_help.address_of("0590012") == "登別市中央町"
    assert place_help.code_of("登別市中央町3") == "059-0012"


def test_several_answers_are_offered_and_one_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[Sequence[str]] = []

    def last(choices: Sequence[str]) -> str:
        offered.append(choices)
        return choices[-1]

    monkeypatch.setattr(place_help, "offer", last)
    assert place_help.address_of("618-0000") == "大阪府三島郡島本町"
    assert place_help.code_of("伊達市") == "960-0600"
    assert offered == [
        ["京都府乙訓郡大山崎町", "大阪府三島郡島本町"],
        ["052-0000  伊達市", "960-0600  福島県伊達市"],
    ]


def test_none_taken_leaves_everything_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place_help, "offer", lambda _choices: "")
    with pytest.raises(Refused, match="候補が2つ"):
        place_help.address_of("618-0000")
    with pytest.raises(Refused, match="決められません"):
        place_help.code_of("どこかの町")
