"""What the window and the command line do alike when something is printed; needs no screen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pfdesk.office.label_sheets import printer_offset
from pfdesk.office.letters import TakeDocumentNumber
from pfdesk.office.print_log import NotePrint
from pfdesk.paper.form import Form, Printed
from pfdesk.paper.join import chosen_pages, moved
from pfdesk.paper.run import PrintRun
from pfdesk.tables.listed_form import write_listed
from pfdesk.values.errors import Refused, Trouble


@dataclass(frozen=True, slots=True)
class Sent:
    """How it left: ``kind`` is print, pdf or xlsx; what was chosen of printer, copies and sides."""

    kind: str = "print"
    copies: int = 1
    duplex: bool = False
    printer: str = ""
    clerk: str = ""


def page_numbers(words: str, pages: int) -> tuple[int, ...]:
    """Read 1-3,5 as pages from 0, in order; nothing is all. Raises Refused."""
    text = words.translate(_NARROW).replace(" ", "").strip(",")
    if not text:
        return tuple(range(pages))
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.partition("-")
        if not first.isdigit() or (dash and last and not last.isdigit()):
            raise Refused("pages", "ページは 1-3,5 のように入力してください。")
        start, end = int(first), int(last) if last else pages if dash else int(first)
        if not 1 <= start <= end <= pages:
            raise Refused("pages", f"ページは 1 から {pages} までで入力してください。")
        found.update(range(start - 1, end))
    return tuple(sorted(found))


_NARROW = str.maketrans("０１２３４５６７８９，、・－～〜ー‐−", "0123456789,,,------")


def only_pages(printed: Printed, pages: Sequence[int]) -> Printed:
    """The chosen pages (from 0) of what was drawn."""
    if len(pages) == printed.pages:
        return printed
    return replace(printed, pdf=chosen_pages(printed.pdf, pages), pages=len(pages))


def note_of(
    run: PrintRun, printed: Printed, sent: Sent, chosen: Mapping[str, Any] | None = None
) -> NotePrint:
    """The line of the print log; ``chosen`` are options that are not the form's (pages, since)."""
    options = {name: value for name, value in run.chosen.items() if name not in {"targets", "filters"}}
    options |= dict(chosen or {})
    targets = dict.fromkeys(target for target in run.targets if target is not None)
    ids = list(printed.marks) + [key for key in printed.ids if key not in printed.marks]
    sides = 2 if sent.duplex else 1
    return NotePrint(
        run.form.name,
        run.form.title,
        " ".join(map(str, targets)) if run.form.needs else "",
        json.dumps(options, ensure_ascii=False, default=str, sort_keys=True),
        printed.pages,
        hashlib.sha256(printed.pdf).hexdigest(),
        datetime.now(UTC),
        sent.copies,
        sent.clerk,
        " ".join(map(str, ids)),
        " ".join(printed.marks.values()) if run.form.each else "",
        sent.kind,
        -(-printed.pages // sides) * sent.copies if sent.kind == "print" else 0,
        sent.printer,
        printed.pdf if sent.kind != "xlsx" else b"",
    )


def takes_number(form: Form, options: Mapping[str, Any]) -> bool:
    """Whether a print of these letters uses up the next 文書番号."""
    return any(option.name == "number" for option in form.options) and options.get("number") == "auto"


def number_taken(run: PrintRun) -> TakeDocumentNumber | None:
    """The command that counts the letter's number as used; None for what has none."""
    if not takes_number(run.form, run.chosen):
        return None
    return TakeDocumentNumber(run.letterhead.today)


def adjusted(ask: Callable[..., Any], printed: Printed, tray: str) -> tuple[Printed, str]:
    """What is saved where no printer is installed, moved as was measured for what prints it; says so."""
    right, down = ask(printer_offset, "", tray)
    told = f"印刷位置を右へ {right:+.1f} mm、下へ {down:+.1f} mm ずらしてあります。" if right or down else ""
    return replace(printed, pdf=moved(printed.pdf, right, down)), told


def write_twin(printed: Printed, path: Path) -> None:
    """Write the Excel twin; raises Refused for a form that has no tables."""
    if printed.listed is None:
        raise Refused("", "この様式は表ではないため、Excelでは保存できません。PDFで保存してください。")
    write_listed(path, printed.listed)


def write_pdf(path: Path, pdf: bytes) -> None:
    """Write it whole or not at all; raises Trouble."""
    half = path.with_name(path.name + ".part")
    try:
        half.write_bytes(pdf)
        half.replace(path)
    except OSError:
        half.unlink(missing_ok=True)
        raise Trouble(
            "PDFを保存できませんでした。", "ファイルを開いていたら閉じるか、別の場所を選んでください。"
        ) from None
