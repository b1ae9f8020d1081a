"""F1 everywhere: which chapter of the manual tells of a window, and the key in windows that have no menu."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from pfdesk.app.rooms import ROOMS

OF_WINDOW: Final = {
    "annual.RollOverDialog": ("年度報告", "年度更新"),
    "annual.VoicesDialog": ("年度報告", "寄せられた声"),
    "app.BinDialog": ("はじめに", "ごみ箱"),
    "app.HistoryDialog": ("変更の記録", ""),
    "app.LettersDialog": ("印刷", "手紙の文面"),
    "app.PasswordDialog": ("パスワード", ""),
    "app.PrintLogDialog": ("印刷", "印刷の記録"),
    "app.RecoveryDialog": ("パスワード", ""),
    "app.SettingsDialog": ("設定", ""),
    "app.Welcome": ("はじめに", ""),
    "directory.BodiesDialog": ("会員名簿", "種別と目印"),
    "directory.CategoriesDialog": ("会員名簿", "種別と目印"),
    "directory.DayDialog": ("会員名簿", "しぼり込む"),
    "directory.DuplicatesDialog": ("会員名簿", "重複の候補と名寄せ"),
    "directory.ExportDialog": ("会員名簿", "書き出し"),
    "directory.ImportDialog": ("会員名簿", "取り込み"),
    "directory.MemberPicker": ("会員名簿", "しぼり込む"),
    "directory.MergeDialog": ("会員名簿", "重複の候補と名寄せ"),
    "directory.NameDialog": ("会員名簿", "しぼり込む"),
    "directory.PartDialog": ("会員名簿", "重複の候補と名寄せ"),
    "directory.SwapHoldersDialog": ("会員名簿", "人事異動"),
    "events.AddPeopleDialog": ("行事・講座", "参加者を加える"),
    "events.CertificatesDialog": ("行事・講座", "修了証"),
    "events.ChoiceDialog": ("行事・講座", "アンケート"),
    "events.CopyDialog": ("行事・講座", "行事を作る"),
    "events.CourseDialog": ("行事・講座", "講座"),
    "events.EventDialog": ("行事・講座", "行事を作る"),
    "events.PaperDialog": ("行事・講座", "受付"),
    "events.PartDialog": ("行事・講座", "行事を作る"),
    "events.PersonDialog": ("行事・講座", "参加者を加える"),
    "events.ReasonDialog": ("行事・講座", "出席を取り消したとき"),
    "events.ReceptionWindow": ("行事・講座", "受付"),
    "events.RegisterDialog": ("行事・講座", "修了者台帳と更新"),
    "events.SlipDialog": ("行事・講座", "案内と返事"),
    "events.VerifyDialog": ("行事・講座", "修了証"),
    "events.WalkInDialog": ("行事・講座", "受付"),
    "pamphlets.BookingDialog": ("パンフレット", "受払を記録"),
    "pamphlets.ConsentDialog": ("パンフレット", "相談窓口"),
    "pamphlets.CorrectionDialog": ("パンフレット", "受払を記録"),
    "pamphlets.CounterDialog": ("パンフレット", "受払を記録"),
    "pamphlets.EditionDialog": ("パンフレット", "版"),
    "pamphlets.EventBookingDialog": ("パンフレット", "受払を記録"),
    "pamphlets.InsertDialog": ("パンフレット", "広報誌折り込み"),
    "pamphlets.PastDialog": ("パンフレット", "ある日の部数"),
    "pamphlets.PlaceDialog": ("パンフレット", "配布先"),
    "pamphlets.PlanDialog": ("パンフレット", "版"),
    "pamphlets.RecallDialog": ("パンフレット", "回収"),
    "pamphlets.ReceiptsDialog": ("パンフレット", "配送・補充"),
    "pamphlets.RoundDialog": ("パンフレット", "配送・補充"),
    "pamphlets.StocktakeDialog": ("パンフレット", "棚卸"),
    "pamphlets.TableImportDialog": ("パンフレット", "取り込み・書き出し"),
    "pamphlets.ToPrintDialog": ("パンフレット", "版"),
    "surveys.AnswersInDialog": ("調査", "調査を表やファイルから始める"),
    "surveys.ByFilters": ("調査", "対象を決める、回収率を見る"),
    "surveys.CountDialog": ("調査", "対象を決める、回収率を見る"),
    "surveys.DifferencesDialog": ("調査", "入力の決まり"),
    "surveys.PaperDialog": ("調査", "入力の決まり"),
    "surveys.RatesDialog": ("調査", "対象を決める、回収率を見る"),
    "surveys.SurveyDialog": ("調査", "調査を設計する"),
    "surveys.TargetDialog": ("調査", "辞退・宛先不明"),
    "surveys.ThemeTableDialog": ("調査", "集計する、自由記述を分類する"),
    "surveys.WhichFileDialog": ("調査", "調査を表やファイルから始める"),
    "widgets.CalibrateDialog": ("印刷", "印刷位置の調整"),
    "widgets.InSight": ("困ったとき", ""),
    "widgets.OwnStockDialog": ("印刷", "宛名ラベル"),
    "widgets.PrintDialog": ("印刷", "印刷の画面"),
    "widgets.PrintSettingsDialog": ("印刷", "印刷の画面"),
    "widgets.ReprintDialog": ("印刷", "印刷の記録"),
}
"""Every window by room and class: chapter of the manual, and there the bold word or heading."""

SERVING: Final = frozenset(
    {
        "directory.MemberPicker",
        "directory.NameDialog",
        "events.ChoiceDialog",
        "events.ReasonDialog",
        "widgets.InSight",
    }
)
"""Small windows that serve the one behind them: where that has a place of its own, theirs is there."""

OF_TITLE: Final = {
    "パスワード": ("パスワード", ""),
    "戻したいバックアップを選ぶ": ("バックアップ", ""),
    "戻したファイルの置き場所": ("バックアップ", ""),
    "練習用のファイルの置き場所": ("練習", ""),
    "新しいファイル": ("はじめに", "最初にすること"),
    "開く": ("はじめに", ""),
    "を開き直す": ("年度報告", "年度更新"),
}
"""Qt's own questions and file windows, by the end of their title."""


