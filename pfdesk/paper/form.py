"""What a printed form is: its name, its two halves (ask, draw), and what comes out of it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from pfdesk.values.eras import parse_date
from pfdesk.values.errors import Refused, naming

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from pfdesk.paper.letter_kind import LetterKind
    from pfdesk.values.listing import ListedForm

Level = Literal["warn", "wrong"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding of the pre-flight: where it stands, what it is, and which record to mend.

    ``warn`` is to be looked at, ``wrong`` is to be mended before printing. What stands in no record has the
    ``place`` where it is written: a room and its view ("annual:texts").
    """

    where: str
    what: str
    level: Level = "warn"
    id: UUID | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished form: the bytes of the PDF, its page count and the pre-flight's findings.

    ``ids`` are the records that stand on the paper, for the print log; ``marks`` tell for each of them
    eight digits that change with what was drawn of it. ``listed`` are the tables for an Excel twin,
    None where the form has no tables. ``keep`` are commands that are done with the note of the print
    (the layout of a questionnaire).
    """

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...] = ()
    ids: tuple[UUID, ...] = ()
    marks: Mapping[UUID, str] = field(default_factory=dict)
    listed: ListedForm | None = None
    keep: tuple[Any, ...] = ()

    @property
    def ready(self) -> bool:
        """Tell whether nothing has to be mended before it is printed."""
        return all(problem.level != "wrong" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose paper it is and which day it bears."""

    office_name: str
    today: date
    division: str = ""
    address: str = ""
    phone: str = ""
    postal_code: str = ""
    mayor: str = ""
    fax: str = ""
    email: str = ""

    @property
    def place(self) -> str:
        """〒059-0012 登別市見本町1-1."""
        return f"〒{self.postal_code} {self.address}".strip() if self.postal_code else self.address

    @property
    def contact(self) -> tuple[str, ...]:
        """Whom to ask, a line each: who, where, 電話, FAX, メール; what is not known is left out."""
        who = f"{self.office_name} {self.division}".strip()
        ways = (("電話", self.phone), ("FAX", self.fax), ("メール", self.email))
        return tuple(line for line in (who, self.place, *(f"{w} {v}" for w, v in ways if v)) if line)

    @property
    def returned_to(self) -> str:
        """Where a slip goes back to, in one line: who, where, FAX (else 電話)."""
        number = f"FAX {self.fax}" if self.fax else self.phone and f"電話 {self.phone}"
        who = f"{self.office_name} {self.division}".strip()
        return "　".join(part for part in (self.place, who, number) if part)

    @property
    def unknown(self) -> tuple[str, ...]:
        """What the head, the sender and 問い合わせ of a letter want and the settings do not have."""
        wanted = (
            ("市町村名", self.office_name), ("郵便番号", self.postal_code), ("所在地", self.address),
            ("電話番号", self.phone), ("首長の職と氏名", self.mayor),
        )  # fmt: skip
        return tuple(word for word, known in wanted if not known)


def letterhead_of(settings: Mapping[str, str], today: date) -> Letterhead:
    """The head of every form, from the office's settings (office.name, office.division ...)."""
    kept = {name: settings.get(f"office.{name}", "") for name in _KEPT}
    return Letterhead(kept.pop("name"), today, **kept)


_KEPT = ("name", "division", "address", "phone", "postal_code", "mayor", "fax", "email")


YES: Final = frozenset({"はい", "yes", "on", "true", "1"})
NO: Final = frozenset({"いいえ", "no", "off", "false", "0"})
"""Words for a check box, as `_plain` writes them."""


def _plain(value: Any) -> str:
    """The word that was typed, in half width and small letters."""
    return unicodedata.normalize("NFKC", str(value)).strip().casefold()


