"""A file dialog begins where the clerk's files are, never in the folder of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from pfdesk.widgets.file_place import ask_open, ask_save


def test_a_dialog_begins_among_the_documents_then_where_it_was_last(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    documents, shelf = tmp_path / "documents", tmp_path / "shelf"
    documents.mkdir()
    shelf.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _which: str(documents))
    begun: list[str] = []
    answers = [str(shelf / "a.pdf"), "", "", ""]

    def asked(_parent: QWidget, _title: str, begin: str, _kinds: str) -> tuple[str, str]:
        begun.append(begin)
        return answers.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", asked)
    parent = QWidget()
    qtbot.addWidget(parent)
    qapp.setProperty("last-folder", None)
    assert ask_save(parent, "", "名簿.pdf", "") == shelf / "a.pdf"
    assert ask_save(parent, "", "名簿.pdf", "") is None
    assert ask_open(parent, "", "") is None
    shelf.rmdir()
    assert ask_save(parent, "", "名簿.pdf", "") is None
    assert begun == [
        str(documents / "名簿.pdf"), str(shelf / "名簿.pdf"), str(shelf), str(documents / "名簿.pdf")
    ]  # fmt: skip
