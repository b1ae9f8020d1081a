"""`python -m pfdesk`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program: a window without words, the command line with them."""
    from pfdesk.app.cli.main import run  # noqa: PLC0415  so that a frozen child process starts light

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
