"""Placeholders in the office's own texts: {宛名}, {回答期限}; unknown ones are refused when saved."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from pfdesk.values.errors import Refused

_MARK = re.compile(r"[{｛]([^{}｛｝\n]*)[}｝]")
_LONE = re.compile(r"[{}｛｝]")


def placeholders(text: str) -> tuple[str, ...]:
    """The names between braces (half or full width), each once, in order."""
    return tuple(dict.fromkeys(found.strip() for found in _MARK.findall(text)))


def check_placeholders(text: str, known: Collection[str], field: str = "") -> None:
    """Refuse a text with a placeholder that is not known, or with a brace that has no partner."""
    for name in placeholders(text):
        if name not in known:
            raise Refused(
                field, f"「{{{name[:20]}}}」という差し込みはありません。一覧から選んで入れてください。"
            )
    if _LONE.search(_MARK.sub("", text)):
        raise Refused(field, "差し込みの { と } の組が合っていません。")


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its placeholders filled in; one without a value becomes nothing."""
    return _MARK.sub(lambda found: values.get(found[1].strip(), ""), text)
