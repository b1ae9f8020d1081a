"""The questionnaire as a workbook: what a recipient can do to it, and what comes back from a folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.sheets.mail_form import read_returned, stage_returned, write_forms
from pfdesk.surveys.sheets.mail_form.returned import left_out, numbered, problems, ticked
from pfdesk.values.errors import Refused


def fill_in(path: Path, answer: Callable[[str, Any], Any]) -> None:
    """What a recipient's Excel does: answers into the open cells."""
    book = openpyxl.load_workbook(path)
    page = book["調査票"]
    for row in range(6, page.max_row + 1):
        key, cell = str(page.cell(row, 1).value or ""), page.cell(row, 4)
        if key and not key.startswith("#") and (value := answer(key, cell)) is not None:
            cell.value = value
    book.save(path)


def test_only_answers_can_be_typed(office: Office, sample: SurveysSample, tmp_path: Path) -> None:
    whole = office.ask(queries.definition, sample.resource)
    (path,) = write_forms(tmp_path, whole, "登別市", [(31, "NPO法人 見本の広場")])
    page = openpyxl.load_workbook(path)["調査票"]
    assert page.protection.sheet
    assert page.column_dimensions["A"].hidden
    for row in range(6, page.max_row):
        assert page.cell(row, 3).protection.locked
        assert page.cell(row, 4).protection.locked == (page.cell(row, 1).value in (None, ""))
    assert len(page.data_validations.dataValidation) > 3


def test_a_folder_of_returned_files(office: Office, sample: SurveysSample, tmp_path: Path) -> None:
    whole = office.ask(queries.definition, sample.resource)
    silent = office.ask(queries.target_lines, sample.resource, progress="silent").lines[:2]
    first, second = write_forms(tmp_path, whole, "登別市", [(line.number, line.name) for line in silent])
    asked = next(q for q in whole.questions if q.kind == "single")
    many = next(q for q in whole.questions if q.kind == "multiple")
    yes = whole.choices_of(asked.id)[0]
    codes = [choice.code for choice in whole.choices_of(many.id)][:2]

    asked_for = asked_of(whole, many)

    def answer(key: str, _cell: Any) -> Any:
        given = asked_for.get(key, yes.label if key == asked.code else None)
        return "○" if key in {f"{many.code}/{code}" for code in codes} else given

    fill_in(first, answer)
    fill_in(second, lambda key, _cell: "読めない答え" if key == asked.code else None)
    (tmp_path / "写真.png").write_bytes(b"\x89PNG")
    openpyxl.Workbook().save(tmp_path / "別の表.xlsx")
    returned = read_returned(tmp_path, whole)
    assert sorted(returned.names) == sorted([first.name, second.name])
    assert {one.name for one in returned.unread} == {"写真.png", "別の表.xlsx"}
    staged = office.ask(stage_returned, sample.resource, returned)
    assert staged is not None
    assert [one.name for one in problems(staged, returned)] == [second.name]
    (paper,) = staged.papers
    assert paper.target_id == silent[0].id
    assert paper.values[many.id, ""].codes.split() == codes
    office.do(
        commands.ImportAnswers(sample.resource, staged.papers, datetime(2024, 2, 20, tzinfo=UTC), way="mail")
    )
    steps = office.ask(queries.steps, sample.resource)
    assert (steps.papers, steps.to_verify) == (20, 19), "what came as Excel has no paper to be keyed again"
    assert office.ask(queries.pile_size, queries.PileOf(sample.resource, True, 1)).papers == 19
    line = next(t for t in office.ask(queries.target_lines, sample.resource).lines if t.id == silent[0].id)
    assert line.progress_words == "回収済み メール"
    assert office.undo() is not None
    assert office.ask(queries.steps, sample.resource).papers == 19


def asked_of(whole: Any, question: Any) -> dict[str, str]:
    """The answers by which a question is put."""
    labels = {(c.question_id, c.code): c.label for c in whole.choices}
    return {
        whole.by_id(rule.when_question_id).code: labels[rule.when_question_id, rule.codes.split()[0]]
        for rule in whole.rules_of(question.id)
    }


