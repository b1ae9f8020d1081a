"""QR codes as vectors (segno; ISO/IEC 18004), sharp at every size and from every printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import segno

if TYPE_CHECKING:
    from pfdesk.paper.pen import Pen

_QUIET = 4  # modules of white around the code, ISO/IEC 18004


def qr_code(pen: Pen, x: float, y: float, size: float, content: str, error: str = "m") -> float:
    """Draw a code of ``size`` mm, its white border within; gives the width of a module in mm.

    Scanners want modules of 0.33 mm or more; a finer code is noted as a problem.
    """
    code = segno.make(content, error=error, micro=False, boost_error=False)
    rows = [bytes(row) for row in code.matrix]
    module = size / (len(rows) + 2 * _QUIET)
    if module < 0.33:
        pen.note(f"QRコードが細かすぎます({module:.2f} mm)", "warn")
    squares = []
    for number, row in enumerate(rows):
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end]:
                end += 1
            if end > start:
                squares.append((
                    x + (_QUIET + start) * module, y + (_QUIET + number) * module,
                    (end - start) * module, module,
                ))  # fmt: skip
            start = end + 1
    pen.squares(squares)
    return module
