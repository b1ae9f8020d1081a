"""The real file of 2,662 answers into an office file, against pandas reading it and writing it to SQLite.

"pfdesk" is what the clerk waits for once the survey is there: reading in the other process, matching, checking and
one unit of work with its journal, 43 questions a row. "pandas" is read_csv plus to_sql of the same file as one wide
table without any check. Goal: at most 4 times.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd  # type: ignore[import-untyped]

from pfdesk.app.start import new_office, open_office
from pfdesk.surveys import commands
from pfdesk.surveys.model import Survey
from pfdesk.surveys.sheets.answers_in import propose, stage_answers
from pfdesk.tables.read import read_table

FILE = Path(__file__).parents[2] / "shared" / "data" / "visitor-survey-2022-10.csv"
ROUNDS = 3
GOAL = 4.0


def by_pandas(folder: Path, number: int) -> float:
    """Seconds of read_csv plus to_sql."""
    start = time.perf_counter()
    with closing(sqlite3.connect(folder / f"pandas-{number}.db")) as connection:
        pd.read_csv(FILE, encoding="utf-8-sig").to_sql("answers", connection, index=False)
        connection.commit()
    return time.perf_counter() - start


def by_pfdesk(office: Any, number: int) -> float:
    """Seconds from the file's name to the written unit of work."""
    survey = Survey(
        code=f"visitor-{number}", title="来訪者調査", fiscal_year=2022, anonymous=True, verify_every=0
    )
    office.do(commands.DefineSurvey(propose(read_table(FILE), survey).definition))
    start = time.perf_counter()
    staged = office.ask(stage_answers, survey.id, read_table(FILE))
    assert len(staged.papers) == 2662
    office.do(commands.ImportAnswers(survey.id, staged.papers, datetime.now(UTC)))
    return time.perf_counter() - start


def main() -> int:
    """Both in turn; 0 where the goal is met."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new_office(folder / "bench.pfdesk")
        with open_office(str(folder / "bench.pfdesk")) as opened:
            pairs = [(by_pandas(folder, n), by_pfdesk(opened.office, n)) for n in range(ROUNDS)]
    reference, own = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = own / reference
    print(f"pandas {reference:.2f} s, pfdesk {own:.2f} s: {ratio:.1f} times (goal at most {GOAL:g})")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    raise SystemExit(main())
