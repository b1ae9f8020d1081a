"""One workbook that was sent in: whose it is, what stands in it, and which of several of one target counts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zipfile import is_zipfile

from pfdesk.surveys.model import Definition
from pfdesk.tables.form_book import HEADING_ROW, SHEET
from pfdesk.tables.read import read_table
from pfdesk.values.errors import Refused


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that is not taken, or not wholly, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sent:
    """One file: its 対象番号 (empty where the sender is not known), when it was saved, and what is said by key."""

    name: str
    number: str
    saved: float
    said: Mapping[str, str]

    @property
    def when(self) -> str:
        """When it was saved, for the clerk."""
        at = datetime.fromtimestamp(self.saved, UTC).astimezone()
        return f"{at.month}月{at.day}日 {at:%H:%M}"


def sent_in(path: Path, whole: Definition) -> Sent:
    """One file. Refused for what is no questionnaire of this survey, or has nothing written into it."""
    if path.suffix.lower() not in {".xlsx", ".xlsm"}:
        raise Refused("", "Excelの調査票ではありません。")
    if not is_zipfile(path):
        raise Refused("", "Excelのファイルとして開けません。壊れているか、名前だけが .xlsx です。")
    table = read_table(path, SHEET, HEADING_ROW)
    place = next((n for n, heading in enumerate(table.headings) if heading == "回答"), None)
    if place is None:
        raise Refused("", "「回答」の列がありません。")
    said = {row.cells[0]: row.cells[place].strip() for row in table.rows if row.cells[0]}
    code, version, number = [*said.pop("#pfdesk", "").split(";"), "", "", ""][:3]
    if not code:
        raise Refused("", "この調査の調査票ではありません。")
    if (code, version) != (whole.survey.code, str(whole.survey.version)):
        raise Refused("", f"ほかの調査か版の調査票です（{code} 第{version}版）。")
    if not any(said.values()):
        raise Refused("", "何も記入されていません。回答として数えません。")
    return Sent(path.name, number if number != "0" else "", path.stat().st_mtime, said)


def of_each_target(sent: Sequence[Sent], use: Collection[str] = ()) -> tuple[list[Sent], list[Unread]]:
    """The newest file of each target in the order given, and the others with why they are left.

    A correction comes later than what it corrects; where the clerk names another file in `use`, that one counts.
    """
    newest: dict[str, Sent] = {}
    for one in sent:
        other = newest.get(one.number)
        if other is None or (one.name in use, one.saved) >= (other.name in use, other.saved):
            newest[one.number] = one
    older = [
        Unread(one.name, _instead(one, newest[one.number], chosen=newest[one.number].name in use))
        for one in sent
        if one.number and newest[one.number] is not one
    ]
    return [one for one in sent if not one.number or newest[one.number] is one], older


def rivals(sent: Sequence[Sent]) -> list[tuple[Sent, ...]]:
    """The files of each target from whom several with different answers came, the newest first."""
    found: dict[str, list[Sent]] = {}
    for one in sorted(sent, key=lambda each: -each.saved):
        if one.number and all(one.said != other.said for other in found.get(one.number, ())):
            found.setdefault(one.number, []).append(one)
    return [tuple(those) for _number, those in sorted(found.items()) if len(those) > 1]


def _instead(one: Sent, newest: Sent, *, chosen: bool) -> str:
    if one.said == newest.said:
        return f"「{newest.name}」と同じ対象({one.number.zfill(3)})の同じ答えです。1件と数えます。"
    if chosen:
        return (
            f"「{newest.name}」と同じ対象({one.number.zfill(3)})です。選ばれた「{newest.name}」を使います。"
        )
    return (
        f"「{newest.name}」と同じ対象({one.number.zfill(3)})です。新しい「{newest.name}」({newest.when}に保存)を使い、"
        f"こちら({one.when})は取り込みません。こちらを使うときは、この名前を選んでください(コマンドでは --use)。"
    )
