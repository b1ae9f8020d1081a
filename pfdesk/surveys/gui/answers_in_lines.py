"""What an import of answers would do, line by line: what needs a decision comes first."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from pfdesk.surveys.model import KINDS
from pfdesk.surveys.sheets.answers_in import Proposal, StagedAnswers
from pfdesk.values.ids import new_id


@dataclass(frozen=True, slots=True)
class InLine:
    """One line of the preview."""

    state: str
    what: str
    told: str
    style: str = ""
    id: UUID = field(default_factory=new_id)


def staged_lines(staged: StagedAnswers) -> list[InLine]:
    """Unknown options, rows in error, columns without a question, questions without a column."""
    lines = [
        InLine("選択肢にない", f"{u.mark} {u.title}", f"「{u.text}」 {u.count:,}件", "due")
        for u in staged.unknown
    ]
    lines += [
        InLine("エラー", f"{e.row:,}行目 {e.column}", f"{e.reason} {e.value}".strip(), "wrong")
        for e in staged.errors[:500]
    ]
    lines += [
        InLine(
            "聞いていない設問", f"{n.row:,}行目 {n.mark} {n.title}", f"「{n.said}」は取り込みません", "due"
        )
        for n in staged.not_asked[:500]
    ]
    lines += [InLine("列がない設問", name, "この設問は空のままです") for name in staged.unasked]
    return [
        *lines,
        *(InLine("読まない列", name, "当てはまる設問がありません", "quiet") for name in staged.unused),
    ]


def proposal_lines(proposal: Proposal) -> list[InLine]:
    """The questions proposed with how sure they are, then the columns left out."""
    lines = []
    for guess in proposal.guesses:
        options = f"、選択肢{len(guess.choices)}" if guess.choices else ""
        sure = "確か" if guess.certainty >= 0.9 else "ほぼ確か" if guess.certainty >= 0.75 else "要確認"
        told = f"{KINDS[guess.question.kind]}{options} … {guess.why}"
        style = "due" if guess.certainty < 0.75 else ""
        lines.append(
            InLine(
                f"{sure} {guess.certainty:.0%}", f"{guess.question.mark} {guess.question.label}", told, style
            )
        )
    return [*lines, *(InLine("設問にしない列", one.heading, one.why, "quiet") for one in proposal.left_out)]
