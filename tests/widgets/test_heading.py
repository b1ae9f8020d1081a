"""A name in large type is broken between phrases."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pfdesk.widgets.heading import Heading, phrases


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("PF推進会議・つながりサポーター養成講座", ["PF推進会議・", "つながり", "サポーター", "養成講座"]),
        ("あいおいニッセイ同和損害保険(株)", ["あいおい", "ニッセイ", "同和損害保険(株)"]),
        ("見本商店(旧 例示商店)", ["見本商店", "(旧 ", "例示商店)"]),
        ("見本", ["見本"]),
    ],
)
def test_where_a_name_may_be_broken(name: str, parts: list[str]) -> None:
    assert phrases(name) == parts


def test_a_heading_says_its_name_whole(qtbot: QtBot) -> None:
    heading = Heading()
    qtbot.addWidget(heading)
    heading.setWordWrap(True)
    heading.setText("つながりサポーター養成講座")
    for width in (400, 20):  # a phrase wider than the label is broken anywhere
        heading.resize(width, 100)
        assert heading.text() == "つながりサポーター養成講座"
