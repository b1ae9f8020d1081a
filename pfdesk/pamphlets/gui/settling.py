"""The second step of a stocktake: what the ledger had, what came after the count, what explains the difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from pfdesk.pamphlets.gui.dialog import copies_in
from pfdesk.pamphlets.model import Explained
from pfdesk.pamphlets.queries import Count, DayLine
from pfdesk.values.errors import Refused
from pfdesk.widgets.field import Field
from pfdesk.widgets.fields import CheckField, ChoiceField, TextField
from pfdesk.widgets.words import Words

FEW: Final = (("damaged", "うち 破損"), ("disposed", "うち 廃棄"), ("handed_out", "うち 配布の記録漏れ"))
MANY: Final = (("returned", "うち 戻りの記録漏れ"), ("received", "うち 納品の記録漏れ"))
AT_PLACE: Final = frozenset({"handed_out", "returned"})


class SettlePanel:
    """Fields below the count; `say` is told the difference in words whenever one changes."""

    def __init__(
        self,
        rows: Any,
        count: Count,
        places: Sequence[tuple[UUID, str]],
        packing: Any,
        say: Callable[[str, int], None],
    ) -> None:
        self.count, self._packing, self._say = count, packing, say
        self.fields: dict[str, Field] = {}
        self._ticks: dict[UUID, CheckField] = {}
        self._rows = rows
        self._list(
            [line for line in count.day_lines if not line.later],
            "数えた日の受払。数えたあとの分に印を付けてください",
        )
        self._list(
            count.corrections,
            "数えたあとに、前の受払を直した行。数えたときの帳簿に入れました(入れない行に印を付けてください)",
        )
        for kind, words in (*FEW, *MANY):
            field = TextField().describe(words, unit="部")
            field.set_field_width(112)
            self._add(kind, field)
            if kind in AT_PLACE:
                choice = ChoiceField().describe("どの配布先")
                choice.set_options(places)
                self._add(f"{kind}_place", choice)
        self.follow()

    def _list(self, lines: Sequence[DayLine], head: str) -> None:
        """Lines with a tick each: what is ticked happened after the count."""
        if lines:
            words = Words(head, bold=True)
            words.setWordWrap(True)
            self._rows.addWidget(words)
            words.show()
        for line in lines:
            tick = CheckField().describe(f"{line.number}番　{line.text}　{line.change:+,}部")
            tick.set_value(line.after)
            self._ticks[line.id] = tick
            self._add(f"after-{line.number}", tick)

    def _add(self, name: str, field: Field) -> None:
        field.setObjectName(name)
        field.edited.connect(self.follow)
        self.fields[name] = field
        self._rows.addWidget(field)
        field.show()  # at once: a layout does not count what is still to be shown

    def after(self) -> frozenset[UUID]:
        """The lines of the day that happened after the count."""
        return frozenset(key for key, tick in self._ticks.items() if tick.value())

    def answers(self) -> dict[str, Any]:
        """What stands in the fields, to be taken up again."""
        return {
            name: field.value() if isinstance(field, CheckField | ChoiceField) else field.text()
            for name, field in self.fields.items()
        }

    def take_answers(self, kept: Mapping[str, Any]) -> None:
        """Put back what was ticked and typed; lines that were booked since have the guess."""
        for name, value in kept.items():
            if name in self.fields:
                self.fields[name].set_value(value)
        self.follow()

    def gap(self) -> int:
        """What was counted less what the ledger had at that moment."""
        if self.count.counted is None:
            return 0
        return self.count.counted - self.count.booked_with(self.after())

    def explained(self) -> tuple[Explained, ...]:
        """What the clerk explained; Refused names the field."""
        pieces = []
        for kind, _ in FEW if self.gap() < 0 else MANY:
            field = self.fields[kind]
            if field.text().strip():
                place = self.fields[f"{kind}_place"].value() if kind in AT_PLACE else None
                pieces.append(Explained(kind, copies_in(field, self._packing), place, "棚卸"))
        return tuple(pieces)

    def follow(self) -> None:
        """Show the fields that fit the difference, and say what will be booked."""
        gap = self.gap()
        for kinds, fits in ((FEW, gap < 0), (MANY, gap > 0)):
            for kind, _ in kinds:
                self.fields[kind].setVisible(fits)
                if kind in AT_PLACE:
                    typed = bool(self.fields[kind].text().strip())
                    self.fields[f"{kind}_place"].setVisible(fits and typed)
        self._say(self._words(gap), gap)

    def _words(self, gap: int) -> str:
        if self.count.counted is None:
            return f"配布先 {self.count.places:,}か所の数だけを記録しました。帳簿に足し引きはありません。"
        head = f"数えた数 {self.count.counted:,}部　数えたときの帳簿 {self.count.booked_with(self.after()):,}部　"
        if not gap:
            return head + "差はありません。"
        try:
            told = sum(piece.copies for piece in self.explained())
        except Refused:
            told = 0
        rest = abs(gap) - told
        if rest <= 0:
            return head + f"差 {gap:+,}部は、すべて理由が分かっています。"
        way = f"{rest:,}部を「不明」として記録します。" if gap < 0 else f"{rest:,}部を「不明」から戻します。"
        return head + f"差 {gap:+,}部　{way}"
