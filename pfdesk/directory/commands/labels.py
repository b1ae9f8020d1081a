"""The words of the undo menu: 電話番号の変更 names the field that a change is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pfdesk.directory.model.words import MEMBER_FIELDS
from pfdesk.office.verbs import changed_fields

__all__ = ["MEMBER_FIELDS", "change_label"]


def change_label(before: Any, after: Any, words: Mapping[str, str], whole: str) -> str:
    """電話番号の変更 for one changed field, 会員の変更 for several; a place counts as its address."""
    changed = [name for name in changed_fields(before, after) if name in words]
    if "address" in changed:
        changed = [name for name in changed if name not in {"municipality", "postal_code"}]
    return f"{words[changed[0]]}の変更" if len(changed) == 1 else f"{whole}の変更"
