from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pfdesk.widgets import tell, theme
from pfdesk.widgets.chips import ChipBar, Facet
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.pill import Pill
from pfdesk.widgets.search_box import SearchBox
from pfdesk.widgets.segments import Segments
from pfdesk.widgets.shell import Shell
from pfdesk.widgets.toast import Toast

# The offscreen platform says so for every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FACETS = (
    Facet("kind", "種別", (("firm", "企業"), ("support", "支援機関"))),
    Facet("body", "会議体", (("pf", "PF推進会議"),)),
    Facet("due", "補充が要る 2"),
)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


@pytest.fixture
def search(qtbot: QtBot) -> SearchBox:
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_search_tells_once_the_keys_rest(search: SearchBox, qtbot: QtBot) -> None:
    heard: list[str] = []
    search.searched.connect(heard.append)
    qtbot.keyClicks(search, "abc")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["abc"]


def test_the_search_is_silent_while_kana_are_converted(search: SearchBox, qtbot: QtBot) -> None:
    heard: list[str] = []
    search.searched.connect(heard.append)
    QApplication.sendEvent(search, QInputMethodEvent("むろ", []))
    qtbot.wait(200)
    assert heard == []
    done = QInputMethodEvent("", [])
    done.setCommitString("室蘭")
    QApplication.sendEvent(search, done)
    qtbot.waitUntil(lambda: heard == ["室蘭"])


def test_escape_clears_the_search_and_down_enters_the_list(search: SearchBox, qtbot: QtBot) -> None:
    search.setText("室")
    with qtbot.waitSignals([search.searched, search.went_down]):
        qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


@pytest.fixture
def bar(qtbot: QtBot) -> ChipBar:
    made = ChipBar()
    qtbot.addWidget(made)
    made.set_facets(FACETS)
    made.resize(600, made.height())
    made.show()
    return made


def test_a_chip_takes_a_value_from_its_menu(bar: ChipBar, qtbot: QtBot) -> None:
    menu = bar.menu_of("kind")
    with qtbot.waitSignal(bar.changed):
        menu.actions()[1].trigger()
    assert bar.values() == {"kind": "firm"}
    assert bar._chips["kind"].text() == "種別: 企業"
    menu.deleteLater()


