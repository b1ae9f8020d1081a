"""Qt's own words that its Japanese file does not know: it was made before they got their underlined letters."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTranslator

WORDS: Final = {
    ("QFileDialog", "&Look in:"): "場所(&L):",
    ("QFileDialog", "Files of &type:"): "ファイルの種類(&T):",
    ("QAbstractFileIconProvider", "Folder"): "フォルダー",
}
"""What the file window of Linux says in English otherwise (Windows has its own)."""


class QtWords(QTranslator):
    """Knows these words only; the rest is asked of Qt's file."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        # None (a null string) lets the next translator answer; "" would be the translation.
        return WORDS.get((context, sourceText))
