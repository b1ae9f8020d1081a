"""The printed forms of this room."""

from pfdesk.home.forms import packing_list
from pfdesk.paper.form import Form

FORMS: tuple[Form, ...] = (packing_list.FORM,)

__all__ = ["FORMS"]
