"""Workbooks that came back: a folder is read, each file becomes a paper, those that cannot be read are named."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from pfdesk.surveys.model import Definition, Question
from pfdesk.surveys.queries.importing import import_ground
from pfdesk.surveys.queries.surveys import definition
from pfdesk.surveys.sheets.answers_in.cells import plain, tick
from pfdesk.surveys.sheets.answers_in.staged import StagedAnswers
from pfdesk.surveys.sheets.answers_in.staging import staged
from pfdesk.surveys.sheets.mail_form.sent_in import Sent, Unread, of_each_target, rivals, sent_in
from pfdesk.tables.table import SourceRow, Table
from pfdesk.values.errors import Refused, Trouble


@dataclass(frozen=True, slots=True)
class Returned:
    """The files that could be read, as one table with a row each, and the others.

    `older` are those of a target from whom a newer file lies there too; `marks` names a column as the paper does,
    `rivals` are the files of one target that do not say the same.
    """

    names: tuple[str, ...]
    table: Table | None
    unread: tuple[Unread, ...]
    older: tuple[Unread, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)
    rivals: tuple[tuple[Sent, ...], ...] = ()


def read_returned(folder: Path, whole: Definition, use: Collection[str] = ()) -> Returned:
    """Read every workbook of a folder; of several from one target the newest, or the one named in `use`."""
    unread: list[Unread] = []
    sent: list[Sent] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(("~$", ".")) or not path.is_file():
            continue
        try:
            sent.append(sent_in(path, whole))
        except (Refused, Trouble) as error:
            unread.append(Unread(path.name, error.sentence))
    newest, older = of_each_target(sent, use)
    names: list[str] = []
    rows: list[SourceRow] = []
    marks = _marks(whole)
    for one in newest:
        try:
            cells = {"対象番号": one.number, **_answers(one.said, whole)}
        except Refused as refused:
            unread.append(Unread(one.name, refused.sentence))
            continue
        names.append(one.name)
        rows.append(SourceRow(len(names), tuple(cells.get(heading, "") for heading in marks)))
    table = Table(tuple(marks), tuple(rows)) if rows else None
    unread.sort(key=lambda file: file.name)
    return Returned(tuple(names), table, tuple(unread), tuple(older), marks, tuple(rivals(sent)))


def stage_returned(session: Any, survey_id: UUID, returned: Returned) -> StagedAnswers | None:
    """What taking the files would do."""
    if returned.table is None:
        return None
    return staged(definition(session, survey_id), import_ground(session, survey_id), returned.table, "refuse")


def definition_of(session: Any, survey_id: UUID) -> Definition:
    """The survey's definition."""
    return definition(session, survey_id)


def _marks(whole: Definition) -> dict[str, str]:
    """Each column of the table with what it is called on the paper: 問4, 問7「相談」."""
    found = {"対象番号": "対象番号"}
    for slot in whole.slots():
        code, mark = slot.question.code, slot.question.mark
        found[f"{code}/{slot.item}" if slot.item else code] = (
            f"{mark}「{slot.item_label}」" if slot.item else mark
        )
        if any(choice.other for choice in slot.choices) and not slot.item:
            found[f"{code}/その他"] = f"{mark}「その他」の内容"
    return found


def _answers(said: Mapping[str, str], whole: Definition) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for question in whole.questions:
        code = question.code
        if question.kind == "multiple":
            found[code] = "\n".join(ticked(said, whole, question))
        elif question.kind == "matrix":
            found |= {
                f"{code}/{i.code}": numbered(said.get(f"{code}/{i.code}", ""), whole, question)
                for i in whole.items_of(question.id)
            }
        else:
            found[code] = numbered(said.get(code, ""), whole, question)
        words = said.get(f"{code}/+", "")
        found[f"{code}/その他"] = words
        if words and not found.get(code):
            other = next((c.label for c in whole.choices_of(question.id) if c.other), "")
            found[code] = other  # whoever writes what else it is means その他, ticked or not
    return found


def numbered(text: str, whole: Definition, question: Question) -> str:
    """The label of the option whose printed number was typed instead; any other text as it is."""
    choices, word = whole.choices_of(question.id), plain(text)
    known = {plain(name) for choice in choices for name in (choice.label, choice.code, choice.short_label)}
    if word in known or not word.isdecimal() or not 1 <= int(word) <= len(choices):
        return text
    return choices[int(word) - 1].label


def ticked(said: Mapping[str, str], whole: Definition, question: Question) -> list[str]:
    """The labels of the options with a mark beside them; Refused for a mark that may mean either.

    A Latin x is one of these: in a questionnaire that asks for ○ it is written for × as well as for a tick.
    """
    chosen = []
    for choice in whole.choices_of(question.id):
        mark = said.get(f"{question.code}/{choice.code}", "")
        ticked = None if plain(mark) == "x" else tick(mark)
        if ticked is None:
            where = f"{question.mark}「{choice.label}」"
            raise Refused("", f"{where}の「{mark[:20]}」は、○かどうか読めません。○か空欄に直してください。")
        if ticked:
            chosen.append(choice.label)
    return chosen


def left_out(staged_answers: StagedAnswers, returned: Returned) -> tuple[Unread, ...]:
    """By file name the answers to questions that were not asked of it; the rest of the file is taken."""
    return tuple(
        Unread(returned.names[n.row - 1], f"{n.mark}「{n.said}」は、聞いていない設問なので取り込みません。")
        for n in staged_answers.not_asked
    )


def problems(staged_answers: StagedAnswers, returned: Returned) -> tuple[Unread, ...]:
    """The errors of the staging by file name, each file once."""
    reasons: dict[str, list[str]] = {}
    for error in staged_answers.errors:
        said = f"{returned.marks.get(error.column, error.column)}: {error.reason}"
        reasons.setdefault(returned.names[error.row - 1], []).append(said)
    return tuple(Unread(name, " ".join(said)) for name, said in reasons.items())
