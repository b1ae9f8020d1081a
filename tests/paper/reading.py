"""Reading PDFs back: text, places, fonts."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw


def texts(pdf: bytes) -> list[str]:
    with closing(pdfium.PdfDocument(pdf)) as document:
        return [page.get_textpage().get_text_range() for page in document]


def flat(pdf: bytes) -> str:
    return "".join("".join(text.split()) for text in texts(pdf))


def find(pdf: bytes, words: str, page: int = 0) -> tuple[float, float, float, float]:
    """Give left, top, right, bottom in mm from the top left corner of the first hit."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        sheet = document[page]
        text = sheet.get_textpage()
        hit = text.search(words).get_next()
        assert hit is not None, f"{words} is not on page {page + 1}"
        boxes = [text.get_charbox(hit[0] + i) for i in range(hit[1])]
        mm = 25.4 / 72
        return (
            min(b[0] for b in boxes) * mm,
            (sheet.get_height() - max(b[3] for b in boxes)) * mm,
            max(b[2] for b in boxes) * mm,
            (sheet.get_height() - min(b[1] for b in boxes)) * mm,
        )


def faxed(page: pdfium.PdfPage, lines: int, specks: float = 0.001) -> Image.Image:
    """A page as it leaves a fax: 204 dots across an inch and so many lines, black or white, with specks.

    ITU-T T.30: 98 lines an inch is the standard quality, 196 the fine one.
    """
    sharp = page.render(scale=408 / 72, grayscale=True).to_pil()
    wide, high = sharp.width // 2, sharp.height // 2
    dots = np.asarray(sharp.resize((wide, round(high * lines / 204)), Image.Resampling.BOX)) > 127
    dots ^= np.random.default_rng(7).random(dots.shape) < specks
    return Image.fromarray((dots * 255).astype("uint8")).resize((wide, high), Image.Resampling.NEAREST)


def outside(pdf: bytes) -> list[str]:
    """Give the characters that stand outside their page."""
    found = []
    with closing(pdfium.PdfDocument(pdf)) as document:
        for page in document:
            text = page.get_textpage()
            for index in range(text.count_chars()):
                left, low, right, high = text.get_charbox(index)
                if left < 0 or low < 0 or right > page.get_width() or high > page.get_height():
                    found.append(text.get_text_range(index, 1))
    return found


def fonts(pdf: bytes) -> dict[str, bool]:
    """Give each used font's name and whether it is embedded."""
    found = {}
    with closing(pdfium.PdfDocument(pdf)) as document:
        for page in document:
            for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                font = raw.FPDFTextObj_GetFont(thing.raw)
                buffer = (raw.c_char * 200)()
                raw.FPDFFont_GetBaseFontName(font, buffer, 200)
                found[buffer.value.decode()] = bool(raw.FPDFFont_GetIsEmbedded(font))
    return found


def in_order(pdf: bytes) -> str:
    """The text in the order in which it was drawn: columns that stand close are not mixed."""
    found = []
    with closing(pdfium.PdfDocument(pdf)) as document:
        for page in document:
            inside = page.get_textpage()
            for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                size = raw.FPDFTextObj_GetText(thing.raw, inside.raw, None, 0)
                buffer = (raw.c_uint16 * (size // 2))()
                raw.FPDFTextObj_GetText(thing.raw, inside.raw, buffer, size)
                found.append(bytes(buffer).decode("utf-16-le").rstrip("\0"))
    return "".join("".join(found).split())
