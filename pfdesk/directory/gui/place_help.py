"""住所を引く: from the postal code to the address, or the other way round where the code is missing."""

from __future__ import annotations

from pfdesk.values.errors import Refused
from pfdesk.values.postal import Place, look_up, look_up_address

HOME_PREFECTURE = "北海道"


def address_of(code: str) -> str:
    """The address that a postal code stands for, without the home prefecture. Refused where there is none."""
    places = look_up(code)
    if not places:
        raise Refused("postal_code", "この郵便番号は一覧にありません。番号を確かめてください。")
    return written(places[0])


def code_of(address: str) -> str:
    """The postal code of an address. Refused where it cannot be told."""
    places = look_up_address(address)
    if len({place.code for place in places}) != 1:
        raise Refused("address", "所在地から郵便番号を決められません。市町村と町の名前を確かめてください。")
    return places[0].code


def written(place: Place) -> str:
    """The address as the office writes it: 室蘭市東町."""
    return place.address.removeprefix(HOME_PREFECTURE)


def fits(address: str, code: str) -> bool:
    """Whether an address begins with the place of the code."""
    return any(address.removeprefix(HOME_PREFECTURE).startswith(written(place)) for place in look_up(code))
