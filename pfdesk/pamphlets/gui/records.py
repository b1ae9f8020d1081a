"""Dialogs for an edition, a place and a consent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from pfdesk.directory.gui.picker import MemberField
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.dialog import FieldDialog
from pfdesk.pamphlets.gui.to_print import ask_lacking, day_typed
from pfdesk.pamphlets.model import REPORT_NAMES, Edition, ListingConsent, Place, entry_text
from pfdesk.pamphlets.model import Desk as ConsultationDesk
from pfdesk.ui.pamphlets_consent import Ui_ConsentScreen
from pfdesk.ui.pamphlets_edition import Ui_EditionScreen
from pfdesk.ui.pamphlets_place import Ui_PlaceScreen
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.choice_fields import CheckField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels


class _EntityDialog(FieldDialog):
    def _show(self, entity: Any) -> None:
        for name, field in self._fields.items():
            field.set_value(getattr(entity, name))

    def _values(self) -> Mapping[str, Any]:
        return {name: field.value() for name, field in self._fields.items()}


class EditionDialog(_EntityDialog):
    """A new edition, or changes of one."""

    def __init__(self, desk: Desk, edition: Edition | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, Ui_EditionScreen(), parent)
        self.before = edition
        self.made: Edition | None = None
        others = [
            line for line in desk.ask(queries.edition_lines) if edition is None or line.id != edition.id
        ]
        self.ui.replaces_id.set_options([(None, "なし"), *((line.id, line.name) for line in others)])
        self.ui.replaces_id.setVisible(bool(others))
        for field in (self.ui.cost, self.ui.print_run):
            field.set_field_width(184)
        self.lacking = 0
        self.takes_desks, self.takes_plan = CheckField(self), CheckField(self)
        if edition is not None:
            self._show(edition)
        else:
            self.ui.box.set_value(500)
            self.ui.bundle.set_value(100)
        self.ui.delivered_on.edited.connect(self._tell_year)
        self._tell_year()
        self._offer_to_take_over()

    def fiscal_year(self) -> int:
        """Of the day of delivery that is typed; without one the edition's own, else that of the page."""
        came = day_typed(self.ui.delivered_on)
        if came is not None and (self.before is None or came != self.before.delivered_on):
            return fiscal_year(came)
        return self.before.fiscal_year if self.before is not None else self.desk.year

    def _tell_year(self) -> None:
        self.ui.delivered_on.set_beside(f"{fiscal_year_text(self.fiscal_year())}の版になります")

    def _offer_to_take_over(self) -> None:
        """A new edition may begin with the desks and the plan of the one that it replaces."""
        rows = self.ui.field_rows
        for field in (self.takes_plan, self.takes_desks):
            field.set_value(True)
            rows.insertWidget(rows.indexOf(self.ui.replaces_id) + 1, field)
        self.ui.replaces_id.edited.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Say how much there is to be taken over."""
        former = self.ui.replaces_id.value() if self.before is None else None
        desks = self.desk.ask(queries.desk_lines, former, listed_only=True) if former else []
        plan = self.desk.ask(queries.plan_of, former) if former else {}
        self.takes_desks.describe(f"前の版の窓口 {len(desks):,}件を載せる")
        self.takes_plan.describe(f"前の版の計画 {len(plan):,}か所 {sum(plan.values()):,}部を写す")
        self.takes_desks.setVisible(bool(desks))
        self.takes_plan.setVisible(bool(plan))
        self._fit_height()

    def _takes(self, field: CheckField) -> bool:
        return bool(field.isVisibleTo(self) and field.value())

    def accept(self) -> None:
        """A day of 入稿 that is new is asked about where consents are missing."""
        day, former = day_typed(self.ui.to_print_on), self.before.to_print_on if self.before else None
        source = self.before.id if self.before else None
        if source is None and self._takes(self.takes_desks):
            source = self.ui.replaces_id.value()
        came = day_typed(self.ui.delivered_on)
        lacking = ask_lacking(self.desk, source, day, self, came) if day and day != former and source else 0
        if lacking is None:
            return
        self.lacking = lacking
        super().accept()

    def command(self) -> Any:
        values = {
            name: value for name, value in self._values().items() if value is not None or name in _OPTIONAL
        }
        if self.before is not None:
            after = replace(self.before, fiscal_year=self.fiscal_year(), **values)
            return commands.ChangeEdition(self.before, after, lacking=self.lacking)
        self.made = Edition(fiscal_year=self.fiscal_year(), **values)
        return commands.AddEdition(
            self.made, takes_desks=self._takes(self.takes_desks), takes_plan=self._takes(self.takes_plan),
            lacking=self.lacking,
        )  # fmt: skip


_OPTIONAL = {f.name for f in fields(Edition) if f.default is None}


OWN_POINT: Final = ("postal_code", "address", "contact", "phone")


class PlaceDialog(_EntityDialog):
    """A new place, or changes of one; a place that is a member is brought to where the directory says."""

    def __init__(self, desk: Desk, place: Place | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, Ui_PlaceScreen(), parent)
        self.before = place
        groups = [(key, name) for key, code, name in desk.ask(queries.group_options) if code != "insert"]
        self.ui.group_id.set_options(groups)
        self._add_member()
        self.ui.report_code.set_options(REPORT_NAMES)
        self.ui.report_code.set_value("")
        if place is not None:
            self._show(place)
        elif groups:
            self.ui.group_id.set_value(groups[0][0])
        self._apart.set_value(any(self._fields[name].text() for name in OWN_POINT))
        self._follow()

    def _add_member(self) -> None:
        rows = self.ui.field_rows
        self._member, self._apart = MemberField(self), CheckField(self)
        clear = Button("外す", kind="quiet")
        clear.setAutoDefault(False)
        clear.clicked.connect(self._no_member)
        self._member.describe("会員").setObjectName("member_id")
        self._member.set_desk(self.desk)
        self._member.pick.setAutoDefault(False)
        self._member.add_beside(clear)
        self._apart.describe("届け先・連絡先が会員名簿と違う")
        for widget in (self._member, self._apart):
            rows.insertWidget(rows.indexOf(self.ui.postal_code), widget)
        self._fields["member_id"] = self._member
        self._member.edited.connect(self._follow)
        self._apart.edited.connect(self._follow)
        align_labels(self)

    def _no_member(self) -> None:
        self._member.set_value(None)
        self._follow()

    def _follow(self) -> None:
        """With a member the directory's address is told; fields of the place's own step in only where asked for."""
        member = self._member.value()
        if member and not self.ui.name.text().strip():
            self.ui.name.set_text(self._member.text())
        point = self.desk.ask(queries.member_point, member) if member else None
        lines = point.lines if point else ()
        told = "会員名簿　" + ("　".join(lines) or "所在地がまだありません")
        self._member.set_message(told if member else "", "quiet")
        self._apart.setVisible(member is not None)
        for name in OWN_POINT:
            self._fields[name].setVisible(member is None or self._apart.value())

    def command(self) -> Any:
        values = {
            name: value
            for name, value in self._values().items()
            if value is not None or name in {"closed_on", "member_id"}
        }
        if values["member_id"] and not self._apart.value():
            values |= dict.fromkeys(OWN_POINT, "")
        if self.before is not None:
            return commands.ChangePlace(self.before, replace(self.before, **values))
        return commands.AddPlace(Place(**values))


class ConsentDialog(_EntityDialog):
    """掲載承諾: asked, agreed or refused; what is agreed to stands below."""

    def __init__(self, desk: Desk, listed: ConsultationDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Ui_ConsentScreen(), parent)
        self.listed = listed
        self.ui.state.set_options(
            (("asked", "依頼した"), ("agreed", "承諾"), ("refused", "掲載しないでほしい"))
        )
        last = desk.ask(queries.latest_consents).get(listed.id)
        waiting = last is not None and last.state == "asked"
        self.ui.state.set_value("agreed" if waiting else "asked")
        self.ui.asked_on.set_value(last.asked_on if waiting and last else desk.today())
        self.ui.decided_on.set_value(desk.today() if waiting else None)
        self.ui.state.edited.connect(self._follow)
        self.ui.entry.setText(f"承諾の対象: {entry_text(listed)}")
        self._follow()

    def _follow(self) -> None:
        decided = self.ui.state.value() != "asked"
        for field in (self.ui.decided_on, self.ui.decided_by, self.ui.valid_until):
            field.setVisible(decided)
        if decided and not self.ui.decided_on.text():
            self.ui.decided_on.set_value(self.desk.today())
        self._fit_height()

    def command(self) -> Any:
        values = dict(self._values())
        if values["state"] == "asked":
            values |= {"decided_on": None, "decided_by": "", "valid_until": None}
        consent = ListingConsent(desk_id=self.listed.id, asked_by=self.desk.clerk, **values)
        return commands.RecordConsent(consent)
