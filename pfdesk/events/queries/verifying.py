"""修了証を確かめる: is this certificate ours, and does it still stand?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.schema.events import CertificateRow
from pfdesk.events import model
from pfdesk.events.model.reception import keyed_digits
from pfdesk.office.seal import holds
from pfdesk.values.eras import era_text


@dataclass(frozen=True, slots=True)
class Verified:
    """What is known of a certificate: `state` is good, revoked, forged or unknown."""

    state: str
    number_text: str = ""
    name: str = ""
    issued_on: date | None = None
    revoked_on: date | None = None

    @property
    def sentence(self) -> str:
        """It in a sentence for the clerk, who compares the name with the paper."""
        about = f"{self.number_text}　{self.name} さん"
        if self.state == "good" and self.issued_on:
            return f"正しい修了証です。{about}　{era_text(self.issued_on, 'long')} 発行"
        if self.state == "revoked" and self.revoked_on:
            return f"取り消された修了証です。{about}　{era_text(self.revoked_on, 'long')} 取り消し"
        if self.state == "forged":
            return (
                f"この修了証の記号は、台帳の記録と合いません。{self.number_text} の台帳を確かめてください。"
            )
        return "修了証の記号として読めないか、台帳にない番号です。もう一度読み取ってください。"


def verify(session: Session, code: str) -> Verified:
    """Look the certificate of a code up and check all of it, number, day and signature; needs no network."""
    read = model.read_code(code)
    if read is None:
        return Verified("unknown")
    year, number, signature = read
    row = CertificateRow
    found = session.scalars(select(row).where(row.fiscal_year == year, row.number == number)).one_or_none()
    if found is None:
        return Verified("unknown")
    one = records.entity(found, model.Certificate)
    if keyed_digits(code) != one.code or not holds(session, one.message, signature):
        return Verified("forged", one.number_text)
    state = "revoked" if one.revoked_on else "good"
    return Verified(state, one.number_text, one.name, one.issued_on, one.revoked_on)
