"""No command class is forgotten: each is made and run on the sample, and undo of them all is the state before."""

from __future__ import annotations

import shutil
from pathlib import Path

from pfdesk.db.engine import open_engine
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused
from tests.engines import AUTHOR
from tests.office.chooser import Chooser
from tests.office.every_command import command_classes, maker
from tests.office.made_commands import LEFT_OUT
from tests.office.test_all_rooms import assert_all_holds, contents


def test_every_class_is_in_the_sequences_or_left_out_for_a_reason() -> None:
    classes = {cls.__name__: cls for cls in command_classes()}
    assert len(classes) > 150
    assert set(LEFT_OUT) - set(classes) == set(), "names that are no command any more"
    unmade = {name for name, cls in classes.items() if maker(cls) is None and name not in LEFT_OUT}
    assert unmade == set(), "add a way to tests/office/made_commands.py"


def test_all_of_them_in_one_walk_are_undone_and_redone(sample_once: Path, tmp_path: Path) -> None:
    engine = open_engine(Path(shutil.copy(sample_once, tmp_path / "o.pfdesk")))
    try:
        _walk(Office(engine, AUTHOR))
    finally:
        engine.dispose()


def _walk(office: Office) -> None:
    before, done = office.ask(contents), 0
    for cls in command_classes():
        make = None if cls.__name__ in LEFT_OUT else maker(cls)
        if make is None:
            continue
        try:
            changes = office.do(make(Chooser(office, 7, "見本")))
        except Refused:
            continue
        done += bool(changes.tables)
    assert done > 80
    assert_all_holds(office)
    after = office.ask(contents)
    for _ in range(done):
        assert office.undo() is not None
    assert office.ask(contents) == before
    assert_all_holds(office)
    for _ in range(done):
        assert office.redo() is not None
    assert office.ask(contents) == after
    assert_all_holds(office)
