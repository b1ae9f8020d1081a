"""Every form answers whatever it is asked for: the newest record where none is named, a sentence where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pfdesk.app.rooms import forms
from pfdesk.app.start import new_office, open_office
from pfdesk.office.office import Office
from pfdesk.paper.form import Form
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

TODAY = date(2024, 2, 20)
NAMES = [form.name for form in forms()]


def named(name: str) -> Form:
    return next(form for form in forms() if form.name == name)


@pytest.fixture(scope="module")
def sample(sample_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    place = Path(shutil.copy(sample_once, tmp_path_factory.mktemp("asked") / "o.pfdesk"))
    with open_office(str(place), writing=False) as opened:
        yield opened.office


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    place = tmp_path_factory.mktemp("asked") / "leer.pfdesk"
    new_office(place)
    with open_office(str(place), writing=False) as opened:
        yield opened.office


def asked(office: Office, form: Form, target: object) -> str:
    """What is refused; nothing where lines came."""
    try:
        office.ask(form.ask, target, **({"today": TODAY} if form.letter or form.dated else {}))  # type: ignore[arg-type]
    except Refused as refused:
        return refused.sentence
    return ""


@pytest.mark.parametrize("name", NAMES)
def test_a_form_of_the_sample_needs_no_record_named(sample: Office, name: str) -> None:
    form = named(name)
    refused = asked(sample, form, None)
    assert refused == "" or form.needs == "member", refused


@pytest.mark.parametrize("name", NAMES)
def test_a_record_that_is_not_there_is_told(sample: Office, name: str) -> None:
    if named(name).needs:
        assert asked(sample, named(name), new_id())


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_office_is_told_or_gives_an_empty_form(empty: Office, name: str) -> None:
    asked(empty, named(name), None)
