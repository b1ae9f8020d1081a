"""All rows of the office file, one module a room; importing this package knows every table."""

from pfdesk.db.schema import annual, directory, events, house, journal, pamphlets, surveys
from pfdesk.db.schema.base import Base, Row

__all__ = ["Base", "Row", "annual", "directory", "events", "house", "journal", "pamphlets", "surveys"]
