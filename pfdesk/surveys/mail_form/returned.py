"""Workbooks that came back: a folder is read, each file becomes a paper, those that cannot be read are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID
from zipfile import is_zipfile

from pfdesk.surveys.answers_in.cells import plain, tick
from pfdesk.surveys.answers_in.staged import StagedAnswers
from pfdesk.surveys.answers_in.staging import staged
from pfdesk.surveys.model import Definition, Question
from pfdesk.surveys.queries.importing import import_ground
from pfdesk.surveys.queries.surveys import definition
from pfdesk.tables.form_book import HEADING_ROW, SHEET
from pfdesk.tables.read import read_table
from pfdesk.tables.table import SourceRow, Table
from pfdesk.values.errors import Refused, Trouble


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Returned:
    """The files that could be read, as one table with a row each, and the others."""

    names: tuple[str, ...]
    table: Table | None
    unread: tuple[Unread, ...]


def read_returned(folder: Path, whole: Definition) -> Returned:
    """Read every workbook of a folder."""
    names: list[str] = []
    rows: list[SourceRow] = []
    unread: list[Unread] = []
    headings = _headings(whole)
    for path in sorted(folder.iterdir()):
        if path.name.startswith(("~$", ".")) or not path.is_file():
            continue
        try:
            cells = _cells(path, whole)
        except (Refused, Trouble) as error:
            unread.append(Unread(path.name, error.sentence))
            continue
        names.append(path.name)
        rows.append(SourceRow(len(names), tuple(cells.get(name, "") for name in headings)))
    return Returned(tuple(names), Table(headings, tuple(rows)) if rows else None, tuple(unread))


def stage_returned(session: Any, survey_id: UUID, returned: Returned) -> StagedAnswers | None:
    """What taking the files would do."""
    if returned.table is None:
        return None
    return staged(definition(session, survey_id), import_ground(session, survey_id), returned.table, "refuse")


def definition_of(session: Any, survey_id: UUID) -> Definition:
    """The survey's definition."""
    return definition(session, survey_id)


def _headings(whole: Definition) -> tuple[str, ...]:
    found = ["対象番号"]
    for slot in whole.slots():
        code = slot.question.code
        found.append(f"{code}/{slot.item}" if slot.item else code)
        if any(choice.other for choice in slot.choices) and not slot.item:
            found.append(f"{code}/その他")
    return tuple(found)


def _cells(path: Path, whole: Definition) -> Mapping[str, str]:
    """Heading -> answer of one file."""
    if path.suffix.lower() not in {".xlsx", ".xlsm"}:
        raise Refused("", "Excelの調査票ではありません。")
    if not is_zipfile(path):
        raise Refused("", "Excelのファイルとして開けません。壊れているか、名前だけが .xlsx です。")
    table = read_table(path, SHEET, HEADING_ROW)
    place = next((n for n, heading in enumerate(table.headings) if heading == "回答"), None)
    if place is None:
        raise Refused("", "「回答」の列がありません。")
    said = {row.cells[0]: row.cells[place].strip() for row in table.rows if row.cells[0]}
    code, version, number = [*said.pop("#pfdesk", "").split(";"), "", "", ""][:3]
    if not code:
        raise Refused("", "この調査の調査票ではありません。")
    if (code, version) != (whole.survey.code, str(whole.survey.version)):
        raise Refused("", f"ほかの調査か版の調査票です（{code} 第{version}版）。")
    if not any(said.values()):
        raise Refused("", "何も記入されていません。回答として数えません。")
    return {"対象番号": number if number != "0" else "", **_answers(said, whole)}


def _answers(said: Mapping[str, str], whole: Definition) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for question in whole.questions:
        code = question.code
        if question.kind == "multiple":
            found[code] = "\n".join(ticked(said, whole, question))
        elif question.kind == "matrix":
            found |= {
                f"{code}/{i.code}": said.get(f"{code}/{i.code}", "") for i in whole.items_of(question.id)
            }
        else:
            found[code] = said.get(code, "")
        words = said.get(f"{code}/+", "")
        found[f"{code}/その他"] = words
        if words and not found.get(code):
            other = next((c.label for c in whole.choices_of(question.id) if c.other), "")
            found[code] = other  # whoever writes what else it is means その他, ticked or not
    return found


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


def left_out(staged_answers: StagedAnswers, names: Sequence[str]) -> tuple[Unread, ...]:
    """By file name the answers to questions that were not asked of it; the rest of the file is taken."""
    return tuple(
        Unread(names[one.row - 1], f"{one.mark}「{one.said}」は、聞いていない設問なので取り込みません。")
        for one in staged_answers.not_asked
    )


def problems(staged_answers: StagedAnswers, names: Sequence[str]) -> tuple[Unread, ...]:
    """The errors of the staging by file name."""
    return tuple(
        Unread(names[error.row - 1], f"{error.column}: {error.reason}") for error in staged_answers.errors
    )
