"""Every command class of the program, and for each a way to make one that fits a sample office.

Most are made from the names of their fields: `survey_id` is some survey, `on` a day, `reason` a word. A class whose
fields say too little has a way of its own in MADE, or stands in LEFT_OUT with the reason (made_commands.py).
"""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields, replace
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any, Final

import pfdesk
from pfdesk.db.keeper import Keeper
from pfdesk.db.schema.annual import ProjectRow, TimelineRow
from pfdesk.db.schema.directory import MemberRow, SeatRow
from pfdesk.db.schema.events import (
    CertificateRow,
    CompletionRow,
    CourseRow,
    EventPartRow,
    EventRow,
    RegistrationRow,
)
from pfdesk.db.schema.pamphlets import EditionRow, MovementRow, PlaceRow, StocktakeRow
from pfdesk.db.schema.surveys import AnswerRow, QuestionRow, ResponseRow, SurveyRow, TargetRow
from pfdesk.office.command import Command
from pfdesk.office.verbs import Add, Bin, Change
from pfdesk.surveys.model import Value
from pfdesk.values.ids import new_id
from tests.office.chooser import Chooser
from tests.office.made_commands import MADE

DAY: Final = date(2024, 2, 21)
NOON: Final = datetime(2024, 2, 21, 3, 0, tzinfo=UTC)

ROWS: Final[Mapping[str, Any]] = {
    "answer_id": AnswerRow,
    "certificate_id": CertificateRow,
    "completion_id": CompletionRow,
    "course_id": CourseRow,
    "edition_id": EditionRow,
    "entry_id": TimelineRow,
    "event_id": EventRow,
    "from_id": PlaceRow,
    "from_part_id": EventPartRow,
    "member_id": MemberRow,
    "movement_id": MovementRow,
    "part_id": EventPartRow,
    "place_id": PlaceRow,
    "project_id": ProjectRow,
    "question_id": QuestionRow,
    "registration_id": RegistrationRow,
    "response_id": ResponseRow,
    "seat_id": SeatRow,
    "stocktake_id": StocktakeRow,
    "survey_id": SurveyRow,
    "target_id": TargetRow,
    "to_id": PlaceRow,
    "to_part_id": EventPartRow,
}
DAYS: Final = frozenset(
    ("on", "day", "held_on", "from_on", "sent_on", "issued_on", "revoked_on", "completed_on", "due_on")
)
TEXTS: Final = ("notes", "text", "post", "address", "value", "title", "name", "label")
WORDS: Final = frozenset(("reason", "name", "title", "clerk", "text", "coder"))

Make = Callable[[Chooser], Command]


def one(name: str) -> Callable[[Chooser], Any]:
    """Some record of the kind that a field's name says."""
    return lambda c: c.one(ROWS[name])


def several(name: str) -> Callable[[Chooser], Any]:
    """One record as a list."""
    return lambda c: (c.one(ROWS[name]),)


BY_NAME: Final[Mapping[str, Callable[[Chooser], Any]]] = {
    **{name: one(name) for name in ROWS},
    **{f"{name}s": several(name) for name in ROWS},
    **dict.fromkeys(DAYS, lambda _c: DAY),
    **dict.fromkeys(WORDS, lambda c: c.word.strip() or "見本"),
    "at": lambda _c: NOON,
    "year": lambda _c: 2023,
    "copies": lambda c: c.number % 50 + 1,
    "step": lambda c: c.number % 3 - 1,
    "value": lambda c: Value("answered", text=c.word.strip() or "はい"),
    "unsure": lambda c: bool(c.number % 2),
    "people": lambda c: bool(c.number % 2),
    "key": lambda _c: new_id(),
    "new_survey_id": lambda _c: new_id(),
    "fiscal_year": lambda _c: 2024,
    "numbers": lambda c: f"{c.number % 60 + 1},{c.number % 7 + 1}",
}


def command_classes() -> Iterator[type[Any]]:
    """Every class with a label and a `run` in the floors that write, but the three that the plain verbs come from."""
    for found in pkgutil.walk_packages(pfdesk.__path__, "pfdesk."):
        if not (".commands" in found.name or found.name.startswith("pfdesk.office.")):
            continue
        for name, cls in vars(import_module(found.name)).items():
            own = inspect.isclass(cls) and cls.__module__ == found.name and not name.startswith("_")
            if own and hasattr(cls, "run") and name not in {"Command", "Add", "Change", "Bin"}:
                yield cls


def maker(cls: type[Any]) -> Make | None:
    """How one is made; None where nothing says so."""
    if cls.__name__ in MADE:
        return MADE[cls.__name__]
    if issubclass(cls, (Add, Change, Bin)):
        return lambda c: plain(cls, c)
    wanted = [f.name for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING and f.init]
    if any(name not in BY_NAME for name in wanted):
        return None
    made: Make = lambda c: cls(**{name: BY_NAME[name](c) for name in wanted})  # noqa: E731
    return made


def plain(cls: type[Any], c: Chooser) -> Command:
    """Add a copy of some record, change its text, or put it into the bin."""
    keeper: Keeper = cls.keeper
    entity_class = getattr(cls, "entity_class", None) or _named(keeper, cls.__name__)
    row_class = keeper.rows[entity_class]
    if issubclass(cls, Bin):
        made: Command = cls(c.one(row_class))
        return made
    entity = c.entity(row_class, entity_class)
    if issubclass(cls, Add):
        fresh: Command = cls(replace(entity, id=new_id(), revision=0, **_told_apart(entity, c)))
        return fresh
    own = {f.name for f in fields(entity)}
    texts = [name for name in TEXTS if name in own and isinstance(getattr(entity, name), str)]
    changed: Command = cls(entity, replace(entity, **{name: c.word.strip() or "見本" for name in texts[:1]}))
    return changed


def _named(keeper: Keeper, name: str) -> Any:
    word = name.removeprefix("Add").removeprefix("Change").removeprefix("Log")
    known = {entity.__name__: entity for entity in keeper.rows}
    return known.get(word) or known[{"Contact": "ContactLogEntry"}.get(word, word)]


def _told_apart(entity: Any, c: Chooser) -> dict[str, Any]:
    """What two of a kind may not share."""
    own: dict[str, Any] = {}
    for name in ("name", "code", "title", "label"):
        if name in {f.name for f in fields(entity)} and isinstance(getattr(entity, name), str):
            own[name] = f"{getattr(entity, name)}{c.number}"
    return own
