"""The window of the yearly report."""
