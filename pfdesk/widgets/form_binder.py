"""From the fields of a form to an entity and back: saved on leaving, refused in place."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pfdesk.values.errors import Refused
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.field import Field

Save = Callable[[Any, Any, str], object]
Draft = tuple[str, str]
"""What was typed, and the sentence that refused it; empty where nobody has looked at it yet."""


class KnowsToday(Protocol):
    """All a binder needs of the desk."""

    def today(self) -> Any: ...


class FormBinder(QObject):
    """Ties the fields under ``container`` to a frozen entity by their names.

    ``changed(before, after, field_name)`` is sent when a field was left with a new value that
    the entity's rules allow. Where saving itself may be refused, hand in ``save(before, after,
    field_name)`` instead of connecting to the signal: a Refused from it is shown at the field,
    and an entity it returns (with its new revision) becomes the current one.

    A refused value stays typed, also when another record is shown in between.
    """

    changed = Signal(object, object, str)

    def __init__(self, container: QWidget, desk: KnowsToday | None = None, save: Save | None = None) -> None:
        super().__init__(container)
        self._container = container  # its fields live as long as it does
        self._desk = desk
        self._save = save
        self._entity: Any = None
        self._wrong: dict[str, str] = {}
        self._drafts: dict[UUID, dict[str, Draft]] = {}
        self._fields = {f.objectName(): f for f in container.findChildren(Field)}
        for field in self._fields.values():
            field.left.connect(self._left)

    def field(self, name: str) -> Field:
        """The field of that name; raises KeyError."""
        return self._fields[name]

    @property
    def entity(self) -> Any:
        """The entity as it is saved, so far as the binder knows."""
        return self._entity

    def show(self, entity: Any) -> None:
        """Show an entity. What the clerk is typing, or typed wrongly, stays for the same id."""
        same = self._entity is not None and self._entity.id == entity.id
        if not same:
            self._keep_draft()
        before, self._entity = self._entity, entity
        for name, field in self._bound():
            if isinstance(field, DateField) and self._desk is not None:
                field.set_near(self._desk.today())
            if same and (name in self._wrong or self._being_typed(field, before, entity)):
                continue
            field.set_value(getattr(entity, name))
        if not same:
            self._restore_draft()

    def pending(self) -> bool:
        """Whether something typed is not saved, of the entity that is shown or of one shown before."""
        return any(field.is_edited() for _name, field in self._bound()) or bool(self._drafts)

    def waits(self, key: UUID) -> bool:
        """Whether something typed for the entity of this id is kept, or stands there."""
        shown = self._entity is not None and self._entity.id == key
        return key in self._drafts or (shown and any(field.is_edited() for _name, field in self._bound()))

    def typed(self) -> bool:
        """Whether words stand in a field that are not saved."""
        return bool(self._typed())

    def put_away(self) -> None:
        """Keep the words that are typed for when the entity is shown again, and save nothing."""
        for name in self._typed():
            self._wrong.setdefault(name, "")
        self._keep_draft()
        self._entity = None

    def forget(self, key: UUID) -> None:
        """Throw away what is kept for the entity of this id."""
        self._drafts.pop(key, None)

    def _typed(self) -> list[str]:
        return [name for name, field in self._bound() if field.is_edited() and field.text().strip()]

    def give_up(self) -> None:
        """Throw away what is typed and not saved for the entity that is shown."""
        self._wrong.clear()
        for name, field in self._bound():
            field.set_value(getattr(self._entity, name))

    def flush(self) -> bool:
        """Save what was typed and not yet left; True when nothing stays behind unsaved."""
        for name, field in self._bound():
            if field.is_edited():
                self._left(name)
        return not any(field.is_edited() for _name, field in self._bound())

    def refuse(self, refused: Refused, name: str = "") -> None:
        """Mark the field a refusal names (else ``name``) with its sentence."""
        marked = refused.field if refused.field in self._fields else name
        if marked in self._fields:
            self._wrong[marked] = refused.sentence
            self._fields[marked].set_message(refused.sentence)

    def _bound(self) -> list[tuple[str, Field]]:
        return [(n, f) for n, f in self._fields.items() if hasattr(self._entity, n)]

    def _being_typed(self, field: Field, before: Any, after: Any) -> bool:
        """What is typed is not saved yet; only a field that nobody is in gives way to a change made elsewhere."""
        name = field.objectName()
        return field.is_edited() and (
            field.editor.hasFocus() or getattr(before, name) == getattr(after, name)
        )

    def _left(self, name: str) -> None:
        field = self._fields[name]
        if self._entity is None or not hasattr(self._entity, name):
            return
        if not field.is_edited() and name not in self._wrong:
            return
        try:
            values = {name: field.value()}
            before, after = self._entity, self._replaced(values)
            self._commit(before, after, name, values)
        except Refused as refused:
            self._wrong[name] = refused.sentence
            self.refuse(refused, name)

    def _replaced(self, values: dict[str, Any]) -> Any:
        """The entity with the value; fields refused earlier may fit together with it now."""
        others = self._readable(set(values))
        if others:
            with suppress(Refused):
                after = dataclasses.replace(self._entity, **values, **others)
                values.update(others)
                return after
        return dataclasses.replace(self._entity, **values)

    def _readable(self, besides: set[str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in self._wrong.keys() - besides:
            if self._fields[name].is_edited():
                try:
                    found[name] = self._fields[name].value()
                except Refused:
                    continue
        return found

    def _commit(self, before: Any, after: Any, name: str, values: dict[str, Any]) -> None:
        if after != before:
            saved = self._save(before, after, name) if self._save else None
            self._entity = saved if isinstance(saved, type(after)) else after
        for saved_name in (*values, *self._no_longer_wrong()):
            self._wrong.pop(saved_name, None)
            self._fields[saved_name].set_value(getattr(self._entity, saved_name))
        if after != before and self._save is None:
            self.changed.emit(before, after, name)

    def _no_longer_wrong(self) -> list[str]:
        """Fields that were only marked because of another field."""
        return [name for name in self._wrong if not self._fields[name].is_edited()]

    def _keep_draft(self) -> None:
        if self._entity is None:
            return
        typed = {
            name: (self._fields[name].text(), sentence)
            for name, sentence in self._wrong.items()
            if self._fields[name].is_edited()
        }
        self._drafts.pop(self._entity.id, None)
        if typed:
            self._drafts[self._entity.id] = typed
        self._wrong.clear()

    def _restore_draft(self) -> None:
        for name, (text, sentence) in self._drafts.pop(self._entity.id, {}).items():
            self._fields[name].set_text(text)
            if sentence:
                self._wrong[name] = sentence
                self._fields[name].set_message(sentence)
