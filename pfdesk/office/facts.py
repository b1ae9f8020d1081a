"""The office itself: what stands at the head of its papers, and how it writes dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final, get_args
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.office.settings import ChangeSetting, settings
from pfdesk.office.verbs import changed_fields
from pfdesk.values.era_table import Style
from pfdesk.values.errors import Refused, naming
from pfdesk.values.ids import THE_OFFICE
from pfdesk.values.mail import mail_address
from pfdesk.values.phones import phone
from pfdesk.values.postal import postal_code
from pfdesk.values.text import clean_line

WORDS: Final[Mapping[str, str]] = {
    "name": "市町村名",
    "division": "担当部局",
    "postal_code": "郵便番号",
    "address": "所在地",
    "phone": "電話番号",
    "fax": "FAX",
    "email": "メール",
    "mayor": "首長の職と氏名",
    "population": "人口",
    "dates": "日付の書き方",
}
DATES: Final = "short"


_RULES: Final = (("postal_code", postal_code), ("phone", phone), ("fax", phone), ("email", mail_address))


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFacts:
    """One office file has one; `dates` is the style of era_text: short, long or iso. Raises Refused."""

    id: UUID = THE_OFFICE
    name: str = ""
    division: str = ""
    postal_code: str = ""
    address: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    mayor: str = ""
    population: int | None = None
    dates: str = DATES

    def __post_init__(self) -> None:
        for name in ("name", "division", "address", "mayor"):
            with naming(name):
                object.__setattr__(self, name, clean_line(getattr(self, name)))
        for name, rule in _RULES:
            with naming(name):
                object.__setattr__(self, name, rule(kept) if (kept := getattr(self, name).strip()) else "")
        if self.population is not None and not 0 <= self.population < 100_000_000:
            raise Refused("population", "人口は0以上の数で入れてください。")
        if self.dates not in get_args(Style):
            raise Refused("dates", "日付の書き方を選んでください。")


def office_facts(session: Session) -> OfficeFacts:
    """What the settings of the file say of the office."""
    kept = settings(session)
    said = {name: kept[_setting(name)] for name in WORDS if kept.get(_setting(name))}
    people = said.pop("population", "")
    return OfficeFacts(**said, population=int(people) if people.isdecimal() else None)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class ChangeOffice:
    """Change what is known of the office; one unit of work."""

    before: OfficeFacts
    after: OfficeFacts

    @property
    def label(self) -> str:
        """担当部局の変更, or 市町村の設定の変更 for several."""
        changed = changed_fields(self.before, self.after)
        return f"{WORDS[changed[0]] if len(changed) == 1 else '市町村の設定'}の変更"

    def run(self, session: Session) -> None:
        """Write each that differs."""
        for name in changed_fields(self.before, self.after):
            value = getattr(self.after, name)
            ChangeSetting(_setting(name), "" if value is None else str(value)).run(session)


def _setting(name: str) -> str:
    return f"office.{name}"


assert {f.name for f in fields(OfficeFacts)} - {"id"} == set(WORDS)
