"""The figures of the pamphlets, and the checks that the ledger of every edition must stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import MovementRow, PlaceGroupRow, PlaceRow
from pfdesk.office.figures import Counted, Figure, FigureRow
from pfdesk.pamphlets.model import KINDS, REPORT_NAMES, Movement, first_shortage, identity_of, lone_halves
from pfdesk.pamphlets.queries.districts import InsertTable, insert_table
from pfdesk.pamphlets.queries.terms import STANDING, identity, part, print_runs
from pfdesk.pamphlets.store import movements
from pfdesk.values.fiscal import fiscal_year_days

ROOM: Final = "pamphlets"
CITY: Final = ("welfare", "other_desks")
OUTSIDE: Final = ("outside",)
EVENT: Final = "event"
INSERT: Final = "insert"
NAMED: Final = tuple((code, name) for code, name in REPORT_NAMES if code)

Count = Callable[[Session, int], Counted]
Days = tuple[date, date]


def printed(session: Session, year: int) -> Counted:
    """Copies received from the printer in the year."""
    return _movements(session, fiscal_year_days(year), "printed")


def inserted(session: Session, year: int) -> Counted:
    """Copies folded into the newsletter in the year."""
    return _movements(session, fiscal_year_days(year), "inserted")


def given_by(session: Session, year: int, on: date) -> dict[str, int]:
    """What had been given out in the year by the end of a day, by the keys of the figures of the whole year."""
    days = (fiscal_year_days(year)[0], on)
    placed = _places(session, days, PlaceGroupRow.code.not_in((INSERT, EVENT)))
    return {
        "pamphlets.insert": int(_movements(session, days, "inserted").value),
        "pamphlets.at_places": sum(n for *_, n in placed),
        "pamphlets.places": sum(n > 0 for *_, n in placed),
        "pamphlets.events": sum(n for *_, n in _places(session, days, PlaceGroupRow.code == EVENT)),
    }


def _movements(session: Session, days: Days, term: str) -> Counted:
    copies = part(term)
    query = (
        select(MovementRow.id, MovementRow.number, MovementRow.kind, copies)
        .where(MovementRow.moved_on.between(*days), STANDING, copies != 0)
        .order_by(MovementRow.edition_id, MovementRow.number)
    )
    found = session.execute(query).all()
    rows = tuple(FigureRow(ROOM, key, f"{no}番 {KINDS[kind]} {n:,}部", n) for key, no, kind, n in found)
    return Counted(sum(n for *_, n in found), rows)


def _places(session: Session, days: Days, *conditions: Any) -> list[tuple[Any, str, int]]:
    """The places whose copies changed in the year; one that gave back more than it got has fewer than none."""
    copies = func.sum(part("placed"))
    query = (
        select(PlaceRow.id, PlaceRow.name, copies)
        .join(MovementRow, MovementRow.place_id == PlaceRow.id)
        .join(PlaceGroupRow, PlaceGroupRow.id == PlaceRow.group_id)
        .where(MovementRow.moved_on.between(*days), STANDING, *conditions)
        .group_by(PlaceRow.id, PlaceRow.name, PlaceRow.route)
        .having(copies != 0)
        .order_by(PlaceRow.route, PlaceRow.id)
    )
    return [(key, name, int(n)) for key, name, n in session.execute(query)]


def _counted(
    groups: tuple[str, ...] = (),
    *,
    copies: bool,
    named: str | None = None,
    but: tuple[str, ...] = (INSERT, EVENT),
) -> Count:
    """A count over the places of some groups, or of all `but` some: how many they are, or how many copies they got."""

    def count(session: Session, year: int) -> Counted:
        code = PlaceGroupRow.code
        wanted: list[Any] = [code.in_(groups) if groups else code.not_in(but)]
        if named == "":
            wanted.append(PlaceRow.report_code.not_in([code for code, _name in NAMED]))
        elif named is not None:
            wanted.append(PlaceRow.report_code == named)
        places = [one for one in _places(session, fiscal_year_days(year), *wanted) if copies or one[2] > 0]
        rows = tuple(FigureRow(ROOM, key, f"{name} {n:,}部", n if copies else 1) for key, name, n in places)
        return Counted(sum(n for *_, n in places) if copies else len(places), rows)

    return count


def identity_faults(session: Session) -> Iterator[tuple[str, str]]:
    """For each edition its name and what is wrong with its ledger ("" where nothing is).

    Looked at: the sum of the database against the sum of the lines, numbers without gaps, lines taken
    back once and in full, moves with both halves, no day with fewer copies than none, and the print run
    against what was received.
    """
    for edition_id, name, print_run in print_runs(session):
        faults = _ledger_faults(session, edition_id)
        received = identity(session, edition_id).printed
        if received and received != print_run:
            faults.append(f"発行部数は{print_run:,}部ですが、納品の記録は{received:,}部です")
        yield f"部数の合計: {name}", "、".join(faults)
        table, terms = insert_table(session, edition_id), identity(session, edition_id)
        if table.given or terms.inserted:
            yield f"折り込みの地区別: {name}", _insert_fault(table, terms.inserted)


def _insert_fault(table: InsertTable, inserted: int) -> str:
    """Whether districts and spares add up to the 折り込み of the identity, and none has fewer than none.

    The lines are summed district by district: one whose district is not there is missing from the sum.
    """
    minus = [line.name for line in table.lines if line.kept < 0]
    faults = [f"{name}の部数が0部より少なくなっています" for name in minus]
    if table.kept != inserted:
        faults.append(f"地区と予備の計は{table.kept:,}部ですが、折り込みは{inserted:,}部です")
    return "、".join(faults)


def _ledger_faults(session: Session, edition_id: Any) -> list[str]:
    lines = movements(session, edition_id)
    faults: list[str] = []
    terms = identity(session, edition_id)
    if not terms.holds or terms != identity_of(lines):
        faults.append("発行 = 配布 + 在庫 + 破損・廃棄 + 不明 が成り立ちません")
    if [line.number for line in lines] != list(range(1, len(lines) + 1)):
        faults.append("受払の番号が続いていません")
    by_id = {line.id: line for line in lines}
    countered = [line for line in lines if line.counters_id is not None]
    if len({line.counters_id for line in countered}) != len(countered):
        faults.append("2度取り消された受払があります")
    for line in countered:
        original = by_id.get(line.counters_id) if line.counters_id else None
        if original is None or _what(original) != _what(line):
            faults.append(f"{line.number}番の取消が、もとの受払と合いません")
    faults += [f"{line.number}番の移動は、片方だけが残っています" for line in lone_halves(lines)]
    short = first_shortage((line.moved_on, line.effect) for line in lines)
    if short is not None:
        faults.append(f"{short.on:%Y-%m-%d}に部数が{short.missing:,}部足りません")
    return faults


def _what(line: Movement) -> tuple[object, ...]:
    return (line.kind, line.copies, line.place_id, line.district_id)


def _figure(key: str, label: str, unit: str, definition: str, count: Count) -> Figure:
    return Figure(f"pamphlets.{key}", label, unit, definition, count)


_DELIVERED: Final = "年度内に届けた部数(取消と戻りを引いたもの)の合計です。"
FIGURES: tuple[Figure, ...] = (
    _figure("printed", "パンフレットの発行", "部", "年度内に納品された部数の合計です。", printed),
    _figure("insert", "広報誌への折り込み", "部", "年度内に広報誌へ折り込んだ部数の合計です。", inserted),
    _figure(
        "places",
        "配布先",
        "か所",
        "年度内に1部以上届けた配布先を数えます。",
        _counted(copies=False),
    ),
    _figure("at_places", "配布先への設置", "部", "配布先に" + _DELIVERED, _counted(copies=True)),
    _figure(
        "city_places",
        "うち 市関係部署",
        "か所",
        "年度内に1部以上届けた市の部署を数えます。",
        _counted(CITY, copies=False),
    ),
    _figure("city", "市関係部署への設置", "部", "市の部署に" + _DELIVERED, _counted(CITY, copies=True)),
    _figure(
        "city.welfare",
        "うち 福祉関係部署",
        "部",
        "福祉関係部署に" + _DELIVERED,
        _counted(("welfare",), copies=True),
    ),
    _figure(
        "city.other_desks",
        "うち その他相談窓口",
        "部",
        "市民相談・納税相談の窓口に" + _DELIVERED,
        _counted(("other_desks",), copies=True),
    ),
    _figure(
        "outside_places",
        "うち 外部関係機関",
        "か所",
        "年度内に1部以上届けた外部の機関を数えます。",
        _counted(OUTSIDE, copies=False),
    ),
    _figure(
        "outside", "外部関係機関への設置", "部", "外部の機関に" + _DELIVERED, _counted(OUTSIDE, copies=True)
    ),
    *(
        _figure(
            f"outside.{code}",
            f"うち {name}",
            "部",
            f"{name}に{_DELIVERED}",
            _counted(OUTSIDE, copies=True, named=code),
        )
        for code, name in NAMED
    ),
    _figure(
        "outside.others",
        "うち その他の機関",
        "部",
        "ほかの外部の機関に" + _DELIVERED,
        _counted(OUTSIDE, copies=True, named=""),
    ),
    _figure(
        "own_groups",
        "うち 独自の区分の配布先",
        "部",
        "市の部署でも外部の機関でもない、自分で作った区分の配布先に" + _DELIVERED,
        _counted(copies=True, but=(INSERT, EVENT, *CITY, *OUTSIDE)),
    ),
    _figure(
        "events",
        "行事での配布",
        "部",
        "年度内に行事の会場で配った部数(取消と戻りを引いたもの)の合計です。"
        "折り込み、配布先への設置、行事での配布を足すと、年度内に配った部数になります。",
        _counted((EVENT,), copies=True),
    ),
)
