"""The gate before any parsing: what a file is by its content, and whether a workbook is safe to unpack."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import BinaryIO, Literal
from zipfile import ZipInfo

from pfdesk.tables.limits import Limits
from pfdesk.values.errors import Refused

Kind = Literal["xlsx", "csv"]

_RESAVE = "Excelで開き、「名前を付けて保存」で .xlsx または CSV にしてください。"
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDFは表として読み込めません。元のExcelかCSVのファイルを選んでください。"),
    (b"\x89PNG", "画像は表として読み込めません。ExcelかCSVのファイルを選んでください。"),
    (b"\xff\xd8\xff", "画像は表として読み込めません。ExcelかCSVのファイルを選んでください。"),
    (b"GIF8", "画像は表として読み込めません。ExcelかCSVのファイルを選んでください。"),
    (b"{\\rtf", "文書（RTF）は表として読み込めません。ExcelかCSVのファイルを選んでください。"),
    (b"\x1f\x8b", "圧縮されたファイルです。展開してから選んでください。"),
    (b"7z\xbc\xaf\x27\x1c", "圧縮されたファイルです。展開してから選んでください。"),
    (b"Rar!", "圧縮されたファイルです。展開してから選んでください。"),
    (b"MZ", "表のファイルではありません。ExcelかCSVのファイルを選んでください。"),
    (b"SQLite format 3", "表のファイルではありません。ExcelかCSVのファイルを選んでください。"),
)
_MARKUP = re.compile(rb"\s*<(!doctype|html|\?xml|!--|head|body|table|meta)", re.IGNORECASE)


def kind_of(file: BinaryIO, size: int, limits: Limits) -> Kind:
    """Whether the file is a workbook or text, judged by its content and never by its name.

    Raises Refused with what the file is and what to do, where it is neither.
    """
    if size == 0:
        raise Refused("", "ファイルが空です。中身のあるファイルを選んでください。")
    if size > limits.unpacked:
        raise Refused("", "ファイルが大きすぎて読み込めません。表を分けてください。")
    file.seek(0)
    head = file.read(1024)
    if head.startswith(b"PK"):
        return "xlsx"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise Refused("", _old_office(file))
    for signature, sentence in _SIGNATURES:
        if head.startswith(signature):
            raise Refused("", sentence)
    if _MARKUP.match(head.removeprefix(b"\xef\xbb\xbf")):
        raise Refused("", f"中身がウェブページ（HTMLかXML）で、Excelのファイルではありません。{_RESAVE}")
    return "csv"


def _old_office(file: BinaryIO) -> str:
    file.seek(0)
    content = file.read()
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "パスワードがかかったファイルは読み込めません。Excelでパスワードを外して保存し直してください。"
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return f"古い形式のExcelファイル（.xls）は読み込めません。{_RESAVE}"
    return f"古い形式の文書で、表として読み込めません。{_RESAVE}"


def check_parts(parts: Sequence[ZipInfo], limits: Limits) -> None:
    """Refuse a package that is no workbook, has a password, or would unpack to too much.

    Only the declared sizes are looked at: Python's zipfile never yields more than is declared.
    """
    names = {part.filename for part in parts}
    if any(part.flag_bits & 0x1 for part in parts):
        raise Refused(
            "", "パスワードがかかったファイルは読み込めません。パスワードを外して保存し直してください。"
        )
    if len(parts) > limits.parts:
        raise Refused("", f"ファイルの部品が{limits.parts:,}個を超えているため、安全のため読み込みません。")
    if sum(part.file_size for part in parts) > limits.unpacked:
        raise Refused(
            "", "展開すると大きくなりすぎるファイルのため、安全のため読み込みません。表を分けてください。"
        )
    if any(_squeezed(part, limits) for part in parts):
        raise Refused("", "異常に強く圧縮されたファイルのため、安全のため読み込みません。")
    _check_contents(names)


def _squeezed(part: ZipInfo, limits: Limits) -> bool:
    small = part.file_size <= limits.small_part
    return not small and part.file_size > limits.ratio * max(part.compress_size, 1)


def _check_contents(names: set[str]) -> None:
    if any(name.startswith("word/") for name in names):
        raise Refused("", "Wordの文書です。表をExcelに貼り付けて、.xlsx で保存してください。")
    if any(name.startswith("ppt/") for name in names):
        raise Refused("", "PowerPointの文書です。表をExcelに貼り付けて、.xlsx で保存してください。")
    if "xl/workbook.bin" in names or "mimetype" in names:
        raise Refused("", f"この形式の表（.xlsb、.ods など）は読み込めません。{_RESAVE}")
    if "[Content_Types].xml" not in names:
        raise Refused("", "圧縮されたファイルです。展開してから、中のExcelかCSVのファイルを選んでください。")
