"""What a briefing note says of its own, in plain English, ready to translate."""

from __future__ import annotations

UNTITLED = "Briefing note"
QUESTIONS = "Questions asked"
ANSWER = "In the documents"
NOTE = "Our note"
OPENING = "Our introduction"
SOURCES = "Sources"
FOOTNOTES = "Notes"
ELSEWHERE = "Other quotes"
OPEN = "Read it in the source"
LANGUAGE = "en-GB"
MAKER = "Integrating Cities"
NOTE_SHOWN = "Words after “Our note” are ours; all quotations are the sources’ own."


def dated(day: str, generation: str) -> str:
    """When the note was made and from which version of the documents."""
    version = f", from version {generation} of the document library" if generation else ""
    return f"{day}{version}"


def page(number: int | None) -> str:
    """Where a quote stands; "" where pages are unknown."""
    return "" if number is None else f"p. {number}"


def cited(publisher: str, title: str, year: int, *where: str) -> str:
    """A footnote: the title and the organisation, as the publishers ask, and where in it.

    >>> cited("EUROCITIES", "Introductory courses", 2012, "Oslo", "p. 3")
    'EUROCITIES, “Introductory courses” (2012), Oslo, p. 3.'
    """
    return ", ".join((publisher, f"“{title}” ({year})", *where)) + "."
