"""The lists that every office starts with: kinds of members and bodies, under the codes that the figures count by."""

from __future__ import annotations

from typing import Final

CATEGORIES: Final = (
    ("firm", "企業"),
    ("council", "市民会議"),
    ("agency", "支援機関"),
    ("npo", "NPO法人"),
    ("commissioner", "民生委員・児童委員"),
    ("other", "その他"),
)
BODIES: Final = (
    ("pf", "PF推進会議"),
    ("region", "地域協議会"),
    ("council", "地域福祉推進市民会議"),
    ("layers", "重層的支援会議"),
    ("support", "支援会議"),
)
