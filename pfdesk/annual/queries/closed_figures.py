"""The figures of a closed year against a unit of work on records that belong to no year: members, seats, places.

What is counted now is laid beside what was counted before the unit, whose images are taken back for that
moment behind a savepoint. Only what a figure reads is looked at, so that a unit that changes a phone costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Table, insert, update
from sqlalchemy.orm import Session

from pfdesk.annual.queries.year import ALL_FIGURES
from pfdesk.db.images import ROW_CLASSES, Image, decode
from pfdesk.office.closing import closed_years
from pfdesk.office.figures import Figure
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year_text

READ: Final[Mapping[str, frozenset[str]]] = {
    "member": frozenset({"binned_at", "kind", "category_id", "joined_on", "left_on"}),
    "seat": frozenset({"binned_at", "body_id", "member_id", "starts_on", "ends_on"}),
    "agreement": frozenset({"binned_at", "member_id", "signed_on", "ends_on", "renews"}),
    "body": frozenset({"binned_at", "code"}),
    "member_category": frozenset({"code"}),
    "place": frozenset({"group_id", "report_code"}),
    "place_group": frozenset({"code"}),
    "course": frozenset({"refreshes_id"}),
}
"""What the figures read of tables whose rows belong to no year."""
NEW: Final = frozenset({"seat", "agreement"})
"""Of these a new row may count in a former year; of the others only what hangs on it can."""
FIGURES_OF: Final[Mapping[str, str]] = {
    "place": "pamphlets.",
    "place_group": "pamphlets.",
    "course": "events.",
}
"""Which figures read a table, by the start of their keys; members for the rest."""
WAYS: Final[Mapping[str, str]] = {
    "member": "いま退会するときは「退会日」を、種別が変わったときは退会日を入れて新しい会員を追加してください。",
    "seat": "いまからの席には「始まり」を、いま終わる席には「終わり」の日を入れてください。",
    "agreement": "いまからの協定には「締結日」を、いま終わる協定には「終わり」の日を入れてください。",
    "place": "区分を変えるときは、新しい配布先を追加してください。",
}

Count = dict[tuple[int, str], tuple[Any, frozenset[Any]]]


def refuse_changed_figures(session: Session, images: Sequence[Image]) -> None:
    """Raise Refused where the unit that was just flushed changes a figure of a closed year."""
    read = [image for image in images if _is_read(image)]
    closed = sorted(closed_years(session)) if read else []
    if not closed:
        return
    starts = tuple({FIGURES_OF.get(image.table, "members.") for image in read})
    figures = [figure for figure in ALL_FIGURES if figure.key.startswith(starts)]
    now = _count(session, figures, closed)
    with _before(session, read):
        former = _count(session, figures, closed)
    for year in closed:
        for figure in figures:
            was, became = former[year, figure.key], now[year, figure.key]
            if was != became:
                raise Refused("", _sentence(year, figure, was, became, read[0].table))


def _sentence(year: int, figure: Figure, was: Any, became: Any, table: str) -> str:
    said = fiscal_year_text(year)
    label = figure.label.removeprefix("うち ")
    how = (
        f"{was[0]:,}{figure.unit}から{became[0]:,}{figure.unit}に変わる"
        if was[0] != became[0]
        else "数える記録が入れ替わる"
    )
    return (
        f"{said}は締めてあり、この変更でその年度の数字「{label}」が{how}ため、できません。"
        f"{WAYS.get(table, '')}記録のまちがいを直すときは、年度報告で理由を書いて{said}を開き直してください。"
    )


def _is_read(image: Image) -> bool:
    names = READ.get(image.table)
    if names is None:
        return False
    if image.before is None:
        return image.table in NEW
    return image.after is None or not names.isdisjoint(image.after)


def _count(session: Session, figures: Sequence[Figure], years: Iterable[int]) -> Count:
    found: Count = {}
    for year in years:
        for figure in figures:
            counted = figure.count(session, year)
            found[year, figure.key] = (counted.value, frozenset(row.id for row in counted.rows))
    return found


@contextmanager
def _before(session: Session, images: Sequence[Image]) -> Iterator[None]:
    """The rows as they were before their images, until the block ends."""
    connection = session.connection()
    with connection.begin_nested() as savepoint:
        for image in reversed(images):
            connection.execute(*_taken_back(image))
        yield
        savepoint.rollback()


def _taken_back(image: Image) -> tuple[Any, dict[str, Any]]:
    """The statement that takes an image back, and its values; a new row is only put out of the count."""
    table: Table = ROW_CLASSES[image.table].__table__  # type: ignore[assignment]
    own = table.c.id == image.row_id
    if image.before is None:
        return update(table).where(own), {"binned_at": datetime.now(UTC)}
    values = decode(image.table, image.before)
    if image.after is None:
        return insert(table), values
    return update(table).where(own), values
