"""A TrueType face for ReportLab that also knows variation sequences (葛 + selector).

ReportLab reads no cmap of format 14 and writes no correct ToUnicode entry beyond U+FFFF.
Here a variant glyph gets a code of its own in plane 15, and the ToUnicode table says what
was really written, so that text copied out of the PDF is the text that went in.
Format: OpenType specification, "cmap", Format 14.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.ttfonts import TTFont

from pfdesk.paper.gsub import vertical_glyphs

if TYPE_CHECKING:
    from pfdesk.paper.find_faces import FaceFile

_PRIVATE = 0xF0000


def _u24(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 3], "big")


def _cmap14(data: bytes) -> bytes:
    """Give the format 14 table out of a cmap, or nothing."""
    (count,) = struct.unpack_from(">H", data, 2)
    for record in range(count):
        platform, encoding, at = struct.unpack_from(">HHL", data, 4 + 8 * record)
        if (platform, encoding) == (0, 5) and struct.unpack_from(">H", data, at) == (14,):
            return data[at:]
    return b""


def _variants(table: bytes) -> dict[tuple[int, int], int | None]:
    """Map (character, selector) to a glyph number, None for the face's usual glyph."""
    variants: dict[tuple[int, int], int | None] = {}
    if not table:
        return variants
    (count,) = struct.unpack_from(">L", table, 6)
    for record in range(count):
        at = 10 + 11 * record
        selector = _u24(table, at)
        usual, own = struct.unpack_from(">LL", table, at + 3)
        for place in range(struct.unpack_from(">L", table, usual)[0] if usual else 0):
            first = _u24(table, usual + 4 + 4 * place)
            for code in range(first, first + 1 + table[usual + 7 + 4 * place]):
                variants[code, selector] = None
        for place in range(struct.unpack_from(">L", table, own)[0] if own else 0):
            code = _u24(table, own + 4 + 5 * place)
            (variants[code, selector],) = struct.unpack_from(">H", table, own + 7 + 5 * place)
    return variants


def _table(face: Any, tag: str) -> bytes:
    return bytes(face.get_table(tag))


def _advances(face: Any) -> list[int]:
    """Read all glyphs' advance widths in thousandths of the type size."""
    count = struct.unpack_from(">H", _table(face, "hhea"), 34)[0]
    data = _table(face, "hmtx")
    scale = 1000 / face.unitsPerEm
    return [round(struct.unpack_from(">H", data, 4 * i)[0] * scale) for i in range(count)]


class VariantFont(TTFont):
    """A ReportLab font with variation sequences and a truthful ToUnicode table."""

    def __init__(self, name: str, file: FaceFile) -> None:
        super().__init__(name, str(file.path), subfontIndex=file.index, shapable=False)
        self.variants = _variants(_cmap14(_table(self.face, "cmap")))
        self.written: dict[int, str] = {}
        self._advances = _advances(self.face)
        self._vertical: dict[int, int] | None = None

    def has(self, char: str) -> bool:
        """Tell whether the face has a glyph for one character."""
        return ord(char) in self.face.charToGlyph

    def variant(self, base: str, selector: str) -> str | None:
        """Give the character to draw for a sequence, or None when the face does not know it."""
        key = ord(base), ord(selector)
        if key not in self.variants:
            return None
        glyph = self.variants[key]
        if glyph is None:
            return base
        return self._coded(glyph, base + selector)

    def upright(self, char: str) -> str:
        """Give the character to draw for one in a column: its vertical form, or itself."""
        if self._vertical is None:
            has_forms = "GSUB" in self.face.table
            self._vertical = vertical_glyphs(_table(self.face, "GSUB")) if has_forms else {}
        glyph = self._vertical.get(self.face.charToGlyph.get(ord(char), 0))
        return char if glyph is None else self._coded(glyph, char)

    def _coded(self, glyph: int, written: str) -> str:
        code = _PRIVATE + glyph
        if code not in self.face.charToGlyph:
            self.face.charWidths[code] = self._advances[min(glyph, len(self._advances) - 1)]
            self.face.charToGlyph[code] = glyph
        self.written[code] = written
        return chr(code)

    def width(self, text: str) -> float:
        """Measure drawable text in thousandths of the type size."""
        widths, default = self.face.charWidths, self.face.defaultWidth
        return float(sum(widths.get(ord(char), default) for char in text))

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Write the face's subsets, then correct what ReportLab says about their characters."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            font = doc.idToObject["BasicFonts"].dict[f"{doc.fontMapping[self.fontName][1:]}+{number}"]
            stream = doc.idToObject[font.ToUnicode.name]
            stream.content = _to_unicode(str(font.BaseFont), subset, self.written)


def _to_unicode(name: str, subset: list[int], written: dict[int, str]) -> str:
    """Make a ToUnicode CMap (ISO 32000-1, 9.10.3), at most 100 entries a block."""
    pairs = [
        f"<{place:02X}> <{written.get(code, chr(code)).encode('utf-16-be').hex().upper()}>"
        for place, code in enumerate(subset)
    ]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    body = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    return "\n".join([
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def", "/CMapType 2 def", "1 begincodespacerange", "<00> <FF>",
        "endcodespacerange", *body, "endcmap",
        "CMapName currentdict /CMap defineresource pop", "end", "end",
    ])  # fmt: skip
