"""An operator keys the returns: how many keys, what is found by a second keying, and what a kill leaves."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.app.start import new_office, open_office
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.model import Definition, Slot, Value
from pfdesk.surveys.model.keying import Paper, open_paper
from pfdesk.surveys.model.pad_words import choice_keys
from pfdesk.surveys.model.quick import QuickHand
from pfdesk.surveys.queries.error_rates import error_rates

GOAL = 1.3


@dataclass
class Operator:
    """Reads a paper and keys it as a clerk does; words are typed apart from the pad."""

    hand: QuickHand
    keys: int = 0

    def press(self, paper: Paper, key: str) -> Paper:
        self.keys += 1
        return self.hand.press(paper, key)

    def answer(self, paper: Paper, value: Value) -> Paper:
        slot = paper.slot
        if value.codes:
            for key, choice in choice_keys(slot).items():
                if choice.code in value.codes.split():
                    for digit in key:
                        paper = self.press(paper, digit)
                    if choice.other:
                        paper = self.press(paper.write(value.text), "Enter")
        elif value.state == "none":
            paper = paper if slot.question.kind in {"text", "number", "date"} else self.press(paper, "0")
        else:
            words = f"{value.number:g}" if value.number is not None else str(value.day or value.text)
            paper = paper.write(words)
        return paper if paper.slot != slot or paper.done else self.press(paper, "Enter")


def test_nineteen_returns_need_few_keys(office: Office, sample: SurveysSample) -> None:
    slots = office.ask(queries.definition, sample.resource).slots()
    papers = office.ask(queries.values_by_paper, sample.resource)
    operator, answers = Operator(QuickHand()), 0
    for read in papers.values():
        paper = open_paper(slots)
        while not paper.done:
            paper = operator.answer(paper, read.get(paper.slot.key, Value("none")))
        assert {key: value for key, value in paper.values.items() if value.state == "answered"} == {
            key: value for key, value in read.items() if value.state == "answered"
        }
        answers += len(paper.values)
    sys.stdout.write(
        f"keystrokes per answer {operator.keys / answers:.2f} ({operator.keys} keys, {answers} answers)\n"
    )
    assert len(papers) == 19
    assert operator.keys / answers <= GOAL


def test_words_typed_after_a_jump_are_kept_by_one_enter() -> None:
    from tests.surveys.test_keying import paper_at

    hand = QuickHand()
    paper = hand.press(paper_at("case", activity="no"), "2")
    assert paper.slot.question.code == "issues"
    kept = hand.press(paper.write("人手が足りない"), "Enter").kept
    assert kept is not None
    assert kept.value.text == "人手が足りない"


def test_enter_after_a_jump_does_nothing_and_slow_hands_can_switch_it_off() -> None:
    from tests.surveys.test_keying import SLOTS

    quick, slow = QuickHand(), QuickHand(on=False)
    paper = quick.press(quick.press(open_paper(SLOTS), "2"), "Enter")
    assert (paper.lit, paper.kept) == (1, None)
    assert quick.press(paper, "Enter").told
    assert slow.press(open_paper(SLOTS), "2").lit == 0


def _wrong(slot: Slot, value: Value, dice: random.Random) -> Value:
    """Another answer than the one on the paper, as a slip of the hand gives it."""
    others = [choice.code for choice in slot.choices if choice.code not in value.codes.split()]
    if others and (slot.question.kind != "multiple" or not value.codes):
        return Value(codes=dice.choice(others))
    if others:
        return replace(value, codes=f"{value.codes} {dice.choice(others)}".strip())
    return Value("none") if value.state == "answered" else Value(text="見本")


def _seed_errors(whole: Definition, papers: dict, dice: random.Random) -> tuple[list, set]:  # type: ignore[type-arg]
    slots = {slot.key: slot for slot in whole.slots()}
    keyed, seeded = [], set()
    for paper_id, read in papers.items():
        answers = []
        for key, value in read.items():
            wrong = dice.random() < 0.08
            if wrong:
                seeded.add((paper_id, *key))
            answers.append((*key, _wrong(slots[key], value, dice) if wrong else value, False))
        keyed.append((paper_id, tuple(answers)))
    return keyed, seeded


def test_a_second_keying_finds_the_seeded_errors(office: Office, sample: SurveysSample) -> None:
    dice = random.Random(19)
    whole = office.ask(queries.definition, sample.resource)
    first = office.ask(queries.values_by_paper, sample.resource)
    copy = _copy_of(office, whole, 400)
    pool = list(first.values())
    read = {paper: dict(dice.choice(pool)) for paper in copy}
    codes = {q.id: q.code for q in whole.questions}
    mine = office.ask(queries.definition, copy_survey(office))
    ids = {q.code: q.id for q in mine.questions}
    read = {p: {(ids[codes[q]], item): v for (q, item), v in r.items()} for p, r in read.items()}
    keyed, seeded = _seed_errors(mine, read, dice)
    at = datetime(2024, 2, 20, tzinfo=UTC)
    office.do(commands.KeyPapers(tuple(keyed), "見本 一郎", at))
    right = tuple((p, tuple((*key, value, False) for key, value in r.items())) for p, r in read.items())
    office.do(commands.VerifyPapers(right, "例示 桃子", at))
    lines = office.ask(queries.difference_lines, mine.survey.id)
    found = {(line.response_id, line.question_id, line.item) for line in lines}
    sys.stdout.write(
        f"seeded {len(seeded)}, found {len(found & seeded)}, false alarms {len(found - seeded)}" + "\n"
    )
    assert len(seeded) > 150
    assert len(found & seeded) >= 0.99 * len(seeded)
    assert found <= seeded
    for line in lines[:10]:
        office.do(commands.DecideAnswer(line.response_id, line.question_id, line.second, line.item))
    rates = office.ask(error_rates, mine.survey.id)
    assert (rates.answers.wrong, rates.open) == (len(lines), len(lines) - 10)
    assert {rate.name: rate.wrong for rate in rates.clerks} == {"見本 一郎": 10, "例示 桃子": 0}
    assert sum(rate.wrong for rate in rates.questions) == len(lines)
    assert rates.papers.wrong == len({line.response_id for line in lines})


def copy_survey(office: Office):  # type: ignore[no-untyped-def]  # noqa: ANN201
    """The id of the survey made by `_copy_of`."""
    return next(line.id for line in office.ask(queries.survey_lines) if line.title == "写し")


def _copy_of(office: Office, whole: Definition, papers: int) -> list:  # type: ignore[type-arg]
    from pfdesk.values.ids import new_id

    ids = {key: new_id() for key in (whole.survey.id, *(q.id for q in whole.questions))}
    survey = replace(
        whole.survey, id=ids[whole.survey.id], code="copy", title="写し", anonymous=True, revision=0
    )
    made = Definition(
        survey,
        tuple(replace(q, id=ids[q.id], survey_id=survey.id, revision=0) for q in whole.questions),
        tuple(replace(c, id=new_id(), question_id=ids[c.question_id], revision=0) for c in whole.choices),
        tuple(replace(i, id=new_id(), question_id=ids[i.question_id], revision=0) for i in whole.items),
        tuple(
            replace(
                r,
                id=new_id(),
                question_id=ids[r.question_id],
                when_question_id=ids[r.when_question_id],
                revision=0,
            )
            for r in whole.rules
        ),
    )
    office.do(commands.DefineSurvey(made))
    office.do(commands.AddPapers(survey.id, papers, date(2024, 2, 20)))
    return [line.id for line in office.ask(queries.paper_lines, survey.id)]


CLERK = """
import sys, time
from uuid import UUID
from pfdesk.app.start import open_office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.model.keying import open_paper
with open_office(sys.argv[1]) as opened:
    office = opened.office
    survey = UUID(sys.argv[2])
    line = office.ask(queries.paper_lines, survey)[0]
    paper = open_paper(office.ask(queries.definition, survey).slots())
    for key in ("2", "Enter", "1", "Enter"):
        paper = paper.press(key)
        if paper.kept is not None:
            question, item = paper.kept.slot.key
            office.do(commands.KeyAnswer(line.id, question, paper.kept.value, "見本 一郎", item))
    paper = paper.press("1")
    print(paper.slot.question.code, flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_process_opens_at_the_same_question(tmp_path: Path) -> None:
    from pfdesk.app.sample.surveys import resource_definition

    place = tmp_path / "見本.pfdesk"
    new_office(place)
    whole = resource_definition()
    whole = replace(whole, survey=replace(whole.survey, anonymous=True))
    with open_office(str(place)) as opened:
        opened.office.do(commands.DefineSurvey(whole))
        opened.office.do(commands.AddPapers(whole.survey.id, 1, date(2024, 2, 20)))
    clerk = subprocess.Popen(
        [sys.executable, "-c", CLERK, str(place), str(whole.survey.id)],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip
    assert clerk.stdout is not None
    lit = clerk.stdout.readline().strip()
    os.kill(clerk.pid, signal.SIGKILL)
    clerk.wait()
    clerk.stdout.close()
    with open_office(str(place)) as opened:
        line = opened.office.ask(queries.paper_lines, whole.survey.id)[0]
        kept = opened.office.ask(queries.paper_values, line.id).values
        paper = open_paper(whole.slots(), kept, stopped_at=line.stopped_at_id)
    assert lit
    assert paper.slot.question.code == lit
    assert [value.state for value in kept.values()] == ["answered", "answered"]
