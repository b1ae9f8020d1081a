"""Members in and out on the command line: what was mapped once is known the next time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pfdesk.app.cli.main import run


def answer(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    capsys.readouterr()
    assert run([*map(str, words), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_columns_of_such_a_table_are_remembered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office, table, pairs = (tmp_path / name for name in ("a.pfdesk", "a.csv", "map.json"))
    assert run(["new", str(office)]) == 0
    table.write_text("だれ,どこ\n見本の会,登別市見本町1\n", "cp932")
    pairs.write_text('{"だれ": "name", "どこ": "address"}', "utf-8")
    asked = ("import", "members", office, "--from", table)
    assert answer(capsys, *asked, "--mapping", pairs)["new"] == 1
    again = answer(capsys, *asked, "--dry-run")
    assert (again["new"], again["same"], again["unit"]) == (0, 1, None)
    assert answer(capsys, "undo", office)["units"] == [{"label": "会員1件の取り込み"}]
    assert run([*map(str, asked), "--dry-run"]) != 0
    assert "名称" in capsys.readouterr().err
