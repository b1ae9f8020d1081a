"""調査票 as an Excel file: one line an answer, drop-downs for 選択肢."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from pfdesk.paper.addressee import called_with
from pfdesk.surveys.model import Definition, Question
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.tables.form_book import FormBook, FormRow, write_form
from pfdesk.values.eras import era_text

TICK = "○"
Addressee = tuple[int, str]
"""対象番号 and name; (0, "") for a copy without a name."""


def form_book(
    whole: Definition, office_name: str, to: Addressee = (0, ""), *, person: bool = False
) -> FormBook:
    """The form for one target; a ``person`` is 様, an organisation 御中."""
    survey, (number, name) = whole.survey, to
    due = f"回答期限 {era_text(survey.due_on, 'long')}" if survey.due_on else ""
    who = f"対象番号 {number:03}　{called_with(name, person=person)}" if number else ""
    above = (
        "　".join(part for part in (office_name, due) if part),
        who,
        survey.preface.replace("\n", " ") or "黄色いところに答えを入れ、保存してからお送りください。",
    )
    rows = tuple(row for question in whole.questions for row in _rows(whole, question))
    return FormBook(survey.title, above, rows, f"{survey.code};{survey.version};{number}")


def write_forms(
    folder: Path,
    whole: Definition,
    office_name: str,
    targets: Sequence[Addressee],
    people: Collection[int] = (),
) -> list[Path]:
    """One file a target, named by its number and name; without targets one blank file.

    ``people`` are the numbers of those targets that are persons.
    """
    written = []
    for number, name in targets or [(0, "")]:
        words = f"_{number:03}_{name}" if number else ""
        stem = re.sub(r'[\\/:*?"<>|\s]', "_", f"調査票{words}")[:80]
        path = folder / f"{stem}.xlsx"
        write_form(path, form_book(whole, office_name, (number, name), person=number in people))
        written.append(path)
    return written


def _rows(whole: Definition, question: Question) -> Iterator[FormRow]:
    when = whole.when_words(question.id)
    hint = " ".join(part for part in (f"【{when}】" if when else "", question.hint) if part)
    choices = whole.choices_of(question.id)
    labels = tuple(choice.label for choice in choices)
    code, mark, label = question.code, question.mark, question.label
    if question.kind == "multiple":
        how = f"{question.most}つまで○" if question.most else "当てはまるものすべてに○"
        yield FormRow("", mark, label, f"{how} {hint}".strip())
        for choice in choices:
            yield FormRow(f"{code}/{choice.code}", "", f"　{choice.label}", kind="choice", options=(TICK,))
    elif question.kind == "matrix":
        yield FormRow("", mark, label, f"それぞれ1つ選ぶ {hint}".strip())
        for item in whole.items_of(question.id):
            yield FormRow(f"{code}/{item.code}", "", f"　{item.label}", kind="choice", options=labels)
    elif question.kind in CHOSEN:
        yield FormRow(code, mark, label, f"1つ選ぶ {hint}".strip(), "choice", labels)
    elif question.kind == "number":
        unit = f"数字({question.unit})" if question.unit else "数字"
        yield FormRow(
            code, mark, label, f"{unit} {hint}".strip(), "number", (), question.minimum, question.maximum
        )
    elif question.kind == "date":
        yield FormRow(code, mark, label, f"年月日 {hint}".strip(), "date")
    else:
        yield FormRow(code, mark, label, hint, "text")
    if any(choice.other for choice in choices):
        yield FormRow(f"{code}/+", "", "　「その他」の内容", kind="text")
