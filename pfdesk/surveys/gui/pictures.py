"""States of the page 調査 that are worth a picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def screens(page: Any) -> list[tuple[str, Callable[[], None]]]:
    """Their names, and how each is reached."""
    return [
        ("", lambda: picture(page, "tabulate")),
        ("design", lambda: picture(page, "design")),
        ("targets", lambda: picture(page, "send")),
        ("returns", lambda: picture(page, "collect")),
        ("keying", lambda: picture(page, "key")),
        ("verification", lambda: picture(page, "verify")),
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
