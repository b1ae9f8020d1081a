"""Where the printed questionnaire sends those whom the next questions leave out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from pfdesk.surveys.model import Definition, Question
from pfdesk.surveys.model.rules import groups


def skip_note(whole: Definition, asked: Question) -> str:
    """「行っていない」を選んだ方は問5へお進みください: those whom the next questions leave out, and where they go on.

    Of a question with several answers nothing is said: one answer alone does not decide there.
    """
    following = whole.questions[whole.questions.index(asked) + 1 :]
    onward: dict[str, list[str]] = {}
    for choice in whole.choices_of(asked.id) if asked.kind in {"single", "scale"} else ():
        gone = list(takewhile(partial(_left_out, whole, asked, choice.code), following))
        if gone:
            onward.setdefault(_onward(following, len(gone)), []).append(f"「{choice.label}」")
    return "".join(f"{'・'.join(names)}を選んだ方は{place}。" for place, names in onward.items())


def _left_out(whole: Definition, asked: Question, code: str, later: Question) -> bool:
    """Whether this one answer alone decides that a later question is not put."""
    return any(
        all(rule.when_question_id == asked.id and not rule.holds(code) for rule in group)
        for group in groups(whole.rules_of(later.id))
    )


def _onward(following: Sequence[Question], gone: int) -> str:
    return f"{following[gone].mark}へお進みください" if gone < len(following) else "終わりです"
