"""ラベル用紙: the stock, the half-used sheet, and the first free face on a picture of it."""

from __future__ import annotations

import unicodedata
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.office.label_sheets import RememberSheet, half_used_sheets, next_free
from pfdesk.office.settings import settings
from pfdesk.paper.stocks import OWN, STOCKS, USUAL, Stock, own_stocks, stock
from pfdesk.values.errors import Refused
from pfdesk.widgets.asking import Asking
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import ChoiceField, TextField
from pfdesk.widgets.label_dialogs import OwnStockDialog
from pfdesk.widgets.sheet_picture import SheetPicture
from pfdesk.widgets.words import Words

LEFT = 204
"""Width of what stands beside the picture of the sheet, in pixels."""


class LabelPanel(QWidget):
    """``changed`` is sent with every choice; ``values`` are the form's options.

    ``only`` is the one stock of a form that knows no other (name badges).
    """

    changed = Signal()
    told = Signal(str)
    """What was kept, to be said where it is seen."""

    def __init__(self, desk: Asking, only: Stock | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._only = only
        self._count = 0
        self._first = 1
        self._stocks: dict[str, Stock] = {}
        self._build()
        self.read_stocks()

    def values(self) -> dict[str, Any]:
        """The stock, where there is a choice, and the first free face."""
        named = {} if self._only is not None else {"stock": self.stock.name}
        return {**named, "first": self._first}

    @property
    def stock(self) -> Stock:
        """The sheet that is chosen."""
        if self._only is not None:
            return self._only
        return self._stocks.get(str(self._stock.value() or USUAL), STOCKS[0])

    @property
    def first(self) -> int:
        """The first free face."""
        return self._first

    def read_stocks(self) -> None:
        """Read the office's own sheets and those that are half used."""
        own = () if self._only is not None else own_stocks(self._desk.ask(settings))
        self._stocks = {one.name: one for one in (*own, *STOCKS)}
        self._stock.set_options([(one.name, one.shelf_title) for one in self._stocks.values()])
        if self._stock.value() is None:
            self._stock.set_value(USUAL)
        self._read_sheets()

    def choose(self, name: str, first: int = 1) -> None:
        """Show a stock (also by its product number) and its first free face."""
        wanted = name if name in self._stocks else stock(name).name
        self._stock.set_value(wanted)
        self._first = max(1, min(first, self.stock.faces))
        self._read_sheets()

    def show_count(self, count: int) -> None:
        """How many labels are to be printed."""
        self._count = count
        self._show()

    def remember(self) -> str:
        """Keep what is left of the last sheet under its name, once it left as paper or PDF; says so.

        Nothing is said where no name was given. Refused for a name that cannot be one.
        """
        name = self._name.text().strip()
        if not name or not self._count:
            return ""
        free = next_free(self._first, self._count, self.stock.faces)
        self._desk.do(RememberSheet(name, self.stock.name, free), quietly=True)
        return (
            f"シート「{name}」は次に{free}面めから使えます。"
            if free
            else f"シート「{name}」は使い切りました。"
        )

    # Inside.

    def _read_sheets(self) -> None:
        """Those of every stock that is known: choosing one chooses its stock as well."""
        known = {self.stock.name} if self._only is not None else self._stocks.keys()
        sheets = [sheet for sheet in self._desk.ask(half_used_sheets) if sheet.stock in known]
        self._sheets = {sheet.name: sheet for sheet in sheets}
        words = [(one.name, f"{one.name}({one.first_free}面めから)") for one in sheets]
        self._sheet.set_options([("", "新しいシート"), *words])
        self._sheet.setVisible(bool(sheets))
        if self._sheet.value() is None:
            self._sheet.set_value("")
        self._show()

    def _show(self) -> None:
        self._picture.show_sheet(self.stock, self._first, self._count)
        self._told.say(self._sentence())
        sold = "、".join(self.stock.products[:2]) + (" ほか" if len(self.stock.products) > 2 else "")
        doubt = f"　{self.stock.unproven[0]} は余白を確かめてから" if self.stock.unproven else ""
        self._sold.say(f"合う商品: {sold}{doubt}" if sold else self.stock.source)
        self._sold.setToolTip(f"寸法の出典: {self.stock.source}\n" + "、".join(self.stock.products))

    def _sentence(self) -> str:
        first, count, faces = self._first, self._count, self.stock.faces
        used = f"1～{first - 1} は使用済み。" if first > 2 else "1 は使用済み。" if first == 2 else ""
        if not count:
            return used
        sheets = -(-(first - 1 + count) // faces)
        left = -(first - 1 + count) % faces
        end = f"{left}面残ります" if left else "使い切ります"
        return f"{used}{first} から {count:,}面に印字し、{sheets:,}枚使って{end}。"

    def _stock_chosen(self, _name: str) -> None:
        self._first = 1
        self._sheet.set_value("")
        self._read_sheets()
        self.changed.emit()

    def _numbered(self, _name: str) -> None:
        """The number that stands on the packet chooses the sheet."""
        typed = self._number.text().strip()
        if not typed or not self._number.is_edited():
            return
        try:
            self.choose(unicodedata.normalize("NFKC", typed))
        except Refused:
            self._number.set_message("この番号の用紙は一覧にありません。")
            return
        self._number.set_value(typed)
        self.changed.emit()

    def _sheet_chosen(self, _name: str) -> None:
        sheet = self._sheets.get(str(self._sheet.value() or ""))
        if sheet is not None and self._only is None:
            self._stock.set_value(sheet.stock)
        self._first = sheet.first_free if sheet else 1
        self._name.set_value(sheet.name if sheet else "")
        self._show()
        self.changed.emit()

    def _face_chosen(self, face: int) -> None:
        self._first = face
        self._show()
        self.changed.emit()

    def _own(self) -> None:
        dialog = OwnStockDialog(self._desk, self.stock, self)
        if dialog.exec():
            self.read_stocks()
            self.choose(OWN + dialog.name())
            self.changed.emit()
            self.told.emit(f"用紙「{dialog.name()}」を登録しました。")

    def _build(self) -> None:
        self._stock = ChoiceField().may_be_narrow()
        self._stock.left.connect(self._stock_chosen)
        self._stock.setAccessibleName("ラベル用紙")
        self._sheet = ChoiceField().may_be_narrow()
        self._number = TextField().describe("商品番号", hint="例: 28382")
        self._number.left.connect(self._numbered)
        self._sheet.left.connect(self._sheet_chosen)
        self._sheet.setAccessibleName("使いかけのシート")
        self._name = TextField().describe("残りを覚える名前", hint="例: 棚の上")
        for field in (self._stock, self._sheet):
            field.set_label_width(0)
            field.set_field_width(LEFT)
        self._name.set_label_width(118)
        self._name.set_field_width(200)
        self._number.set_label_width(70)
        self._number.set_field_width(LEFT - 70)
        self._number.setVisible(self._only is None)
        self._picture = SheetPicture()
        self._picture.chosen.connect(self._face_chosen)
        self._sold = Words("", "text-2", 12)
        self._told = Words("", "text-2", 12)
        for words in (self._sold, self._told):
            words.setWordWrap(True)
        # Two lines from the start: what stands below must not jump when a face is chosen.
        self._told.setMinimumHeight(2 * self._told.fontMetrics().lineSpacing())
        own = Button("用紙を登録…", kind="link")
        self._stock.setVisible(self._only is None)
        own.setVisible(self._only is None)
        own.clicked.connect(self._own)
        self._lay_out(own)

    def _lay_out(self, own: Button) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        for part in (
            self._stock,
            self._number,
            Words("使い始める面を選んでください", "text-2", 12),
            self._sheet,
            self._sold,
        ):
            left.addWidget(part)
        left.addWidget(own, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(row)
        whole.addWidget(self._told)
        whole.addWidget(self._name)
