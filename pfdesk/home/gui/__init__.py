"""The window of the home page."""
