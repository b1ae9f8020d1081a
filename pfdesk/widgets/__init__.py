"""Parts of the screen that all rooms share."""

from pfdesk.widgets.none_kept import keep_none

keep_none()