def one_file(office: Office, sample: SurveysSample, folder: Path) -> tuple[Any, Any, Path]:
    whole = office.ask(queries.definition, sample.resource)
    (line,) = office.ask(queries.target_lines, sample.resource, progress="silent").lines[:1]
    (path,) = write_forms(folder, whole, "登別市", [(line.number, line.name)])
    return whole, next(q for q in whole.questions if q.kind == "multiple"), path


def test_an_untouched_file_is_no_answer(office: Office, sample: SurveysSample, tmp_path: Path) -> None:
    whole, _many, path = one_file(office, sample, tmp_path)
    fill_in(path, lambda _key, _cell: None)
    (tmp_path / "壊れた.xlsx").write_bytes(b"no workbook at all\n")
    returned = read_returned(tmp_path, whole)
    assert returned.names == ()
    told = {one.name: one.reason for one in returned.unread}
    assert "何も記入されていません" in told[path.name]
    assert "開けません" in told["壊れた.xlsx"]


@pytest.mark.parametrize("mark", [*"○◯〇●◎⭕✓✔☑レﾚvVｖ1oO■√", "✔\ufe0f", " ○ ", "まる"])
def test_every_common_tick_is_read(office: Office, sample: SurveysSample, mark: str) -> None:
    whole = office.ask(queries.definition, sample.resource)
    many = next(q for q in whole.questions if q.kind == "multiple")
    first, second, third = whole.choices_of(many.id)[:3]
    said = {
        f"{many.code}/{second.code}": mark,
        f"{many.code}/{third.code}": "×",
        f"{many.code}/{first.code}": "",
    }
    assert ticked(said, whole, many) == [second.label]


def test_marks_in_a_file(office: Office, sample: SurveysSample, tmp_path: Path) -> None:
    whole, many, path = one_file(office, sample, tmp_path)
    codes = [choice.code for choice in whole.choices_of(many.id)]
    marks = {f"{many.code}/{codes[1]}": "◯", **asked_of(whole, many)}
    fill_in(path, lambda key, _cell: marks.get(key))
    staged = office.ask(stage_returned, sample.resource, read_returned(tmp_path, whole))
    assert staged is not None
    assert staged.papers[0].values[many.id, ""].codes == codes[1]


def test_the_printed_number_of_an_option_is_its_answer(office: Office, sample: SurveysSample) -> None:
    whole = office.ask(queries.definition, sample.resource)
    one = next(q for q in whole.questions if q.kind == "single")
    labels = [choice.label for choice in whole.choices_of(one.id)]
    assert [numbered(text, whole, one) for text in ("1", "２", "99", labels[1])] == [
        *labels[:2],
        "99",
        labels[1],
    ]


@pytest.mark.parametrize("mark", ["x", "X", "△", "?", "たぶん"])
def test_a_mark_that_may_mean_either_is_named(office: Office, sample: SurveysSample, mark: str) -> None:
    whole = office.ask(queries.definition, sample.resource)
    many = next(q for q in whole.questions if q.kind == "multiple")
    choice = whole.choices_of(many.id)[0]
    with pytest.raises(Refused) as refused:
        ticked({f"{many.code}/{choice.code}": mark}, whole, many)
    assert choice.label in refused.value.sentence
    assert mark in refused.value.sentence


