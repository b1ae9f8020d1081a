"""Reading a foreign table: the parsing runs in another process, which is killed when it passes a limit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

import psutil

from pfdesk.db.errors import Missing
from pfdesk.tables.child import CHILD_ARGUMENT, TOO_LARGE
from pfdesk.tables.csv_rows import ENCODINGS
from pfdesk.tables.limits import Limits
from pfdesk.tables.table import Table, from_plain
from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.practice import COLUMN, KEYWORD, REFUSAL, practising

_POLL = 0.05  # seconds between two looks at the process
PROPERTIES: Final = 65_536
"""Bytes of a workbook's properties that are looked at."""

_ROOT = Path(__file__).resolve().parents[2]


def read_table(
    path: Path | str,
    sheet: str | None = None,
    heading_row: int | None = None,
    *,
    encoding: str | None = None,
    beside: Sequence[str] = (),
    limits: Limits | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Table:
    """The table in an .xlsx or CSV file, found by content and not by name.

    `sheet` is a sheet's name (None: the first visible one with something in it); `heading_row` and `encoding`
    (one of `ENCODINGS`) overrule what was found (row 0: the table has no heading). `beside` are the names of
    further sheets that are read with it where they are there, see `Table.beside`. `cancelled` is asked about 20
    times a second.

    Raises Refused with one sentence for a file that cannot or may not be read, or when cancelled;
    Trouble when the file cannot be opened or the reading process cannot be started.
    """
    if encoding is not None and encoding not in ENCODINGS:
        raise Refused("", f"「{encoding}」という文字コードは選べません。")
    limits = limits or Limits()
    _check_openable(Path(path))
    where = {"path": str(Path(path).absolute()), "sheet": sheet, "beside": list(beside)}
    overruled = {"heading_row": heading_row, "encoding": encoding}
    answer = _asked({**where, **overruled, "limits": asdict(limits)}, limits, cancelled or (lambda: False))
    if "refused" in answer:
        raise Refused(answer.get("field", ""), answer["refused"])
    if "table" not in answer:
        raise Refused("", "ファイルを読み込めませんでした。Excelで開き、.xlsx で保存し直してください。")
    table = _of_sheet(from_plain(answer["table"]), sheet)
    if not practising() and (COLUMN in table.headings or _made_in_practice(Path(path))):
        raise Refused("", REFUSAL)
    return table


def _of_sheet(table: Table, sheet: str | None) -> Table:
    """The table, where there can be a sheet of that name at all."""
    if sheet and not table.sheets:
        raise Refused("sheet", f"CSVにはシートがありません(「{sheet}」)。シートの指定をはずしてください。")
    return table


def _made_in_practice(path: Path) -> bool:
    """Whether the workbook says of itself that it comes from a practice file."""
    try:
        with ZipFile(path) as book, book.open("docProps/core.xml") as properties:
            return KEYWORD.encode() in properties.read(PROPERTIES)
    except (OSError, KeyError, BadZipFile, NotImplementedError, RuntimeError, zlib.error):
        return False


def _check_openable(path: Path) -> None:
    if not path.is_file():
        raise Missing(f"ファイルが見つかりません：{path.name}")
    try:
        path.open("rb").close()
    except OSError as error:
        todo = "Excelなど、ほかのプログラムで開いているときは閉じてから、もう一度お試しください。"
        raise Trouble(f"ファイルを開けません：{path.name}", todo) from error


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    # -P: a folder that the clerk happens to work in must not lend its modules.
    return [sys.executable, "-P", "-X", "utf8", "-m", "pfdesk.tables.child"]


def _started() -> subprocess.Popen[bytes]:
    environment = dict(os.environ)
    if not getattr(sys, "frozen", False):
        environment["PYTHONPATH"] = str(_ROOT)
    flags: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(  # noqa: S603 - our own program, no shell
            _command(),
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=flags,
        )
    except OSError as error:
        raise Trouble(
            "表を読み込む準備ができませんでした。", "PCを再起動してから、もう一度お試しください。"
        ) from error


def _asked(request: dict[str, Any], limits: Limits, cancelled: Callable[[], bool]) -> dict[str, Any]:
    with _started() as process:
        try:
            output = _watched(process, json.dumps(request).encode("ascii"), limits, cancelled)
        finally:
            if process.poll() is None:
                process.kill()
    try:
        answer: dict[str, Any] = json.loads(output)
    except ValueError:
        return {"failed": f"exit {process.returncode}"}
    return answer


def _watched(
    process: subprocess.Popen[bytes], request: bytes, limits: Limits, cancelled: Callable[[], bool]
) -> bytes:
    """The process's output; raises Refused, which ends the process, at the first limit it passes."""
    until = time.monotonic() + limits.seconds
    given: bytes | None = request
    while True:
        try:
            return process.communicate(given, timeout=_POLL)[0]
        except subprocess.TimeoutExpired:
            given = None  # communicate() takes up where it stopped, and wants the input only once
        if cancelled():
            raise Refused("", "読み込みを取りやめました。")
        if time.monotonic() > until:
            raise Refused(
                "", f"読み込みに{limits.seconds:g}秒以上かかったため取りやめました。表を分けてください。"
            )
        if _memory(process.pid) > limits.memory:
            raise Refused("", TOO_LARGE)


def _memory(pid: int) -> int:
    """Resident bytes of the process, 0 when it has just ended."""
    try:
        used: int = psutil.Process(pid).memory_info().rss
    except psutil.Error:
        return 0
    return used
