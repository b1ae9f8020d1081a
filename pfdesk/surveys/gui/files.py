"""What goes out to files and comes in from them: answers, definitions as XLSForm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.about import open_about
from pfdesk.surveys.gui.answers_in import take_answers
from pfdesk.surveys.gui.list_in import add_numbered, open_targets
from pfdesk.surveys.gui.mail_forms import open_returned, save_forms
from pfdesk.surveys.model import Survey
from pfdesk.surveys.sheets.xlsform import Read
from pfdesk.surveys.sheets.xlsform.files import read_file, write_file
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_open, ask_save

Lines = tuple[tuple[str, Callable[[], None]], ...]
WORKBOOK = "Excelブック (*.xlsx)"


def add_file_actions(menu: QMenu, page: Any) -> None:
    """The page's ⋯: tables of answers and definitions, in and out."""
    answers: Lines = (
        ("回答を表から取り込む(&I)…", lambda: _take(page, page.survey_id)),
        ("届いたExcelの調査票を読み込む…", lambda: open_returned(page.desk, page, page.survey_id)),
        ("表から新しい調査をつくる(&T)…", lambda: _take(page, None)),
    )
    targets: Lines = (
        ("対象を1件加える…", lambda: add_one(page)),
        ("番号だけの対象を加える…", lambda: add_numbered(page.desk, page, page.survey_id)),
        ("調査対象を表から取り込む…", lambda: open_targets(page.desk, page, page.survey_id)),
    )
    papers: Lines = (
        ("調査票をExcelでつくる(メール用)…", lambda: save_forms(page.desk, page, page.survey_id)),
        ("設問をXLSFormから読み込む…", lambda: open_definition(page.desk, page)),
        ("設問をXLSFormに書き出す…", lambda: save_definition(page.desk, page, page.survey_id)),
        ("この調査の新しい版をつくる", lambda: new_version(page)),
    )
    for lines in (answers, targets, papers):
        menu.addSeparator()
        for words, act in lines:
            menu.addAction(words).triggered.connect(lambda _on=False, act=act: act())


def add_one(page: Any) -> None:
    """A target that is not in the directory, from the step 発送."""
    page.show_step("send")
    page.pane("send").add_one()


def _take(page: Any, survey_id: UUID | None) -> None:
    made = take_answers(page.desk, survey_id, page)
    if made is not None:
        page.refresh()
        page.show_record(made)


def save_definition(desk: Desk, parent: QWidget, survey_id: UUID | None) -> None:
    """Ask where to, and write the definition as an XLSForm."""
    if survey_id is None:
        return
    whole = desk.ask(queries.definition, survey_id)
    chosen = ask_save(parent, "XLSFormに書き出す", f"{whole.survey.title}_XLSForm.xlsx", WORKBOOK)
    if chosen is None:
        return
    try:
        write_file(chosen.with_suffix(".xlsx"), whole)
    except Trouble as trouble:
        tell.trouble(parent, trouble.sentence, trouble.todo)
    else:
        desk.say(f"設問{len(whole.questions)}問を書き出しました: {Path(chosen).name}")


def open_definition(desk: Desk, parent: Any) -> None:
    """Ask for an XLSForm and make it a survey."""
    chosen = ask_open(parent, "XLSFormから読み込む", WORKBOOK)
    if chosen is not None:
        define_from(desk, parent, chosen)


def define_from(desk: Desk, page: Any, path: Path) -> None:
    """Make a survey of an XLSForm; what it holds that is not supported is told row by row before."""
    taken = {line.code for line in desk.ask(queries.survey_lines)}
    code = next(f"survey-{desk.year}-{n}" for n in range(1, 10_000) if f"survey-{desk.year}-{n}" not in taken)
    try:
        read = read_file(path, Survey(code=code, title=path.stem[:200], fiscal_year=desk.year))
        _refuse_taken(read.definition.survey.code, taken)
        if not _agreed(page, read):
            return
        if desk.do(commands.DefineSurvey(read.definition)) is not None:
            page.refresh()
            page.show_record(read.definition.survey.id)
            page.show_step("design")
    except Refused as refused:
        tell.say(page, refused.sentence)
    except Trouble as trouble:
        tell.trouble(page, trouble.sentence, trouble.todo)


def _refuse_taken(code: str, taken: set[str]) -> None:
    if code in taken:
        raise Refused("", f"符号「{code}」の調査が、もうあります。")


def _agreed(parent: QWidget, read: Read) -> bool:
    """Whether the clerk takes it as it is, where not everything could be read."""
    missing = read.not_supported
    if not missing:
        return True
    told = "\n".join(str(one) for one in missing[:20])
    told += f"\nほか{len(missing) - 20}件" if len(missing) > 20 else ""
    sentence = f"{len(read.definition.questions)}問を読み込みます。扱えないところが{len(missing)}件あります。"
    return tell.ask(parent, sentence, "このまま読み込む", "やめる", told)


def new_version(page: Any) -> None:
    """The next version of the survey shown, for the year that is open; the old one keeps its answers."""
    if page.survey_id is None:
        return
    command = commands.NewVersion(page.survey_id, page.desk.year)
    if page.desk.do(command) is not None:
        page.refresh()
        page.show_record(command.new_survey_id)
        page.show_step("design")
        _tell_what_to_mend(page, command.new_survey_id)


def _tell_what_to_mend(page: Any, survey_id: UUID) -> None:
    """The days are empty; what was written above the questions still bears those of the version before."""
    made = page.desk.ask(queries.survey, survey_id)
    told = "発送日と回答期限は空です。"
    if made.preface:
        told += f"前書きは前の版のままです。古い期限や日付が残っていないか、確かめてください。\n「{made.preface}」"
    if tell.ask(page, f"第{made.version}版をつくりました。", "期限と前書きを直す", "あとで", told):
        open_about(page.desk, survey_id, page)
