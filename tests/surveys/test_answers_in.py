"""Answers from tables: what is proposed from them, how columns are matched, and what an import writes."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.model import Choice, Definition, Question, Survey
from pfdesk.surveys.sheets.answers_in import Proposal, propose, stage_answers
from pfdesk.surveys.sheets.answers_in.cells import options_in, parts_of, plain, tick
from pfdesk.surveys.sheets.answers_in.columns import match_columns
from pfdesk.tables.read import read_table
from pfdesk.tables.table import SourceRow, Table

REAL = Path(__file__).parents[3] / "shared" / "data" / "visitor-survey-2022-10.csv"
NOW = datetime(2024, 2, 20, tzinfo=UTC)


def table(headings: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    return Table(headings, tuple(SourceRow(n, cells) for n, cells in enumerate(rows, 2)))


def survey() -> Survey:
    return Survey(code="s", title="試しの調査", fiscal_year=2023, anonymous=True, verify_every=0)


def defined(office: Office) -> Definition:
    """問1 ひとつ, 問2 いくつでも (その他つき), 問3 数, 問4 日付, 問5 自由記述."""
    mine = survey()
    questions = tuple(
        Question(survey_id=mine.id, code=code, number=n, kind=kind, label=label)
        for n, (code, kind, label) in enumerate(
            (
                ("sex", "single", "性別"),
                ("uses", "multiple", "使うもの"),
                ("age", "number", "年齢"),
                ("day", "date", "来た日"),
                ("why", "text", "理由"),
            ),
            1,
        )
    )
    options = {"sex": ("女", "男"), "uses": ("温泉", "名所、旧跡の観光", "その他")}
    choices = tuple(
        Choice(question_id=q.id, code=str(n), label=label, other=label == "その他", sort=n)
        for q in questions
        for n, label in enumerate(options.get(q.code, ()), 1)
    )
    whole = Definition(mine, questions, choices)
    office.do(commands.DefineSurvey(whole))
    return whole


def written(office: Office, whole: Definition) -> list[dict[str, tuple[str, str]]]:
    kept = office.ask(queries.values_by_paper, whole.survey.id)
    codes = {q.id: q.code for q in whole.questions}
    return [
        {
            codes[key[0]]: (value.codes or str(value.number or value.day or ""), value.text)
            for key, value in values.items()
        }
        for line in office.ask(queries.paper_lines, whole.survey.id)
        for values in [kept[line.id]]
    ]


def test_cells() -> None:
    assert [tick(text) for text in ("1", "○", "TRUE", "", "０", "温泉")] == [
        True,
        True,
        True,
        False,
        False,
        None,
    ]
    assert parts_of("温泉（露天、内湯）、5,000円", "、") == ("温泉（露天、内湯）", "5,000円")
    known = (plain("名所、旧跡の観光"), plain("温泉"))
    for text in (
        "名所、旧跡の観光、温泉",
        "名所、旧跡の観光;温泉",
        "名所、旧跡の観光\n温泉\n",
        "名所、旧跡の観光,温泉",
    ):
        assert [plain(part) for part in options_in(text, known)] == list(known), text


@pytest.mark.parametrize(
    "joined",
    [
        "温泉;名所、旧跡の観光",
        "温泉,名所、旧跡の観光",
        "温泉\n名所、旧跡の観光",
        "1;2",
        "温泉、名所、旧跡の観光",
    ],
)
def test_joined_options_by_label_or_code(office: Office, joined: str) -> None:
    whole = defined(office)
    staged = office.ask(
        stage_answers, whole.survey.id,
        table(("性別", "使うもの", "年齢", "来た日", "理由"),
              ("男", joined, "４２", "令和6年2月16日", "近い"), ("2", "", "", "", "")),
    )  # fmt: skip
    assert (staged.errors, staged.unknown, staged.unused) == ((), (), ())
    office.do(commands.ImportAnswers(whole.survey.id, staged.papers, NOW))
    first, second = written(office, whole)
    assert first["uses"] == ("1 2", "")
    assert (first["sex"][0], first["age"][0], first["day"][0], first["why"][1]) == (
        "2",
        "42.0",
        "2024-02-16",
        "近い",
    )
    assert second["sex"] == ("2", "")
    assert second["uses"] == ("", "")
    assert office.undo() is not None
    assert written(office, whole) == []


@pytest.mark.parametrize(
    "headings",
    [("使うもの_温泉", "使うもの_名所、旧跡の観光"), ("uses/1", "uses/2"), ("使うもの[1]", "使うもの[2]"),
     ("使うもの/温泉", "使うもの/名所、旧跡の観光"), ("使うもの 温泉", "使うもの 名所、旧跡の観光"),
     ("使うもの:温泉", "使うもの：名所、旧跡の観光"), ("問2 温泉", "問2 名所、旧跡の観光"), ("問2_1", "問2_2"),
     ("uses_1", "uses_2"), ("問2 使うもの[温泉]", "問2 使うもの[名所、旧跡の観光]")],
)  # fmt: skip
def test_one_column_an_option(office: Office, headings: tuple[str, str]) -> None:
    whole = defined(office)
    staged = office.ask(stage_answers, whole.survey.id, table(headings, ("○", ""), ("0", "1"), ("", "")))
    codes = [next(iter(paper.values.values())).codes for paper in staged.papers]
    assert codes == ["1", "2", ""]


@pytest.mark.parametrize("before", ["使うもの/", "問2_", "問2 ", "uses/", "使うもの[", "使うもの:"])
def test_an_option_that_ends_in_a_bracket_is_read_whatever_stands_before_it(
    office: Office, before: str
) -> None:
    whole = defined(office)
    for label in ("集まれる場所(会議室・ホール)", "集まれる場所（会議室・ホール）"):
        choices = tuple(replace(c, label=label) if c.label == "温泉" else c for c in whole.choices)
        closed = "]" if before.endswith("[") else ""
        headings = (f"{before}{label}{closed}", "使うもの/その他")
        read = match_columns(headings, replace(whole, choices=choices))
        uses = [one for one in read.sources if one.slot.question.code == "uses"]
        assert [one.codes for one in uses] == [("1", "3")]


def test_unknown_options_are_listed_before_anything_is_written(office: Office) -> None:
    whole = defined(office)
    rows = table(("性別", "使うもの"), ("女", "温泉;サウナ"), ("女", "サウナ"), ("男", "温泉"))
    staged = office.ask(stage_answers, whole.survey.id, rows)
    assert [(u.mark, u.text, u.count) for u in staged.unknown] == [("問2", "サウナ", 2)]
    assert [error.row for error in staged.errors] == [2, 3]
    assert len(staged.papers) == 1
    other = office.ask(stage_answers, whole.survey.id, rows, "other")
    assert [(v.codes, v.text) for p in other.papers for (q, _i), v in p.values.items() if v.text] == [
        ("1 3", "サウナ"),
        ("3", "サウナ"),
    ]
    added = office.ask(stage_answers, whole.survey.id, rows, "add")
    assert [choice.label for choice in added.added] == ["サウナ"]
    office.do(commands.ImportAnswers(whole.survey.id, added.papers, NOW, added=added.added))
    counted = office.ask(queries.tabulate, whole.survey.id, "uses")
    assert {row.label: row.count for row in counted.rows}["サウナ"] == 2


def test_the_same_table_twice_writes_nothing_new(office: Office) -> None:
    whole = defined(office)
    rows = table(("性別",), ("女",), ("女",), ("男",))
    staged = office.ask(stage_answers, whole.survey.id, rows)
    office.do(commands.ImportAnswers(whole.survey.id, staged.papers, NOW))
    again = office.ask(stage_answers, whole.survey.id, rows)
    assert (len(again.papers), again.same) == (0, 3)


def test_an_import_tells_how_far_it_is_and_what_is_stopped_writes_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = defined(office)
    staged = office.ask(stage_answers, whole.survey.id, table(("性別",), ("女",), ("女",), ("男",)))
    monkeypatch.setattr(commands.importing, "STEP", 2)
    told: list[tuple[int, int, str]] = []

    def stop(*step: object) -> None:
        told.append(step)  # type: ignore[arg-type]
        if step[0] == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        office.do(commands.ImportAnswers(whole.survey.id, staged.papers, NOW), stop)
    assert told[-2:] == [(0, 3, "書き込んでいます"), (2, 3, "書き込んでいます")]
    assert written(office, whole) == []
    office.do(commands.ImportAnswers(whole.survey.id, staged.papers, NOW))
    assert [paper["sex"][0] for paper in written(office, whole)] == ["1", "1", "2"]


def test_wrong_cells_are_named(office: Office) -> None:
    whole = defined(office)
    staged = office.ask(
        stage_answers, whole.survey.id, table(("年齢", "来た日"), ("若い", "いつか"), ("7", ""))
    )
    assert [(e.row, e.column) for e in staged.errors] == [(2, "年齢"), (2, "来た日")]


@pytest.fixture(scope="module")
def real() -> tuple[Table, Proposal]:
    if not REAL.exists():
        pytest.skip("the file of real answers is not beside this checkout")
    read = read_table(REAL)
    return read, propose(read, survey())


def test_the_real_file_comes_out_sensible(real: tuple[Table, Proposal]) -> None:
    by_label = {guess.question.label: guess for guess in real[1].guesses}
    purposes = by_label["訪問目的"]
    assert purposes.question.kind == "multiple"
    assert len(purposes.choices) == 18
    assert purposes.choices[-1].label == "その他"
    kinds = {label: guess.question.kind for label, guess in by_label.items()}
    assert kinds["NPS"] == "scale"
    assert [choice.code for choice in by_label["NPS"].choices] == [str(n) for n in range(11)]
    assert kinds["満足度"] == "scale"
    assert by_label["満足度"].choices[0].label == "とても満足"
    assert {
        kinds[name] for name in ("満足度の理由", "福井県内での交通手段の満足度の理由", "推奨項目", "その他")
    } == {"text"}
    assert {kinds[name] for name in ("情報収集", "福井県までの交通手段", "福井県内での交通手段")} == {
        "multiple"
    }
    assert kinds["生まれ年"] == "number"
    assert {left.heading for left in real[1].left_out} >= {"会員ID", "回答日時", "レンタカー", "回答エリア2"}
    assert len(by_label) == 43
    assert all(0.5 <= guess.certainty <= 1 for guess in by_label.values())
    doubtful = by_label["福井県までの交通手段"]
    assert doubtful.certainty < 0.75
    assert "934か所で食い違います" in doubtful.why
    assert purposes.certainty == 0.98


def test_the_real_answers_are_all_taken_and_count_as_they_stand(
    office: Office, real: tuple[Table, Proposal]
) -> None:
    read, proposal = real
    office.do(commands.DefineSurvey(proposal.definition))
    sid = proposal.definition.survey.id
    staged = office.ask(stage_answers, sid, read)
    assert (len(staged.papers), staged.errors, staged.unknown) == (2662, (), ())
    with REAL.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    code = {q.label: q for q in proposal.definition.questions}
    for label, heading in (("満足度", "満足度"), ("NPS", "NPS"), ("訪問目的", "訪問目的ALL")):
        question = code[label]
        labels = {c.code: c.label for c in proposal.definition.choices_of(question.id)}
        counted = Counter(
            labels[one] for paper in staged.papers for one in paper.values[question.id, ""].codes.split()
        )
        assert counted == Counter(part for row in rows for part in row[heading].split("\n") if part)
