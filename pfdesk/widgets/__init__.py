"""Parts of the screen that all rooms share."""

from pfdesk.widgets.constants_kept import keep_constants

keep_constants()
