"""The editor of what hangs on a member in rows of its own: one class says which rows, this one does the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar
from uuid import UUID

from pfdesk.office.command import Command
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field
from pfdesk.widgets.fields import ChoiceField
from pfdesk.widgets.inline_editor import InlineEditor


def offer(field: Field, options: Mapping[Any, str]) -> None:
    """The choices of a ChoiceField from Designer."""
    assert isinstance(field, ChoiceField)
    field.set_options(tuple(options.items()))


class BelongingEditor(InlineEditor):
    """Adds, changes and bins rows of one entity.

    A kind gives ``entity`` and its commands: ``add(entity)``, ``change(before, after)``, ``drop(id)``; and the
    choices of its fields by name in ``choices``.
    """

    entity: type[Any]
    add: type[Any]
    change: type[Any]
    drop: type[Any]
    choices: ClassVar[Mapping[str, Mapping[Any, str]]] = {}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.member_id: UUID | None = None
        self._beside: Mapping[str, Any] = {}
        for name, options in self.choices.items():
            offer(self.fields[name], options)

    def begin(self, member_id: UUID, old: Any, new: Mapping[str, Any], **beside: Any) -> None:
        """Open on what is there, or on something new with these values; ``beside`` is what has no field."""
        self.member_id, self._beside = member_id, beside
        self.open_on(new if old is None else {name: getattr(old, name) for name in self.fields}, old)

    def owner(self) -> tuple[Any, ...]:
        return (self.member_id,)

    def command(self, values: Mapping[str, Any]) -> Command:
        found: Command
        if self.old is not None:
            found = self.change(self.old, replace(self.old, **values))
        else:
            found = self.add(self.entity(member_id=self.member_id, **self._beside, **values))
        return found

    def bin_command(self) -> Command | None:
        found: Command | None = self.drop(self.old.id) if self.old else None
        return found
