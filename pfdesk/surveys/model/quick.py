"""Fewer keys: a question with one answer is left as soon as its number stands, without Enter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from pfdesk.surveys.model.keying import Paper

ONE_ANSWER: Final = frozenset({"single", "scale", "matrix"})


@dataclass
class QuickHand:
    """Presses keys on papers; `jumped` while the last key left its question by itself.

    Who is used to Enter may press it all the same: straight after a jump, with nothing keyed, it does nothing.
    """

    on: bool = True
    jumped: bool = False

    def press(self, paper: Paper, key: str) -> Paper:
        """The paper after a key."""
        jumped, self.jumped = self.jumped, False
        if key == "Enter" and jumped and not (paper.typed.strip() or paper.draft.codes):
            return replace(paper, told="", kept=None)
        pressed = paper.press(key)
        self.jumped = self.on and _settled(paper, pressed, key)
        return pressed.press("Enter") if self.jumped else pressed


def begun(paper: Paper) -> bool:
    """Whether something was pressed or typed at the lit question that is not kept until it is left."""
    kept = paper.go_to(paper.lit)
    return (paper.draft, paper.typed) != (kept.draft, kept.typed)


def _settled(before: Paper, after: Paper, key: str) -> bool:
    """Whether this key was the whole answer: no longer number could follow, no words are wanted."""
    if not key.isdigit() or before.slot.question.kind not in ONE_ANSWER or after.lit != before.lit:
        return False
    said = bool(after.draft.codes) or after.draft.state == "none"
    return said and not (after.typing or after.typed or after.told)
