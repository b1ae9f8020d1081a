"""調査: asking many the same questions, from the design to the tables."""
