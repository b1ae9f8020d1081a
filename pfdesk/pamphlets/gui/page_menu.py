"""What ⋯ offers on the page パンフレット."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QMenu

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.importing import choose_and_import
from pfdesk.pamphlets.gui.inserting import InsertDialog
from pfdesk.pamphlets.gui.past import PastDialog
from pfdesk.pamphlets.gui.recall import RecallDialog
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell

Verb = Callable[[], Any]


def fill_more(menu: QMenu, page: Any) -> None:
    """Fill the menu; what needs an edition is offered only where there is one."""
    parts: list[tuple[tuple[str, Verb], ...]] = [(("版を追加", page.add_edition),)]
    if page.edition is not None:
        parts = [
            (*parts[0], ("この版を直す", page.change_edition), ("入稿を記録", lambda: send_to_print(page))),
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


def send_to_print(page: Any) -> None:
    """入稿を記録: desks without a consent are named first; going on in spite of them stands in the log."""
    desk, edition = page.desk, page.edition
    wanting = desk.ask(queries.desks_wanting_consent, edition.id, desk.today())
    names = "、".join(f"{one.name}({one.consent_text})" for one in wanting)
    question = f"掲載承諾のない窓口が{len(wanting)}件あります。このまま入稿しますか。"
    if wanting and not tell.ask(page, question, "承諾なしのまま入稿する", detail=names):
        return
    try:
        desk.do(commands.SendToPrint(edition.id, desk.today(), len(wanting)))
    except Refused as refused:
        tell.say(page, refused.sentence)
