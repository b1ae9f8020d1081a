"""Shows all shared parts in one window and saves pictures of it.

python tests/widgets/gallery.py FOLDER      light and dark, at 100 and 150 %
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID, uuid4

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pfdesk.widgets import theme
from pfdesk.widgets.buttons import Button, icon_button
from pfdesk.widgets.chips import ChipBar, Facet
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.pill import Pill
from pfdesk.widgets.row_match import Span
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.search_box import SearchBox
from pfdesk.widgets.segments import Segments
from pfdesk.widgets.shell import Shell
from pfdesk.widgets.toast import Toast


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    kind: str = ""
    address: str = ""
    phone: str = ""
    last: str = ""
    plan: int | None = None
    done: int | None = None
    left: int | None = None
    least: int | None = None
    state: str = ""
    style: frozenset[str] = frozenset()
    id: UUID = field(default_factory=uuid4)


MEMBERS = (
    Line("あいおいニッセイ同和損害保険(株)", "企業", "室蘭市見本町4-12", "0143-00-0011", "R6.2.5"),
    Line("胆振総合振興局", "支援機関", "室蘭市例示1-4-1", "0143-00-0052", "R6.1.30"),
    Line("佐川急便", "企業", "室蘭市見本町2-8", "0143-00-0017", "R6.2.6"),
    Line("児童相談所", "支援機関", "室蘭市例示2-6", "0143-00-0055", "R6.1.30"),
    Line("東京海上日動火災保険(株)", "企業", "室蘭市見本町4-3", "0143-00-0014", "R6.2.5"),
    Line("日本生命保険相互会社", "企業", "室蘭市例示3-1-5", "0143-00-0015", "R6.2.2"),
    Line("三井住友海上火災保険(株)", "企業", "室蘭市見本町1-7", "0143-00-0018", "R6.1.22"),
    Line("明治安田生命保険相互会社", "企業", "室蘭市例示1-9-2", "0143-00-0019", "R6.2.2"),
    Line("ヤマト運輸(株)", "企業", "室蘭市見本町1-2-3", "0143-00-0021", "R6.2.6"),
)
GROUP, OPEN, CHILD = frozenset({"group"}), frozenset({"group", "open"}), frozenset({"indent"})
PLACES = (
    Line("福祉関係部署  16か所", plan=1370, done=1250, state="補充 1か所", style=GROUP),
    Line("その他相談窓口  3か所", plan=230, done=230, style=GROUP),
    Line("外部関係機関  7か所", plan=2400, done=1930, style=OPEN),
    Line("社会福祉協議会", plan=400, done=400, left=210, least=50, style=CHILD),
    Line("地域包括支援センター", plan=150, done=150, left=12, least=20, state="補充する", style=CHILD),
    Line("数え直した行", plan=100, done=30, left=22, style=frozenset({"indent", "struck"})),
    Line("計", plan=23000, done=22410, style=frozenset({"total"})),
)
ROOMS = (
    ("home", "ホーム", "home"),
    ("directory", "会員名簿", "members"),
    ("surveys", "調査", "survey"),
    ("events", "行事・講座", "event"),
    ("pamphlets", "パンフレット", "pamphlet"),
    ("annual", "年度報告", "report"),
)


def finder(line: object, name: str, shown: str, wanted: str) -> list[Span]:
    """Stands for the search that knows readings."""
    return [(0, 2)] if name == "address" and wanted == "むろらん" else []


def members() -> RowTable:
    table = RowTable()
    table.set_columns(
        (
            Column("name", "名称", width=240, stretch=True, key=MEMBERS.index),
            Column("kind", "種別", width=96, kind="quiet", rank=2),
            Column("address", "所在地", width=176, kind="quiet"),
            Column("phone", "電話番号", width=120, kind="phone", rank=1),
            Column("last", "最後の連絡", width=104, kind="date", rank=3),
        )
    )
    table.show_lines(MEMBERS)
    table.set_match("むろらん", finder)
    table._columns.sort_by("name")
    table.show_lines(MEMBERS)
    table.select_id(MEMBERS[-1].id)
    return table


def places() -> RowTable:
    table = RowTable()
    table.set_sortable(False)
    table.set_columns(
        (
            Column("name", "配布先", width=200, stretch=True),
            Column("plan", "計画", width=76, kind="number", strong=True),
            Column("done", "配布済み", width=80, kind="number", strong=True),
            Column("left", "置き場の残", width=92, kind="number", strong=True),
            Column("least", "最低", width=60, kind="number"),
            Column("state", "状態", width=100, kind="quiet"),
        )
    )
    table.set_row_style(lambda line: line.style)
    table.set_cell_style(
        lambda line, name: (
            {"due"}
            if line.state.startswith("補充") and name == "state"
            else {"due", "bold"}
            if line.left == 12 and name == "left"
            else set()
        )
    )
    table.show_lines(PLACES)
    return table


def left() -> QWidget:
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(12, 16, 4, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.setContentsMargins(12, 0, 12, 0)
    row.setSpacing(8)
    search = SearchBox()
    search.setText("むろらん")
    search.setFixedWidth(320)
    row.addWidget(search)
    row.addStretch(1)
    row.addWidget(Button("取り込み(&I)", kind="quiet", icon_name="import"))
    row.addWidget(Button("書き出し(&X)", kind="quiet", icon_name="export"))
    row.addWidget(Button("追加(&N)", icon_name="add"))
    column.addLayout(row)
    column.addSpacing(12)
    column.addLayout(chips())
    column.addSpacing(12)
    column.addWidget(members(), 3)
    column.addWidget(places(), 2)
    return pane


def chips() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, 0, 12, 0)
    bar = ChipBar()
    bar.set_facets(
        (
            Facet("kind", "種別", (("firm", "企業"), ("support", "支援機関"))),
            Facet("body", "会議体", (("pf", "PF推進会議"), ("area", "地域協議会"))),
            Facet("city", "市町村", (("muroran", "室蘭市"),)),
            Facet("agreement", "協定", (("yes", "あり"),)),
            Facet("state", "状態", (("now", "現在"),)),
        )
    )
    bar.set_value("body", "pf")
    row.addWidget(bar)
    return row


def right() -> QWidget:
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(24, 16, 24, 0)
    column.setSpacing(12)
    head = QHBoxLayout()
    title = QLabel("ヤマト運輸(株)")
    title.setProperty("words", "title")
    head.addWidget(title)
    head.addWidget(Pill("企業"))
    head.addStretch(1)
    head.addWidget(Button("連絡を記録(&L)", kind="primary", icon_name="comment"))
    head.addWidget(icon_button("print", "印刷"))
    head.addWidget(icon_button("more", "ほかの操作"))
    column.addLayout(head)
    field_row = QHBoxLayout()
    wrong, empty = QLineEdit("050-00"), QLineEdit()
    wrong.setProperty("level", "wrong")
    wrong.setFixedWidth(112)
    empty.setPlaceholderText("例  madoguchi@example.jp")
    for part in (wrong, Button("住所を引く", kind="quiet", icon_name="search"), empty):
        field_row.addWidget(part)
    column.addLayout(field_row)
    views = QHBoxLayout()
    segments = Segments()
    segments.set_options((("n", "件数"), ("p", "割合"), ("b", "両方")))
    segments.set_value("b")
    views.addWidget(segments)
    views.addWidget(Pill("n = 16", tone="strong", large=True))
    views.addWidget(Pill("あと 7日", tone="due"))
    views.addWidget(Pill("郵便番号なし", tone="wrong"))
    views.addStretch(1)
    more = QHBoxLayout()
    more.addWidget(Button("すべて見る", kind="soft", icon_name="chevron-right", trailing=True))
    more.addWidget(Button("開く", kind="link"))
    more.addStretch(1)
    column.addLayout(views)
    column.addLayout(more)
    empty_state = EmptyState()
    empty_state.show_state(
        "members",
        "ここに会員が並びます",
        "団体や個人を1件ずつ加えるか、Excelの表から取り込みます。",
        first=("会員を追加", lambda: None),
        others=(("取り込む", lambda: None), ("見本を見る", lambda: None)),
    )
    column.addWidget(empty_state, 1)
    pane.setMinimumWidth(480)
    return pane


def window() -> QMainWindow:
    main = QMainWindow()
    for title in ("ファイル(&F)", "編集(&E)", "表示(&V)", "移動(&G)", "印刷(&P)", "ツール(&T)", "ヘルプ(&H)"):
        main.menuBar().addMenu(title)
    shell = Shell()
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    record = right()
    splitter.addWidget(left())
    splitter.addWidget(record)
    splitter.setSizes([814, 551])
    for name, title, icon_name in ROOMS:
        shell.add_room(name, title, icon_name, splitter if name == "directory" else QWidget())
    shell.set_room("directory")
    shell.set_years([(2023, "令和5年度"), (2022, "令和4年度")], 2023)
    shell.set_undo("電話番号の変更")
    shell.set_redo("所在地の変更")
    shell.set_status("26件中 9件")
    shell.set_saved("入力は すべて保存済み")
    shell.set_clerk("見本 一郎")
    main.setCentralWidget(shell)
    main.resize(1366, 768)
    main.show()
    Toast(record).show_note("電話番号を変更しました", lambda: None)
    return main


def draw(folder: Path, scheme: str, percent: str) -> None:
    app = QApplication(sys.argv[:1])
    theme.apply(app, "dark" if scheme == "dark" else "light")
    main = window()
    app.processEvents()
    main.grab().save(str(folder / f"gallery-{scheme}-{percent}.png"))


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) == 4:
        draw(folder, sys.argv[2], sys.argv[3])
        return
    for scheme in ("light", "dark"):
        for percent in ("100", "150"):
            factor = str(int(percent) / 100)
            surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor}
            call = [sys.executable, __file__, str(folder), scheme, percent]
            subprocess.run(call, env=surroundings, check=True)


if __name__ == "__main__":
    main()
