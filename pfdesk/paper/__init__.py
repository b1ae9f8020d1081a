"""Everything that ends on paper: faces, page frame, tables, labels, charts, pre-flight.

Lengths are millimetres from the top left corner of the page, type sizes are points.
"""
