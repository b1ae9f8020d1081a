"""The faces of the paper, what they can draw, and who helps out where they cannot.

A character that no face on this PC can draw is never printed as a box: it becomes 〓, the
printer's mark for a missing sort, and the pre-flight names it.
"""

from __future__ import annotations

import itertools
import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from pfdesk.paper.find_faces import ROLES, FaceFile, Role, find_faces, find_spares
from pfdesk.paper.truetype import VariantFont

GETA = "〓"
WIDE_SPACE = "\u3000"
_SPACES = re.compile(f"({WIDE_SPACE}+)")
_SETS = itertools.count(1)
_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_MARK = re.compile("[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]")
#: A character with the marks and selectors that belong to it.
CLUSTER = re.compile("[\r\n]|.[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters of one font: its ReportLab name, what to draw, width in 1/1000."""

    font: str
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Glyph:
    """How one cluster is drawn; ``state`` tells what had to be done for it."""

    font: VariantFont
    text: str
    state: str  # "own", "spare" (another face), "usual" (variant not known), "lost"


class Faces:
    """The four faces (text, bold, figures, figures-bold) and the spare ones behind them."""

    def __init__(self, files: dict[Role, FaceFile], spares: tuple[FaceFile, ...]) -> None:
        self._name = f"pfdesk{next(_SETS)}"  # ReportLab keeps fonts by name: two sets must not mix
        self._fonts = {role: self._register(f"{self._name}-{role}", files[role]) for role in ROLES}
        self._waiting = list(spares)
        self._spares: list[VariantFont] = []
        self._known: dict[tuple[Role, str], Glyph] = {}
        self._wide: dict[Role, dict[str, float]] = {role: {} for role in ROLES}
        self._plain: dict[Role, set[str]] = {role: set() for role in ROLES}
        self._lock = threading.RLock()

    @staticmethod
    def _register(name: str, file: FaceFile) -> VariantFont:
        font = VariantFont(name, file)
        font.unregister()  # else ReportLab hands out the first font of this typeface under our name
        pdfmetrics.registerFont(font)
        return font

    def font_name(self, role: Role = "text") -> str:
        """Give ReportLab's name of a face."""
        return str(self._fonts[role].fontName)

    def glyph(self, cluster: str, role: Role) -> Glyph:
        """Find out how a cluster is drawn (remembered; safe from several threads)."""
        known = self._known.get((role, cluster))
        if known is None:
            with self._lock:
                known = self._known[role, cluster] = self._look_for(cluster, role)
        return known

    def _look_for(self, cluster: str, role: Role) -> Glyph:
        own = self._fonts[role]
        if cluster == WIDE_SPACE:  # half as wide in the proportional face: too little to indent by
            return Glyph(self._fonts["figures-bold" if "bold" in role else "figures"], cluster, "own")
        drawn = _drawable(own, cluster)
        if drawn is not None:
            return Glyph(own, drawn, "own")
        plain = unicodedata.normalize("NFC", _SELECTOR.sub("", cluster))
        for font in self._each_spare():
            drawn = _drawable(font, cluster)
            if drawn is not None:
                return Glyph(font, drawn, "spare")
            if all(own.has(char) for char in plain):
                break  # a usual form in our own face beats a search through all the others
        if plain and all(own.has(char) for char in plain):
            return Glyph(own, plain, "usual")
        for font in self._each_spare():
            if plain and all(font.has(char) for char in plain):
                return Glyph(font, plain, "spare")
        return Glyph(own, GETA, "lost")

    def upright(self, cluster: str, role: Role = "text") -> str:
        """Give what to draw for a cluster in a column: its vertical form where the face has one."""
        glyph = self.glyph(cluster, role)
        return glyph.font.upright(glyph.text) if len(glyph.text) == 1 and glyph.state == "own" else cluster

    def _each_spare(self) -> list[VariantFont]:
        while self._waiting:
            file = self._waiting.pop(0)
            try:
                self._spares.append(self._register(f"{self._name}-spare-{file.path.stem}", file))
            except (TTFError, OSError):
                continue  # unreadable, or outlines that ReportLab cannot embed
        return self._spares

    def runs(self, text: str, role: Role = "text") -> tuple[Run, ...]:
        """Cut text into pieces of one font each, ready to be drawn."""
        if self._plain[role].issuperset(text):
            return self._own_runs(text, role)
        for cluster in CLUSTER.findall(text):
            self._meet(cluster, role)
        pieces: list[tuple[VariantFont, str]] = []
        for cluster in CLUSTER.findall(text):
            glyph = self.glyph(cluster, role)
            if pieces and pieces[-1][0] is glyph.font:
                pieces[-1] = glyph.font, pieces[-1][1] + glyph.text
            else:
                pieces.append((glyph.font, glyph.text))
        return tuple(Run(str(font.fontName), drawn, font.width(drawn)) for font, drawn in pieces)

    def _own_runs(self, text: str, role: Role) -> tuple[Run, ...]:
        """Signs that our own face draws as they are; only the wide space is another's."""
        name = str(self._fonts[role].fontName)
        if WIDE_SPACE not in text:
            return (Run(name, text, self._thousandths(text, role)),)
        space = str(self.glyph(WIDE_SPACE, role).font.fontName)
        return tuple(
            Run(space if part[0] == WIDE_SPACE else name, part, self._thousandths(part, role))
            for part in _SPACES.split(text)
            if part
        )

    def width(self, text: str, role: Role = "text", size: float = 10.5) -> float:
        """Measure text in millimetres at a type size in points."""
        return self._thousandths(text, role) * size / 1000 * 25.4 / 72

    def _thousandths(self, text: str, role: Role) -> float:
        """Measure what was met before sign by sign; a sign with a mark or selector is never among it."""
        try:
            return sum(map(self._wide[role].__getitem__, text))
        except KeyError:
            return sum(self._meet(cluster, role) for cluster in CLUSTER.findall(text))

    def _meet(self, cluster: str, role: Role) -> float:
        """The width of a cluster; one plain sign is remembered, and whether our own face draws it as it is."""
        glyph = self.glyph(cluster, role)
        width = glyph.font.width(glyph.text)
        if len(cluster) == 1 and not _MARK.match(cluster):
            self._wide[role][cluster] = width
            if glyph.state == "own" and glyph.text == cluster:
                self._plain[role].add(cluster)
        return width

    def _in_state(self, text: str, role: Role, state: str) -> tuple[str, ...]:
        clusters = dict.fromkeys(CLUSTER.findall(text))
        return tuple(c for c in clusters if self.glyph(c, role).state == state)

    def missing(self, text: str, role: Role = "text") -> tuple[str, ...]:
        """Name the characters that no face on this PC can draw."""
        return self._in_state(text, role, "lost")

    def lent(self, text: str, role: Role = "text") -> tuple[str, ...]:
        """Name the characters that another face draws."""
        return self._in_state(text, role, "spare")

    def lender(self, char: str, role: Role = "text") -> str:
        """The name of the face that draws a character, as it stands in its font file."""
        name = self.glyph(char, role).font.face.familyName
        return name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)

    def plainer(self, text: str, role: Role = "text") -> tuple[str, ...]:
        """Name the characters whose registered form is not known, printed in the usual one."""
        return self._in_state(text, role, "usual")

    def covers(self, text: str, role: Role = "text") -> bool:
        """Tell whether the face itself draws every character."""
        return self._plain[role].issuperset(text) or all(
            self.glyph(cluster, role).state == "own" for cluster in CLUSTER.findall(text)
        )


def _drawable(font: VariantFont, cluster: str) -> str | None:
    """Give what to draw in this font for a cluster, None when it lacks something."""
    base, rest = cluster[0], cluster[1:]
    if rest and _SELECTOR.match(rest[0]):
        return font.variant(base, rest[0]) if len(rest) == 1 and font.has(base) else None
    composed = unicodedata.normalize("NFC", cluster) if rest else cluster
    return composed if all(font.has(char) for char in composed) else None


@lru_cache(maxsize=1)
def faces() -> Faces:
    """Give the faces of this PC, found and registered once; raises Trouble when there are none."""
    return Faces(find_faces(), find_spares())


def glyph_name(cluster: str) -> str:
    """Name a character for a message: 「𠮷」(U+20BB7)."""
    return f"「{cluster}」({' '.join(f'U+{ord(char):04X}' for char in cluster)})"
