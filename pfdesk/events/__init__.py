"""The room 行事・講座: events with parts, reception, attendance, courses and certificates."""
