"""The page of the schema: nothing missing, and the committed one is fresh."""

from __future__ import annotations

from pathlib import Path

from pfdesk.db.drawing import ROOMS, row_classes, schema_page
from pfdesk.db.schema import Base

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"


def test_committed_page_is_fresh() -> None:
    assert PAGE.read_text("utf-8") == schema_page(), "run: python3 dev.py run -- schema"


def test_every_table_stands_in_a_room() -> None:
    drawn = [row_class.__tablename__ for room in ROOMS for row_class in row_classes(room)]
    assert sorted(drawn) == sorted(Base.metadata.tables)


def test_every_reference_is_drawn() -> None:
    page = schema_page()
    for table in Base.metadata.tables.values():
        for column in table.columns:
            for key in column.foreign_keys:
                assert f'{table.name} : "{column.name}"' in page
                assert f"points to {key.target_fullname}" in page


def test_page_says_what_a_column_holds() -> None:
    page = schema_page()
    assert "| number | integer | unique |" in page
    assert "| left_on | date | may be empty |" in page
    assert "会員: an organisation or a person." in page
