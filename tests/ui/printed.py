"""The fake assistant with documents of its own: a printed PDF, a long text, a tiny one."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest.model import Document, Kind, Source
from ingest.readers.pdf import read_pdf
from ingest.reading import Block
from ingest.spans import Traced
from tests.ui.corpus import source
from tests.ui.fake import EXTRACTS, FakeAssistant, citation
from tests.ui.library import FakeLibrary

PDF, LONG, TINY, GONE = "printed-toolkit", "long-report", "tiny-note", "printed-and-lost"
PAGES = (
    ("Neighbourhood councils", "Every district elects a council.", "It meets in the library."),
    ("Oslo opens its library", "Oslo lends laptops to newcomers.", "It meets in the library."),
    ("What comes next", "The city will publish its results.", "It meets in the library."),
)


def print_pdf(file: Path) -> None:
    """Three short pages."""
    canvas = Canvas(str(file), pagesize=A4, invariant=1)
    for lines in PAGES:
        for row, line in enumerate(lines):
            canvas.drawString(72, 760 - 40 * row, line)
        canvas.showPage()
    canvas.save()


class PrintedAssistant(FakeAssistant):
    """Has four documents, and the fake's own."""

    def __init__(self, folder: Path) -> None:
        """Print the PDF into `folder`."""
        super().__init__()
        file = folder / f"{PDF}.pdf"
        print_pdf(file)
        self._documents = {
            PDF: read_pdf(_source(PDF, "A printed toolkit", file)),
            GONE: replace(
                read_pdf(_source(GONE, "A lost print", file)),
                source=_source(GONE, "A lost print", folder / "gone.pdf"),
            ),
            LONG: _text(LONG, "A long report", long_text()),
            TINY: _text(TINY, "A tiny note", "One line only.\n"),
        }

    @cached_property
    def library(self) -> FakeLibrary:
        """The fake's catalogue, with outlines of these documents too."""
        cited = [citation(n, extract) for n, extract in enumerate(EXTRACTS, 1)]
        return FakeLibrary(cited, self.reading)

    @property
    def sources(self) -> dict[str, Source]:
        """All sources, by id."""
        own = {id_: document.source for id_, document in self._documents.items()}
        return {**own, **super().sources}

    def reading(self, source: str) -> tuple[Block, ...]:
        """The source's blocks: one a line."""
        document = self._documents.get(source)
        return super().reading(source) if document is None else _blocks(document)

    def text(self, source: str) -> str:
        """The source's stored text."""
        document = self._documents.get(source)
        return super().text(source) if document is None else document.text


def long_text() -> str:
    """A hundred sections of thirty blocks."""
    line = "The city of Bergen asks newcomers what they need and writes down the answer. "
    parts = [
        f"# Section {number}\n" + "\n".join(f"{number}.{row} {line * 2}" for row in range(29))
        for number in range(1, 101)
    ]
    return "\n".join(parts)


def _source(id_: str, title: str, file: Path) -> Source:
    return replace(source(id_, title, "Test", 2016, "A City Network", f"{title}."), file=file)


def _text(id_: str, title: str, text: str) -> Document:
    return Document(_source(id_, title, Path(f"{id_}.txt")), text)


@cache
def _blocks(document: Document) -> tuple[Block, ...]:
    found: list[Block] = []
    first = {page[0] for page in PAGES}
    for match in re.finditer(r"[^\n\f]+", document.text):
        line = Traced.whole(document.text, match.start(), match.end())
        level = 1 if line.text.startswith("#") or line.text in first else 0
        page = document.page(match.start())
        found.append(Block.of(Kind.BODY, level, line.strip("# "), page))
    return tuple(found)
