"""The two doors of the desk, for parts that the desk's own dialogs are made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Protocol

from pfdesk.office.changes import Changes
from pfdesk.office.command import Command


class Asking(Protocol):
    """Who can be asked and told to do something: the desk."""

    def ask(self, query: Callable[..., Any], *args: Any, **options: Any) -> Any:
        """The answer of a query."""

    def today(self) -> date:
        """The day on which the office works."""

    def do(self, command: Command, *, quietly: bool = False) -> Changes | None:
        """Do a command; raises Refused."""
