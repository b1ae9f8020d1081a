"""The vertical forms of a face: which glyph stands for which in a column.

Format: OpenType specification, "GSUB", lookup type 1 (and 7 where it wraps one), feature vert.
"""

from __future__ import annotations

import struct


def _u16(data: bytes, at: int, count: int = 1) -> tuple[int, ...]:
    return struct.unpack_from(f">{count}H", data, at)


def vertical_glyphs(table: bytes) -> dict[int, int]:
    """Map a glyph to its vertical form; empty where the face has none."""
    if not table:
        return {}
    features, lookups = _u16(table, 6, 2)
    wanted: set[int] = set()
    for record in range(_u16(table, features)[0]):
        at = features + 2 + 6 * record
        if table[at : at + 4] == b"vert":
            feature = features + _u16(table, at + 4)[0]
            wanted |= set(_u16(table, feature + 4, _u16(table, feature + 2)[0]))
    found: dict[int, int] = {}
    for number in sorted(wanted):
        lookup = lookups + _u16(table, lookups + 2 + 2 * number)[0]
        kind, _flag, count = _u16(table, lookup, 3)
        for offset in _u16(table, lookup + 6, count):
            found |= _single(table, lookup + offset, kind)
    return found


def _single(table: bytes, at: int, kind: int) -> dict[int, int]:
    if kind == 7:
        inner, offset = _u16(table, at + 2)[0], struct.unpack_from(">L", table, at + 4)[0]
        return _single(table, at + offset, inner)
    if kind != 1:
        return {}
    form, coverage = _u16(table, at, 2)
    covered = _coverage(table, at + coverage)
    if form == 1:
        (delta,) = struct.unpack_from(">h", table, at + 4)
        return {glyph: (glyph + delta) & 0xFFFF for glyph in covered}
    return dict(zip(covered, _u16(table, at + 6, _u16(table, at + 4)[0]), strict=True))


def _coverage(table: bytes, at: int) -> list[int]:
    form, count = _u16(table, at, 2)
    if form == 1:
        return list(_u16(table, at + 4, count))
    glyphs: list[int] = []
    for record in range(count):
        first, last, _start = _u16(table, at + 4 + 6 * record, 3)
        glyphs += range(first, last + 1)
    return glyphs
