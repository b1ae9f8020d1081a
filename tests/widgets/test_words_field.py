"""A line of known words: codes to words and back, and a word that is not known."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pfdesk.values.errors import Refused
from pfdesk.widgets.words_field import WordsField


def test_words_are_kept_as_codes_in_their_order(qtbot: QtBot) -> None:
    field = WordsField()
    qtbot.addWidget(field)
    field.set_words({"a": "子ども・若者", "b": "高齢の方"})
    field.set_text("高齢の方、子ども・若者")
    assert field.value() == "a b"
    field.set_value("b")
    assert field.text() == "高齢の方"
    with pytest.raises(Refused, match="「犬」は選べません"):
        field.read("高齢の方・犬")
