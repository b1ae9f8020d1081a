"""A definition as the sheets survey, choices and settings of an XLSForm.

What XLSForm has no words for stands in columns of our own (pfdesk_...), which its readers pass over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pfdesk.surveys.model import Choice, Definition, Question, SkipRule
from pfdesk.surveys.model.rules import bounds, groups
from pfdesk.surveys.sheets.xlsform.kinds import most_words
from pfdesk.tables.sheet_out import ColumnOut, SheetOut

COLUMNS: Final = (
    "type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message", "appearance",
    "pfdesk_kind", "pfdesk_short", "pfdesk_unit", "pfdesk_fills",
)  # fmt: skip
CHOICE_COLUMNS: Final = ("list_name", "name", "label", "pfdesk_short", "pfdesk_other", "pfdesk_exclusive")
SETTINGS: Final = ("form_title", "form_id", "version", "default_language", "pfdesk_preface")
PLAIN: Final = {"number": "decimal", "date": "date", "text": "text"}
Row = dict[str, str]


def xlsform_sheets(whole: Definition) -> tuple[SheetOut, ...]:
    """The three sheets, in the order of the paper."""
    rows: list[Row] = []
    section = ""
    for question in whole.questions:
        if question.section != section:
            if section:
                rows.append({"type": "end_group"})
            section = question.section
            if section:
                name = f"section_{question.number}"
                rows.append({"type": "begin_group", "name": name, "label": section})
        rows += _rows(whole, question)
    if section:
        rows.append({"type": "end_group"})
    survey = whole.survey
    settings = (survey.title, safe_name(survey.code), str(survey.version), "Japanese (ja)", survey.preface)
    return (
        _sheet("survey", COLUMNS, rows),
        _sheet("choices", CHOICE_COLUMNS, [row for q in whole.questions for row in _choices(whole, q)]),
        SheetOut("settings", tuple(ColumnOut(name) for name in SETTINGS), [settings]),
    )


def safe_name(code: str) -> str:
    """A code as a name that XML allows; it must not begin with a figure, a stop or a hyphen."""
    return code if re.match("[A-Za-z_]", code) else f"_{code}"


def _sheet(title: str, columns: Sequence[str], rows: Sequence[Row]) -> SheetOut:
    cells = [tuple(row.get(name, "") for name in columns) for row in rows]
    return SheetOut(title, tuple(ColumnOut(name) for name in columns), cells)


def _rows(whole: Definition, question: Question) -> list[Row]:
    name = safe_name(question.code)
    common = {
        "name": name, "label": question.label, "hint": question.hint, "required": "yes" if question.required else "",
        "relevant": _relevant(whole, whole.rules_of(question.id)), "pfdesk_kind": question.kind,
        "pfdesk_short": question.short_label, "pfdesk_unit": question.unit,
        "pfdesk_fills": question.fills,
    }  # fmt: skip
    if question.kind == "matrix":
        return _matrix(whole, question, common)
    words = "select_multiple" if question.kind == "multiple" else "select_one"
    own = PLAIN.get(question.kind) or f"{words} {name}"
    own = "integer" if question.kind == "number" and question.most == 0 else own
    rows = [{**common, "type": own, **_constraint(question, name)}]
    if question.kind == "scale":
        rows[0]["appearance"] = "likert"
    others = [choice for choice in whole.choices_of(question.id) if choice.other]
    if others:
        asked = " or ".join(f"selected(${{{name}}}, '{choice.code}')" for choice in others)
        words = f"{question.label}(その他の内容)"
        rows.append({"type": "text", "name": f"{name}_other", "label": words, "relevant": asked})
        rows[-1]["pfdesk_kind"] = "other"
    return rows


def _matrix(whole: Definition, question: Question, common: Row) -> list[Row]:
    name = common["name"]
    head = {"type": "begin_group", "name": name, "label": question.label, "hint": question.hint,
            "relevant": common["relevant"], "appearance": "table-list", "pfdesk_kind": "matrix",
            "pfdesk_short": question.short_label}  # fmt: skip
    lines = [
        {"type": f"select_one {name}", "name": _item_name(whole, name, item.code), "label": item.label,
         "required": common["required"]}
        for item in whole.items_of(question.id)
    ]  # fmt: skip
    return [head, *lines, {"type": "end_group"}]


def _item_name(whole: Definition, matrix: str, code: str) -> str:
    """A line of a matrix under its own name, as it came; behind the matrix's where that is taken or allowed to none."""
    taken = [question.code for question in whole.questions] + [item.code for item in whole.items]
    own = re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.-]*", code) and not re.match(r"_\d|section_|.*_other$", code)
    return (
        code if own and taken.count(code) == 1 and not code.startswith(f"{matrix}_") else f"{matrix}_{code}"
    )


def _relevant(whole: Definition, rules: Sequence[SkipRule]) -> str:
    those = groups(rules)
    parts = []
    for group in those:
        words = [_condition(when, rule) for rule in group if (when := whole.by_id(rule.when_question_id))]
        joined = " or ".join(words)
        alone = len(those) == 1 or (len(words) == 1 and (group[0].negated or " or " not in joined))
        parts.append(joined if alone else f"({joined})")
    return " and ".join(parts)


def _condition(when: Question, rule: SkipRule) -> str:
    name = f"${{{safe_name(when.code)}}}"
    if when.kind == "number":
        joined = " and ".join(f"{name} {sign} {number:g}" for sign, number in bounds(rule.chosen[0]))
        joined = f"({joined})" if joined.count(name) > 1 and not rule.negated else joined
    else:
        joined = " or ".join(f"selected({name}, '{code}')" for code in rule.chosen)
    return f"not({joined})" if rule.negated else joined


def _constraint(question: Question, name: str) -> Row:
    if question.kind == "multiple" and question.most:
        return {"constraint": f"count-selected(.) <= {question.most}",
                "constraint_message": most_words(question.most)}  # fmt: skip
    limits = []
    if question.minimum is not None:
        limits.append(f". >= {question.minimum:g}")
    if question.maximum is not None:
        limits.append(f". <= {question.maximum:g}")
    return {"constraint": " and ".join(limits)} if limits else {}


def _choices(whole: Definition, question: Question) -> list[Row]:
    return [
        {"list_name": safe_name(question.code), "name": choice.code, "label": choice.label,
         "pfdesk_short": choice.short_label, "pfdesk_other": _mark(choice, "other"),
         "pfdesk_exclusive": _mark(choice, "exclusive")}
        for choice in whole.choices_of(question.id)
    ]  # fmt: skip


def _mark(choice: Choice, name: str) -> str:
    return "yes" if getattr(choice, name) else ""
