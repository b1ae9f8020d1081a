"""Which edition a form is for: the one that was chosen, else the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.queries import edition_entity, edition_for
from pfdesk.values.errors import Refused

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.pamphlets.model import Edition


def chosen_edition(session: Any, target: UUID | None) -> Edition:
    """The edition with this key, or the newest; Refused when there is none."""
    key = target or edition_for(session)
    if key is None:
        raise Refused("", "パンフレットの版がまだありません。先に版を追加してください。")
    return edition_entity(session, key)
