"""What the address asks to see: a document, words in it, a section, a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.library.model import Heading
from assistant.service import Assistant
from assistant.ui import permalink
from assistant.ui.texts import source as texts
from ingest.spans import Span

SECTION = "section"
PAGE = "page"


@dataclass(frozen=True, slots=True)
class View:
    """A document as it is to be shown.

    Attributes:
        source: its id.
        spans: the words to mark; empty for none.
        section: offset in the stored text of the heading to begin at; None for the words.
        page: of the original, counted from 1; None for the one that the words stand on.
        notice: what was wrong with the address; "" for nothing.
    """

    source: str
    spans: tuple[Span, ...] = ()
    section: int | None = None
    page: int | None = None
    notice: str = ""

    @property
    def parameters(self) -> dict[str, str]:
        """The address of the view."""
        every = {
            permalink.SOURCE: self.source,
            permalink.SPANS: permalink.encode(self.spans),
            SECTION: "" if self.section is None else str(self.section),
            PAGE: "" if self.page is None else str(self.page),
        }
        return {name: value for name, value in every.items() if value}

    def at(self, spans: Sequence[Span]) -> View:
        """The same document at other words."""
        return View(self.source, tuple(spans))

    def under(self, heading: Heading) -> View:
        """The same words marked, but begun at a heading."""
        start = heading.spans[0].start if heading.spans else None
        return replace(self, section=start, page=None, notice="")

    def target(self, outline: Sequence[Heading]) -> int | None:
        """The block to begin at; None for the words."""
        starts = {h.spans[0].start: h.block for h in outline if h.spans}
        return None if self.section is None else starts.get(self.section)


def asked(assistant: Assistant, parameters: Mapping[str, str]) -> View | None:
    """What an address asks for; None where it names no document that there is."""
    source = parameters.get(permalink.SOURCE, "")
    if source not in assistant.sources:
        return None
    try:
        spans = permalink.decode(parameters.get(permalink.SPANS, ""))
    except permalink.LinkError:
        return View(source, notice=texts.NO_PLACE)
    section = _number(parameters.get(SECTION, ""))
    return View(source, spans, section, _number(parameters.get(PAGE, "")) or None)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
