"""住所を引く beside 郵便番号: the address from the code, or the code from the address."""

from __future__ import annotations

from PySide6.QtCore import QObject

from pfdesk.directory.gui import place_help
from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import Field, TextField
from pfdesk.widgets.form_binder import FormBinder


class AddressLookUp(QObject):
    """The button beside the field postal_code of a binder's form, and Enter in that field."""

    def __init__(self, binder: FormBinder) -> None:
        super().__init__(binder)
        self._binder = binder
        self._code, self._address = binder.field("postal_code"), binder.field("address")
        self.button = Button("住所を引く(&A)", kind="quiet", icon_name="search")
        self.button.clicked.connect(self.look_up)
        self._code.add_beside(self.button)
        assert isinstance(self._code, TextField)
        self._code.line.returnPressed.connect(self._look_up_empty)

    def look_up(self) -> None:
        """Fill what is empty; what is there already is compared and left as it is."""
        try:
            if self._code.text().strip():
                self._fill_address(place_help.address_of(self._code.value()), self._code.value())
            elif self._address.text().strip():
                _put(self._code, place_help.code_of(self._address.text()))
            else:
                self._code.set_message("郵便番号か所在地を入れてから押してください。", "quiet")
        except Refused as refused:
            self._binder.refuse(refused, "postal_code")

    def _look_up_empty(self) -> None:
        """Enter in 郵便番号 fills an address that is still empty."""
        if self._code.text().strip() and not self._address.text().strip():
            self.look_up()

    def _fill_address(self, found: str, code: str) -> None:
        field = self._address
        if field.text().strip() and place_help.fits(field.text(), code):
            field.set_message("所在地はこの郵便番号と合っています。", "quiet")
        elif field.text().strip():
            field.set_message(f"この郵便番号は「{found}」です。所在地を確かめてください。", "due")
        else:
            field.set_text(found)
            field.set_message("続けて番地を入れてください。", "quiet")
            field.setFocus()
            if isinstance(field, TextField):
                field.line.setCursorPosition(len(found))


def _put(field: Field, text: str) -> None:
    field.set_text(text)
    field.left.emit(field.objectName())
