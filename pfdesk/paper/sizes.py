"""Paper sizes in millimetres.

A4, A3: JIS P 0138 (ISO 216). Envelopes: JIS S 5502 (長形3号 120 x 235, 角形2号 240 x 332).
Postcard: 郵便法第22条 and 日本郵便's 内国郵便約款 (通常はがき, 100 x 148 as sold).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MM: Final = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One sheet as it is fed: ``name`` as the clerk calls it, width and height in mm."""

    name: str
    width: float
    height: float

    @property
    def landscape(self) -> Paper:
        """The same sheet lying on its long side."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        return Paper(f"{self.name} 横", long, short)


A4 = Paper("A4", 210, 297)
A4_LANDSCAPE = A4.landscape
A3 = Paper("A3", 297, 420)
A3_LANDSCAPE = A3.landscape
NAGAGATA_3 = Paper("長形3号", 120, 235)
KAKUGATA_2 = Paper("角形2号", 240, 332)
POSTCARD = Paper("はがき", 100, 148)

BODY = 10.5
SMALL = 9.0
#: Below this nothing is printed: 宛名 and lists stay readable for older readers. Points.
LEAST = 7.5
