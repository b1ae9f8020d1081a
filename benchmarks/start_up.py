"""How long a clerk waits before anything happens: the program's start, median and worst of seven.

Run it by `python3 dev.py bench start_up`. Times are in milliseconds and of this PC only: compare them with
the same PC before a change.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

STARTS: tuple[tuple[str, Sequence[str]], ...] = (
    ("Python alone", ("-c", "pass")),
    ("pfdesk --version", ("-m", "pfdesk", "--version")),
    ("Qt's widgets imported", ("-c", "import PySide6.QtWidgets")),
)


def milliseconds(command: Sequence[str]) -> float:
    """One start, from calling to its end. Raises CalledProcessError when it fails."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Measure each start, the first one dropped because it warms the disk's cache."""
    for name, command in STARTS:
        times = [milliseconds(command) for _ in range(8)][1:]
        print(f"{name:24} median {statistics.median(times):6.0f} ms, worst {max(times):6.0f} ms")


if __name__ == "__main__":
    main()
