"""Joins everything; the only package that knows all rooms."""
