"""The floor that knows SQL: engine, rows, journal, backup, lock and migrations."""