def test_delete_and_the_cross_take_a_value_away(bar: ChipBar, qtbot: QtBot) -> None:
    bar.set_value("kind", "firm")
    qtbot.keyClick(bar._chips["kind"], Qt.Key.Key_Delete)
    assert bar.values() == {}
    bar.set_value("kind", "firm")
    chip = bar._chips["kind"]
    place = QPoint(chip.width() - 16, chip.height() // 2)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=place)
    assert bar.values() == {}


def test_a_chip_without_options_is_on_or_off(bar: ChipBar, qtbot: QtBot) -> None:
    qtbot.keyClick(bar._chips["due"], Qt.Key.Key_Space)
    assert bar.values() == {"due": True}
    qtbot.keyClick(bar._chips["due"], Qt.Key.Key_Space)
    assert bar.values() == {}


def test_what_does_not_fit_is_folded_but_never_what_is_set(bar: ChipBar) -> None:
    bar.set_value("due", True)
    bar.resize(260, bar.height())
    assert bar._chips["due"].isVisible()
    assert not bar._chips["body"].isVisible()
    assert bar._rest.text() == f"ほか {len(bar._folded)}"
    right = max(chip.geometry().right() for chip in (*bar._chips.values(), bar._rest) if chip.isVisible())
    assert right <= bar.width()


def test_a_value_that_is_still_offered_stays(bar: ChipBar) -> None:
    bar.set_value("kind", "firm")
    bar.set_value("body", "pf")
    bar.set_facets(FACETS[:1])
    assert bar.values() == {"kind": "firm"}


def test_segments_keep_their_width_and_tell(qtbot: QtBot) -> None:
    segments = Segments()
    qtbot.addWidget(segments)
    segments.set_options((("n", "件数"), ("p", "割合")))
    wide = segments.sizeHint().width()
    with qtbot.waitSignal(segments.chosen) as heard:
        segments._group.button(1).click()
    assert heard.args == ["p"]
    assert segments.value() == "p"
    assert segments.sizeHint().width() == wide


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_the_toast_undoes_and_goes(pane: QWidget, qtbot: QtBot) -> None:
    undone: list[bool] = []
    toast = Toast(pane)
    toast.show_note("電話番号を変更しました", lambda: undone.append(True))
    assert toast.isVisible()
    assert pane.height() - toast.geometry().bottom() - 1 == 16
    assert abs(toast.geometry().center().x() - pane.rect().center().x()) <= 1
    toast._link.click()
    assert undone == [True]
    assert not toast.isVisible()


def test_the_toast_goes_by_itself_but_not_from_under_the_focus(pane: QWidget, qtbot: QtBot) -> None:
    toast = Toast(pane)
    toast.stay_ms = 30
    toast.show_note("保存しました", lambda: None)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    toast.focus_link()
    qtbot.waitUntil(toast._link.hasFocus)
    qtbot.wait(80)
    assert toast.isVisible()
    toast.close_note()
    toast.stay_ms = 30
    toast.show_note("保存しました")
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_what_scrolls_gains_room_below_and_loses_it_again(pane: QWidget) -> None:
    area, content = QScrollArea(pane), QWidget()
    QVBoxLayout(content).addWidget(QLabel("記録"))
    area.setWidget(content)
    layout = content.layout()
    assert layout is not None
    before = layout.contentsMargins().bottom()
    toast = Toast(pane)
    toast.show_note("変更しました")
    toast.show_note("もう一度 変更しました")
    assert layout.contentsMargins().bottom() == before + 72
    toast.close_note()
    assert layout.contentsMargins().bottom() == before


def test_an_empty_state_offers_the_first_step(qtbot: QtBot) -> None:
    state, done = EmptyState(), list[str]()
    qtbot.addWidget(state)
    state.show_state("members", "会員はまだありません", first=("追加", lambda: done.append("first")))
    state.show_state(
        "search",
        "見つかりません",
        first=("条件を消す", lambda: done.append("clear")),
        others=(("見本", lambda: None),),
    )
    shown = [b for b in state.findChildren(QPushButton) if not b.isHidden()]
    assert [button.text() for button in shown] == ["条件を消す", "見本"]
    shown[0].click()
    assert done == ["clear"]


def test_messages_go_to_the_listener() -> None:
    heard: list[tell.Told] = []

    def answer(told: tell.Told) -> bool:
        heard.append(told)
        return True

    with tell.listen(answer):
        assert tell.ask(None, "消しますか", "消す")
        tell.trouble(None, "保存できません", "Excelを閉じてください")
    assert [told.kind for told in heard] == ["question", "trouble"]
    assert heard[0].buttons == ("消す", "キャンセル")


def test_the_box_of_a_question_answers_no_by_itself(qtbot: QtBot) -> None:
    box = tell.make_box(None, tell.Told("question", "消しますか", "", ("消す", "キャンセル")))
    qtbot.addWidget(box)
    assert box.defaultButton().text() == "キャンセル(&C)"
    assert box.escapeButton().text() == "キャンセル(&C)"


def test_return_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    box = tell.make_box(None, tell.Told("question", "消しますか", "", ("消す", "キャンセル")))
    qtbot.addWidget(box)
    box.show()
    yes = box.buttons()[0]
    yes.setFocus()
    qtbot.keyClick(yes, Qt.Key.Key_Return)
    assert box.clickedButton() is yes


def test_the_shell_changes_rooms_and_years(qtbot: QtBot) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    shell.add_room("home", "ホーム", "home", QWidget())
    shell.add_room("directory", "会員名簿", "members", QWidget())
    shell.set_years([(2023, "令和5年度"), (2022, "令和4年度")], 2022)
    assert shell.year() == 2022
    widths = [shell.tabs.tabRect(place).width() for place in range(2)]
    with qtbot.waitSignal(shell.room_changed) as heard:
        shell.set_room("directory")
    assert heard.args == ["directory"]
    assert [shell.tabs.tabRect(place).width() for place in range(2)] == widths
    shell.set_undo("電話番号の変更")
    assert shell._undo.isEnabled()
    assert shell._undo.accessibleName() == "元に戻す: 電話番号の変更"
    assert not shell._redo.isEnabled()
    shell.show()
    assert not shell.grab().isNull()


def test_a_pill_shows_its_tone(qtbot: QtBot) -> None:
    pill = Pill("期限切れ", tone="due")
    qtbot.addWidget(pill)
    pill.setProperty("tone", "wrong")
    assert pill.property("tone") == "wrong"
