"""住所を引く: from the postal code to the address, or the other way round where the code is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu

from pfdesk.values.errors import Refused
from pfdesk.values.postal import Place, look_up, look_up_address

HOME_PREFECTURE = "北海道"
CODE: Final = len("059-0014")
MOST_OFFERED: Final = 30


def address_of(code: str) -> str:
    """The address that a postal code stands for, without the home prefecture. Refused where there is none."""
    places = look_up(code)
    if not places:
        raise Refused("postal_code", "この郵便番号は一覧にありません。番号を確かめてください。")
    return _chosen([written(place) for place in places], "postal_code")


def code_of(address: str) -> str:
    """The postal code of an address. Refused where it cannot be told."""
    places = look_up_address(address)
    if not places:
        raise Refused("address", "所在地から郵便番号を決められません。市町村と町の名前を確かめてください。")
    return _chosen([f"{place.code}  {written(place)}" for place in places], "address")[:CODE]


def written(place: Place) -> str:
    """The address as the office writes it: 室蘭市東町."""
    return place.address.removeprefix(HOME_PREFECTURE)


def _chosen(choices: Sequence[str], field: str) -> str:
    """The only choice, else the one that the clerk takes from a menu at the pointer."""
    different = list(dict.fromkeys(choices))
    found = different[0] if len(different) == 1 else offer(different[:MOST_OFFERED])
    if not found:
        raise Refused(field, f"候補が{len(different)}つあります。もう一度押して、どれかを選んでください。")
    return found


def offer(choices: Sequence[str]) -> str:
    """A menu of the choices; empty where the clerk took none."""
    menu = QMenu(QApplication.activeWindow())
    for words in choices:
        menu.addAction(words.replace("&", "&&"))
    actions, chosen = menu.actions(), menu.exec(QCursor.pos())
    menu.deleteLater()
    return choices[actions.index(chosen)] if chosen in actions else ""


def fits(address: str, code: str) -> bool:
    """Whether an address begins with the place of the code."""
    return any(address.removeprefix(HOME_PREFECTURE).startswith(written(place)) for place in look_up(code))
