"""手紙の文面: the texts of the letters, edited in the window, with what may be filled in offered from a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.app.letters_screen import LettersScreen
from pfdesk.office.letter_history import Wording, letter_history
from pfdesk.office.letters import (
    STANDARD,
    BinLetterTemplate,
    LetterTemplate,
    SaveLetterTemplate,
    SetDocumentNumber,
    copy_of,
    letter_templates,
    next_document_number,
    next_number,
)
from pfdesk.office.settings import ChangeSetting, settings
from pfdesk.paper.form import Form
from pfdesk.paper.letter_kind import LetterKind
from pfdesk.paper.letters import Letter, LetterText, draw_letters
from pfdesk.values.eras import moment_text
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text
from pfdesk.values.ids import new_id
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import Field, NoteField, TextField


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A template in the list; `kept` is False for the program's own text that nobody has changed yet."""

    id: UUID
    form: str
    name: str
    template: LetterTemplate
    kept: bool


class LettersDialog(LettersScreen):
    """The templates at the left, the text in the middle, at the right how it looks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: Field = self.fields["body"]
        self.desk = desk
        self.forms = {form.name: form for form in desk.forms.values() if form.letter is not None}
        self._own = {name: new_id() for name in self.forms}
        self._line: TemplateLine | None = None
        self._connect()
        self.read()
        self.table.select_first()
        self.show_number()

    # The list.

    def read(self) -> None:
        """Ask again for the templates: of each letter the office's, and the program's own text."""
        lines: list[TemplateLine] = []
        for form in self.forms.values():
            kept: tuple[LetterTemplate, ...] = self.desk.ask(letter_templates, form.name)
            if all(one.name != STANDARD for one in kept):
                own = self._usual(form)
                lines.append(TemplateLine(own.id, form.title, own.name, own, kept=False))
            lines += [TemplateLine(one.id, form.title, one.name, one, kept=True) for one in kept]
        self.table.show_lines(lines)

    def _usual(self, form: Form) -> LetterTemplate:
        kind = _kind(form)
        return LetterTemplate(
            id=self._own[form.name],
            form=form.name,
            name=STANDARD,
            subject=kind.subject,
            body=kind.body,
            enclosures=kind.enclosures,
        )

    def _show(self, line: Any) -> None:
        self._line = line if isinstance(line, TemplateLine) else None
        self.told.setText("")
        if self._line is None:
            return
        for name, field in self.fields.items():
            field.set_value(getattr(self._line.template, name))
            field.clear_message()
        self.remove.setEnabled(self._line.kept)
        self.history.setEnabled(self._line.kept)
        self._fill_menu()
        self.show_look()

    @property
    def _form(self) -> Form:
        assert self._line is not None
        return self.forms[self._line.template.form]

    # The text.

    def typed(self) -> LetterTemplate:
        """The template as it stands in the fields; raises Refused."""
        assert self._line is not None
        values: dict[str, Any] = {name: field.text() for name, field in self.fields.items()}
        return replace(self._line.template, **values)

    def put_in(self, name: str) -> None:
        """Put a placeholder where the cursor is, in the field that had it last."""
        field = self._last
        words = f"{{{name}}}"
        if isinstance(field, NoteField):
            field.note.textCursor().insertText(words)
        elif isinstance(field, TextField):
            field.line.insert(words)
        field.setFocus()

    def save(self) -> None:
        """Save it; what is wrong is marked at its field."""
        if self._line is None:
            return
        for field in self.fields.values():
            field.clear_message()
        try:
            after = self.typed()
            before = self._line.template if self._line.kept else None
            done = self.desk.do(SaveLetterTemplate(before, after, _kind(self._form).known))
        except Refused as refused:
            field = self.fields.get(refused.field, self.fields["body"])
            field.set_message(refused.sentence)
            field.setFocus()
            return
        if done is not None:
            self._again(after.id)
            self.told.setText(f"「{after.name}」を保存しました。")

    def add_copy(self) -> None:
        """Begin a new template with the same text."""
        if self._line is None:
            return
        names = {line.name for line in self.table.lines() if line.template.form == self._line.template.form}
        base = f"{self._line.name}の写し"
        free = next(n for n in (base, *(f"{base}{i}" for i in range(2, 100))) if n not in names)
        made = copy_of(self._line.template, free)
        if self.desk.do(SaveLetterTemplate(None, made, _kind(self._form).known)) is not None:
            self._again(made.id)
            self.fields["name"].setFocus()

    def bin(self) -> None:
        """Put it into the bin; 元に戻す brings it back."""
        if self._line is not None and self._line.kept:
            self.desk.do(BinLetterTemplate(self._line.template))
            self.read()
            self.table.select_first()

    def _again(self, wanted: UUID) -> None:
        self.read()
        self.table.select_id(wanted)
        self._show(self.table.selected())

    def wordings(self) -> list[Wording]:
        """The earlier wordings of the template that is shown."""
        found: list[Wording] = self.desk.ask(letter_history, self._line.template) if self._line else []
        return found

    def take(self, wording: Wording) -> None:
        """Put an earlier wording into the fields; it counts once it is saved."""
        for name, field in self.fields.items():
            field.set_value(getattr(wording.template, name))
        self.show_look()

    def _show_history(self) -> None:
        menu = QMenu(self.history)
        for one in self.wordings():
            words = f"{moment_text(one.at)}　{one.who}　{one.label}の前"
            menu.addAction(words.replace("&", "&&")).triggered.connect(_taking(self.take, one))
        if menu.isEmpty():
            menu.addAction("前の文面はありません").setEnabled(False)
        menu.exec(self.history.mapToGlobal(self.history.rect().topLeft()))

    def show_look(self) -> None:
        """Draw one letter with examples for what is filled in, with the number and seal that it will have."""
        if self._line is None:
            return
        kind = _kind(self._form)
        text = LetterText(*(self.fields[name].text() for name in ("subject", "body", "enclosures")))
        own = {one.name: one.example for one in kind.own}
        letter = Letter(("〒059-0012 見本市見本町1-1", "見本商店 御中"), own)
        number = self.desk.ask(next_document_number, self.desk.today())
        printed = draw_letters(self._form.title, [letter], text, self.desk.letterhead(), number)
        self.preview.show_pdf(printed.pdf)

    def _left(self, _name: str) -> None:
        if self._changed():
            self.told.setText("")  # what is said of the saved text is not true of this one
        self.show_look()

    # The document number.

    def show_number(self) -> None:
        """Show the mark and the next number of this fiscal year."""
        day = self.desk.today()
        self.mark.set_value(self.desk.ask(settings).get("letter.mark", ""))
        self.number.set_value(self.desk.ask(next_number, day))
        year = fiscal_year_text(fiscal_year(day))
        self.next_told.setText(f"{year}の次の手紙は「{self.desk.ask(next_document_number, day)}」です。")

    def _keep_number(self, _name: str = "") -> None:
        try:
            mark = str(self.mark.value() or "")
            if mark != self.desk.ask(settings).get("letter.mark", ""):
                self.desk.do(ChangeSetting("letter.mark", mark))
            wanted, day = int(self.number.value() or 0), self.desk.today()
            if wanted != self.desk.ask(next_number, day):
                self.desk.do(SetDocumentNumber(fiscal_year(day), wanted))
        except Refused as refused:
            self.number.set_message(refused.sentence)
            return
        self.show_number()

    # What belongs together.

    def _fill_menu(self) -> None:
        menu = QMenu(self.insert)
        for one in _kind(self._form).placeholders:
            menu.addAction(f"{one.name}　(例: {one.example})").triggered.connect(
                _taking(self.put_in, one.name)
            )
        self.insert.setMenu(menu)

    def _connect(self) -> None:
        self.table.chosen.connect(self._show)
        self.mark.left.connect(self._keep_number)
        self.number.left.connect(self._keep_number)
        for field in self.fields.values():
            field.editor.installEventFilter(self)
            field.left.connect(self._left)
        for button, deed in (
            (self.save_button, self.save), (self.new, self.add_copy), (self.remove, self.bin),
            (self.history, self._show_history), (self.look, self.show_look), (self.close_button, self.accept),
        ):  # fmt: skip
            button.clicked.connect(deed)

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Remember which field had the cursor: a placeholder goes there."""
        if event.type() == event.Type.FocusIn:
            for field in self.fields.values():
                if field.editor is watched:
                    self._last = field
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: Any) -> None:
        """Ctrl+S saves."""
        if event.key() == Qt.Key.Key_S and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Ask before typed words are given up."""
        if self._changed() and not tell.ask(
            self, "保存していない変更があります。閉じますか？", "保存せずに閉じる"
        ):
            return
        super().reject()

    def _changed(self) -> bool:
        line = self._line
        return line is not None and any(
            field.text().strip() != str(getattr(line.template, name)).strip()
            for name, field in self.fields.items()
        )


def _kind(form: Form) -> LetterKind:
    assert form.letter is not None
    return form.letter


def _taking(deed: Callable[[Any], None], what: Any) -> Callable[..., None]:
    def take(*_on: Any) -> None:
        deed(what)

    return take
