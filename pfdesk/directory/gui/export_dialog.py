"""What a list is written for: the office keeps everything; others get only who agreed, and who is missing is said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QComboBox, QWidget

from pfdesk.directory.queries import MemberFilters, member_count, past_day
from pfdesk.directory.sheets import CSV_LACKS, shared_sheet, told_left_out
from pfdesk.ui.directory_export import Ui_ExportScreen
from pfdesk.values.eras import era_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog

OFFICE: Final = "office"
OTHERS: Final = "others"
MOST_NAMED: Final = 12
USES: Final = ((OFFICE, "庁内で使う(すべての記録)"), (OTHERS, "ほかの団体に渡す(提供の同意がある会員だけ)"))


class ExportDialog(EntryDialog):
    """``use`` is what was chosen. Nothing is written yet."""

    screen_class = Ui_ExportScreen

    def __init__(self, desk: Desk, text: str, filters: MemberFilters, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.use = ""
        self._then = then_told(filters)
        self._count = desk.ask(member_count, text, filters)
        _sheet, self._gone = desk.ask(shared_sheet, text, filters)
        choice: Any = self.fields["use"]
        choice.set_options(list(USES))
        choice.set_value(OFFICE)
        box = choice.findChild(QComboBox)
        assert box is not None
        box.currentIndexChanged.connect(lambda _index: self._tell())
        self.setMinimumWidth(560)
        self._tell()
        choice.setFocus()

    def _tell(self) -> None:
        """What the file will hold, and who will not be in it."""
        others = self.fields["use"].value() == OTHERS
        gone = self._gone if others else ()
        kept = self._count - len(gone)
        self.ui.told.setText(
            f"{kept:,}件を書き出します。{told_left_out(gone).replace('除きました', '除きます')}"
            if others
            else f"一覧に出ている{kept:,}件と、その担当者・席・協定・同意・連絡記録などを書き出します。{self._then}"
        )
        names = "、".join(one.name for one in gone[:MOST_NAMED])
        more = f" ほか{len(gone) - MOST_NAMED:,}件" if len(gone) > MOST_NAMED else ""
        why = "メモ・連絡記録・担当者・協定・外部コードは入れません。"
        listed = f"除く会員: {names}{more}\n" if gone else ""
        self.ui.left_out.setText(
            f"{listed}{why}" if others else f"Excelは、そのまま取り込めます。{CSV_LACKS}"
        )
        self.ui.save.setEnabled(kept > 0)
        self.adjustSize()

    def command(self, values: Mapping[str, Any]) -> None:
        self.use = values["use"]


def then_told(filters: MemberFilters) -> str:
    """Of which day or year the file is; empty for now."""
    if past_day(filters) is None:
        return ""
    first, last = filters.days()
    when = f"{era_text(first)}から{era_text(last)}まで" if first < last else era_text(last)
    return (
        f"\n{when}のものです。席・委員・協定は期間、同意・連絡記録は日付、ほかは変更の記録によります。"
        "種別・目印の名前は、いまのものです。"
    )
