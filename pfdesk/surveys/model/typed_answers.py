"""Numbers, days and words typed on the pad: what they say, and what is unlikely about them.

0 is 回答無し everywhere on the pad; a number that really is zero is typed 00.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Final

from pfdesk.surveys.model import Question, Slot, Survey, Value
from pfdesk.surveys.model.answers import NONE
from pfdesk.surveys.model.pad_words import doubt_words
from pfdesk.values.eras import era_text, parse_date
from pfdesk.values.errors import Refused

FIGURES: Final = frozenset({"number", "date"})
ZERO: Final = "00"
_WITHOUT_YEAR = re.compile(r"\d{3,4}|\d{1,2}\D\d{1,2}|\d{1,2}月\d{1,2}日")


@dataclass(frozen=True, slots=True)
class Span:
    """The days a survey can tell of: a day without a year is the one nearest to `near` that is not after `last`."""

    near: date
    first: date
    last: date


def span_of(survey: Survey, received: date | None = None) -> Span:
    """The span of a paper: from the survey's fiscal year to the day it is due, or came back if that is later."""
    begins, ends = date(survey.fiscal_year, 4, 1), date(survey.fiscal_year + 1, 3, 31)
    known = [day for day in (survey.due_on, received) if day is not None]
    near = survey.due_on or survey.sent_on or received or ends
    return Span(near, min(begins, survey.sent_on or begins), max(known) if known else ends)


def shown(value: Value) -> str:
    """An answer as it stands in the entry, to be typed over."""
    if value.number is not None:
        return f"{value.number:g}" if value.number else ZERO
    return era_text(value.day) if value.day is not None else value.text


def read_entry(question: Question, typed: str, span: Span | None) -> Value:
    """What was typed; Refused for what is no number or no day."""
    words = typed.strip()
    if not words or unicodedata.normalize("NFKC", words) == "0":
        return NONE
    if question.kind == "date":
        return Value(day=parse_date(words, span.near, span.last) if span is not None else parse_date(words))
    if question.kind == "number":
        return Value(number=_number(words))
    return Value(text=words)


def doubt(slot: Slot, typed: str, value: Value, span: Span | None) -> str:
    """What is unlikely about an entry, empty where nothing is; the clerk goes on with another Enter."""
    words = typed.strip()
    question = slot.question
    may_be_zero = question.minimum is None or question.minimum <= 0
    if question.kind == "number" and value.state == "none" and words and may_be_zero:
        return f"0{question.unit}と書かれているときは 00 です。何も書かれていなければ、もう一度 Enter を押してください。"
    told = doubt_words(slot, value) or _day_doubt(words, value.day, span)
    return f"{told}調査票のとおりなら、もう一度 Enter を押してください。" if told else ""


def _day_doubt(words: str, day: date | None, span: Span | None) -> str:
    if day is None or span is None:
        return ""
    if day > span.last:
        return f"{era_text(day)}は、この調査の終わり({era_text(span.last)})より後です。"
    plain = unicodedata.normalize("NFKC", words)
    if day < span.first and _WITHOUT_YEAR.fullmatch(plain):
        return f"{era_text(day)}と読みました。この調査の年度より前です。"
    return ""


def _number(words: str) -> float:
    try:
        number = float(unicodedata.normalize("NFKC", words).replace(",", ""))
    except ValueError:
        raise Refused("", "数字で入力してください。") from None
    if not isfinite(number):
        raise Refused("", "数字で入力してください。")
    return number
