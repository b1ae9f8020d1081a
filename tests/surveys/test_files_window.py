"""The window's way of tables and definitions: looked at first, written as one step, taken back as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.surveys import queries
from pfdesk.surveys.forms import FORMS
from pfdesk.surveys.gui import which_file
from pfdesk.surveys.gui.answers_in import AnswersInDialog
from pfdesk.surveys.gui.files import define_from
from pfdesk.surveys.gui.mail_forms import take_folder, write_into
from pfdesk.surveys.gui.page import SurveysPage
from pfdesk.surveys.sheets.mail_form import sent_in
from pfdesk.surveys.sheets.xlsform.files import write_file
from pfdesk.widgets import tell, theme
from pfdesk.widgets.desk import Desk
from tests.surveys.test_mail_form import fill_in

USES = ("温泉;宿", "温泉", "宿")
GRADES = ("満足", "とても満足", "満足", "不満")
ROWS = "回答日時,満足度,使うもの,理由\n" + "".join(
    f"2024-02-{day:02} 10:00,{GRADES[day % 4]},{USES[day % 3]},駅から{day}分ほど歩いたため\n"
    for day in range(1, 25)
)


@pytest.fixture
def desk(qtbot: QtBot, office: Office, sample: SurveysSample) -> Desk:
    theme.apply(QApplication.instance(), "light")  # type: ignore[arg-type]
    return Desk(office, clerk="例示 桃子", forms=FORMS, today=lambda: date(2024, 2, 20))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[SurveysPage]:
    made = SurveysPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    yield made
    made.close()


def dialog_on(qtbot: QtBot, desk: Desk, sample_id: object, path: Path) -> AnswersInDialog:
    dialog = AnswersInDialog(desk, sample_id)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.start(path)
    qtbot.waitUntil(lambda: not dialog.busy() and bool(dialog.ui.summary.text()), timeout=20_000)
    return dialog


def test_a_survey_is_made_from_a_table_and_undone_as_one(
    qtbot: QtBot, desk: Desk, office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "来訪者調査.csv"
    path.write_text(ROWS, "utf-8")
    before = len(office.ask(queries.survey_lines))
    dialog = dialog_on(qtbot, desk, None, path)
    assert dialog.ui.summary.text() == "3問  取り込める回答 24件"
    assert dialog.ui.take.text() == "調査をつくり、24件を取り込む"
    dialog.ui.take.click()
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    line = next(line for line in office.ask(queries.survey_lines) if line.id == dialog.made)
    assert (line.title, line.responses, line.year) == ("来訪者調査", 24, desk.year)
    desk.undo()
    assert len(office.ask(queries.survey_lines)) == before


def test_a_table_whose_rows_are_all_good_is_taken(
    qtbot: QtBot, desk: Desk, office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    whole = office.ask(queries.definition, sample.meeting)
    asked = [q for q in whole.questions if q.kind != "matrix"]
    said = [next((c.label for c in whole.choices_of(q.id)), "") for q in asked]
    path = tmp_path / "回答.csv"
    path.write_text(",".join(q.code for q in asked) + "\n" + ",".join(said) + "\n", "utf-8")
    before = office.ask(queries.steps, sample.meeting).papers
    dialog = dialog_on(qtbot, desk, sample.meeting, path)
    assert dialog.ui.table.lines() == []
    assert not dialog.ui.empty.isHidden()
    assert dialog.ui.empty.accessibleName() == "すべての行を取り込めます"
    assert dialog.ui.take.text() == "1件を取り込む"
    assert dialog.ui.choose_file.isEnabled()
    dialog.ui.take.click()
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    assert office.ask(queries.steps, sample.meeting).papers == before + 1
    desk.undo()
    assert office.ask(queries.steps, sample.meeting).papers == before


def test_a_fault_of_the_preview_leaves_the_dialog_alive(
    qtbot: QtBot, desk: Desk, sample: SurveysSample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "来訪者調査.csv"
    path.write_text(ROWS, "utf-8")
    dialog = AnswersInDialog(desk, None)
    qtbot.addWidget(dialog)

    def broken(_staged: object) -> list[object]:
        raise ZeroDivisionError

    monkeypatch.setattr("pfdesk.surveys.gui.answers_in.staged_lines", broken)
    with qtbot.captureExceptions() as caught:
        dialog.start(path)
        qtbot.waitUntil(lambda: bool(caught) and not dialog.busy(), timeout=20_000)
    assert [kind for kind, _value, _trace in caught] == [ZeroDivisionError]
    assert dialog.ui.choose_file.isEnabled()
    assert dialog.ui.message.text() == ""
    monkeypatch.undo()
    dialog.start(path)
    qtbot.waitUntil(dialog.ui.take.isEnabled, timeout=20_000)
    dialog.close()


def test_unknown_options_wait_for_a_decision(
    qtbot: QtBot, desk: Desk, office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    whole = office.ask(queries.definition, sample.meeting)
    asked = next(q for q in whole.questions if q.kind == "single")
    good = whole.choices_of(asked.id)[0].label
    path = tmp_path / "回答.csv"
    path.write_text(f"{asked.label},参加日\n{good},x\nわからない,y\n", "utf-8")
    dialog = dialog_on(qtbot, desk, sample.meeting, path)
    lines = dialog.ui.table.lines()
    assert lines[0].state == "選択肢にない"
    assert "わからない" in lines[0].told
    assert "取り込めない行 1件" in dialog.ui.summary.text()
    assert dialog.ui.take.text() == "1件を取り込む"
    dialog.ui.unknown.set_value("add")
    dialog.ui.unknown.left.emit("unknown")
    qtbot.waitUntil(lambda: not dialog.busy() and dialog.ui.take.text() == "2件を取り込む", timeout=20_000)
    dialog.reject()
    labels = [choice.label for choice in office.ask(queries.definition, sample.meeting).choices_of(asked.id)]
    assert "わからない" not in labels


def test_a_file_that_is_no_table_is_told(
    qtbot: QtBot, desk: Desk, sample: SurveysSample, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("名称,電話\n見本,0143\n", "utf-8")
    dialog = AnswersInDialog(desk, sample.meeting)
    qtbot.addWidget(dialog)
    dialog.start(path)
    qtbot.waitUntil(lambda: not dialog.busy(), timeout=20_000)
    assert not dialog.ui.take.isEnabled()
    dialog.close()


def test_a_definition_comes_in_through_the_page(
    page: SurveysPage, office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    whole = office.ask(queries.definition, sample.resource)
    path = tmp_path / "form.xlsx"
    write_file(path, whole)
    texts = [action.text() for action in page.menu().actions()]
    assert any("XLSForm" in text for text in texts)
    before = len(office.ask(queries.survey_lines))
    write_file(path, replace(whole, survey=replace(whole.survey, code="another")))
    define_from(page.desk, page, path)
    assert len(office.ask(queries.survey_lines)) == before + 1
    assert page._step == "design"


def test_excel_questionnaires_go_out_and_come_back(
    page: SurveysPage, office: Office, sample: SurveysSample, tmp_path: Path
) -> None:
    write_into(page.desk, page, sample.meeting, tmp_path)
    (path,) = tmp_path.iterdir()
    whole = office.ask(queries.definition, sample.meeting)
    asked = next(q for q in whole.questions if q.kind == "single")
    choice = whole.choices_of(asked.id)[0].label
    fill_in(path, lambda key, _cell: choice if key == asked.code else None)
    before = office.ask(queries.steps, sample.meeting).papers
    files = (sent_in.Sent("新.xlsx", "7", 1.0, {}), sent_in.Sent("旧.xlsx", "7", 0.0, {}))
    asking = which_file.WhichFileDialog((files,), page)
    assert asking.names() == {"新.xlsx"}
    asking.fields[0].set_value("旧.xlsx")
    assert asking.names() == {"旧.xlsx"}
    asking.deleteLater()
    (tmp_path / "手紙.txt").write_text("欠席します", "utf-8")
    told: list[tell.Told] = []

    def listener(one: tell.Told) -> bool:
        told.append(one)
        return True

    with tell.listen(listener):
        take_folder(page.desk, page, sample.meeting, tmp_path)
    assert path.suffix == ".xlsx"
    assert "手紙.txt" in told[0].detail
    assert office.ask(queries.steps, sample.meeting).papers == before + 1
    page.desk.undo()
    assert office.ask(queries.steps, sample.meeting).papers == before
