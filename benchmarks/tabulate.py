"""How fast tables are: every question of 60, over 100,000 responses, against pandas from the same file.

pandas reads question, state, codes and number of the counting answers by SQL from the same file and counts
each question: value_counts for one answer, explode for several, mean and quartiles for numbers. Goal: at
most 1.0 times its time. Both come to the same counts, or ValueError is raised.
Usage: python -m benchmarks.tabulate [RESPONSES]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

import pandas as pd  # type: ignore[import-untyped]

from benchmarks._many_answers import fill
from pfdesk.app.start import new_office, open_office
from pfdesk.db.engine import connect
from pfdesk.surveys import queries

RESPONSES, QUESTIONS, ROUNDS, GOAL = 100_000, 60, 3, 1.0
SQL = """
SELECT q.code AS question, a.state, a.codes, a.number FROM answer a
JOIN response r ON r.id = a.response_id JOIN question q ON q.id = a.question_id
WHERE r.binned_at IS NULL AND r.keyed_at IS NOT NULL AND a.binned_at IS NULL
"""
Counts = dict[tuple[str, str], int]


def with_pandas(connection: Any) -> tuple[Counts, list[float]]:
    """Every count by question and code, and the means."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pandas knows the standard library's driver by name only
        frame = pd.read_sql_query(SQL, connection)
    counts: Counts = {}
    means = []
    for question, mine in frame.groupby("question"):
        if mine["number"].notna().any():
            means.append(float(mine["number"].mean()))
            mine["number"].quantile([0.25, 0.5, 0.75])
            continue
        codes = mine["codes"]
        if codes.str.contains(" ").any():
            codes = codes.str.split(" ").explode()
        counts |= {(str(question), str(code)): int(n) for code, n in codes.value_counts().items()}
    return counts, sorted(means)


def with_pfdesk(office: Any, survey_id: Any) -> tuple[Counts, list[float]]:
    """The same from the tables of 集計."""
    tables = office.ask(queries.tabulations, survey_id)
    counts = {
        (t.question.code, row.code): row.count
        for t in tables
        if t.question.kind != "number"
        for row in t.rows
        if row.count
    }
    return counts, sorted(t.summary.mean for t in tables if t.summary is not None)


def main() -> None:
    """Make the file, then count in turn."""
    responses = int(sys.argv[1]) if len(sys.argv) > 1 else RESPONSES
    times: dict[str, list[float]] = {"pandas": [], "pfdesk": []}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "見本.pfdesk"
        new_office(place)
        with open_office(str(place)) as opened:
            survey = fill(opened.office, opened.office.engine, responses, QUESTIONS)
            connection = connect(place, mode="ro")
            for _ in range(ROUNDS):
                began = time.perf_counter()
                theirs = with_pandas(connection)
                middle = time.perf_counter()
                ours = with_pfdesk(opened.office, survey)
                times["pandas"].append(middle - began)
                times["pfdesk"].append(time.perf_counter() - middle)
                if ours[0] != theirs[0] or [round(n, 6) for n in ours[1]] != [round(n, 6) for n in theirs[1]]:
                    raise ValueError("the counts differ")
            connection.close()
    median = {way: statistics.median(found) for way, found in times.items()}
    ratio = median["pfdesk"] / median["pandas"]
    print(
        f"tabulate {ratio:.2f} x (goal {GOAL}: {'met' if ratio <= GOAL else 'MISSED'}) pandas  "
        f"{responses:,} responses x {QUESTIONS} questions: pfdesk {median['pfdesk']:.2f} s, "
        f"pandas {median['pandas']:.2f} s"
    )


if __name__ == "__main__":
    main()
