"""Sheets of labels sold in Japan, and the office's own sizes.

Sources of the measures, all in mm from the top left corner of an upright A4 sheet:
- A-ONE and SANWA SUPPLY: the list of label formats of LibreOffice (extras/source/labels/labels.xml),
- HISAGO: the templates of gLabels (hisago-templates.xml, made from the maker's product pages).
Both agree to 0.1 mm wherever they describe the same sheet. KOKUYO KPC-E1121 and A-ONE 72212 are
the 12 faces of 86.4 x 42.3 mm by published templates that name the makers' product pages.
``unproven`` products are sold with these faces, but no open source of their margins was found:
one sheet on plain paper, held against the stock, comes before a large run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from pfdesk.paper.sizes import A4, A4_LANDSCAPE, Paper
from pfdesk.values.errors import Refused

LIBREOFFICE = "LibreOffice のラベル一覧"
GLABELS = "gLabels のヒサゴ用紙一覧"
OWN = "own:"
PREFIX = "label.stock."
"""Before the title of the office's own sheet, in the name of its setting."""


@dataclass(frozen=True, slots=True)
class Stock:
    """A sheet of labels: faces across and down, their size, the first one's corner, gaps (mm).

    ``products`` are sheets on sale with exactly these faces; ``source`` says where the measures
    are from, ``unproven`` which products could not be checked against a source.
    """

    name: str
    title: str
    across: int
    down: int
    width: float
    height: float
    left: float
    top: float
    gap_x: float = 0
    gap_y: float = 0
    paper: Paper = A4
    products: tuple[str, ...] = ()
    source: str = ""
    unproven: tuple[str, ...] = ()

    @property
    def faces(self) -> int:
        """How many labels one sheet holds."""
        return self.across * self.down

    @property
    def shelf_title(self) -> str:
        """What tells it from the others on a shelf: faces, size, the numbers on the packets."""
        sold = [*self.products, *(f"{product}(余白を確かめてから)" for product in self.unproven)]
        by_maker: dict[str, list[str]] = {}
        for product in sold:
            maker, _, number = product.rpartition(" ")
            by_maker.setdefault(maker, []).append(number)
        told = "、".join(f"{maker} {'・'.join(numbers)}".strip() for maker, numbers in by_maker.items())
        return f"{self.title.removeprefix('A4 ')}　{told}" if told else self.title

    @property
    def own(self) -> bool:
        """Whether the office measured it itself."""
        return self.name.startswith(OWN)

    def corner(self, face: int) -> tuple[float, float]:
        """Give the top left corner of a face, counted from 1 along the rows."""
        row, column = divmod(face - 1, self.across)
        return (
            self.left + column * (self.width + self.gap_x),
            self.top + row * (self.height + self.gap_y),
        )


def _stock(  # noqa: PLR0913, PLR0917 - a sheet has that many measures
    name: str,
    across: int,
    down: int,
    width: float,
    height: float,
    left: float,
    top: float,
    products: str,
    gap_x: float = 0,
    gap_y: float = 0,
    paper: Paper = A4,
    source: str = LIBREOFFICE,
    unproven: str = "",
) -> Stock:
    lying = " 横" if paper is A4_LANDSCAPE else ""
    title = f"A4{lying} {across * down}面({width:g}×{height:g} mm)"
    sold = tuple(products.split(", "))
    doubtful = tuple(unproven.split(", ")) if unproven else ()
    return Stock(
        name, title, across, down, width, height, left, top, gap_x, gap_y, paper, sold, source, doubtful
    )


