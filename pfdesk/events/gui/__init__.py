"""The windows of the events room."""
