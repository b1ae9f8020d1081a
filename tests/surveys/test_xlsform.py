"""XLSForm out and in: what goes out comes back the same; what is foreign is read or listed by its row."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from pyxform.xls2xform import convert

from pfdesk.app.sample.surveys import meeting_definition, resource_definition
from pfdesk.surveys.model import Choice, Definition, MatrixItem, Question, SkipRule, Survey, Value
from pfdesk.surveys.model.answers import NONE
from pfdesk.surveys.model.whole import applying
from pfdesk.surveys.sheets.xlsform import xlsform_sheets
from pfdesk.surveys.sheets.xlsform.expressions import Limits, conditions, limits
from pfdesk.surveys.sheets.xlsform.files import read_file, write_file

DRAFT = Survey(code="draft", title="下書き", fiscal_year=2023)


def everything() -> Definition:
    survey = Survey(code="all-kinds", title="すべての種類", fiscal_year=2023, preface="お願いします。")
    kinds = ("single", "multiple", "number", "date", "text", "scale", "matrix")
    questions = tuple(
        Question(
            survey_id=survey.id, code=f"{n}_{kind}" if n == 1 else kind, number=n, kind=kind, label=f"{kind}の設問",
            section="後半" if n > 4 else "", required=n == 2, most=2 if kind == "multiple" else None,
            minimum=0 if kind == "number" else None, maximum=120 if kind == "number" else None,
            unit="人" if kind == "number" else "", hint="注記" if n == 3 else "", short_label="短い" if n == 5 else "",
        )
        for n, kind in enumerate(kinds, 1)
    )  # fmt: skip
    choices = tuple(
        Choice(question_id=q.id, code=code, label=label, other=code == "9", exclusive=code == "8", sort=n)
        for q in questions
        if q.kind in {"single", "multiple", "scale", "matrix"}
        for n, (code, label) in enumerate(
            (("1", "はい、そうです"), ("2", "いいえ"), ("8", "特になし"), ("9", "その他")), 1
        )
        if q.kind != "matrix" or code != "9"
    )
    items = tuple(
        MatrixItem(question_id=questions[6].id, code=c, label=f"項目{c}", sort=n) for n, c in enumerate("ab")
    )
    rules = (
        SkipRule(question_id=questions[2].id, when_question_id=questions[0].id, codes="1 9"),
        SkipRule(question_id=questions[4].id, when_question_id=questions[1].id, codes="8", negated=True),
        SkipRule(question_id=questions[4].id, when_question_id=questions[0].id, codes="1"),
        SkipRule(question_id=questions[5].id, when_question_id=questions[2].id, codes=">=18&<65"),
        SkipRule(question_id=questions[5].id, when_question_id=questions[0].id, codes="| 2"),
        SkipRule(question_id=questions[5].id, when_question_id=questions[2].id, codes=">10", negated=True),
    )
    return Definition(survey, questions, choices, items, rules).checked()


def shape(whole: Definition) -> Any:
    """A definition without its ids."""
    codes = {q.id: q.code for q in whole.questions}
    return (
        (whole.survey.code, whole.survey.title, whole.survey.preface),
        [(q.code, q.kind, q.label, q.section, q.required, q.most, q.minimum, q.maximum, q.unit, q.hint, q.short_label)
         for q in whole.questions],
        [(codes[c.question_id], c.code, c.label, c.short_label, c.other, c.exclusive) for c in whole.choices],
        [(codes[i.question_id], i.code, i.label) for i in whole.items],
        sorted((codes[r.question_id], codes[r.when_question_id], r.codes, r.negated) for r in whole.rules),
    )  # fmt: skip


@pytest.mark.parametrize(
    "whole", [everything(), resource_definition(), meeting_definition()], ids=lambda w: w.survey.code
)
def test_what_goes_out_comes_back_the_same(tmp_path: Path, whole: Definition) -> None:
    path = tmp_path / "調査.xlsx"
    write_file(path, whole)
    read = read_file(path, DRAFT)
    assert read.not_supported == ()
    assert shape(read.definition) == shape(whole)


@pytest.mark.parametrize(
    "whole", [everything(), resource_definition(), meeting_definition()], ids=lambda w: w.survey.code
)
def test_what_goes_out_passes_pyxform(tmp_path: Path, whole: Definition) -> None:
    path = tmp_path / "form.xlsx"
    write_file(path, whole)
    made = convert(path, validate=False)
    assert made.warnings == []
    assert made.xform.startswith("<?xml")
    assert whole.survey.title in made.xform


def foreign(path: Path, rows: list[tuple[str, ...]], choices: list[tuple[str, ...]]) -> Path:
    book = Workbook()
    survey = book.worksheets[0]
    survey.title = "survey"
    for row in rows:
        survey.append(row)
    sheet = book.create_sheet("choices")
    for row in choices:
        sheet.append(row)
    book.save(path)
    return path


def test_a_foreign_form_is_read_and_the_rest_is_listed_by_row(tmp_path: Path) -> None:
    path = foreign(
        tmp_path / "foreign.xlsx",
        [
            ("type", "name", "label::English (en)", "label::日本語 (ja)", "relevant", "constraint", "calculation"),
            ("start", "start", "", "", "", "", ""),
            ("note", "intro", "Hello", "ご協力ください", "", "", ""),
            ("select_one yesno", "active", "Active?", "活動していますか", "", "", ""),
            ("select_multiple kinds or_other", "kinds", "Kinds", "種類", "${active} = 'yes'", "", ""),
            ("integer", "people", "People", "人数", "", ". > 0 and . <= 500", ""),
            ("geopoint", "place", "Place", "場所", "", "", ""),
            ("text", "why", "Why", "理由", "${people} > 3", "", ""),
            ("begin repeat", "visits", "Visits", "訪問", "", "", ""),
            ("date", "day", "Day", "日", "", "", ""),
            ("end repeat", "", "", "", "", "", ""),
        ],
        [
            ("list_name", "name", "label::English (en)", "label::日本語 (ja)"),
            ("yesno", "yes", "Yes", "はい"), ("yesno", "no", "No", "いいえ"),
            ("kinds", "a", "A", "居場所"), ("kinds", "b", "B", "相談"),
        ],
    )  # fmt: skip
    read = read_file(path, DRAFT)
    whole = read.definition
    assert [(q.code, q.kind, q.label) for q in whole.questions] == [
        ("active", "single", "活動していますか"),
        ("kinds", "multiple", "種類"),
        ("people", "number", "人数"),
        ("why", "text", "理由"),
        ("day", "date", "日"),
    ]
    assert whole.survey.preface == "ご協力ください"
    assert [c.label for c in whole.choices_of(whole.questions[1].id)] == ["居場所", "相談", "その他"]
    assert (whole.questions[2].minimum, whole.questions[2].maximum) == (1, 500)
    assert whole.when_words(whole.questions[1].id) == "問1で「はい」と答えた方"
    assert [told.row for told in read.not_supported] == [1, 2, 7, 9, 1]
    assert whole.questions[2].most == 0
    assert {told.what for told in read.not_supported if told.row == 1} == {"label::English (en)"}


def test_nothing_is_dropped_without_a_word(tmp_path: Path) -> None:
    path = foreign(
        tmp_path / "foreign.xlsx",
        [
            ("type", "name", "label", "hint", "relevant", "constraint", "constraint_message", "parameters",
             "media::image", "required_message"),
            ("integer", "age", "年齢", "", "", ". >= 0 and . <= 120", "0から120", "", "", ""),
            ("begin group", "adults", "大人", "", "${age} >= 18", "", "", "", "", ""),
            ("text", "work", "仕事", "注記", "", "regex(., 'x')", "xだけ", "", "work.png", "必ず"),
            ("range", "score", "点", "", "selected(${w}, '1') or selected(${work}, '1')", "", "",
             "start=0 end=10 step=1", "", ""),
            ("integer", "years", "年数", "", "", "", "", "", "", ""),
            ("end group", "", "", "", "", "", "", "", "", ""),
            ("select_one yn", "last", "最後", "", "", "", "", "randomize=true", "", ""),
        ],
        [("list_name", "name", "label", "area"), ("yn", "1", "はい", "北"), ("yn", "2", "いいえ", "")],
    )  # fmt: skip
    read = read_file(path, DRAFT)
    age, work, score, years, _last = read.definition.questions
    assert (age.hint, work.hint, score.minimum, score.maximum) == ("0から120", "注記", 0, 10)
    told = [(one.sheet, one.row, one.what) for one in read.not_supported]
    assert told == [
        ("survey", 4, "text"), ("survey", 4, "media"),
        ("survey", 4, "required_message"), ("survey", 4, "constraint_message"), ("survey", 5, "parameters"),
        ("survey", 5, "relevant"), ("survey", 8, "parameters"), ("choices", 1, "area"),
    ]  # fmt: skip
    grown = [read.definition.when_words(q.id) for q in (work, score, years)]
    assert grown == ["問1が18以上の方"] * 3
    assert (age.most, score.most, years.most) == (0, None, 0)


def settings_of(tmp_path: Path, version: str) -> tuple[int, tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("type", "name", "label"), ("text", "a", "見本")]
    path = foreign(tmp_path / "v.xlsx", rows, [("list_name", "name", "label")])
    book = load_workbook(path)
    sheet = book.create_sheet("settings")
    sheet.append(("form_title", "version"))
    sheet.append(("見本", version))
    book.save(path)
    read = read_file(path, DRAFT)
    return read.definition.survey.version, tuple(one.what for one in read.not_supported)


def test_a_version_is_kept_where_it_is_a_number_of_ours(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "2026") == (2026, ())
    assert settings_of(tmp_path, "v1.2") == (1, ("version",))


def test_the_lines_of_a_matrix_keep_their_names(tmp_path: Path) -> None:
    path = foreign(
        tmp_path / "matrix.xlsx",
        [
            ("type", "name", "label", "appearance"), ("begin group", "matrix", "表", "table-list"),
            ("select_one yn", "r1", "一", ""), ("select_one yn", "matrix_2", "二", ""), ("end group", "", "", ""),
        ],
        [("list_name", "name", "label"), ("yn", "1", "はい"), ("yn", "2", "いいえ")],
    )  # fmt: skip
    whole = read_file(path, DRAFT).definition
    names = [row[1] for row in xlsform_sheets(whole)[0].rows]
    assert names[:3] == ["matrix", "r1", "matrix_2"]
    write_file(path, whole)
    assert convert(path, validate=False).warnings == []
    assert shape(read_file(path, DRAFT).definition) == shape(whole)


def test_limits() -> None:
    assert limits(". >= 1 and . < 10") == Limits(minimum=1, maximum=9)
    assert limits("regex(., '[0-9]+')") is None


RELEVANT: Any = {
    "${a} = '1'": lambda a, _b, _n: a == "1",
    "${n} >= 18": lambda _a, _b, n: n is not None and n >= 18,
    "18 <= ${n} and ${n} < 65": lambda _a, _b, n: n is not None and 18 <= n < 65,
    "${n} = 20": lambda _a, _b, n: n == 20,
    "selected(${b}, '1') or ${n} > 18": lambda _a, b, n: "1" in b or (n is not None and n > 18),
    "not(selected(${a}, '1') or selected(${b}, '2'))": lambda a, b, _n: a != "1" and "2" not in b,
    "(${a} = '1' and ${n} < 20) or (${a} = '2' and selected(${b}, '2'))": lambda a, b, n: (
        (a == "1" and n is not None and n < 20) or (a == "2" and "2" in b)
    ),
    "not(${n} >= 18 and ${a} != '2')": lambda a, _b, n: not (n is not None and n >= 18 and a != "2"),
    "${a} != '' and ${b} = ''": lambda a, b, _n: a != "" and not b,
    "${a} >= 2": lambda a, _b, _n: a in {"2", "3"},
}


@pytest.mark.parametrize("relevant", RELEVANT)
def test_a_condition_of_a_foreign_form_asks_whom_it_says(tmp_path: Path, relevant: str) -> None:
    rows: list[tuple[str, ...]] = [
        ("type", "name", "label", "relevant"), ("select_one o", "a", "A", ""), ("select_multiple o", "b", "B", ""),
        ("integer", "n", "N", ""), ("text", "last", "last", relevant),
    ]  # fmt: skip
    options: list[tuple[str, ...]] = [
        ("list_name", "name", "label"),
        *(("o", str(n), f"答え{n}") for n in (1, 2, 3)),
    ]
    read = read_file(foreign(tmp_path / "f.xlsx", rows, options), DRAFT)
    assert not read.not_supported
    write_file(tmp_path / "again.xlsx", read.definition)
    again = read_file(tmp_path / "again.xlsx", DRAFT)
    assert not again.not_supported
    for whole in (read.definition, again.definition):
        slots = whole.slots()
        for a, b, n in product(
            ("", "1", "2", "3"), ("", "1", "2", "1 2", "3"), (None, 17.0, 18.0, 20.0, 65.0)
        ):
            given = (
                Value(codes=a) if a else NONE,
                Value(codes=b) if b else NONE,
                Value(number=n) if n else NONE,
            )
            values = {slot.key: value for slot, value in zip(slots[:3], given, strict=True)}
            assert applying(slots, values)[3] == RELEVANT[relevant](a, b.split(), n), (a, b, n)


def test_what_no_rule_can_say_is_told() -> None:
    for text in ("${a} > ${b}", "${d} >= today()", "regex(${a}, 'x')", "${a} = '1' or "):
        assert conditions(text) is None
