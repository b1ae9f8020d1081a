"""Reads a calendar file by the letter of RFC 5545, with nothing of the library that writes ours.

Folding (3.1), CRLF, parameters and their quoting (3.2), escapes of TEXT (3.3.11), date forms (3.3.5), and which
properties a component must and may have once (3.6.1, 3.6.5). What does not fit raises `BrokenCalendarError`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone

NAME = r"[A-Za-z0-9-]+"
LINE = re.compile(rf'({NAME})((?:;{NAME}=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*))*):(.*)')
TEXTS = frozenset({"SUMMARY", "LOCATION", "DESCRIPTION", "TZNAME", "UID", "TZID", "PRODID"})
ESCAPES = {"\\n": "\n", "\\N": "\n", "\\\\": "\\", "\\;": ";", "\\,": ","}
ONCE = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
OCTETS = 75


class BrokenCalendarError(ValueError):
    """The file is no calendar by the letter."""


@dataclass
class Component:
    """A component: its properties (parameters, value) by name, and what is in it."""

    name: str
    properties: dict[str, tuple[dict[str, str], str]] = field(default_factory=dict)
    inner: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Component]:
        return [one for one in self.inner if one.name == name]

    def text(self, name: str) -> str:
        return unescaped(self.properties[name][1])


def content_lines(content: bytes) -> list[str]:
    """The unfolded lines; every physical line ends in CRLF and is no longer than 75 octets of whole characters."""
    if not content.endswith(b"\r\n"):
        raise BrokenCalendarError("the last line does not end in CRLF")
    physical = content[:-2].split(b"\r\n")
    found: list[str] = []
    for line in physical:
        if b"\r" in line or b"\n" in line:
            raise BrokenCalendarError(f"a bare line break in {line!r}")
        if len(line) > OCTETS:
            raise BrokenCalendarError(f"{len(line)} octets: {line!r}")
        text = line.decode("utf-8")  # a character that is torn apart does not decode
        if text[:1] in {" ", "\t"}:
            if not found:
                raise BrokenCalendarError("the first line is a continuation")
            found[-1] += text[1:]
        elif text:
            found.append(text)
        else:
            raise BrokenCalendarError("an empty line")
    return found


def unescaped(value: str) -> str:
    """A TEXT value as it is meant."""
    if re.search(r"(?<!\\)(?:\\\\)*[;,]", re.sub(r"\\[;,]", "", value)):
        raise BrokenCalendarError(f"a bare ; or , in {value!r}")
    if re.search(r"\\(?![nN\\;,])", re.sub(r"\\\\", "", value)):
        raise BrokenCalendarError(f"an unknown escape in {value!r}")
    return re.sub(r"\\[nN\\;,]", lambda found: ESCAPES[found[0]], value)


def read(content: bytes) -> Component:
    """The calendar, each component checked."""
    root = Component("")
    stack = [root]
    for line in content_lines(content):
        match = LINE.fullmatch(line)
        if match is None:
            raise BrokenCalendarError(f"no property: {line!r}")
        name, given, value = match[1].upper(), match[2], match[3]
        if name == "BEGIN":
            made = Component(value)
            stack[-1].inner.append(made)
            stack.append(made)
        elif name == "END":
            if stack[-1].name != value:
                raise BrokenCalendarError(f"END:{value} in {stack[-1].name}")
            _check(stack.pop())
        else:
            if name in stack[-1].properties:
                raise BrokenCalendarError(f"{name} twice in {stack[-1].name}")
            if name in TEXTS:
                unescaped(value)
            parameters = dict(one.split("=", 1) for one in given.split(";")[1:])
            stack[-1].properties[name] = parameters, value
    if len(stack) != 1 or [one.name for one in root.inner] != ["VCALENDAR"]:
        raise BrokenCalendarError("not one calendar")
    _zones(root.inner[0])
    return root.inner[0]


def _check(component: Component) -> None:
    missing = ONCE.get(component.name, set()) - set(component.properties)
    if missing:
        raise BrokenCalendarError(f"{component.name} lacks {missing}")
    if component.name == "VCALENDAR" and component.properties["VERSION"][1] != "2.0":
        raise BrokenCalendarError("not version 2.0")
    if component.name == "VEVENT":
        stamp = component.properties["DTSTAMP"][1]
        if not re.fullmatch(r"\d{8}T\d{6}Z", stamp):
            raise BrokenCalendarError(f"DTSTAMP must be UTC: {stamp}")
        start, end = moment(component, "DTSTART"), moment(component, "DTEND")
        if end is not None and (type(end) is not type(start) or not end > start):
            raise BrokenCalendarError("DTEND must be later than DTSTART, and of its kind")


def moment(component: Component, name: str) -> date | datetime | None:
    """A day, or a moment in UTC; what is in a zone is read with nine hours (the only zone that may be there)."""
    if name not in component.properties:
        return None
    parameters, value = component.properties[name]
    if parameters.get("VALUE") == "DATE":
        return date(int(value[:4]), int(value[4:6]), int(value[6:]))
    if re.fullmatch(r"\d{8}T\d{6}Z", value):
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    if "TZID" not in parameters:
        raise BrokenCalendarError(f"{name} floats: {value}")
    japan = timezone(timedelta(hours=9))
    return datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=japan)


def _zones(calendar: Component) -> None:
    """Every TZID that is used is defined in the file, once, and its offset is Japan's."""
    defined = {zone.text("TZID"): zone for zone in calendar.all("VTIMEZONE")}
    used = {
        parameters["TZID"]
        for event in calendar.all("VEVENT")
        for parameters, _value in event.properties.values()
        if "TZID" in parameters
    }
    if used != set(defined) or len(calendar.all("VTIMEZONE")) != len(defined):
        raise BrokenCalendarError(f"zones used {used}, defined {set(defined)}")
    for zone in defined.values():
        (standard,) = zone.all("STANDARD")
        if standard.properties["TZOFFSETTO"][1] != "+0900":
            raise BrokenCalendarError("not the time of Japan")
