"""事業, what each one did, the year's timeline, and the report's own texts; their rules run when made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

from pfdesk.values.errors import Refused, naming
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text
from pfdesk.values.ids import new_id
from pfdesk.values.text import clean_line, clean_note

KINDS: Final[Mapping[str, str]] = {
    "challenge": "取り組み課題",
    "action": "アクション・きっかけ",
    "change": "その後の変化",
}
REPORT_CODES: Final[Mapping[str, str]] = {
    "": "なし",
    "meeting": "PF推進会議",
    "survey": "リソース調査",
    "pamphlet": "パンフレット",
}
TEXTS: Final[Mapping[str, str]] = {
    "main_divisions": "庁内連携部局(メイン)",
    "main_cooperation": "庁内連携の内容(メイン)",
    "further_divisions": "庁内連携部局(メンバー)",
    "further_cooperation": "庁内連携の内容(メンバー)",
    "former": "従前の取り組み",
    "final_goal": "最終的なゴール",
    "year_goal": "今年度のゴール",
    "platform_members": "連携PFの参画メンバー",
    "platform_choice": "連携PFの選出・打診時の工夫",
    "council_members": "地域協議会の参画メンバー",
    "council_choice": "地域協議会の選出・打診時の工夫",
    "value": "PF連携による価値や工夫",
    "points": "事業のポイント・工夫",
    "next_year": "次年度以降に向けた事業等の案",
    "reactions": "公表した際の反響",
    "cautions": "留意点",
    "turning": "ブレイクスルー要因(ひとことで)",
}
"""The report's texts that belong to the year rather than to one project, in the account's order."""

VOICES: Final = "voices"
"""The setting of a year that keeps which answers its report quotes (keys, or - for none)."""
MOST_YEN: Final = 999_999_999_999


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """事業: a line of the yearly plan. `budget` and `spent` are in yen; `report_code` names it in the figures."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    fiscal_year: int
    number: int = 0
    name: str
    report_code: str = ""
    what: str = ""
    aim: str = ""
    kpi: str = ""
    kpi_target: str = ""
    kpi_actual: str = ""
    period: str = ""
    contractor: str = ""
    budget: int | None = None
    spent: int | None = None
    ideas: str = ""
    result: str = ""
    next_year: str = ""
    reactions: str = ""
    copied_from_id: UUID | None = None

    def __post_init__(self) -> None:
        """Clean every field; Refused names the first that does not fit the rules."""
        _lines(self, "name", "report_code", "kpi_target", "kpi_actual")
        _notes(
            self, "what", "aim", "kpi", "period", "contractor", "ideas", "result", "next_year", "reactions"
        )
        if not self.name:
            raise Refused("name", "事業の名前を入れてください。")
        if self.report_code not in REPORT_CODES:
            raise Refused("report_code", "一覧から選んでください。")
        _year(self.fiscal_year)
        for name in ("budget", "spent"):
            yen = getattr(self, name)
            if yen is not None and not 0 <= yen <= MOST_YEN:
                raise Refused(name, "金額は0円以上、1兆円未満で入れてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectLink:
    """What a project did: one event, one survey or one edition."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    project_id: UUID
    event_id: UUID | None = None
    survey_id: UUID | None = None
    edition_id: UUID | None = None

    def __post_init__(self) -> None:
        """Refused unless it points to exactly one thing."""
        if sum(key is not None for key in (self.event_id, self.survey_id, self.edition_id)) != 1:
            raise Refused("", "行事・調査・パンフレットのどれか1つを選んでください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class TimelineEntry:
    """A challenge, an action or a change of the year; `happened_on` may be left open.

    `source` says in words what it was taken from, `source_id` is the record that it was proposed from.
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    fiscal_year: int
    happened_on: date | None = None
    kind: str = "action"
    text: str
    source: str = ""
    source_id: UUID | None = None

    def __post_init__(self) -> None:
        """Clean; Refused without a text, for an unknown kind or a day outside the year."""
        if self.kind not in KINDS:
            raise Refused("kind", "一覧から選んでください。")
        _notes(self, "text")
        _lines(self, "source")
        if not self.text:
            raise Refused("text", "できごとの内容を入れてください。")
        _year(self.fiscal_year)
        if self.happened_on is not None and fiscal_year(self.happened_on) != self.fiscal_year:
            said = fiscal_year_text(self.fiscal_year)
            raise Refused("happened_on", f"{said}の日付を入れてください。")


def ten_thousands(yen: int) -> int | float:
    """Yen in 万円: a whole number where it is one, else with one decimal, half rounded up."""
    tenths = (yen + 500) // 1000
    return tenths // 10 if tenths % 10 == 0 else tenths / 10


def yen_text(yen: int | None) -> str:
    """74万円 for 740,000 yen, 1.3万円 for 12,500; nothing where no sum was stated."""
    return "" if yen is None else f"{ten_thousands(yen):,}万円"


def text_setting(year: int, name: str) -> str:
    """The name of the office's setting that keeps a text of a year's report."""
    return f"report.{year}.{name}"


def _lines(entity: Any, *names: str) -> None:
    for name in names:
        with naming(name):
            object.__setattr__(entity, name, clean_line(getattr(entity, name)))


def _notes(entity: Any, *names: str) -> None:
    for name in names:
        with naming(name):
            object.__setattr__(entity, name, clean_note(getattr(entity, name)))


def _year(year: int) -> None:
    if not 1989 <= year <= 2200:
        raise Refused("fiscal_year", "年度は平成元年度より後で入れてください。")