def place_of(window: QWidget | None, room: str = "", word: str = "") -> tuple[str, str]:
    """Chapter and word of the manual for a window; else of the window behind it, else of the room that is seen."""
    found = _known(window)
    if found is not None:
        return found
    title = next((one.title for one in ROOMS if one.name == room), "はじめに")
    return title, word


def _known(window: QWidget | None) -> tuple[str, str] | None:
    if window is None:
        return None
    parts = type(window).__module__.split(".")
    name = f"{parts[1]}.{type(window).__name__}" if parts[0] == "pfdesk" else ""
    own = OF_WINDOW.get(name) or next(
        (place for title, place in OF_TITLE.items() if window.windowTitle().endswith(title)), None
    )
    if own is not None and name not in SERVING:
        return own
    behind = window.parentWidget()
    return (_known(behind.window()) if behind is not None else None) or own


class HelpKey(QObject):
    """Gives each window F1 as it is first worked in: a dialog holds back the key of the window behind it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if window is None or hasattr(window, "menus") or window.property("help-key"):
            return
        window.setProperty("help-key", True)
        key = QShortcut(QKeySequence("F1"), window)
        key.activated.connect(lambda: show_help(window))


def show_help(window: QWidget) -> None:
    """Open the manual over a window, at its place."""
    from pfdesk.app.manual_dialog import ManualDialog  # no part of a start

    if isinstance(window, ManualDialog):
        return
    main: Any = next((one for one in _above(window) if hasattr(one, "menus")), None)
    chapter, word = place_of(window, main.shell.room() if main is not None else "")
    ManualDialog(chapter, window, word).exec()


def _above(window: QWidget) -> Iterator[QWidget]:
    above = window.parentWidget()
    while above is not None:
        yield above.window()
        above = above.window().parentWidget()