@dataclass(frozen=True, slots=True)
class Option:
    """Something the clerk may choose before printing: ``choices`` are (value, label) pairs.

    Without choices it is a check box (``default`` is a bool) or a number (an int). ``more`` asks
    the office for its choices (``more(session)``): templates, sheets of the office's own.
    ``is_day`` makes it a day, ``after`` so many days after the one that the paper bears.
    """

    name: str
    title: str
    choices: tuple[tuple[Any, str], ...] = ()
    default: Any = None
    more: Callable[[Any], Sequence[tuple[Any, str]]] | None = None
    is_day: bool = False
    after: int | None = None

    def usual(self, today: date) -> Any:
        """What holds where nothing is chosen."""
        return today + timedelta(self.after) if self.after is not None else self.default

    def taken(self, value: Any, today: date) -> Any:
        """A choice as the form takes it: days, yes and no, numbers may be written as people write them.

        Refused for what is none of them: never taken for something else.
        """
        if self.choices or self.more is not None:
            return value
        if isinstance(self.default, bool):
            return self._yes_or_no(value)
        if isinstance(self.default, int):
            return self._number(value)
        if not self.is_day or not isinstance(value, str):
            return value
        with naming(self.name):
            return parse_date(value, near=today) if value.strip() else None

    def _yes_or_no(self, value: Any) -> bool:
        word = _plain(value)
        if word not in YES | NO:
            raise Refused(
                self.name,
                f"{self.name}(「{self.title}」)に {str(value)[:40] or '(空)'} は選べません。"
                "選べるもの: はい、いいえ(yes、no、on、off、true、false、1、0)",
            )
        return word in YES

    def _number(self, value: Any) -> int | None:
        """A whole number; None where the field is empty."""
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        word = _plain(value)
        if not word.isdecimal():
            raise Refused(
                self.name,
                f"{self.name}(「{self.title}」)に {str(value)[:40] or '(空)'} は選べません。数を入れてください。",
            )
        return int(word)


class Ask(Protocol):
    """Read the lines of a form: ``ask(session, target_id, **options)``."""

    def __call__(self, session: Any, target_id: UUID | None, /, **options: Any) -> Any:
        """Ask; None for a form that needs no target."""
        ...


class Draw(Protocol):
    """Draw lines on paper: ``draw(lines, letterhead, **options)``; needs no database."""

    def __call__(self, lines: Any, letterhead: Letterhead, /, **options: Any) -> Printed:
        """Draw."""
        ...


@dataclass(frozen=True)
class Form:
    """A form of the catalogue.

    ``name`` is its English name on the command line, ``title`` the Japanese one on screen,
    ``paper`` what to put into the tray ("A4", "A4 横", "長形3号"), ``needs`` the kind of
    target it is printed for ("member", "event", ... or "" when it needs none). Where it is
    ``together``, one print is for all its targets: ask gets them as the option ``targets`` (a
    tuple of ids, or None for all there are). ``letter`` tells what a letter can fill in; its
    options then have ``today``, the day it bears. A form that is for ``each`` of its records by itself
    (a label, a letter, a badge) can be printed for those only that were added or changed since.
    One that ``begins`` takes the option ``most``: so many records, the first ones, for a first page at once.
    One that is ``dated`` tells how things stand on its day, and has ``today`` as well.
    """

    name: str
    title: str
    paper: str
    needs: str
    ask: Ask
    draw: Draw
    options: tuple[Option, ...] = field(default=())
    together: bool = False
    letter: LetterKind | None = None
    each: bool = False
    dated: bool = False
    begins: bool = False

    def print(
        self, session: Any, /, target_id: UUID | None, letterhead: Letterhead, **options: Any
    ) -> Printed:
        """Ask and draw in one go."""
        targets = None if target_id is None else (target_id,)
        return self.print_all(session, targets, letterhead, **options)

    def chosen(self, letterhead: Letterhead, options: Mapping[str, Any]) -> dict[str, Any]:
        """Give the options with the defaults of those that were not chosen."""
        today = letterhead.today
        chosen = {option.name: option.usual(today) for option in self.options} | dict(options)
        for option in self.options:
            chosen[option.name] = option.taken(chosen[option.name], today)
        if self.letter is not None or self.dated:
            chosen.setdefault("today", letterhead.today)
        return chosen

    def print_all(
        self, session: Any, /, targets: Sequence[UUID] | None, letterhead: Letterhead, **options: Any
    ) -> Printed:
        """Ask and draw for several targets in one go; only a form that is ``together`` takes more than one."""
        chosen = self.chosen(letterhead, options)
        if self.together:
            chosen.setdefault("targets", targets)
            return self.draw(self.ask(session, None, **chosen), letterhead, **chosen)
        target = targets[0] if targets else None
        return self.draw(self.ask(session, target, **chosen), letterhead, **chosen)
