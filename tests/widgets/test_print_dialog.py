"""The print dialog, over an invented form."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from pytestqt.qtbot import QtBot

from pfdesk.paper.form import Problem
from pfdesk.paper.join import joined
from pfdesk.widgets import tell
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.pdf_pages import page_count, page_picture, page_size
from pfdesk.widgets.print_checks import grouped
from pfdesk.widgets.print_dialog import PrintDialog
from tests.widgets.forms_sample import MEMBER, FakeOffice, blank_pdf, sample_desk

WRONG = Problem("見本商事", "郵便番号がありません", "wrong", MEMBER)


def opened(qtbot: QtBot, *problems: Problem, targets: int = 2) -> tuple[PrintDialog, FakeOffice]:
    desk, office = sample_desk(tuple(problems))
    jobs = [(form, uuid4()) for form in desk.forms.values() for _ in range(targets)]
    dialog = PrintDialog(desk, jobs, {})
    desk.setParent(dialog)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.result_shown() is not None)
    return dialog, office


def test_targets_of_one_form_make_one_preview(qtbot: QtBot) -> None:
    dialog, _office = opened(qtbot, targets=3)
    result = dialog.result_shown()
    assert result is not None
    assert result.pages == page_count(result.pdf) == 3


def test_saved_pdf_is_what_was_previewed(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, _office = opened(qtbot)
    result = dialog.result_shown()
    assert result is not None
    dialog.save_to(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == result.pdf
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, _office = opened(qtbot)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        dialog.save_to(tmp_path / "no" / "a.pdf")
    assert [one.sentence for one in told] == ["PDFを保存できませんでした。"]


def test_mending_is_the_next_step_where_something_is_wrong(qtbot: QtBot) -> None:
    dialog, _office = opened(qtbot, WRONG)
    desk = dialog._desk
    assert dialog._foot.print.property("kind") == "secondary"
    assert "このまま" in dialog._foot.print.text()
    with qtbot.waitSignal(desk.open_wished) as told:
        dialog._frame.checks.mend.emit(MEMBER)
    assert told.args == ["directory", MEMBER]
    dialog._frame.checks.show_problems([Problem("文章", "書いていない文章 1件", place="annual:texts")])
    (link,) = [one for one in dialog._frame.checks.findChildren(Button) if one.text() == "確かめる"]
    with qtbot.waitSignal(desk.open_wished) as told:
        link.click()
    assert told.args == ["annual:texts", None]


def test_prints_every_page(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, _office = opened(qtbot)
    out = tmp_path / "out.pdf"
    with qtbot.waitSignal(dialog.printed, timeout=20000) as told:
        dialog.print_now(str(out))
    assert told.args == ["address_label", 2, 1]
    assert page_count(out.read_bytes()) == 2


def test_problems_of_a_kind_stand_together_wrong_first() -> None:
    short = Problem("例示", "長い名前を縮めました")
    groups = grouped([short, WRONG, short])
    assert [len(group) for group in groups] == [1, 2]
    assert groups[0][0] == WRONG


def test_pages_keep_their_size_when_joined() -> None:
    whole = joined([blank_pdf(2), blank_pdf(1, 842, 595)])
    assert page_count(whole) == 3
    assert page_size(whole, 2).width() == 842
    picture = page_picture(whole, 2, 1.0)
    assert (picture.width(), picture.height()) == (842, 595)
    assert picture.pixelColor(5, 5).name() == "#ffffff"
