"""Texts are read as openpyxl reads them: rich text joined, readings above kanji left out."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl.cell.text import Text
from openpyxl.xml.functions import fromstring

from pfdesk.tables.shared_texts import shared_texts
from tests.tables.test_hostile import MAIN

ITEMS = (
    "<si><t>見本 花子</t></si>",
    '<si><t xml:space="preserve"> 例示 </t></si>',
    "<si><t/></si>",
    "<si/>",
    "<si><r><rPr><b/></rPr><t>登別</t></r><r><t>市</t></r></si>",
    '<si><t>登別</t><rPh sb="0" eb="2"><t>ノボリベツ</t></rPh><phoneticPr fontId="1"/></si>',
)


def test_texts_are_those_that_openpyxl_sees() -> None:
    source = f"<sst {MAIN}>{''.join(ITEMS)}</sst>".encode()
    nodes: Any = fromstring(source)
    reader: Any = Text
    expected = [reader.from_tree(node).content for node in nodes]
    assert shared_texts(BytesIO(source)) == expected
    assert expected[0] == "見本 花子"
    assert expected[-2:] == ["登別市", "登別"]
