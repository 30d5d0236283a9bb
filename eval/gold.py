"""What counts as found, as reached and as right, given gold evidence."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from eval.questions import Evidence, Question
from eval.systems import Text
from eval.words import content_words, mostly_in
from ingest.model import Kind
from ingest.spans import is_exact, letters

Point = tuple[Evidence, ...]
"""Core evidence that counts as one: a single item, or alternatives."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a good answer names.

    Attributes:
        names: folded; several only for alternatives.
        items: its core evidence.
    """

    names: frozenset[str]
    items: Point


def found(item: Evidence, texts: Sequence[Text]) -> bool:
    """Whether at least 80 % of the item's content words stand in its source's `texts`."""
    same = [content_words(text.text) for text in texts if text.source == item.source]
    return mostly_in(content_words(item.snippet), frozenset().union(*same))


def point_found(point: Point, texts: Sequence[Text]) -> bool:
    """Whether any of the point's items is found."""
    return any(found(item, texts) for item in point)


def points(question: Question) -> tuple[Point, ...]:
    """The question's core points; alternatives that share a letter are one."""
    alone: list[Point] = [(item,) for item in question.core if item.alternative is None]
    shared: dict[str, Point] = {}
    for item in question.core:
        if item.alternative is not None:
            shared[item.alternative] = (*shared.get(item.alternative, ()), item)
    return (*alone, *shared.values())


def places(question: Question) -> tuple[Place, ...]:
    """The places of the core points; each once."""
    out: dict[frozenset[str], Point] = {}
    for point in points(question):
        names = frozenset(fold(item.place) for item in point if item.place)
        if names:
            out[names] = out.get(names, ()) + point
    return tuple(Place(names, items) for names, items in out.items())


def fold(place: str) -> str:
    """A place's name so that spellings agree.

    >>> fold("Brighton & Hove") == fold("brighton and hove"), fold("Zürich")
    (True, 'zurich')
    """
    return letters(_without_accents(place.replace("&", " and ")))


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def right(quote: Text, question: Question) -> bool:
    """Whether a quote bears on the question.

    It does when it holds an item of gold evidence; when it lies within one (or within
    one fragment); or when it is an example of the same place as one.
    """
    cities = {fold(item.place) for item in question.evidence if item.place}
    if quote.kind == Kind.EXAMPLE and quote.city and fold(quote.city) in cities:
        return True
    return any(overlaps(quote, item) for item in question.evidence)


def overlaps(quote: Text, item: Evidence) -> bool:
    """Whether a quote holds an item of evidence, or lies within it or one of its fragments."""
    if quote.source != item.source:
        return False
    words = content_words(quote.text)
    return found(item, [quote]) or any(
        mostly_in(words, content_words(text)) for text in (item.snippet, *item.fragments)
    )


@lru_cache(maxsize=64)
def _letters(text: str) -> str:
    return letters(text)


def exact(quote: Text, texts: Mapping[str, str]) -> bool:
    """Whether the quote's letters are its source's, at its spans where it has any."""
    stored = texts.get(quote.source)
    if stored is None:
        return False
    if quote.spans:
        return is_exact(stored, quote.spans, quote.text)
    return bool(letters(quote.text)) and letters(quote.text) in _letters(stored)
