"""Which questions ask who somebody is and how to reach them: their answers are no opinions to be passed round."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from pfdesk.surveys.model.proposals import CONTACT_FILLS, MEMBER_FILLS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pfdesk.surveys.model.definition import Question

_NAMED: Final = re.compile(r"お名前|氏名|芳名")
_POLITE: Final = re.compile(
    r"\([^()]*\)|[をは]?(お|ご)?(書き|教え|記入|記載|入力|聞かせ)(て|の(うえ|上))?(くだ|下)さい|[。.?::・\s]+$"
)
_ASKED: Final = re.compile(
    r"(名前|(担当|記入|回答|代表|責任)者名?|(団体|法人|会社|事業所|施設|学校)名|連絡先|住所"
    r"|(電話|携帯|fax)(番号)?|(e-?)?メール(アドレス)?|e-?mail)(さま|様|等|など)?$"
)


def asks_who(question: Question) -> bool:
    """Tell whether the answers to a question name a person, or a way to reach one.

    Such are the questions that fill a contact or an address of the directory, and those whose
    words ask for it: 「お名前」 anywhere, 「担当者」 or 「電話番号」 as the thing that is to be written.
    """
    if question.fills in {*CONTACT_FILLS, *MEMBER_FILLS}:
        return True
    words = unicodedata.normalize("NFKC", question.label).lower()
    while (shorter := _POLITE.sub("", words)) != words:
        words = shorter
    return bool(_NAMED.search(question.label) or _ASKED.search(words))


def open_questions(questions: Iterable[Question]) -> tuple[list[Question], list[Question]]:
    """The questions for free text: those that may be quoted, and those that ask who somebody is."""
    asked = [question for question in questions if question.kind == "text"]
    quotable = [question for question in asked if not asks_who(question)]
    return quotable, [question for question in asked if asks_who(question)]
