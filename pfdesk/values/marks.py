"""The look-alike signs that keyboards, Excel and PDFs produce for one and the same mark."""

from __future__ import annotations

import unicodedata

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u02d7\ufe58\ufe63\uff0d\u2500\u2501\u30fc\uff70"
"""Everything that is typed for a hyphen between digits, the long mark ー among them."""

WAVES = "~\u301c\uff5e\u223c\u223f\u3030"
"""Every wave dash and tilde."""

_HYPHEN_TABLE = str.maketrans(dict.fromkeys(HYPHENS, "-"))


def plain_digits(text: str) -> str:
    """Full-width signs made half-width (NFKC), every hyphen made "-", all blanks dropped.

    For codes and numbers only: in a word the long mark is not a hyphen.
    """
    narrow = unicodedata.normalize("NFKC", text).translate(_HYPHEN_TABLE)
    return "".join(narrow.split())
