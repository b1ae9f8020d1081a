"""Of several files that one target sent, which counts: the clerk says, the newest is proposed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pfdesk.surveys.sheets.mail_form.sent_in import Sent
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.choice_fields import ChoiceField
from pfdesk.widgets.field import align_labels


class WhichFileDialog(QDialog):
    """A line for each target with its files by name and time."""

    def __init__(self, rivals: Sequence[Sequence[Sent]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("同じ対象の調査票")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 16)
        rows.setSpacing(10)
        told = QLabel("同じ対象から、答えの違うファイルが届いています。取り込むほうを選んでください。")
        told.setWordWrap(True)
        rows.addWidget(told)
        self.fields: list[ChoiceField] = []
        for those in rivals:
            field = ChoiceField(self).describe(f"対象番号 {those[0].number.zfill(3)}")
            marks = ["(新しい)", *[""] * (len(those) - 1)]
            field.set_options([
                (one.name, f"{one.name}　{one.when}に保存{mark}") for one, mark in zip(those, marks, strict=True)
            ])  # fmt: skip
            field.set_value(those[0].name)
            rows.addWidget(field)
            self.fields.append(field)
        align_labels(self)
        self.cancel, self.go_on = Button("やめる"), Button("次へ", kind="primary")
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self.accept)
        self.go_on.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go_on)
        rows.addLayout(foot)
        self.setMinimumWidth(760)

    def names(self) -> frozenset[str]:
        """The files that are to count."""
        return frozenset(str(field.value()) for field in self.fields)


def which_files(parent: QWidget, rivals: Sequence[Sequence[Sent]]) -> frozenset[str] | None:
    """Ask; None where the clerk stops."""
    dialog = WhichFileDialog(rivals, parent)
    wanted = dialog.names() if dialog.exec() else None
    dialog.deleteLater()
    return wanted
