"""Excel's cell values as the text a clerk would read."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

JAPANESE_DATE_FORMATS = frozenset({*range(27, 37), *range(50, 59)})
"""Number formats that Japanese Excel keeps for dates without writing their pattern (ECMA-376, 18.8.30)."""

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_POSTAL = re.compile(r"000\\?-0000$")
_PADDED = re.compile(r"0{2,15}")


def cell_text(value: object, number_format: str = "General") -> str:
    """A cell's value as text: dates as ISO, whole numbers without ".0", full-width signs as they are.

    A number shown with leading zeros ("00000", the postal code format) keeps them.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return unescaped(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float, Decimal)):
        return _number_text(value, number_format)
    if isinstance(value, datetime):
        return _moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M:%S" if value.second else "%H:%M")
    if isinstance(value, timedelta):
        return _span_text(value)
    return unescaped(str(value))


def unescaped(text: str) -> str:
    """Text without Excel's escapes for control signs; line breaks become LF, other controls go."""

    def sign(match: re.Match[str]) -> str:
        code = int(match[1], 16)
        return chr(code) if code < 0x20 or code == 0x5F else match[0]

    if text.isprintable() and "_x" not in text:
        return text
    if "_x" in text:
        text = _ESCAPED.sub(sign, text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    return _CONTROLS.sub("", text)


def _number_text(value: float | Decimal, number_format: str) -> str:
    # Excel keeps 15 digits; more would show the noise of binary fractions (0.1 + 0.2).
    text = str(value) if isinstance(value, int) else format(Decimal(f"{value:.15g}"), "f")
    if not text.isdigit():
        return text
    if _POSTAL.search(number_format):
        digits = text.zfill(7)
        return f"{digits[:-4]}-{digits[-4:]}"
    return text.zfill(len(number_format)) if _PADDED.fullmatch(number_format) else text


def _moment_text(value: datetime) -> str:
    if value.microsecond:  # a serial's fraction is rounded to milliseconds, 13:30 may arrive as 13:29:59.999
        value = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
    if value.time() == time():
        return value.date().isoformat()
    return value.isoformat(" ", "seconds" if value.second else "minutes")


def _span_text(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    hours, rest = divmod(seconds, 3600)
    minutes, second = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}" + (f":{second:02}" if second else "")
