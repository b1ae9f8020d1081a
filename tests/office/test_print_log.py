"""The print log's copies: kept once, thrown away with the people on them, never too many."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from pfdesk.office import print_log
from pfdesk.office.office import Office
from pfdesk.office.print_log import NotePrint, forget_copies, print_copy, print_lines
from pfdesk.paper.join import chosen_pages, joined
from pfdesk.paper.pen import Pen
from pfdesk.paper.sizes import A4

MOMENT = datetime(2024, 2, 16, 1, tzinfo=UTC)


def note(pdf: bytes, ids: str = "", hours: int = 0) -> NotePrint:
    digest = hashlib.sha256(pdf).hexdigest()
    at = MOMENT + timedelta(hours=hours)
    return NotePrint("agenda", "次第", "", "{}", 1, digest, at, ids=ids, pdf=pdf)


def test_a_copy_is_kept_once_and_goes_with_its_person(any_office: Office) -> None:
    person, other = uuid4(), uuid4()
    any_office.do(note(b"one", str(person)))
    any_office.do(note(b"one", str(person), 1))
    any_office.do(note(b"two", str(other), 2))
    assert [line.has_copy for line in any_office.ask(print_lines)] == [True, True, True]
    assert [line.people for line in any_office.ask(print_lines, record=person)] == [1, 1]

    class Forget:
        label = "消去"

        def run(self, session: object) -> None:
            assert forget_copies(session, [person]) == 1  # type: ignore[arg-type]

    any_office.do(Forget())
    assert any_office.ask(print_copy, hashlib.sha256(b"one").hexdigest()) == b""
    assert any_office.ask(print_copy, hashlib.sha256(b"two").hexdigest()) == b"two"


def test_the_oldest_copies_make_room(any_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_log, "ALL_COPIES", 10)
    for hours, pdf in enumerate((b"aaaa", b"bbbb", b"cccc")):
        any_office.do(note(pdf, hours=hours))
    assert [line.has_copy for line in any_office.ask(print_lines)] == [True, True, False]


def test_joined_and_chosen_pages_have_the_same_bytes_each_time() -> None:
    def page(words: str) -> bytes:
        pen = Pen(A4)
        pen.text(20, 30, words)
        return pen.finish().pdf

    parts = [page("一"), page("二")]
    assert joined(parts) == joined(parts)
    assert chosen_pages(joined(parts), [1]) == chosen_pages(joined(parts), [1])
