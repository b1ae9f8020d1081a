"""What stands where in the reception's window, and the sizes that follow the window's."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfdesk.events.gui.reception_box import ReceptionBox
from pfdesk.events.gui.reception_card import CandidateCard, OtherRows
from pfdesk.events.gui.reception_keys import KeyHints
from pfdesk.events.gui.reception_side import ArrivalRows, CountBar, KindRows
from pfdesk.events.gui.reception_words import SizedWords, set_low
from pfdesk.events.gui.scanner import ScannerEar
from pfdesk.ui.events_reception import Ui_ReceptionScreen
from pfdesk.widgets.tokens import LOW
from pfdesk.widgets.words import Mark

LOWEST: Final = 560
"""Lower, the other candidates have no room: the arrow keys still lead to them."""
KEYS: Final = (
    ("F4", "当日参加を加える", "当日参加"),
    ("F6", "出席簿の番号で受付", "出席簿の番号"),
    ("F8", "直前の受付を取り消す", "直前を取り消す"),
    ("F9", "名札を1枚印刷", "名札を印刷"),
)


class ReceptionLayout:
    """The parts of the window: box, card and keys at the left, clock and counts at the right."""

    def __init__(self, window: QWidget, ear: ScannerEar) -> None:
        self._window = window
        self.ui = ui = Ui_ReceptionScreen()
        ui.setupUi(window)  # type: ignore[no-untyped-call]
        self.box = ReceptionBox(lambda: ear.running)
        self.card, self.others, self.keys = CandidateCard(), OtherRows(), KeyHints(KEYS)
        self.bar, self.kinds, self.arrivals = CountBar(), KindRows(), ArrivalRows()
        self.clock = SizedWords(tall=28, low=24, bold=True)
        self.count = SizedWords(tall=56, low=48, bold=True)
        self.total = SizedWords("text-2", 24, 20)
        self._put()

    def _put(self) -> None:
        ui = self.ui
        places = (
            (ui.box_place_rows, self.box), (ui.card_place_rows, self.card), (ui.others_place_rows, self.others),
            (ui.keys_place_rows, self.keys), (ui.bar_place_rows, self.bar), (ui.kinds_place_rows, self.kinds),
            (ui.arrivals_place_rows, self.arrivals), (ui.qr_place_rows, Mark("qr", "text-2", 18)),
        )  # fmt: skip
        for rows, widget in places:
            rows.addWidget(widget)
        for old, new in ((ui.clock, self.clock), (ui.count, self.count), (ui.total, self.total)):
            _replace(old, new)
        ui.head.setFixedHeight(65)
        ui.right.setFixedWidth(448)
        ui.gap11.changeSize(0, 28, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._window.setMinimumSize(1000, 500)  # less than the first layout asks for: the sizes follow
        ui.rows1.insertStretch(0)
        ui.rows1.addStretch()
        ui.finish.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fit(self) -> None:
        """Sizes for a low window or for a tall one."""
        ui, window = self.ui, self._window
        low = window.height() < LOW
        ui.gap11.changeSize(0, 14 if low else 28, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        sized: tuple[Any, ...] = (self.box, self.card, self.others, self.keys, self.kinds)
        for part in sized:
            part.set_low(low=low)
        set_low(window, low=low)
        self.others.setVisible(window.height() >= LOWEST)  # the card before the others
        ui.head.setFixedHeight(57 if low else 65)
        ui.line5.setContentsMargins(32 if low else 40, 0, 24, 0)
        ui.right.setFixedWidth(min(448, round(window.width() * 0.328)))
        ui.left_rows.setContentsMargins(
            32 if low else 40, 20 if low else 32, 32 if low else 40, 12 if low else 20
        )
        ui.right_rows.setContentsMargins(24 if low else 32, 12 if low else 20, 24 if low else 32, 8)


def _replace(old: QWidget, new: QWidget) -> None:
    holder = old.parentWidget()
    layout = holder.layout() if holder else None
    assert layout is not None
    layout.replaceWidget(old, new, Qt.FindChildOption.FindChildrenRecursively)
    old.hide()
    old.deleteLater()
