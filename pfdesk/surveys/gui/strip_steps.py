"""The six steps of the strip: their counts, and the pane of each."""

from __future__ import annotations

from datetime import date
from typing import Final

from pfdesk.surveys.gui.step import StepPane
from pfdesk.surveys.queries import Steps, SurveyLine
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.strip import Step

STEPS: Final = ("design", "send", "collect", "key", "verify", "tabulate")
PROPOSALS: Final = "proposals"
"""A pane of its own behind 集計: what the answers would change in the directory."""


def strip_steps(counts: Steps, line: SurveyLine, today: date) -> list[Step]:
    """The six steps with their counts; a step that this survey does not have shows none."""
    named = bool(counts.targets) or not line.anonymous
    back = counts.returned if counts.targets else counts.papers
    all_back = counts.papers > 0 and (
        (line.due_on is not None and today >= line.due_on) or (named and back >= counts.targets)
    )
    keyed = counts.papers > 0 and counts.keyed >= counts.papers
    verified = keyed and counts.verified >= counts.to_verify
    designed = counts.questions > 0 and (counts.targets > 0 or line.anonymous)
    return [
        Step(
            "design", "設計", counts.targets or counts.questions, "対象" if counts.targets else "問", designed
        ),
        Step("send", "発送", counts.sent if named else None, "件", 0 < counts.targets <= counts.sent),
        Step("collect", "回収", back, "件", all_back),
        Step("key", "入力", counts.keyed, "枚", keyed),
        Step(
            "verify",
            "照合",
            counts.verified if counts.to_verify else None,
            "枚",
            bool(counts.to_verify) and verified,
        ),
        Step("tabulate", "集計", counts.questions if counts.keyed else None, "問"),
    ]


def make_pane(name: str, desk: Desk) -> StepPane:
    """The pane of a step; its modules are loaded when it is first shown."""
    if name == "design":
        from pfdesk.surveys.gui.design import DesignPane

        return DesignPane(desk)
    if name in {"send", "collect"}:
        from pfdesk.surveys.gui.targets import TargetsPane

        return TargetsPane(desk, returns=name == "collect")
    if name in {"key", "verify"}:
        from pfdesk.surveys.gui.keying import KeyingPane

        return KeyingPane(desk, second=name == "verify")
    if name == PROPOSALS:
        from pfdesk.surveys.gui.proposals import ProposalsPane

        return ProposalsPane(desk)
    from pfdesk.surveys.gui.tabulation import TabulationPane

    return TabulationPane(desk)
