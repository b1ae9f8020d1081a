"""The office's settings: read as a mapping, written by a command."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.house import SettingRow

PRACTICE = "practice"
"""Set in a file that is for practising only."""

SAMPLE = "sample.note"
"""Set in a file of invented records: what is invented in it."""

TITLES = {
    "office.name": "市町村名",
    "office.division": "担当部局",
    "office.postal_code": "市役所の郵便番号",
    "office.address": "市役所の住所",
    "office.phone": "担当の電話番号",
    "office.fax": "担当のFAX番号",
    "office.email": "担当のメールアドレス",
    "office.mayor": "市長名",
    "clerk": "担当",
    "letter.mark": "文書番号の記号",
    SAMPLE: "見本について",
    "bin.years": "ごみ箱に残す年数",
    PRACTICE: "練習用のしるし",
}


def settings(session: Session) -> dict[str, str]:
    """Name -> value of every setting."""
    query = select(SettingRow.name, SettingRow.value).where(SettingRow.binned_at.is_(None))
    return dict(session.execute(query).all())


@dataclass(frozen=True, slots=True)
class ChangeSetting:
    """Set one setting to a value."""

    name: str
    value: str

    @property
    def label(self) -> str:
        """As the undo menu names it."""
        return f"{TITLES.get(self.name, '設定')}の変更"

    def run(self, session: Session) -> None:
        """Write it, new or changed."""
        row = session.scalars(select(SettingRow).where(SettingRow.name == self.name)).one_or_none()
        if row is None:
            session.add(SettingRow(name=self.name, value=self.value))
        else:
            row.value = self.value
