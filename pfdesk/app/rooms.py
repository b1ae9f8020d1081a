"""The list of rooms, and what each adds to the house: its page, forms, figures and sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from uuid import UUID

from pfdesk.office.figures import Figure
from pfdesk.office.traces import Trace
from pfdesk.paper.form import Form


@dataclass(frozen=True, slots=True)
class Room:
    """A tab of the window: page is "module:Class", loaded when the tab is first opened."""

    name: str
    title: str
    icon: str
    page: str

    def page_class(self) -> Any:
        """The class of the room's page."""
        module, name = self.page.split(":")
        return getattr(import_module(module), name)


ROOMS = (
    Room("home", "ホーム", "home", "pfdesk.home.gui.page:HomePage"),
    Room("directory", "会員名簿", "members", "pfdesk.directory.gui.page:DirectoryPage"),
    Room("surveys", "調査", "survey", "pfdesk.surveys.gui.page:SurveysPage"),
    Room("events", "行事・講座", "event", "pfdesk.events.gui.page:EventsPage"),
    Room("pamphlets", "パンフレット", "pamphlet", "pfdesk.pamphlets.gui.page:PamphletsPage"),
    Room("annual", "年度報告", "report", "pfdesk.annual.gui.page:AnnualPage"),
)

_WITH_TRACES = ("surveys", "events", "pamphlets")
_WITH_PAPER = ("directory", "surveys", "events", "pamphlets", "annual")


def forms() -> tuple[Form, ...]:
    """The catalogue of forms, room by room."""
    home: Sequence[Form] = import_module("pfdesk.home.forms").FORMS
    card: Form = import_module("pfdesk.directory.forms.member_card").card_with(traces)
    rooms = (card if form.name == card.name else form for form in _gather("forms", "FORMS"))
    return (*rooms, *home)


def traces(session: Any, member_id: UUID) -> list[Trace]:
    """What a member did in the other rooms, newest first: shown on its record and its card."""
    rooms = (import_module(f"pfdesk.{room}.queries.traces") for room in _WITH_TRACES)
    found = [trace for room in rooms for trace in room.traces(session, member_id)]
    return sorted(found, key=lambda trace: trace.on, reverse=True)


def figures() -> tuple[Figure, ...]:
    """Every figure of the fiscal year, room by room."""
    return tuple(_gather("figures", "FIGURES"))


def importers() -> dict[str, Any]:
    """What can be read from a table, by its name on the command line."""
    return {importer.what: importer for importer in _gather("sheets", "IMPORTS")}


def exporters() -> dict[str, Any]:
    """What can be written to a table, by its name on the command line."""
    return {exporter.what: exporter for exporter in _gather("sheets", "EXPORTS")}


def joints() -> dict[str, Any]:
    """What one room asks of another, by name; loaded when it is used."""

    def hand_out(*given: Any) -> None:
        import_module("pfdesk.pamphlets.gui.at_event").hand_out_at_event(*given)

    def kit(*given: Any) -> Any:
        return import_module("pfdesk.app.kit").kit_jobs(*given)

    def kit_options(*given: Any) -> Any:
        return import_module("pfdesk.app.kit").kit_options(*given)

    def kit_folder(*given: Any) -> Any:
        return import_module("pfdesk.app.kit").kit_to_folder(*given)

    def questionnaire(*given: Any) -> Any:
        return import_module("pfdesk.app.questionnaire").make_questionnaire(*given)

    def take_over(*given: Any) -> Any:
        return import_module("pfdesk.app.taking").TakeProposals(*given)

    return {
        "hand-out": hand_out,
        "kit": kit,
        "kit-options": kit_options,
        "kit-folder": kit_folder,
        "questionnaire": questionnaire,
        "take-over": take_over,
        "traces": traces,
    }


def room_checks() -> tuple[Any, ...]:
    """What `check` asks of the rooms beside the file itself: identities that must hold."""
    return tuple(
        module.identity_faults
        for room in _WITH_PAPER
        if hasattr(module := import_module(f"pfdesk.{room}.figures"), "identity_faults")
    )


def _gather(floor: str, name: str) -> Iterator[Any]:
    for room in _WITH_PAPER:
        found: Sequence[Any] = getattr(import_module(f"pfdesk.{room}.{floor}"), name, ())
        yield from found