def test_words_beside_an_other_that_is_not_ticked(
    office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    whole, _many, path = one_file(office, sample, tmp_path)
    other = next(c for c in whole.choices if c.other)
    question = whole.by_id(other.question_id)
    assert question is not None
    said = {f"{question.code}/+": "送迎", **asked_of(whole, question)}
    fill_in(path, lambda key, _cell: said.get(key))
    staged = office.ask(stage_returned, sample.resource, read_returned(tmp_path, whole))
    assert staged is not None
    value = staged.papers[0].values[question.id, ""]
    assert (value.codes, value.text) == (other.code, "送迎")


def test_an_answer_to_what_was_not_asked_is_named_and_not_counted(
    office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    whole, many, path = one_file(office, sample, tmp_path)
    code = whole.choices_of(many.id)[0].code
    fill_in(path, lambda key, _cell: "○" if key == f"{many.code}/{code}" else None)
    returned = read_returned(tmp_path, whole)
    staged = office.ask(stage_returned, sample.resource, returned)
    assert staged is not None
    (named,) = left_out(staged, returned)
    assert named.name == path.name
    assert many.mark in named.reason
    assert (many.id, "") not in staged.papers[0].values


def test_a_file_with_two_bad_answers_is_named_once_by_the_questions_numbers(
    office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    whole, _many, path = one_file(office, sample, tmp_path)
    single = [q for q in whole.questions if q.kind == "single"][:2]
    fill_in(path, lambda key, _cell: "札幌市" if key in {q.code for q in single} else None)
    returned = read_returned(tmp_path, whole)
    staged = office.ask(stage_returned, sample.resource, returned)
    assert staged is not None
    (named,) = problems(staged, returned)
    assert named.name == path.name
    for question in single:
        assert f"{question.mark}: 「札幌市」は選択肢にありません。" in named.reason
        assert question.code not in named.reason


def test_of_two_files_of_one_target_the_newer_is_taken_and_both_are_named(
    office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    whole, _many, path = one_file(office, sample, tmp_path)
    single = next(q for q in whole.questions if q.kind == "single")
    labels = [choice.label for choice in whole.choices_of(single.id)]
    later = path.with_name(f"Z_{path.name}")
    later.write_bytes(path.read_bytes())
    fill_in(path, lambda key, _cell: labels[0] if key == single.code else None)
    fill_in(later, lambda key, _cell: labels[1] if key == single.code else None)
    for newer, older, label in ((path, later, labels[0]), (later, path, labels[1])):
        os.utime(older, (1_700_000_000, 1_700_000_000))
        os.utime(newer, (1_700_009_000, 1_700_009_000))
        returned = read_returned(tmp_path, whole)
        staged = office.ask(stage_returned, sample.resource, returned)
        assert staged is not None
        (paper,) = staged.papers
        assert whole.choices_of(single.id)[labels.index(label)].code == paper.values[single.id, ""].codes
        assert problems(staged, returned) == ()
        (named,) = returned.older
        assert named.name == older.name
        assert f"新しい「{newer.name}」" in named.reason
        assert [[one.name for one in those] for those in returned.rivals] == [[newer.name, older.name]]
    chosen = read_returned(tmp_path, whole, {path.name})
    assert chosen.names == (path.name,)
    assert "選ばれた" in chosen.older[0].reason


def test_a_newer_file_that_cannot_be_read_does_not_let_an_older_one_in_unsaid(
    office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    whole, many, path = one_file(office, sample, tmp_path)
    later = path.with_name(f"Z_{path.name}")
    later.write_bytes(path.read_bytes())
    code = whole.choices_of(many.id)[0].code
    fill_in(path, lambda key, _cell: "○" if key == f"{many.code}/{code}" else None)
    fill_in(later, lambda key, _cell: "△" if key == f"{many.code}/{code}" else None)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    returned = read_returned(tmp_path, whole)
    assert returned.names == ()
    assert ([one.name for one in returned.unread], [one.name for one in returned.older]) == (
        [later.name],
        [path.name],
    )


def test_copies_of_one_file_are_one_answer(office: Office, sample: SurveysSample, tmp_path: Path) -> None:
    whole, _many, path = one_file(office, sample, tmp_path)
    single = next(q for q in whole.questions if q.kind == "single")
    fill_in(path, lambda key, _cell: whole.choices_of(single.id)[0].label if key == single.code else None)
    path.with_name("写し.xlsx").write_bytes(path.read_bytes())
    returned = read_returned(tmp_path, whole)
    assert len(returned.names) == 1
    assert "同じ答え" in returned.older[0].reason
    assert returned.rivals == ()
