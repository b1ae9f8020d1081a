"""Renders the parts of forms to PNG, to be laid beside the pictures of the design.

Run: QT_QPA_PLATFORM=offscreen python tests/widgets/gallery_forms.py FOLDER [light|dark]
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.widgets import theme
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.charts import Bar, BarRows, Part, ShareBar, YearColumn, YearColumns
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
from pfdesk.widgets.identity_bar import IdentityBar, Term
from pfdesk.widgets.key_pad import KeyPad
from pfdesk.widgets.paper_pips import PaperPips, Pip
from pfdesk.widgets.question_card import DimQuestion, OptionLine, QuestionCard, StepBar
from pfdesk.widgets.section import RecordSection, Row
from pfdesk.widgets.strip import Step, Strip


def record() -> QWidget:
    """A member's record, as in 02-directory."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(8)
    postal = PostalField(page)
    postal.describe("郵便番号")
    postal.set_value("050-00")
    postal.set_message("郵便番号は7けたです。あと2けた入れてください。")
    postal.add_beside(Button("住所を引く", kind="quiet", icon_name="search"))
    address = TextField(page)
    address.describe("所在地", required=True)
    address.set_value("室蘭市見本町1丁目2-3")
    phone = PhoneField(page)
    phone.describe("電話番号", required=True, unit="代表")
    phone.set_value("0143-00-0021")
    phone.set_beside("前の番号 0143-00-0020")
    mail = TextField(page)
    mail.describe("メール", hint="例 madoguchi@example.jp")
    copies = NumberField(page)
    copies.describe("部数", unit="部")
    copies.set_value(1217)
    day = DateField(page)
    day.describe("締結日")
    day.set_text("R2.10.1")
    day.set_message("あと7日で期限です。", "due")
    kind = ChoiceField(page)
    kind.describe("種別")
    kind.set_options([("firm", "企業"), ("agency", "支援機関")])
    kind.set_value("firm")
    check = CheckField(page)
    check.describe("担当者の名前も入れる")
    check.set_value(True)
    note = NoteField(page)
    note.describe("メモ")
    note.set_value("養成講座に 2名で出席するとの返事\n折り返し電話する")
    for field in (postal, address, phone, mail, copies, day, kind, check, note):
        column.addWidget(field)
    seats = RecordSection(page)
    seats.describe("会議体", "席を追加")
    seats.show_rows([Row(1, ("PF推進会議", "委員", "見本 花子", "R5.6.1 ～ R7.3.31"))], (108, 44, 84, 0))
    log = RecordSection(page)
    log.describe("連絡記録", "連絡を追加")
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


def pamphlets_head() -> QWidget:
    """Identity bars, as in 06-pamphlets, and one that does not add up."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 16, 24, 16)
    for unknown in (12, 0):
        bar = IdentityBar(page)
        bar.show_identity(
            23000,
            (
                Term(
                    "配布",
                    (Part("広報誌折り込み", 19000), Part("配布先", 3410, "chart-2")),
                    "折り込み 19,000 + 配布先 3,410",
                ),
                Term("在庫", (Part("在庫", 560, "chart-rest"),)),
                Term("破損・廃棄", (Part("破損・廃棄", 18, "chart-3"),)),
                Term("不明", (Part("不明", unknown, "chart-4"),)),
            ),
        )
        column.addWidget(bar)
    page.resize(1366, 200)
    return page


def survey_head() -> QWidget:
    """The work strip, as in 03 and 11."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 8, 24, 0)
    steps = [
        Step("design", "設計", 87, "対象", done=True),
        Step("dispatch", "発送", 87, "件", done=True),
        Step("return", "回収", 19, "件", done=True),
        Step("keying", "入力", 19, "枚", done=True),
        Step("verify", "照合", 12, "枚"),
        Step("tabulate", "集計"),
    ]
    for low in (False, True):
        strip = Strip(page)
        strip.set_low(low)
        strip.set_steps(steps)
        strip.set_current("verify")
        column.addWidget(strip)
    page.resize(1366, 150)
    return page


def keying() -> QWidget:
    """Keying, as in 03-survey-keying."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(24, 16, 24, 16)
    row.setSpacing(40)
    pips = PaperPips(page)
    pips.set_names("照合済み", "照合済み・見直しあり")
    states = {7: "current", 4: "again"}
    pips.show_pips([Pip(n, states.get(n, "done" if n < 14 else "todo")) for n in range(1, 20)])
    pips.setFixedWidth(192)
    middle = QVBoxLayout()
    bar = StepBar()
    bar.show_step(4, 9)
    card = QuestionCard()
    card.show_question(
        "問4",
        "その活動の内容は何ですか",
        "いくつでも",
        (
            OptionLine("1", "居場所づくり"),
            OptionLine("2", "相談窓口の開設"),
            OptionLine("+", "その他の活動", "押すと内容を入力できます"),
            OptionLine("0", "回答無し"),
        ),
    )
    card.set_chosen({"1"})
    middle.addWidget(bar)
    middle.addWidget(DimQuestion("問2", "主な活動の分野", "2  保健・医療・福祉"))
    middle.addWidget(DimQuestion("問3", "孤独・孤立対策に資する活動", "1  行っている"))
    middle.addWidget(card)
    middle.addWidget(DimQuestion("問5", "取り組む必要性を感じますか"))
    middle.addStretch(1)
    pad = KeyPad(page)
    pad.set_keys(
        {"1": "居場所", "2": "相談窓口", "+": "その他", "0": "回答無し", ".": "消す",
         "*": "見直し", "-": "前へ", "Enter": "次の設問"},
        {"1"},
    )  # fmt: skip
    row.addWidget(pips, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(middle, 1)
    row.addWidget(pad, 0, Qt.AlignmentFlag.AlignTop)
    page.resize(1280, 540)
    return page


def charts() -> QWidget:
    """Charts of 01-home and 04-survey-tabulation."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(24, 16, 24, 16)
    row.setSpacing(24)
    members = ShareBar()
    members.show_parts((Part("協定企業", 9), Part("市民会議", 12, "chart-2"), Part("支援機関", 5, "chart-3")))
    rate = ShareBar()
    rate.show_parts((Part("回収", 19), Part("未回収", 68, "chart-rest")))
    years = YearColumns()
    years.show_columns((YearColumn("R4", 0), YearColumn("R5", 0), YearColumn("R5 申込", 70, planned=True)))
    bars = BarRows()
    bars.show_bars(
        (
            Bar(1, "居場所づくり", 9, "9(56.3 %)"),
            Bar(2, "相談窓口の開設", 5, "5(31.3 %)"),
            Bar(3, "その他の活動", 5, "5(31.3 %)"),
            Bar(4, "回答無し", 0, "0(0.0 %)"),
        ),
        "団体",
        16,
    )
    bars.select(1)
    named = BarRows(names=True)
    named.show_bars((Bar(1, "登別市", 31), Bar(2, "室蘭市", 20), Bar(3, "伊達市", 8)), "件")
    for widget in (members, rate, years, bars, named):
        row.addWidget(widget, 2 if isinstance(widget, BarRows) else 1, Qt.AlignmentFlag.AlignTop)
    page.resize(1400, 240)
    return page


PARTS = {
    "record": record,
    "pamphlets": pamphlets_head,
    "survey": survey_head,
    "keying": keying,
    "charts": charts,
}


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
