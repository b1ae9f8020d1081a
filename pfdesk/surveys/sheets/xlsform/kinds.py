"""What the types of XLSForm mean here, and what is told of a row that cannot be kept as it is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pfdesk.surveys.model import Definition

KINDS: Final = {
    "integer": "number", "int": "number", "decimal": "number", "range": "number", "date": "date", "datetime": "date",
    "dateTime": "date", "text": "text", "string": "text",
}  # fmt: skip
AS_WORDS: Final = {"time": "時刻", "barcode": "バーコード", "email": "メール", "url": "アドレス"}
"""Kinds that are asked as free text."""
PICTURES: Final = {"geopoint": "位置", "geotrace": "位置", "geoshape": "位置", "image": "写真", "audio": "音声",
                   "video": "動画", "file": "ファイル"}  # fmt: skip
SILENT: Final = frozenset({"start", "end", "today", "deviceid", "username", "phonenumber", "simserial", "subscriberid",
                           "audit", "hidden", "email_address", "start-geopoint", "background-audio"})  # fmt: skip
HANDLED: Final = frozenset({"type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message",
                            "appearance", "parameters", "pfdesk_kind", "pfdesk_short", "pfdesk_unit",
                            "pfdesk_fills"})  # fmt: skip
SETTINGS: Final = frozenset({"form_title", "form_id", "id_string", "version", "default_language", "pfdesk_preface",
                             "style"})  # fmt: skip
OTHER: Final = re.compile(r"その他|そのほか|other", re.IGNORECASE)
RECORDED: Final = "端末が記録する項目で、紙の調査では使いません。"


@dataclass(frozen=True, slots=True)
class NotSupported:
    """A row of a sheet that could not be kept, or not wholly, and why."""

    sheet: str
    row: int
    what: str
    reason: str

    def __str__(self) -> str:
        return f"{self.sheet} {self.row}行目 {self.what}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Read:
    """What was read."""

    definition: Definition
    not_supported: tuple[NotSupported, ...]


def not_put(kind: str) -> str:
    """Why a row of this type becomes no question."""
    if kind in PICTURES:
        return f"{PICTURES[kind]}は紙では集められないため、読みません。"
    if kind == "calculate":
        return "計算の項目は扱えません。"
    return RECORDED if kind in SILENT else "この種類の設問は扱えません。"


def plain_words(text: str) -> str:
    """Without marks of bold and HTML."""
    return re.sub(r"<[^>]+>|\*\*|__", "", text).strip()


def most_words(most: int) -> str:
    """What a device says where more are chosen than may be."""
    return f"{most}つまで選んでください"
