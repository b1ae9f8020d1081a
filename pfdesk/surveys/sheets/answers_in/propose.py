"""A definition proposed from a table of answers, and how sure each part of it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pfdesk.surveys.model import Choice, Definition, MatrixItem, Question, Survey
from pfdesk.surveys.sheets.answers_in.cells import number_of, plain
from pfdesk.surveys.sheets.answers_in.groups import Group, grouped, label_of, split_heading
from pfdesk.surveys.sheets.answers_in.looks import GRADES, MOST_OPTIONS, NO_NUMBER, WORDS_ASKED, Look, rank
from pfdesk.tables.table import Table
from pfdesk.values.errors import Refused

_KEY: Final = re.compile(r"(ID|Id|id|番号|No\.?|NO|№|uuid|コード)$")
_PAPER: Final = re.compile(
    r"^(調査票|対象番号|対象|所在地|_id|_uuid|_index|submissionid|responseid|回答ID)$", re.IGNORECASE
)
QUANTITY: Final = re.compile(
    r"人数|年齢|歳|回数|件数|個数|金額|円|日数|時間数|枚数|[(（](人|名|円|回|件|年|日)[)）]"
)
"""Headings of amounts: small whole numbers are counts there, no grades."""
_CLASSES: Final = re.compile(r"区分|階級|階層|コード|カテゴリ")
"""Headings of classes of amounts (年齢区分): whole numbers are codes there."""
_OTHER: Final = re.compile(r"その他|そのほか")


@dataclass(frozen=True, slots=True)
class Guess:
    """One question proposed: from which columns, how sure (0 to 1), and why."""

    question: Question
    choices: tuple[Choice, ...]
    headings: tuple[str, ...]
    certainty: float
    why: str
    items: tuple[MatrixItem, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A column that became no question, and why."""

    heading: str
    why: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """The definition, the guesses behind it, and the columns left out."""

    definition: Definition
    guesses: tuple[Guess, ...]
    left_out: tuple[LeftOut, ...]


def propose(table: Table, survey: Survey) -> Proposal:
    """A definition for the answers in a table. Refused for a table without an answer."""
    rows = [row.cells for row in table.data_rows]
    if not rows:
        raise Refused("", "回答の行がありません。")
    looks = [
        Look(heading, tuple(cell.strip() for cell in column))
        for heading, column in zip(table.headings, zip(*rows, strict=True), strict=True)
    ]
    guesses: list[Guess] = []
    left: list[LeftOut] = []
    for group in grouped(looks):
        reason = _no_question(group, len(rows))
        if reason:
            left += [LeftOut(heading, reason) for heading in group.headings]
            continue
        twin = _twin(group, guesses, looks)
        if twin:
            left.append(LeftOut(group.headings[0], f"「{twin}」と同じ内容です"))
            continue
        guesses.append(_guess(group, survey, len(guesses) + 1))
        left += [LeftOut(heading, f"「{group.label}」に含まれています") for heading in group.covered]
    if not guesses:
        raise Refused("", "設問になる列が見つかりません。")
    definition = Definition(
        survey, tuple(g.question for g in guesses), tuple(c for g in guesses for c in g.choices),
        tuple(item for g in guesses for item in g.items),
    )  # fmt: skip
    return Proposal(definition.checked(), tuple(guesses), tuple(left))


def _no_question(group: Group, rows: int) -> str:
    look = group.looks[0]
    if group.way != "one":
        return ""
    if not look.answered:
        return "値がありません"
    if _PAPER.match(look.heading):
        return "回答の番号です"
    unique = len(look.said) > 0.5 * look.answered
    if _KEY.search(look.heading) and (unique or (look.numeric > 0.9 and len(look.said) > 50)):
        return "番号です"
    if look.timed:
        return "回答の日時として読みます"
    if len(look.said) == 1 and rows >= 20:
        return f"すべて「{next(iter(look.said))[:20]}」です" if look.answered == rows else ""
    return ""


def _twin(group: Group, guesses: Sequence[Guess], looks: Sequence[Look]) -> str:
    """An earlier column of options whose values stand one to one for this one's."""
    look = group.looks[0]
    if group.way != "one" or len(look.cells) < 100 or not 10 <= len(look.said) <= MOST_OPTIONS:
        return ""
    by_heading = {each.heading: each for each in looks}
    for guess in guesses:
        other = by_heading[guess.headings[0]]
        pairs = set(zip(look.cells, other.cells, strict=True))
        if guess.question.kind == "single" and len(pairs) == len(look.counts) == len(other.counts):
            return other.heading
    return ""


