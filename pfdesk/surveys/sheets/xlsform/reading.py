"""An XLSForm as a definition; every row that cannot be kept as it is meant is listed, none is dropped silently."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from uuid import UUID

from pfdesk.surveys.model import FILLS, Choice, Definition, MatrixItem, Question, SkipRule, Survey
from pfdesk.surveys.sheets.xlsform.conditions import Earlier, rules_for
from pfdesk.surveys.sheets.xlsform.expressions import Limits, conditions, limits, range_ends
from pfdesk.surveys.sheets.xlsform.kinds import (
    AS_WORDS,
    KINDS,
    OTHER,
    NotSupported,
    Read,
    most_words,
    not_put,
    plain_words,
)
from pfdesk.surveys.sheets.xlsform.losses import in_order, of_columns, of_line, of_question
from pfdesk.surveys.sheets.xlsform.rows import code_of, codes_of, rows_of
from pfdesk.surveys.sheets.xlsform.settings import lists_of, survey_of
from pfdesk.tables.table import Table
from pfdesk.values.errors import Refused

Row = Mapping[str, str]


def read_xlsform(survey: Table, choices: Table | None, settings: Table | None, draft: Survey) -> Read:
    """A definition from the three sheets; `draft` gives what the settings do not say."""
    return _Reader(survey, choices, settings, draft).read()


@dataclass(frozen=True, slots=True)
class Group:
    """A group that is open: its label, its row and condition, and the question where it is a matrix."""

    label: str
    number: int
    when: str
    matrix: UUID | None


@dataclass
class _Reader:
    survey_sheet: Table
    choice_sheet: Table | None
    settings: Table | None
    draft: Survey
    questions: list[Question] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    items: list[MatrixItem] = field(default_factory=list)
    rules: list[SkipRule] = field(default_factory=list)
    told: list[NotSupported] = field(default_factory=list)
    names: dict[str, UUID] = field(default_factory=dict)
    codes: dict[UUID, dict[str, str]] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    later: list[tuple[int, UUID, str]] = field(default_factory=list)

    def read(self) -> Read:
        """All rows, then the conditions, which may name any question above."""
        self.survey, unused = survey_of(self.settings, self.draft)
        self.lists, doubled = lists_of(self.choice_sheet)
        self.told += [*unused, *doubled]
        for number, row in rows_of(self.survey_sheet):
            try:
                self._row(number, row)
            except Refused as refused:
                self._tell(number, row, refused.sentence)
        for condition in self.later:
            self._rule(*condition)
        if not self.questions:
            raise Refused("", "読み込める設問がありません。surveyシートを確かめてください。")
        for sheet, table in (("survey", self.survey_sheet), ("choices", self.choice_sheet)):
            self.told += of_columns(sheet, table)
        parts = (self.questions, self.choices, self.items, self.rules)
        return Read(Definition(self.survey, *map(tuple, parts)).checked(), in_order(self.told))  # type: ignore[arg-type]

    def _tell(self, number: int, row: Row, reason: str, sheet: str = "survey") -> None:
        self.told.append(NotSupported(sheet, number, row.get("type") or row.get("name") or "", reason))

    def _row(self, number: int, row: Row) -> None:
        words = row.get("type", "").split()
        if not words:
            self._tell(number, row, "typeがありません。")
            return
        kind = words[0].lower()
        joined = re.sub("_", " ", row["type"].strip().lower())
        if joined in {"begin group", "end group", "begin repeat", "end repeat"}:
            self._group(number, joined, row)
        elif kind.startswith(("select_one", "select_multiple", "select1", "rank")) or joined.startswith(
            "select "
        ):
            self._select(number, kind, words, row)
        elif words[0] in KINDS:
            self._plain(number, KINDS[words[0]], row)
        elif kind == "note":
            self._note(number, row)
        elif kind in AS_WORDS:
            self._plain(number, "text", row)
            self._tell(number, row, f"{AS_WORDS[kind]}は、文字で書く設問として読みました。")
        elif kind in {"acknowledge", "trigger"}:
            question = self._question(number, row, "single")
            self._add_choices(question.id, [{"name": "OK", "label": "確認しました"}])
            self._tell(number, row, "確認の項目は、ひとつだけ選ぶ設問として読みました。")
        else:
            self._tell(number, row, not_put(kind))

    def _group(self, number: int, words: str, row: Row) -> None:
        if words.startswith("end"):
            if self.groups:
                self.groups.pop()
            return
        if words == "begin repeat":
            self._tell(number, row, "くり返しは扱えません。中の設問は1回だけ聞きます。")
        matrix = None
        if row.get("pfdesk_kind") == "matrix" or "table-list" in row.get("appearance", ""):
            question = self._question(number, {**row, "label": row.get("label") or "次の各項目"}, "matrix")
            matrix = question.id
        else:
            self.told += of_question(number, row, hinted=False, ranged=False)
        label = row.get("label", "") if matrix is None else ""
        self.groups.append(Group(label, number, row.get("relevant", ""), matrix))

    def _select(self, number: int, kind: str, words: Sequence[str], row: Row) -> None:
        name = next((word for word in words[1:] if word in self.lists), "")
        if "from_file" in kind:
            self._tell(
                number,
                row,
                f"別のファイル「{' '.join(words[1:])}」にある選択肢は読めません。設問を足してください。",
            )
            return
        if not name:
            self._tell(number, row, "選択肢の一覧がchoicesシートにありません。")
            return
        if kind == "rank":
            self._tell(number, row, "順位は扱えません。いくつでも選ぶ設問として読みました。")
        options = self.lists[name]
        matrix = self.groups[-1].matrix if self.groups else None
        if matrix is not None and kind != "select_multiple":
            self._item(number, matrix, options, row)
            return
        own = {"select_multiple": "multiple", "rank": "multiple"}.get(kind, "single")
        if own == "single" and (row.get("pfdesk_kind") == "scale" or "likert" in row.get("appearance", "")):
            own = "scale"
        question = self._question(number, row, own)
        self._add_choices(question.id, options, or_other="or_other" in words)

    def _item(self, number: int, matrix: UUID, options: Sequence[Row], row: Row) -> None:
        if not any(choice.question_id == matrix for choice in self.choices):
            self._add_choices(matrix, options)
        self.told += of_line(number, row)
        owner = next(q for q in self.questions if q.id == matrix)
        code = code_of(row["name"].removeprefix(f"{owner.code}_"))
        self.items.append(
            MatrixItem(
                question_id=matrix, code=code, label=row.get("label", code)[:200], sort=len(self.items)
            )
        )

    def _add_choices(self, question_id: UUID, options: Sequence[Row], *, or_other: bool = False) -> None:
        codes = self.codes[question_id] = codes_of([row["name"] for row in options])
        for sort, row in enumerate(options, 1):
            self.choices.append(Choice(
                question_id=question_id, code=codes[row["name"]], label=row.get("label", row["name"])[:200],
                short_label=row.get("pfdesk_short", ""), other=bool(row.get("pfdesk_other")),
                exclusive=bool(row.get("pfdesk_exclusive")), sort=sort,
            ))  # fmt: skip
        named = [
            n for n, c in enumerate(self.choices) if c.question_id == question_id and OTHER.match(c.label)
        ]
        if or_other and named:
            self.choices[named[-1]] = replace(self.choices[named[-1]], other=True)
        elif or_other:
            self.choices.append(
                Choice(
                    question_id=question_id, code="other", label="その他", other=True, sort=len(options) + 1
                )
            )

    def _plain(self, number: int, kind: str, row: Row) -> None:
        if row.get("pfdesk_kind") == "other" or (kind == "text" and self._is_other(row)):
            return
        question = self._question(number, row, kind)
        if row["type"] in {"integer", "int"}:
            question = self.questions[-1] = replace(question, most=0)
        if ends := range_ends(row["type"], row.get("parameters", "")):
            self.questions[-1] = replace(question, minimum=ends[0], maximum=ends[1])

    def _is_other(self, row: Row) -> bool:
        """その他の内容 behind a question with choices: its words are asked with the choice itself."""
        clauses = conditions(row.get("relevant", "")) if row.get("relevant") else None
        when = clauses[0] if clauses and len(clauses) == 1 else ()
        if (
            len({one.name for one in when}) != 1
            or any(one.negated or not one.code for one in when)
            or not re.search("other|その他", row.get("name", "") + row.get("label", ""), re.IGNORECASE)
        ):
            return False
        owner = self.names.get(when[0].name)
        places = [
            n
            for n, c in enumerate(self.choices)
            if c.question_id == owner and c.code in self._codes(owner, [one.code for one in when])
        ]
        for place in places:
            self.choices[place] = replace(self.choices[place], other=True)
        return bool(places)

    def _note(self, number: int, row: Row) -> None:
        if not self.questions and not self.survey.preface:
            self.survey = replace(self.survey, preface=plain_words(row.get("label", "")))
        else:
            self._tell(number, row, "説明文は、設問の注記に移してください。")

    def _question(self, number: int, row: Row, kind: str) -> Question:
        allowed = self._limits(number, row, kind)
        section = next((group.label for group in reversed(self.groups) if group.label), "")
        label = plain_words(row.get("label") or row.get("name", ""))
        own = bool(allowed.most) and row.get("constraint_message") == most_words(allowed.most or 0)
        hint = row.get("hint") or ("" if own else row.get("constraint_message", ""))
        question = Question(
            survey_id=self.survey.id, code=self._free_code(row, number), number=len(self.questions) + 1,
            section=section[:200], kind=kind, label=" ".join(label.split())[:400],
            short_label=row.get("pfdesk_short", ""), hint=" ".join(hint.split())[:200],
            required=row.get("required", "").strip().lower() in {"yes", "true", "true()", "1"}, most=allowed.most,
            minimum=allowed.minimum, maximum=allowed.maximum, unit=row.get("pfdesk_unit", ""),
            fills=row.get("pfdesk_fills", "") if row.get("pfdesk_fills", "") in FILLS else "",
        )  # fmt: skip
        self.questions.append(question)
        self.names.setdefault(row.get("name", ""), question.id)
        conditions_above = [(group.number, group.when) for group in self.groups]
        for place, when in (*conditions_above, (number, row.get("relevant", ""))):
            if when:
                self.later.append((place, question.id, when))
        self.told += of_question(
            number,
            row,
            hinted=hint != row.get("hint", "") or own,
            ranged=bool(range_ends(row["type"], row.get("parameters", ""))),
        )
        return question

    def _limits(self, number: int, row: Row, kind: str) -> Limits:
        text = row.get("constraint", "")
        found = limits(text) if text else Limits()
        if found is None or (kind not in {"number", "multiple"} and text):
            self._tell(number, row, f"答えの条件「{text[:60]}」は扱えません。")
            return Limits()
        return found

    def _rule(self, number: int, question_id: UUID, text: str) -> None:
        found = conditions(text)
        asked = None if found is None else rules_for(found, partial(self._when, question_id))
        if asked is None:
            self.told.append(
                NotSupported(
                    "survey", number, "relevant", f"条件「{text[:60]}」は扱えません。全員に聞きます。"
                )
            )
            return
        self.rules += [replace(rule, question_id=question_id) for rule in asked]

    def _when(self, question_id: UUID, name: str) -> Earlier | None:
        """The earlier question of this name with its choices; None where it is none, or stands behind."""
        when = self.names.get(name)
        before = self.questions[: [q.id for q in self.questions].index(question_id)]
        question = next((q for q in before if q.id == when), None)
        if question is None:
            return None
        return Earlier(question, self.codes.get(question.id, {}))

    def _codes(self, question_id: UUID | None, names: Sequence[str]) -> list[str]:
        """Names of choices as the codes of that question's choices."""
        known = self.codes.get(question_id, {}) if question_id is not None else {}
        return [known.get(name, code_of(name)) for name in names]

    def _free_code(self, row: Row, number: int) -> str:
        """The question's name as a code that no other has."""
        code = code_of(row.get("name") or f"q{number}")
        code = code if re.search("[A-Za-z0-9]", code) else f"q{number}"
        taken = {question.code for question in self.questions}
        if code in taken:
            code = next(made for n in range(2, 10_000) if (made := f"{code[:55]}_{n}") not in taken)
        return code