STOCKS = (
    _stock("12-86x42", 2, 6, 86.4, 42.3, 18.6, 21.2,
           "A-ONE 28362, A-ONE 28382, A-ONE 28642, A-ONE 28919, A-ONE 31333, A-ONE 72212, HISAGO ELM008, "
           "KOKUYO KPC-E1121", source=f"{LIBREOFFICE}、{GLABELS}", unproven="ELECOM EDT-TMEX12"),
    _stock("12-84x42", 2, 6, 83.8, 42.3, 19.3, 21.5, "A-ONE 28183, A-ONE 28727, A-ONE 28915, A-ONE 31275",
           gap_x=3.8),
    _stock("12-84x42-20", 2, 6, 83.8, 42.3, 20.3, 20.0, "A-ONE 28175, A-ONE 28723", gap_x=3.8),
    _stock("12-84x42-h", 2, 6, 83.8, 42.3, 20.3, 20.3, "HISAGO ELM007, HISAGO OP861, SANWA SUPPLY JP-TA10A",
           gap_x=3.8, source=f"{LIBREOFFICE}、{GLABELS}"),
    _stock("12-90x42", 2, 6, 90.2, 42.3, 16.5, 20.0, "A-ONE 28171, A-ONE 28721", gap_x=2.5),
    _stock("10-86x51", 2, 5, 86.4, 50.8, 18.6, 21.2,
           "A-ONE 28367, A-ONE 28387, A-ONE 28647, A-ONE 28939, A-ONE 31339, HISAGO ELM006",
           source=f"{LIBREOFFICE}、{GLABELS}"),
    _stock("10-89x48", 2, 5, 89.0, 48.0, 10.0, 25.0, "A-ONE 28177, A-ONE 28724, A-ONE 28911", gap_x=2.0),
    _stock("10-97x45", 2, 5, 96.5, 44.5, 7.0, 23.3, "A-ONE 28173, A-ONE 28722", gap_x=2.5),
    _stock("14-83x36", 2, 7, 82.6, 35.6, 20.3, 18.0, "A-ONE 28181, A-ONE 28726", gap_x=2.5),
    _stock("16-99x34", 2, 8, 99.1, 33.9, 4.6, 12.9, "SANWA SUPPLY JP-TA16, SANWA SUPPLY TA-LP16", gap_x=2.5),
    _stock("18-64x47", 3, 6, 63.5, 46.5, 7.2, 9.0, "A-ONE 28370, A-ONE 28390, A-ONE 28650, A-ONE 28857",
           gap_x=2.55),
    _stock("18-70x42", 3, 6, 70.0, 42.3, 0.0, 21.2,
           "A-ONE 28364, A-ONE 28384, A-ONE 28644, A-ONE 28927, A-ONE 31335, HISAGO ELM009",
           source=f"{LIBREOFFICE}、{GLABELS}"),
    _stock("20-74x38", 4, 5, 74.25, 38.0, 0.0, 20.0, "A-ONE 28191, A-ONE 28761", paper=A4_LANDSCAPE),
    _stock("21-70x42", 3, 7, 70.0, 42.3, 0.0, 0.0, "A-ONE 28363, A-ONE 28383, A-ONE 28643, A-ONE 28923"),
    _stock("21-70x38", 3, 7, 70.0, 38.1, 0.0, 14.8,
           "A-ONE 28365, A-ONE 28645, A-ONE 28931, A-ONE 31337, HISAGO OP3007",
           source=f"{LIBREOFFICE}、{GLABELS}"),
    _stock("21-64x38", 3, 7, 63.5, 38.1, 7.2, 15.2, "A-ONE 28379, A-ONE 28399, A-ONE 28659, A-ONE 28866",
           gap_x=2.55),
    _stock("21-64x34", 3, 7, 64.0, 33.9, 7.0, 23.5, "A-ONE 28315, A-ONE 28733"),
    _stock("24-66x34", 3, 8, 66.0, 33.9, 6.0, 12.9,
           "A-ONE 28369, A-ONE 28389, A-ONE 28649, A-ONE 28947, HISAGO ELM012",
           source=f"{LIBREOFFICE}、{GLABELS}"),
    _stock("24-70x34", 3, 8, 70.0, 33.9, 0.0, 12.7,
           "A-ONE 28366, A-ONE 28386, A-ONE 28646, A-ONE 28935, HISAGO OP3003",
           source=f"{LIBREOFFICE}、{GLABELS}"),
    _stock("30-53x25", 3, 10, 53.3, 25.4, 19.0, 21.5,
           "A-ONE 28767, A-ONE 29191, A-ONE 31145, A-ONE 31277, HISAGO ELM032",
           gap_x=3.8, source=f"{LIBREOFFICE}、{GLABELS}"),
    _stock("36-60x20", 3, 12, 60.0, 20.0, 12.0, 12.0, "HISAGO ELM033", gap_x=3.0, gap_y=3.0, source=GLABELS),
    _stock("44-48x25", 4, 11, 48.3, 25.4, 8.4, 8.8,
           "A-ONE 28368, A-ONE 28388, A-ONE 28648, A-ONE 28943, HISAGO ELM022",
           source=f"{LIBREOFFICE}、{GLABELS}"),
)  # fmt: skip
CARDS = Stock(
    "cards-10", "A4 名刺・名札 10面(91 × 55 mm)", 2, 5, 91, 55, 14, 11,
    products=("A-ONE 51002", "A-ONE 51131", "A-ONE 51181"), source=LIBREOFFICE,
)  # fmt: skip
USUAL = STOCKS[0].name
_BY_NAME = {one.name: one for one in (*STOCKS, CARDS)}