def _guess(group: Group, survey: Survey, number: int) -> Guess:
    kind, options, certainty, why = _kind(group)
    numbers = [number_of(text) or 0.0 for text in group.looks[0].said] if kind == "number" else []
    numbers = [number for number in numbers if number not in NO_NUMBER]
    question = Question(
        survey_id=survey.id, code=f"q{number}", number=number, kind=kind, label=label_of(group.label)[:200],
        minimum=0.0 if numbers and min(numbers) >= 0 else None,
        most=0 if numbers and all(number.is_integer() for number in numbers) else None,
    )  # fmt: skip
    coded = kind != "multiple" and all(option.isdigit() for option in options)
    choices = tuple(
        Choice(question_id=question.id, code=option if coded else str(place), label=option[:200],
               other=bool(_OTHER.match(option)), sort=place)
        for place, option in enumerate(options, 1)
    )  # fmt: skip
    items = tuple(
        MatrixItem(question_id=question.id, code=str(n), label=split_heading(look.heading)[1][:200], sort=n)
        for n, look in enumerate(group.looks if kind == "matrix" else (), 1)
    )
    return Guess(question, choices, group.headings, certainty, why, items)


def _kind(group: Group) -> tuple[str, Sequence[str], float, str]:
    look = group.looks[0]
    if group.way == "grid":
        return "matrix", _graded(group.options), 0.9, group.why
    if group.way != "one":
        options = [*dict.fromkeys(option for option in group.options if plain(option))]
        sure = group.sure if group.covered or group.way == "joined" else 0.95 if group.named else 0.7
        return "multiple", _other_last(options), sure, group.why
    amount = QUANTITY.search(look.heading) is not None and _CLASSES.search(look.heading) is None
    grades = look.graded if not amount else None
    if grades:
        why = f"{grades[0]}から{grades[1]}までの整数です"
        sure = 0.95 if GRADES.search(look.heading) else 0.8
        return "scale", [str(n) for n in range(grades[0], grades[1] + 1)], sure, why
    if look.words_among_marks:
        return "text", (), 0.6, "0のほかは言葉です"
    if look.coded and not amount:
        codes = sorted(look.said, key=lambda text: number_of(text) or 0)
        return "single", codes, 0.6, f"{len(codes)}通りの番号です。選択肢の言葉は「設計」で入れてください"
    if look.numeric >= 0.98 and len(look.said) > 2:
        return "number", (), 0.95 if look.numeric == 1 else 0.8, "ほとんどが数です"
    if look.dated >= 0.95:
        return "date", (), 0.95, "ほとんどが日付です"
    return _words_or_options(look)


def _words_or_options(look: Look) -> tuple[str, Sequence[str], float, str]:
    options = list(look.parts)
    longest = max(map(len, options))
    own = len(options) / max(1, look.answered)
    asked = WORDS_ASKED.search(look.heading) is not None
    if (asked and own > 0.2) or (own > 0.5 and (look.answered > 12 or longest > 20)) or longest > 60:
        return (
            "text",
            (),
            0.98 if asked or own > 0.8 else 0.85,
            f"{look.answered:,}件のうち{len(options):,}通りの文です",
        )
    if len(options) > MOST_OPTIONS or (len(options) > 40 and look.repeats < 10):
        return "text", (), 0.5, f"選択肢にするには種類が多すぎます({len(options):,}通り)"
    ranks = {option: rank(option) for option in options}
    graded = [option for option in options if ranks[option] is not None]
    why = f"{look.answered:,}件が{len(options):,}通りの答えです"
    if len(graded) >= 3 and len(graded) >= 0.6 * len(options):
        ordered = sorted(options, key=lambda o: (ranks[o] is None, ranks[o] or 0))
        return "scale", ordered, 0.95, "段階を表す言葉です"
    sure = 0.95 if look.repeats >= 10 and len(options) <= 20 else 0.85 if look.repeats >= 5 else 0.6
    return "single", _other_last(_ordered(options)), sure, why


def _graded(options: Sequence[str]) -> list[str]:
    """Grades by their words or numbers, others by their first coming."""
    ranks = {option: rank(option) for option in options}
    if all(number_of(option) is not None for option in options):
        return sorted(options, key=lambda option: number_of(option) or 0)
    if sum(place is not None for place in ranks.values()) >= 0.6 * len(options):
        return sorted(options, key=lambda option: (ranks[option] is None, ranks[option] or 0))
    return _other_last(options)


def _ordered(options: Sequence[str]) -> list[str]:
    """By the number at their start where most have one (10代, 1泊, 1,000円以上), else by frequency."""
    starts = {option: re.match(r"[\d,]+", option) for option in options}
    if sum(match is not None for match in starts.values()) < 0.6 * len(options):
        return list(options)
    below = {option: "未満" in option and "以上" not in option for option in options}

    def place(option: str) -> tuple[float, bool]:
        match = starts[option]
        return (float(match[0].replace(",", "") or 0), not below[option]) if match else (-1.0, False)

    return sorted(options, key=place)


def _other_last(options: Sequence[str]) -> list[str]:
    return sorted(options, key=lambda option: bool(_OTHER.match(option)))
