"""分類: themes for free text, given to answers by a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import AnswerThemeRow, ThemeRow
from pfdesk.surveys import model, store
from pfdesk.surveys.commands.verbs import Bin, Change
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class AddTheme:
    """Add a theme to a question; its number is its key."""

    theme: model.Theme
    label: str = "分類の追加"

    def run(self, session: Session) -> None:
        """Write; Refused where the number is taken."""
        taken = select(ThemeRow.id).where(
            ThemeRow.question_id == self.theme.question_id,
            ThemeRow.number == self.theme.number,
            ThemeRow.binned_at.is_(None),
        )
        if session.scalars(taken).first():
            raise Refused("number", "その番号は、ほかの分類で使っています。")
        store.insert(session, self.theme)


class ChangeTheme(Change):
    """Change a theme's words or number."""

    thing = "分類"
    words = {"label": "分類の名前", "number": "分類の番号", "notes": "分類の説明"}  # noqa: RUF012


class BinTheme(Bin):
    """Put a theme into the bin; it no longer counts anywhere."""

    thing = "分類"
    entity_class = model.Theme


SAME_CODER: Final = "1人目と同じ担当です。2人目の分類は、別の人が行ってください。"


@dataclass(frozen=True)
class CodeAnswers:
    """Give themes to answers: for each answer exactly these from this coder, former ones go.

    `second`: as the second coder of an answer that somebody else has coded before.
    """

    coded: tuple[tuple[UUID, tuple[UUID, ...]], ...]
    coder: str = ""
    second: bool = False

    @property
    def label(self) -> str:
        """自由記述の分類の変更."""
        return "自由記述の分類の変更"

    def run(self, session: Session) -> None:
        """Write what is new, bin what is gone, take out of the bin what is there again.

        Refused for a second coder who is the first one, or where there is no first one yet.
        """
        if self.second:
            self._check_second(session)
        rows = self._there(session)
        for answer_id, theme_ids in self.coded:
            for theme_id in theme_ids:
                row = rows.pop((answer_id, theme_id), None)
                if row is None:
                    store.insert(
                        session, model.AnswerTheme(answer_id=answer_id, theme_id=theme_id, coder=self.coder)
                    )
                elif row.binned_at is not None:
                    store.restore(session, model.AnswerTheme, row.id)
        for row in rows.values():
            if row.binned_at is None:
                store.put_in_bin(session, model.AnswerTheme, row.id)

    def _check_second(self, session: Session) -> None:
        for answer_id, _themes in self.coded:
            query = (
                select(AnswerThemeRow.coder)
                .join(ThemeRow, ThemeRow.id == AnswerThemeRow.theme_id)
                .where(AnswerThemeRow.answer_id == answer_id, AnswerThemeRow.binned_at.is_(None))
                .where(ThemeRow.binned_at.is_(None))
                .order_by(AnswerThemeRow.id)
            )
            first = session.scalars(query.limit(1)).first()
            if first is None:
                raise Refused("coder", "1人目の分類がまだありません。先に1人目が分類してください。")
            if first == self.coder:
                raise Refused("coder", SAME_CODER)

    def _there(self, session: Session) -> dict[tuple[UUID, UUID], Any]:
        rows: dict[tuple[UUID, UUID], Any] = {}
        ids = [answer_id for answer_id, _themes in self.coded]
        for start in range(0, len(ids), 500):
            query = select(AnswerThemeRow).where(
                AnswerThemeRow.answer_id.in_(ids[start : start + 500]), AnswerThemeRow.coder == self.coder
            )
            rows |= {(row.answer_id, row.theme_id): row for row in session.scalars(query)}
        return rows


def code_answer(
    answer_id: UUID, theme_ids: tuple[UUID, ...], coder: str = "", *, second: bool = False
) -> CodeAnswers:
    """Give themes to one answer."""
    return CodeAnswers(((answer_id, theme_ids),), coder, second)
