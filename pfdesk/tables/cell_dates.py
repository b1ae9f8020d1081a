"""Days in foreign tables: as offices write them, and as Excel counts them where the format of a cell was lost."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pfdesk.values.eras import parse_date
from pfdesk.values.marks import plain_digits

_SERIAL = re.compile(r"([1-9][0-9]{4})(?:\.[0-9]+)?")  # 18 May 1927 to 13 October 2173
_CLOCK = re.compile(r"(?<=[0-9日])[ T　]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$")
_FROM_1900 = date(1899, 12, 30)  # Excel counts 29 February 1900, which never was
_FROM_1904 = date(1904, 1, 1)


def cell_date(text: str, *, from_1904: bool = False) -> date:
    """The day of a cell: everything that `parse_date` reads, a time behind it, or Excel's count of days (45338).

    `from_1904`: the workbook counts from 1904 (`Table.from_1904`). Raises Refused as `parse_date` does.
    """
    serial = _SERIAL.fullmatch(plain_digits(text))
    if serial:
        return (_FROM_1904 if from_1904 else _FROM_1900) + timedelta(days=int(serial[1]))
    return parse_date(_CLOCK.sub("", text.strip()))
