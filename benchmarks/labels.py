"""How fast labels are: 19,000 addresses, against the shortest ReportLab script that draws the same strings.

The script draws 〒, address and name of each label with one face at one size, no fitting, no checks. Goal: at
most 1.5 times its time, at most 300 MB, and the first page drawn and shown under 300 ms.
Usage: python -m benchmarks.labels [LABELS]
"""

from __future__ import annotations

import io
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pfdesk.directory.forms.address_labels import ADDRESS_LABELS, LabelLines
from pfdesk.paper.addressee import Addressee
from pfdesk.paper.faces import faces
from pfdesk.paper.find_faces import find_faces
from pfdesk.paper.first_pages import first_pages
from pfdesk.paper.form import Letterhead
from pfdesk.paper.stocks import stock
from pfdesk.widgets.pdf_pages import page_picture

LABELS, ROUNDS, GOAL, MOST_MB, FIRST_MS = 19_000, 3, 1.5, 300, 300
MM = 72 / 25.4
HEAD = Letterhead("見本市", date(2024, 2, 16))


def addressees(count: int) -> tuple[Addressee, ...]:
    """Invented addresses, each different."""
    return tuple(
        Addressee(
            f"059-00{number % 90 + 10}", f"見本市例示町{number % 97 + 1}丁目{number % 13 + 1}-{number}",
            f"見本第{number}町内会", id=uuid4(),
        )
        for number in range(count)
    )  # fmt: skip


def shortest(labels: tuple[Addressee, ...]) -> bytes:
    """The same strings at the same places by ReportLab alone."""
    on, out = stock("12-86x42"), io.BytesIO()
    rl_config.useA85 = 1  # as a script finds it
    canvas = Canvas(out, pagesize=(210 * MM, 297 * MM), pageCompression=1)
    for number, to in enumerate(labels):
        face = number % on.faces
        if number and not face:
            canvas.showPage()
        x, y = on.corner(face + 1)
        for down, size, words in (
            (8, 9.5, f"〒{to.postal_code}"), (12, 9.5, to.address), (38, 13, f"{to.organisation}　御中"),
        ):  # fmt: skip
            canvas.setFont("bench", size)
            canvas.drawString((x + 6) * MM, (297 - y - down) * MM, words)
    canvas.save()
    rl_config.useA85 = 0
    return out.getvalue()


def timed(work: Callable[[], Any]) -> float:
    """Seconds of this process that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(count: int) -> int:
    """Measure in turns, so that noise falls on both alike."""
    faces()
    registerFont(TTFont("bench", str(find_faces()["text"].path)))
    labels = addressees(count)
    lines = LabelLines(labels, stock("12-86x42"))
    options = ADDRESS_LABELS.chosen(HEAD, {})
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(timed(lambda: shortest(labels)))
        ours.append(timed(lambda: ADDRESS_LABELS.draw(lines, HEAD, **options)))
    begun = time.perf_counter()
    first, _whole = first_pages(ADDRESS_LABELS, lines, HEAD, **options)
    page_picture(first.pdf, 0, 1.0)
    shown = (time.perf_counter() - begun) * 1000
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"{count:,} labels: {statistics.median(ours):.2f} s, the script {statistics.median(theirs):.2f} s")
    print(f"ratio {ratio:.2f} (goal {GOAL}); memory {most:.0f} MB (goal {MOST_MB})")
    print(f"first page drawn and shown after {shown:.0f} ms (goal {FIRST_MS})")
    return 0 if ratio <= GOAL and most <= MOST_MB and shown <= FIRST_MS else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else LABELS))
