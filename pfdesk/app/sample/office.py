"""Make the sample office file: every room's records by commands, one room after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from pfdesk.app.sample import annual, directory, events, pamphlets, resources, surveys
from pfdesk.app.start import new_office, open_office
from pfdesk.office.office import Office
from pfdesk.office.settings import PRACTICE, ChangeSetting

TODAY = date(2024, 2, 20)
CLERK = "見本 一郎"
NOTE = (
    "この見本は、登別市が公表した令和5年度の数字になるように作ったものです。"
    "団体の名前は公表資料のとおりですが、人の名前・住所・電話番号・調査に答えたNPOと一つ一つの回答・"
    "配布先ごとの内訳の一部は、作り物です。"
)
SETTINGS = {
    "office.name": "登別市",
    "office.division": "保健福祉部 社会福祉グループ",
    "office.postal_code": "059-0012",
    "office.address": "登別市見本町1丁目1番地",
    "office.phone": "0143-00-0000",
    "office.fax": "0143-00-0001",
    "office.email": "shakaifukushi@city.example.jp",
    "office.mayor": "登別市長 見本 太郎",
    "office.population": "46391",
    "letter.mark": "登社福",
    "clerk": CLERK,
    "year": "2023",
    "sample.note": NOTE,
}

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Sample:
    """The records that the demo's forms are printed for, by the kind that a form needs."""

    targets: Mapping[str, UUID]


def make_sample(path: Path, tell: Tell = lambda _step: None) -> Sample:
    """Make a new office file with the sample's records; WouldOverwrite where there is one."""
    new_office(path)
    with open_office(str(path), clerk=CLERK) as opened:
        return fill(opened.office, tell)


def make_practice(path: Path, tell: Tell = lambda _step: None) -> None:
    """Make the sample as a file to practise on: the window shows it with a band across, and always will.

    Where it is stopped (`tell` raises) or fails on the way, no half-made file stays.
    """
    new_office(path)
    try:
        with open_office(str(path), clerk=CLERK) as opened:
            opened.office.do(MarkPractice())
            fill(opened.office, tell)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@dataclass(frozen=True)
class MarkPractice:
    """Mark a file as one to practise on; that is never taken back."""

    label: str = "練習用のファイルの作成"
    undoable: bool = False

    def run(self, session: Any) -> None:
        """Write the mark."""
        ChangeSetting(PRACTICE, "1").run(session)


def fill(office: Office, tell: Tell = lambda _step: None) -> Sample:
    """Fill an empty office with the records of all rooms."""
    tell("settings")
    for name, value in SETTINGS.items():
        office.do(ChangeSetting(name, value))
    tell("directory")
    members = directory.fill(office)
    tell("events")
    days = events.fill(office)
    tell("surveys")
    asked = surveys.fill(office, event_id=days.event_id)
    tell("resources")
    resources.fill(office, asked.resource)
    tell("pamphlets")
    printed = pamphlets.fill(office)
    tell("annual")
    annual.fill(office, event_id=days.event_id, survey_id=asked.resource, edition_id=printed.edition_id)
    return Sample(
        {
            "member": members.platform[-1],
            "event": days.event_id,
            "course": days.course_id,
            "survey": asked.resource,
            "edition": printed.edition_id,
        }
    )
