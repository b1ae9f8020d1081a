"""The window's side of the directory: page, record form, inline editors, import, and the picker of all rooms."""
