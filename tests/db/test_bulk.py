"""Rows written past the mapper: the same rows, images, digests and ways back as through it."""

from __future__ import annotations

import gc
import random
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import journal
from pfdesk.db.bulk import insert_columns, insert_many
from pfdesk.db.images import Image, canonical
from pfdesk.db.recorder import RECORDER
from pfdesk.db.schema.pamphlets import EditionRow
from pfdesk.office.changes import gather
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id, new_revision, new_revisions

TEXTS = ("", "見本", '"引用"\\と\n改行\t\x1f', "𠮷野 髙﨑", "<&>'%s%%{}", "\u2028")


def columns(count: int) -> dict[str, list[Any]]:
    chance = random.Random(4)
    made: dict[str, list[Any]] = {"id": [new_id() for _ in range(count)]}
    for name, column in EditionRow.__table__.columns.items():
        if name in {"id", "revision", "binned_at"}:
            continue
        kind = column.type.python_type
        choices: tuple[Any, ...] = {
            str: TEXTS, int: (0, 1, 7, 2**31 - 1), bool: (True, False), float: (0.0, 1.0, 2.5),
            date: (date(2024, 2, 29), date(1999, 1, 1)),
        }.get(kind, (None,))  # fmt: skip
        if column.nullable:
            choices = (*choices, None)
        made[name] = [chance.choice(choices) for _ in range(count)]
    return made


@dataclass(frozen=True)
class Bulk:
    rows: dict[str, list[Any]]
    label: str = "まとめて"

    def run(self, session: Session) -> None:
        insert_columns(session, EditionRow, self.rows)


def stored(session: Session) -> list[tuple[Any, ...]]:
    return sorted(tuple(row) for row in session.execute(select(EditionRow.__table__)))


def test_rows_and_images_are_those_of_the_mapper(any_office: Office) -> None:
    rows = columns(1203)
    any_office.do(Bulk(rows))
    kept = any_office.ask(lambda s: s.execute(select(EditionRow.__table__)).mappings().all())
    there = {row["id"]: row for row in kept}
    for place, key in enumerate(rows["id"]):
        assert {name: there[key][name] for name in rows} == {name: rows[name][place] for name in rows}
        assert there[key]["binned_at"] is None
    (head,) = any_office.ask(lambda s: list(journal.heads(s, 1)))
    images = any_office.ask(journal.unit_images, head.id)
    assert [image.row_id for image in images] == rows["id"]
    assert {type(value) for image in images for value in (image.after or {}).values()} >= {str, int}
    assert any_office.ask(lambda s: list(journal.broken_units(s))) == []
    assert len({image.salt for image in images}) == len(images)
    assert len({row["revision"] for row in kept}) == len(kept)
    before = any_office.ask(stored)
    any_office.undo()
    assert any_office.ask(stored) == []
    any_office.redo()
    assert any_office.ask(stored) == before


def test_the_text_of_an_image_is_made_from_its_values(empty_office: Office) -> None:
    seen: list[Image] = []

    class Looking(Bulk):
        def run(self, session: Session) -> None:
            super().run(session)
            seen.extend(session.info[RECORDER].images)

    empty_office.do(Looking(columns(60)))
    assert len(seen) == 60
    for image in seen:
        again = Image(image.table, image.row_id, None, dict(image.after or {}), image.salt)
        assert canonical(again.packed()) == image.text()
        assert again.digest() == image.digest()
        assert None not in dict(image.after or {}).values()


def test_changes_say_which_columns_of_rows_that_stay(empty_office: Office) -> None:
    rows = columns(2)

    @dataclass(frozen=True)
    class Change:
        label: str = "変更"

        def run(self, session: Session) -> None:
            session.get_one(EditionRow, rows["id"][0]).title = "別の題"

    assert "edition" not in empty_office.do(Bulk(rows)).fields
    changes = empty_office.do(Change())
    assert changes.fields == {"edition": frozenset({"title"})}
    assert not changes.touches_beside("edition", frozenset({"title", "notes"}))
    assert changes.touches_beside("edition", frozenset({"notes"}))
    assert not changes.touches_beside("member", frozenset())
    assert gather((), "", "do").fields == {}


def test_a_session_without_a_journal_has_to_say_so(empty_office: Office) -> None:
    values = columns(1)
    row = {name: each[0] for name, each in values.items()}
    with Session(empty_office.engine) as session:
        with pytest.raises(KeyError):
            insert_many(session, EditionRow, [row])
        session.rollback()
        session.info[RECORDER] = None
        insert_many(session, EditionRow, [row])
        session.commit()
    assert empty_office.ask(lambda s: list(journal.heads(s))) == []
    assert len(empty_office.ask(stored)) == 1


def test_garbage_is_looked_for_again_after_many_objects(empty_office: Office) -> None:
    looked: list[bool] = []

    class Looking(Bulk):
        def run(self, session: Session) -> None:
            looked.append(gc.isenabled())
            raise Refused("", "見本")

    assert gc.isenabled()
    with pytest.raises(Refused):
        empty_office.do(Looking(columns(1)))
    assert looked == [False]
    assert gc.isenabled()


def test_revisions_in_a_row_are_never_used_again() -> None:
    before = new_revision()
    some = new_revisions(5000)
    after = [new_revision(), *new_revisions(3)]
    assert [before, *some, *after] == sorted({before, *some, *after})