CATALOGUE = frozenset(_BY_NAME)


def stock(name: str) -> Stock:
    """Give a stock of the catalogue by its name or by a product ("A-ONE 28382", "28382").

    Raises Refused for one that is not in it.
    """
    if name in _BY_NAME:
        return _BY_NAME[name]
    wanted = name.strip().upper()
    for one in _BY_NAME.values():
        for product in (*one.products, *one.unproven):
            if wanted in {product, product.split()[-1]}:
                return one
    raise Refused("stock", f"「{name[:40]}」というラベル用紙は一覧にありません。")


def own_stock(title: str, measures: str) -> Stock:
    """Give a sheet of the office's own from what `measures_text` wrote; raises Refused."""
    try:
        kept = json.loads(measures)
        across, down = int(kept["across"]), int(kept["down"])
        width, height, left, top, gap_x, gap_y = (float(kept[name]) for name in _MEASURES[2:])
        paper = A4_LANDSCAPE if kept.get("lying") else A4
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refused("stock", f"用紙「{title[:40]}」の寸法を読めません。") from None
    found = Stock(
        OWN + title, title, across, down, width, height, left, top, gap_x, gap_y, paper,
        source="自分で測った寸法",
    )  # fmt: skip
    check_stock(found)
    return found


def own_stocks(kept: Mapping[str, str]) -> tuple[Stock, ...]:
    """The office's own sheets, from its settings; one that cannot be read is left out."""
    found = []
    for name, measures in sorted(kept.items()):
        if name.startswith(PREFIX) and measures:
            try:
                found.append(own_stock(name.removeprefix(PREFIX), measures))
            except Refused:
                continue
    return tuple(found)


_MEASURES = ("across", "down", "width", "height", "left", "top", "gap_x", "gap_y")


def measures_text(on: Stock) -> str:
    """Write the measures of a sheet as they are kept in the office's settings."""
    kept = {key: value for key, value in asdict(on).items() if key in _MEASURES}
    return json.dumps(kept | {"lying": on.paper.width > on.paper.height}, sort_keys=True)


def check_stock(on: Stock) -> None:
    """Refuse measures that cannot be: no faces, faces too small to read, or off the sheet."""
    if not (1 <= on.across <= 10 and 1 <= on.down <= 20):
        raise Refused("across", "面は横1~10列、縦1~20段で入力してください。")
    if on.width < 20 or on.height < 10:
        raise Refused("width", "1面は横20 mm、縦10 mm 以上で入力してください。")
    if min(on.left, on.top, on.gap_x, on.gap_y) < 0:
        raise Refused("left", "余白と間隔は0以上で入力してください。")
    x, y = on.corner(on.faces)
    over_x, over_y = x + on.width - on.paper.width, y + on.height - on.paper.height
    if over_x > 0.05:
        raise Refused("width", f"面が用紙の右へ {over_x:.1f} mm はみ出します。")
    if over_y > 0.05:
        raise Refused("height", f"面が用紙の下へ {over_y:.1f} mm はみ出します。")
