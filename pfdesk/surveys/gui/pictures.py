"""States of the page 調査 that are worth a picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pfdesk.surveys import queries
from pfdesk.surveys.model import keying


def screens(page: Any) -> list[tuple[str, Callable[[], None]]]:
    """Their names, and how each is reached."""
    return [
        ("", lambda: picture(page, "tabulate")),
        ("design", lambda: picture(page, "design")),
        ("targets", lambda: picture(page, "send")),
        ("returns", lambda: picture(page, "collect")),
        ("keying", lambda: picture(page, "key")),
        ("verification", lambda: picture(page, "verify")),
        ("difference", lambda: difference(page)),
        ("proposals", lambda: picture(page, "proposals")),
        ("free-text", lambda: free_text(page)),
    ]


def picture(page: Any, step: str, survey: int = 0) -> None:
    """A step of a survey, with what the step itself shows for a picture."""
    page.choose(survey)
    page.show_step(step)
    if page.survey_id is not None:
        getattr(page.pane(step), "picture", lambda: None)()


def free_text(page: Any) -> None:
    """The free text of the second survey, the meeting's questionnaire of the sample."""
    picture(page, "tabulate", 1)
    lines = page.pane("tabulate").ui.questions.lines() if page.survey_id is not None else []
    words = [line.code for line in lines if line.kind == "text"]
    if words:
        page.pane("tabulate").show_question(words[-1])


def keying_picture(pane: Any) -> None:
    """The seventh paper at the question of several answers."""
    pane.open_number(7)
    if pane.paper is None or pane.line is None or pane.whole is None:
        return
    kept = pane.desk.ask(queries.paper_values, pane.line.id).values
    place = next((n for n, s in enumerate(pane.paper.slots) if s.question.kind == "multiple"), 0)
    values = {s.key: kept[s.key] for s in pane.paper.slots[:place] if s.key in kept}
    pane.paper = keying.open_paper(pane.whole.slots(), values).press_all("1")
    pane._show()  # noqa: SLF001


def difference(page: Any) -> None:
    """The second keying stopped at a difference; nothing is written."""
    from pfdesk.surveys.gui.stopping import Stop
    from pfdesk.surveys.model import Value

    picture(page, "verify")
    pane = page.pane("verify")
    if pane.paper is None:
        return
    codes = [choice.code for choice in pane.paper.slot.choices]
    first, second = Value(codes=codes[0]), Value(codes=" ".join(codes[:2]))
    pane.stop = Stop(pane.paper.slot, first, second, pane.paper)
    pane._show()  # noqa: SLF001
