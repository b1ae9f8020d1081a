"""停電: what the reception has confirmed is in the file, however the process ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pfdesk.app.start import new_office, open_office
from pfdesk.events import commands, queries
from pfdesk.office.checks import office_checks
from tests.events.conftest import make_day
from tests.events.test_reception import people

# The clerk's own window in a process of its own; it tells who was confirmed, and then hangs in the next keys.
SCRIPT = """
import sys
from datetime import date
from uuid import UUID
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pfdesk.app.start import open_office
from pfdesk.app.window import application
from pfdesk.events import queries
from pfdesk.events.gui.reception import ReceptionWindow
from pfdesk.values.wall import wall
from pfdesk.widgets.desk import Desk
app = application()
with open_office(sys.argv[1]) as opened:
    at = wall(date(2024, 2, 16), "13:15")
    window = ReceptionWindow(Desk(opened.office, clerk="見本"), UUID(sys.argv[2]), lambda: at)
    window.show()
    for line in opened.office.ask(queries.registration_lines, UUID(sys.argv[2]))[:5]:
        window.box.setText(line.name)
        QTest.keyClick(window.box, Qt.Key.Key_Return)
        print(window.card.head.text(), flush=True)
    window.box.setText("みほん")
    sys.stdin.read()
"""


def test_a_process_that_is_killed_loses_nobody_who_was_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "受付.pfdesk"
    new_office(path)
    with open_office(str(path)) as opened:
        day = make_day(opened.office)
        opened.office.do(commands.RegisterMany(day.event.id, people(day.event.id)))
    command = [sys.executable, "-c", SCRIPT, str(path), str(day.event.id)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().decode().strip() for _ in range(5)]
        process.kill()
    assert all(words.startswith("✓") for words in told)
    with open_office(str(path)) as opened:
        came = [
            line.name for line in opened.office.ask(queries.registration_lines, day.event.id) if line.came
        ]
        assert [f"✓ {name}さんを受け付けました" for name in came] == told
        assert all(check.ok for check in opened.office.ask(office_checks, ()))
