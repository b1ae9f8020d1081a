"""`python -m pfdesk`."""

from __future__ import annotations

import gc
import sys

# Starting makes some hundred thousand objects that stay: looking for garbage among them every 700 objects
# took a fifth of every start.
OBJECTS_BETWEEN_SEARCHES = 50_000


def main() -> None:
    """Run the program: a window without words, the command line with them."""
    gc.set_threshold(OBJECTS_BETWEEN_SEARCHES, 20, 50)
    from pfdesk.tables.child import serve_if_asked

    serve_if_asked()
    from pfdesk.app.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
