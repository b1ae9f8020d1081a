"""What ⋯ offers on the page パンフレット."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QMenu

from pfdesk.pamphlets.gui.importing import choose_and_import
from pfdesk.pamphlets.gui.inserting import InsertDialog
from pfdesk.pamphlets.gui.past import PastDialog
from pfdesk.pamphlets.gui.recall import RecallDialog

Verb = Callable[[], Any]


def fill_more(menu: QMenu, page: Any) -> None:
    """Fill the menu; what needs an edition is offered only where there is one."""
    parts: list[tuple[tuple[str, Verb], ...]] = [(("版を追加", page.add_edition),)]
    if page.edition is not None:
        parts = [
            (
                *parts[0],
                ("この版を直す", page.change_edition),
                ("入稿を記録", page.send_to_print),
            ),
            (
                ("配布先を追加", page.copies.add_place),
                ("計画を見直す", page.copies.plan),
                ("広報誌折り込み", lambda: InsertDialog(page.desk, page.edition, page).exec()),
                ("受領書の戻り", page.tick_receipts),
                ("ある日の部数", lambda: PastDialog(page.desk, page.edition, page).exec()),
                ("回収", lambda: RecallDialog(page.desk, page.edition, page).exec()),
            ),
            (
                ("配布先の取り込み", lambda: _take_in(page, "places")),
                ("配布計画の取り込み", lambda: _take_in(page, "plans")),
                ("相談窓口の取り込み", lambda: _take_in(page, "desks")),
                ("書き出し(&X)", page.export),
            ),
        ]
    for place, part in enumerate(parts):
        if place:
            menu.addSeparator()
        for words, verb in part:
            menu.addAction(words).triggered.connect(lambda _on=False, verb=verb: verb())


def _take_in(page: Any, what: str) -> None:
    choose_and_import(page.desk, page.edition, what, page)
