"""The sheets settings and choices of an XLSForm: what a survey says of itself, and its lists of choices."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from pfdesk.surveys.model import Survey
from pfdesk.surveys.sheets.xlsform.kinds import SETTINGS, NotSupported
from pfdesk.surveys.sheets.xlsform.rows import code_of, rows_of
from pfdesk.tables.table import Table


def survey_of(settings: Table | None, draft: Survey) -> tuple[Survey, list[NotSupported]]:
    """The survey, with what `draft` gives where the settings say nothing, and the settings without a use here."""
    number, said = next(iter(rows_of(settings)), (0, {}))
    told = [
        NotSupported("settings", number, name, "この設定は使いません。")
        for name in sorted(set(said) - SETTINGS)
    ]
    version = said.get("version", "")
    kept = bool(re.fullmatch("[1-9][0-9]{0,3}", version))
    if version and not kept:
        why = f"版「{version[:40]}」は、1から9999までの数でないため使いません。"
        told.append(NotSupported("settings", number, "version", why))
    code = code_of(said.get("form_id") or said.get("id_string") or "")
    survey = replace(
        draft,
        version=int(version) if kept else draft.version,
        code=code if code != "q" else draft.code,
        title=said.get("form_title", "")[:200] or draft.title,
        preface=said.get("pfdesk_preface", draft.preface),
    )
    return survey, told


def lists_of(choices: Table | None) -> tuple[dict[str, list[Mapping[str, str]]], list[NotSupported]]:
    """The rows of each list of choices, and those without a name or with one that is there already."""
    found: dict[str, list[Mapping[str, str]]] = {}
    told = []
    for number, row in rows_of(choices):
        if not row.get("list_name"):
            continue
        name = row.get("name", "")
        mine = found.setdefault(row["list_name"], []) if name else []
        why = "" if name else "nameがありません。"
        if any(one["name"] == name for one in mine):
            why = f"name「{name[:40]}」が重なっています。初めの行だけ使います。"
        if why:
            told.append(NotSupported("choices", number, row.get("type") or name, why))
        else:
            mine.append(row)
    return found, told
