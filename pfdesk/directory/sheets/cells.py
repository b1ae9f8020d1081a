"""What the cells of a foreign list say once they are put together: an address of parts, several numbers in one cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.phones import phone

_NOTHING: Final = frozenset({
    "", "なし", "無し", "無", "該当なし", "該当無し", "非公開", "公開不可", "不明", "未定", "na", "n/a", "none", "null",
})  # fmt: skip
_OPTIONAL: Final = (
    "kana", "postal_code", "phone", "fax", "email", "joined_on", "left_on", "extension", "contact_name", "contact_post",
    "contact_phone", "contact_email",
)  # fmt: skip
_ERROR: Final = re.compile(r"#(N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")
_BETWEEN: Final = re.compile(r"[\n、,，/／;；|｜]|又は|または|および|及び|[ \u3000]{1,}(?=[(（]?0)")
_PARTS: Final = ("prefecture", "municipality", "town", "block")


def put_together(cells: Mapping[str, str]) -> dict[str, str]:
    """The cells of one row as fields: what says nothing is empty, parts of an address are one, 内線 goes to the phone.

    Raises Refused for a name that is one of Excel's errors (#N/A); such a value elsewhere is empty.
    """
    told = {name: "" if _ERROR.fullmatch(text) else text for name, text in cells.items()}
    if _ERROR.fullmatch(cells.get("name", "")):
        raise Refused("name", f"セルが {cells['name']} のエラーになっています。元の表を直してください。")
    for name in _OPTIONAL:
        if name in told and (not fold(told[name]) or told[name].casefold() in _NOTHING):
            told[name] = ""
    _join_address(told)
    extension = told.pop("extension", "")
    if extension and told.get("phone"):
        told["phone"] = f"{told['phone']} 内線{extension}"
    return told


def _join_address(told: dict[str, str]) -> None:
    parts = {name: told.get(name, "") for name in _PARTS}
    for name in ("prefecture", "town", "block"):
        told.pop(name, None)
    building = told.pop("building", "")
    if not told.get("address") and (parts["town"] or parts["block"]):
        told["address"] = "".join(parts.values())
    address = told.get("address", "")
    if building and address and fold(building) not in fold(address):
        told["address"] = f"{address} {building}"


def numbers_of(text: str) -> tuple[str, tuple[str, ...]]:
    """The first number of a cell, and the further ones where there are several. Raises Refused as `phone` does."""
    try:
        return phone(text), ()
    except Refused:
        parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
        if len(parts) < 2:
            raise
        found = list(dict.fromkeys(phone(part) for part in parts))
        return found[0], tuple(found[1:])
