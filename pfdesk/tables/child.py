"""The process in which foreign files are parsed. It can be killed; it answers with plain JSON on its output.

The program's entry must call `serve_if_asked()` before anything else: the packaged program has no other
Python to start, so it starts itself with `CHILD_ARGUMENT`.
"""

from __future__ import annotations

import gc
import json
import sys
import warnings
from pathlib import Path
from typing import Any

from pfdesk.values.errors import Refused

CHILD_ARGUMENT = "--read-table-child"
"""The hidden argument that makes the program a reading process."""


def serve_if_asked() -> None:
    """Become the reading process and exit, if the program was started as one."""
    if sys.argv[1:2] == [CHILD_ARGUMENT]:
        serve()
        raise SystemExit(0)


def serve() -> None:
    """Read one request from the standard input and write one answer to the standard output."""
    gc.disable()  # it lives for one file, under a watched limit of memory
    # Where numpy is installed openpyxl loads it, though nothing here uses it: half of this process's start.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]
    # The descriptors, not sys.stdin and sys.stdout: a windowed Windows program has None there.
    with open(0, "rb", closefd=False) as stream:
        request = json.loads(stream.read())
    answer = json.dumps(answered(request), ensure_ascii=True).encode("ascii")
    with open(1, "wb", closefd=False) as stream:
        stream.write(answer)


def answered(request: dict[str, Any]) -> dict[str, Any]:
    """The answer to a request: {"table": ...}, {"refused": sentence, "field": name} or {"failed": kind of error}."""
    warnings.simplefilter("ignore")
    try:
        return {"table": _read(request)}
    except Refused as refused:
        return {"refused": refused.sentence, "field": refused.field}
    except MemoryError:
        return {"refused": TOO_LARGE}
    except OSError as error:
        return {"failed": type(error).__name__}


TOO_LARGE = "ファイルが大きすぎるか複雑すぎて読み込めません。表を分けるか、CSVで保存し直してください。"


def _read(request: dict[str, Any]) -> dict[str, Any]:
    from pfdesk.tables.csv_rows import read_csv
    from pfdesk.tables.gates import kind_of
    from pfdesk.tables.headings import to_table
    from pfdesk.tables.limits import Limits
    from pfdesk.tables.table import TableProblem, to_plain

    limits = Limits(**request["limits"])
    path = Path(request["path"])
    with path.open("rb") as file:
        kind = kind_of(file, path.stat().st_size, limits)
        file.seek(0)
        if kind == "xlsx":
            from pfdesk.tables.xlsx_rows import read_xlsx  # openpyxl: a CSV file does without it

            grid = read_xlsx(file, limits, request["sheet"], request.get("beside", ()))
        else:
            grid = read_csv(file.read(), limits, request["encoding"])
    if kind == "csv" and path.suffix.lower().startswith(".xls"):
        grid.problems.insert(0, TableProblem("名前はExcelですが、中身はCSVでした。CSVとして読み込みました。"))
    plain = to_plain(to_table(grid, request["heading_row"]))
    plain["beside"] = {title: to_plain(to_table(each)) for title, each in grid.beside.items() if each.rows}
    return plain


if __name__ == "__main__":
    serve()
