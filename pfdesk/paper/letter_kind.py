"""What a form's letters can have filled in, and their text until the office writes its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Something that a letter can have filled in; ``example`` shows it in the window."""

    name: str
    example: str


COMMON: Final = (
    Placeholder("宛名", "見本商店 御中"),
    Placeholder("日付", "令和6年2月16日"),
    Placeholder("年度", "令和5年度"),
    Placeholder("市町村名", "見本市"),
    Placeholder("部署", "福祉課"),
    Placeholder("市長名", "見本市長 見本 太郎"),
    Placeholder("電話番号", "0143-00-0000"),
    Placeholder("文書番号", "登社福第12号"),
)


@dataclass(frozen=True, slots=True)
class LetterKind:
    """What a form's letters can fill in, and their text until the office writes its own."""

    subject: str
    body: str
    enclosures: str = ""
    own: tuple[Placeholder, ...] = ()

    @property
    def placeholders(self) -> tuple[Placeholder, ...]:
        """All that may be filled in: what every letter has, then its own."""
        return (*COMMON, *self.own)

    @property
    def known(self) -> frozenset[str]:
        """Their names."""
        return frozenset(one.name for one in self.placeholders)
