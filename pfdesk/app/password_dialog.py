"""パスワード: set one, change it, take it off; and the recovery key that is printed and put away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from pfdesk.db.keys import check_password, normal
from pfdesk.ui.app_password import Ui_PasswordScreen
from pfdesk.ui.app_recovery import Ui_RecoveryScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.field import Field, align_labels
from pfdesk.widgets.fields import ChoiceField, TextField
from pfdesk.widgets.on_screen import fit_on_screen

Deed = Literal["set", "change", "remove"]
DEEDS: Final = (("change", "パスワードを変える"), ("remove", "パスワードを外す"))
HINTS: Final = {
    "set": "8文字以上。忘れると誰にも開けません。設定のあとに出る「回復の鍵」を必ず控えてください。",
    "change": "いまのパスワードの代わりに、回復の鍵も使えます。",
    "remove": "外すと、このファイルはパスワードなしで開けるようになります。",
}


@dataclass(frozen=True, slots=True)
class PasswordWish:
    """What is to be done with the file's password."""

    deed: Deed
    old: str = ""
    new: str = ""


class PasswordDialog(QDialog):
    """Asks for what is needed; ``wish`` is what is to be done after it was accepted."""

    def __init__(self, *, sealed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wish: PasswordWish | None = None
        self.ui = Ui_PasswordScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.fields = {one.objectName(): one for one in self.findChildren(Field)}
        for name in ("old", "new_one", "again"):
            field = self.fields[name]
            assert isinstance(field, TextField)
            field.line.setEchoMode(QLineEdit.EchoMode.Password)
        deed = self.fields["deed"]
        assert isinstance(deed, ChoiceField)
        deed.set_options(DEEDS if sealed else (("set", "パスワードを設定する"),))
        deed.set_value("change" if sealed else "set")
        deed.edited.connect(self._show)
        self.ui.save.setDefault(True)
        self.ui.save.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        align_labels(self)
        self.setMinimumWidth(520)
        self._show()

    def _show(self) -> None:
        deed = self.fields["deed"].value()
        self.fields["deed"].setVisible(deed != "set")
        self.fields["old"].setVisible(deed != "set")
        for name in ("new_one", "again"):
            self.fields[name].setVisible(deed != "remove")
        self.ui.hint.setText(HINTS[deed])
        self.fields["new_one" if deed == "set" else "old"].setFocus()
        self._fit_later()

    def _fit_later(self) -> None:
        """As high as what is shown needs, once the fields have said how high that is."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            high = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else -1
            fit_on_screen(self, self.width(), max(high, layout.totalMinimumSize().height()))

    def accept(self) -> None:
        """Check what can be checked without the file; the rest is the program's."""
        for field in self.fields.values():
            field.clear_message()
        deed, texts = self.fields["deed"].value(), {name: one.text() for name, one in self.fields.items()}
        try:
            if deed != "remove":
                check_password(texts["new_one"])
        except Refused as refused:
            self._mark("new_one", refused.sentence)
            return
        if deed != "remove" and normal(texts["new_one"]) != normal(texts["again"]):
            self._mark("again", "2回の入力が違います。もう一度入れてください。")
            return
        if deed != "set" and not texts["old"]:
            self._mark("old", "いまのパスワードを入れてください。")
            return
        self.wish = PasswordWish(deed, texts["old"], texts["new_one"])
        super().accept()

    def _mark(self, name: str, sentence: str) -> None:
        self.fields[name].set_message(sentence)
        self.fields[name].setFocus()
        self._fit_later()


class RecoveryDialog(QDialog):
    """Shows the recovery key once; it is nowhere kept in the clear."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecoveryScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.key.setText(key)
        self.ui.copy.clicked.connect(lambda: QApplication.clipboard().setText(key))
        self.ui.done.clicked.connect(self.accept)
