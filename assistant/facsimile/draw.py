"""Drawing a page of a PDF, by PDFium."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.facsimile.find import Letters, Range
from assistant.facsimile.leaves import Wanted

if TYPE_CHECKING:
    import pypdfium2
    from PIL import Image

WIDTH_PX = 1000
"""Enough for half a screen at twice the density."""
_TALLEST_PX = 4000
_KEPT = 24
"""Pictures kept at once: about 5 MB."""
_YELLOW = (255, 226, 120)
_LINE = (150, 100, 0)
_PDFIUM = threading.Lock()
"""PDFium may be in one thread only."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the picture."""


class FacsimileError(Exception):
    """A page cannot be drawn; the message says why, for the log."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a picture.

    Attributes:
        png: the picture's file.
        number: of the page, counted from 1.
        pages: how many the document has.
        marked: how many of the wanted stretches of words were found and marked.
    """

    png: bytes
    number: int
    pages: int
    marked: int


def picture(file: Path, number: int, wanted: tuple[Wanted, ...]) -> Picture:
    """A page with words marked on it, kept for the next time.

    Args:
        file: a PDF.
        number: of the page, counted from 1; the nearest where there is none of that number.
        wanted: words of the page.

    Raises:
        FacsimileError: the file is not there, or no PDF that can be drawn.
    """
    try:
        changed = file.stat().st_mtime_ns
    except OSError as error:
        raise FacsimileError(f"{file} cannot be read: {error}") from error
    return _picture(file, changed, number, wanted)


@lru_cache(maxsize=_KEPT)
def _picture(file: Path, changed: int, number: int, wanted: tuple[Wanted, ...]) -> Picture:
    import pypdfium2

    try:
        with _PDFIUM, _page(file, number) as (document, page, at):
            ratio = page.get_height() / page.get_width()
            width = min(WIDTH_PX, _TALLEST_PX / ratio)
            bitmap = page.render(scale=width / page.get_width())
            image = bitmap.to_pil().convert("RGB")
            stretches = [boxes for one in wanted if (boxes := _boxes(page, bitmap, one))]
            pages = len(document)
    except (pypdfium2.PdfiumError, ZeroDivisionError) as error:
        raise FacsimileError(f"page {number} of {file} cannot be drawn: {error}") from error
    boxes = [box for stretch in stretches for box in stretch]
    return Picture(
        png=_png(_marked(image, boxes)),
        number=at + 1,
        pages=pages,
        marked=len(stretches),
    )


@contextmanager
def _page(
    file: Path, number: int
) -> Iterator[tuple[pypdfium2.PdfDocument, pypdfium2.PdfPage, int]]:
    import pypdfium2

    document = pypdfium2.PdfDocument(file)
    try:
        at = min(max(1, number), len(document)) - 1
        page = document[at]
        yield document, page, at
        page.close()
    finally:
        document.close()


def _boxes(page: pypdfium2.PdfPage, bitmap: pypdfium2.PdfBitmap, wanted: Wanted) -> list[Box]:
    """Where the words stand, line by line; empty where they are not on the page."""
    from pypdfium2 import raw

    text = page.get_textpage()
    try:
        count = text.count_chars()
        characters = [chr(raw.FPDFText_GetUnicode(text, at)) for at in range(count)]
        place = bitmap.get_posconv(page)
        found = Letters(characters).find(wanted)
        return [_box(place, corners) for corners in _corners(text, found)]
    finally:
        text.close()


def _corners(
    text: pypdfium2.PdfTextPage, ranges: Iterable[Range]
) -> Iterator[tuple[float, float, float, float]]:
    for start, end in ranges:
        for at in range(text.count_rects(start, end - start)):
            yield text.get_rect(at)


def _box(place: pypdfium2.PdfPosConv, corners: tuple[float, float, float, float]) -> Box:
    left, bottom, right, top = corners
    x1, y1 = place.to_bitmap(left, top)
    x2, y2 = place.to_bitmap(right, bottom)
    return min(x1, x2) - 2, min(y1, y2) - 2, max(x1, x2) + 2, max(y1, y2) + 2


def _marked(image: Image.Image, boxes: Sequence[Box]) -> Image.Image:
    """The words on yellow, and underlined for those who do not see it."""
    from PIL import Image, ImageChops, ImageDraw

    if not boxes:
        return image
    ground = Image.new("RGB", image.size, "white")
    draw = ImageDraw.Draw(ground)
    for box in boxes:
        draw.rectangle(box, fill=_YELLOW)
    for left, _, right, bottom in boxes:
        draw.line((left, bottom, right, bottom), fill=_LINE, width=3)
    return ImageChops.multiply(image, ground)


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.quantize(64).save(out, "PNG")
    return out.getvalue()
