"""A line of known words: typed with ・ between them, kept as their codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from pfdesk.values.errors import Refused
from pfdesk.widgets.text_fields import TextField


class WordsField(TextField):
    """Codes with spaces between, shown as words with ・ between; a word that is not known is refused by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._words: Mapping[str, str] = {}
        super().__init__(parent)

    def set_words(self, words: Mapping[str, str]) -> None:
        """Code -> word, in the order in which they are kept."""
        self._words = words
        self.setToolTip("・".join(words.values()))

    def read(self, text: str) -> Any:
        """The codes of the words; a word may hold ・ itself."""
        rest, found = text.replace("、", "・"), set()
        for code, word in sorted(self._words.items(), key=lambda one: -len(one[1])):
            if word in rest:
                rest = rest.replace(word, "")
                found.add(code)
        unknown = [word.strip() for word in rest.split("・") if word.strip()]
        if unknown:
            choices = "、".join(self._words.values())
            raise Refused("", f"「{unknown[0]}」は選べません。{choices}から選んでください。")
        return " ".join(code for code in self._words if code in found)

    def write(self, value: Any) -> str:
        """The words of the codes."""
        return "・".join(self._words.get(code, code) for code in str(value or "").split())
