"""Parts of the screen that all rooms share."""
