"""Renders the parts of forms to PNG, to be laid beside the pictures of the design.

Run: QT_QPA_PLATFORM=offscreen python tests/widgets/gallery_forms.py FOLDER [light|dark]
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from pfdesk.widgets import theme
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    NoteField,
    NumberField,
    PhoneField,
    PostalField,
    TextField,
)
from pfdesk.widgets.section import RecordSection, Row


def record() -> QWidget:
    """A member's record, as in 02-directory."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(8)
    postal = PostalField(page)
    postal.label = "郵便番号"
    postal.set_value("050-00")
    postal.set_message("郵便番号は7けたです。あと2けた入れてください。")
    postal.add_beside(Button("住所を引く", kind="quiet", icon_name="search"))
    address = TextField(page)
    address.label, address.required = "所在地", True
    address.set_value("室蘭市見本町1丁目2-3")
    phone = PhoneField(page)
    phone.label, phone.required, phone.unit = "電話番号", True, "代表"
    phone.set_value("0143-00-0021")
    phone.set_beside("前の番号 0143-00-0020")
    mail = TextField(page)
    mail.label, mail.hint = "メール", "例 madoguchi@example.jp"
    copies = NumberField(page)
    copies.label, copies.unit = "部数", "部"
    copies.set_value(1217)
    day = DateField(page)
    day.label = "締結日"
    day.set_text("R2.10.1")
    day.set_message("あと7日で期限です。", "due")
    kind = ChoiceField(page)
    kind.label = "種別"
    kind.set_options([("firm", "企業"), ("agency", "支援機関")])
    kind.set_value("firm")
    check = CheckField(page)
    check.label = "担当者の名前も入れる"
    check.set_value(True)
    note = NoteField(page)
    note.label = "メモ"
    note.set_value("養成講座に 2名で出席するとの返事\n折り返し電話する")
    for field in (postal, address, phone, mail, copies, day, kind, check, note):
        column.addWidget(field)
    seats = RecordSection(page)
    seats.title, seats.add_label = "会議体", "席を追加"
    seats.show_rows([Row(1, ("PF推進会議", "委員", "見本 花子", "R5.6.1 ～ R7.3.31"))], (108, 44, 84, 0))
    log = RecordSection(page)
    log.title, log.add_label = "連絡記録", "連絡を追加"
    log.show_rows(
        [
            Row(1, ("R6.2.6", "養成講座に 2名で出席するとの返事"), "phone", 0),
            Row(2, ("R6.1.22", "16日の会議の趣旨を事前に説明"), "visit", 0),
        ],
        (60, 0),
    )
    column.addWidget(seats)
    column.addWidget(log)
    column.addStretch(1)
    page.resize(552, 760)
    mail.setFocus()
    return page


PARTS = {"record": record}


def main() -> None:
    """Render all parts, or those named."""
    folder = Path(sys.argv[1])
    scheme = sys.argv[2] if len(sys.argv) > 2 else "light"
    app = QApplication([])
    theme.apply(app, "dark" if scheme == "dark" else "light")
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in PARTS.items():
        widget = make()
        widget.show()
        widget.activateWindow()
        app.processEvents()
        app.processEvents()
        widget.grab().save(str(folder / f"{name}-{scheme}.png"))
        widget.close()


if __name__ == "__main__":
    main()
