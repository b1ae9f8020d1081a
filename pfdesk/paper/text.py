"""Japanese line breaking.

The rules are those of JIS X 4051 (日本語文書の組版方法) in their strict form, by moving the
break forward (追い出し): no 。 or ) at the head of a line, no ( or 〒 at its end, and
numbers, phone numbers, dates and Latin words stay whole unless wider than the line itself.
"""

from __future__ import annotations

import re

from pfdesk.paper.faces import CLUSTER, faces
from pfdesk.paper.find_faces import Role

_NO_HEAD = frozenset(
    "、。，．,.・：；:;？！?!‼⁇⁈⁉゛゜ヽヾゝゞ々〻ー―—〜～…‥)]}）］｝｠」』】〉》〕〙〗’”»"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％%℃°′″¢￠様"
)
_NO_TAIL = frozenset("([{（［｛｟「『【〈《〔〘〖‘“«〒￥¥$＄£№＃#")
_COUNTERS = frozenset("年月日時分秒人名件円部個団枚箱束回号番階歳条項章節第ヶか")
_WORD = re.compile(
    r"[（(][0-9０-９]+[）)][0-9０-９\-‐‑–−－]+|"  # a phone number with its area code in brackets
    r"[0-9A-Za-z０-９Ａ-Ｚａ-ｚ@_＠＿+＋.,．，:：/／'’&＆%％~\-‐‑–−－]+"
)
_WHOLE = frozenset({"御中", "各位"})
"""Never torn: what follows a name."""
_DIGIT_END = re.compile(r"[0-9０-９]$")


def _pieces(text: str) -> list[str]:
    """Cut a paragraph into words, numbers and single characters."""
    pieces: list[str] = []
    at = 0
    while at < len(text):
        word = _WORD.match(text, at)
        found = word or CLUSTER.match(text, at)
        assert found is not None
        pieces.append(found.group())
        at = found.end()
    return pieces


def _glued(pieces: list[str]) -> list[str]:
    """Join the pieces between which no line may end."""
    atoms: list[str] = []
    for piece in pieces:
        last = atoms[-1] if atoms else ""
        stays = last and (
            (piece[0] in _NO_HEAD and not last.isspace())
            or last[-1] in _NO_TAIL
            or (last[-1] == "第" and piece[0].isdigit())
            or last[-1] + piece[0] in _WHOLE
            or (piece[0] in _COUNTERS and _DIGIT_END.search(last))
        )
        if stays:
            atoms[-1] += piece
        else:
            atoms.append(piece)
    return atoms


def _broken_up(atom: str, width: float, size: float, role: Role) -> list[str]:
    """Cut an atom that is wider than the line, character by character."""
    lines = [""]
    for cluster in CLUSTER.findall(atom):
        if lines[-1] and faces().width(lines[-1] + cluster, role, size) > width:
            lines.append("")
        lines[-1] += cluster
    return lines


def _wrap_paragraph(text: str, width: float, size: float, role: Role) -> list[str]:
    lines = [""]
    used = 0.0
    for atom in _glued(_pieces(text)):
        wide = faces().width(atom, role, size)
        bare = atom.rstrip()
        if used + (wide if bare == atom else faces().width(bare, role, size)) <= width:
            lines[-1] += atom
            used += wide
            continue
        if atom.isspace():
            used = width + 1  # a space never opens a line; it ends this one
            continue
        parts = [atom] if wide <= width else _broken_up(atom, width, size, role)
        if lines[-1]:
            lines.append("")
        lines[-1:] = parts
        used = faces().width(parts[-1], role, size)
    return [line.rstrip() for line in lines]


def wrap(text: str, width: float, size: float = 10.5, role: Role = "text") -> list[str]:
    """Break text into lines no wider than ``width`` mm; nothing is lost but spaces at breaks.

    Line feeds in the text stay line ends. At least one line is given.
    """
    allowed = width + 1e-6
    if "\n" not in text and "\r" not in text and "\t" not in text:
        if faces().width(text, role, size) <= allowed:
            return [text.rstrip()]
        return _wrap_paragraph(text, allowed, size, role)
    return [
        line
        for paragraph in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for line in _wrap_paragraph(paragraph.replace("\t", "\u3000"), allowed, size, role)
    ]


def fit_size(
    text: str, width: float, size: float, least: float, role: Role = "text", step: float = 0.5
) -> float:
    """Give the largest size from ``size`` down to ``least`` (pt) at which one line fits in mm.

    Where it does not fit even at ``least``, ``least`` is given: the caller wraps or warns.
    """
    unit = faces().width(text, role, 1)
    while size > least and unit * size > width + 1e-6:
        size = max(least, size - step)
    return size


def number_text(value: float | None, places: int = 0) -> str:
    """Write a number as on paper: 1,370, -20, 56.3; nothing for None."""
    return "" if value is None else f"{value:,.{places}f}"
