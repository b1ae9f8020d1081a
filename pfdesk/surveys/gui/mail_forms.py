"""調査票 as Excel files by mail: written for all who have not answered, and read back from a folder."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.which_file import which_files
from pfdesk.surveys.sheets.mail_form import Unread, read_returned, stage_returned, write_forms
from pfdesk.surveys.sheets.mail_form.returned import left_out, problems
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_folder


def save_forms(desk: Desk, parent: QWidget, survey_id: UUID | None) -> None:
    """Ask for a folder, and write a file for each target without an answer, else one blank file."""
    folder = ask_folder(parent, "調査票(Excel)を保存するフォルダー")
    if folder is not None and survey_id is not None:
        write_into(desk, parent, survey_id, folder)


def write_into(desk: Desk, parent: QWidget, survey_id: UUID, folder: Path) -> None:
    """Write the files and say how many."""
    whole = desk.ask(queries.definition, survey_id)
    lines = desk.ask(queries.target_lines, survey_id, limit=100_000).lines
    people = desk.ask(queries.persons_among, survey_id)
    named = {line.number for line in lines if line.id in people}
    open_ones = [(line.number, line.name) for line in lines if line.returned_on is None and not line.state]
    try:
        written = write_forms(folder, whole, desk.letterhead().office_name, open_ones, named)
    except Trouble as trouble:
        tell.trouble(parent, trouble.sentence, trouble.todo)
    else:
        desk.say(f"調査票(Excel)を{len(written):,}件つくりました: {folder.name}")


def open_returned(desk: Desk, parent: QWidget, survey_id: UUID | None) -> None:
    """Ask for the folder, and read what came back."""
    folder = ask_folder(parent, "届いた調査票(Excel)のフォルダー")
    if folder is not None and survey_id is not None:
        take_folder(desk, parent, survey_id, folder)


def take_folder(desk: Desk, parent: QWidget, survey_id: UUID, folder: Path) -> None:
    """Take all files that can be read as one step; the others are named before."""
    whole = desk.ask(queries.definition, survey_id)
    returned = read_returned(folder, whole)
    if returned.rivals:
        use = which_files(parent, returned.rivals)
        if use is None:
            return
        returned = read_returned(folder, whole, use)
    staged = desk.ask(stage_returned, survey_id, returned)
    unread = [*returned.unread, *(problems(staged, returned) if staged else ())]
    partly = left_out(staged, returned) if staged else ()
    new = len(staged.papers) if staged else 0
    told = [*returned.older, *unread, *partly]
    if staged is None or not new:
        tell.say(parent, "新しく読み込める調査票がありません。", _named(told))
        return
    sentence = f"{new:,}件の回答を取り込みます。読み込めないファイルが{len(unread):,}件あります。"
    sentence += f"同じ対象の古いファイルが{len(returned.older):,}件あります。" if returned.older else ""
    sentence += f"取り込まない答えが{len(partly):,}件あります。" if partly else ""
    if told and not tell.ask(parent, sentence, "取り込む", "やめる", _named(told)):
        return
    try:
        desk.do(commands.ImportAnswers(survey_id, staged.papers, datetime.now(UTC), way="mail"))
    except Refused as refused:
        tell.say(parent, refused.sentence)


def _named(unread: list[Unread]) -> str:
    lines = [f"{one.name}: {one.reason}" for one in unread[:20]]
    return "\n".join([*lines, *([f"ほか{len(unread) - 20}件"] if len(unread) > 20 else [])])
