"""PDF files that have a text layer."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import (
    DependencyError,
    DeprecationError,
    FileNotDecryptedError,
    PyPdfError,
)
from pypdf.generic import DictionaryObject

from ingest.errors import UnreadableSourceError
from ingest.model import Document, Source
from ingest.readers import read_bytes
from ingest.readers.fonts import apart, mend_fonts
from ingest.readers.moves import make_moves_one
from ingest.readers.printed import read_print
from ingest.readers.rows import Matrix, Piece
from ingest.readers.text import PAGE_BREAK

# What pypdf lets through when a file's objects are not what they claim to be.
_DAMAGED = (
    PyPdfError,
    DeprecationError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_LIGATURES = {
    0xFB00 + at: letters for at, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))
}
_APOSTROPHE = {0x02BC: "\u2019"}
"""A font that draws both with one glyph may give out the letter for the mark."""


def read_pdf(source: Source) -> Document:
    r"""The text layer of a PDF, page by page, pages parted by `\f`.

    Lines stand in the order in which the file draws them, which keeps columns apart, but for
    those that it draws late: see `ingest.readers.order`. Running heads and feet end a page.

    Raises:
        UnreadableSourceError: it cannot be opened, is damaged, asks for a password, or
            holds no text.
    """
    data = read_bytes(source)
    try:
        with _quiet():
            pages = _pages(data)
    except (FileNotDecryptedError, DependencyError) as error:
        raise UnreadableSourceError(
            f"{source.file} is encrypted: save a copy without a password and use that"
        ) from error
    except _DAMAGED as error:
        raise UnreadableSourceError(
            f"{source.file} is no PDF, or a damaged one ({type(error).__name__}: {error}): "
            "fetch it again, or print it to a new PDF"
        ) from error
    printed = read_print(pages)
    if not any(page.strip() for page in printed.pages):
        raise UnreadableSourceError(
            f"{source.file} has {len(pages)} page(s) but no text: it is a scan; run text "
            "recognition (OCR) on it and use the copy with a text layer"
        )
    starts: list[int] = []
    at = 0
    for page in printed.pages:
        starts.append(at)
        at += len(page) + len(PAGE_BREAK)
    text = PAGE_BREAK.join(printed.pages)
    return Document(source, text, tuple(starts), printed.settings)


def _pages(data: bytes) -> list[list[Piece]]:
    reader = PdfReader(io.BytesIO(data))
    # Many files are locked against change only, and open with an empty password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise FileNotDecryptedError("it asks for a password")
    seen: dict[int, DictionaryObject] = {}
    return [_pieces(page, reader, seen) for page in reader.pages]


def _pieces(page: PageObject, reader: PdfReader, seen: dict[int, DictionaryObject]) -> list[Piece]:
    """What a page draws, in its order."""
    out: list[Piece] = []

    def visit(
        text: str, cm: Matrix, tm: Matrix, font: Mapping[str, Any] | None, size: float
    ) -> None:
        name = str((font or {}).get("/BaseFont"))
        out.append(Piece.of(_storable(text), cm, tm, name, size))

    mend_fonts(page, seen)
    make_moves_one(page, reader)
    page.extract_text(visitor_text=visit)
    return out


def _storable(text: str) -> str:
    """Text that can be written as UTF-8, with form feeds left to part pages.

    A ligature is the print's; the words are those of its letters.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace(PAGE_BREAK, "\n")
    text = apart(text.translate(_LIGATURES | _APOSTROPHE))
    # Fonts without a character map give NULs and halves of surrogate pairs.
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pypdf's remarks on small flaws off the terminal."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)
