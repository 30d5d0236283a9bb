"""Finding what a person quotes: the exact words, or the passage nearest to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from eval.errors import QuotationError
from eval.fragments import cover
from eval.locate import SHORTEST_LETTERS, Letters
from ingest.sentences import sentence_ranges
from ingest.spans import Span, letters

_LEFT_OUT = re.compile(r"\s*(?:\[\s*)?(?:\.{3,}|…)(?:\s*\])?\s*|\s+\|\s+")
_BLANK_LINE = re.compile(r"\n\s*\n")
# A stored line may end anywhere, but a list item opens one.
_WRAPPED = re.compile(r"\n(?!\s*[-•–*] )")


@dataclass(frozen=True, slots=True)
class Found:
    """Words of one source.

    Attributes:
        source: its id.
        spans: one a fragment, in reading order.
        similarity: to what was quoted, by letters, 0 to 1; 1 where they are the same.
    """

    source: str
    spans: tuple[Span, ...]
    similarity: float = 1.0


class Quotable:
    r"""The corpus, to be quoted from.

    >>> corpus = Quotable({"a": "One. Utrecht trains\neleven mentors. Two."})
    >>> corpus.fragments(corpus.find("trains eleven mentors")[0])
    ('trains eleven mentors',)
    >>> corpus.fragments(corpus.sentence(corpus.find("trains eleven mentors")[0]))
    ('Utrecht trains eleven mentors.',)
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self._indexed = {name: Letters.of(text) for name, text in texts.items()}

    def find(self, words: str, source: str | None = None) -> tuple[Found, ...]:
        """Every place where the words stand, by letters and digits alone.

        Where they stand nowhere in one piece: a source's fragments, if they hold all of them
        in order. "…", "[...]" and " | " part fragments; where the stored text has noise
        within the words, the fragments are found without such a sign.

        Raises:
            QuotationError: the words are too few to be told apart, or the source is unknown.
        """
        self._check(words, source)
        whole = tuple(
            Found(name, (_whole_words(self.texts[name], span),))
            for name, stored in self._among(source)
            for span in stored.find(words)
        )
        return whole or tuple(self._in_fragments(words, source))

    def nearest(self, words: str, source: str | None = None) -> Found:
        """The passage of the same length whose letters are most like those of the words.

        Raises:
            QuotationError: as `find`; or no source has any letters.
        """
        self._check(words, source)
        wanted = letters(words)
        best: Found | None = None
        for name, stored in self._among(source):
            match = fuzz.partial_ratio_alignment(wanted, stored.text)
            if match is None or match.dest_end <= match.dest_start:
                continue
            if best is None or match.score / 100 > best.similarity:
                ends = stored.origin[match.dest_start], stored.origin[match.dest_end - 1] + 1
                span = _whole_words(self.texts[name], Span(*ends))
                best = Found(name, (span,), match.score / 100)
        if best is None:
            raise QuotationError("There is no text to quote from: every source is empty.")
        return best

    def sentence(self, found: Found) -> Found:
        """Its whole sentences, within one paragraph; several fragments stay as they are."""
        if len(found.spans) > 1:
            return found
        (span,) = found.spans
        text = self.texts[found.source]
        start = max((m.end() for m in _BLANK_LINE.finditer(text, 0, span.start)), default=0)
        after = _BLANK_LINE.search(text, span.end)
        paragraph = text[start : after.start() if after else len(text)]
        ranges = sentence_ranges(_WRAPPED.sub(" ", paragraph))
        touched = [(a + start, b + start) for a, b in ranges]
        touched = [(a, b) for a, b in touched if a < span.end and b > span.start]
        if not touched:
            return found
        wider = Span(min(span.start, touched[0][0]), max(span.end, touched[-1][1]))
        return Found(found.source, (wider,), found.similarity)

    def punctuated(self, found: Found) -> Found:
        """With its sentences' own marks, where it holds all of their words."""
        wider = self.sentence(found)
        same = letters(" ".join(self.fragments(wider))) == letters(" ".join(self.fragments(found)))
        return wider if same else found

    def fragments(self, found: Found) -> tuple[str, ...]:
        """The words as stored, each run of blanks and line breaks made one blank."""
        text = self.texts[found.source]
        return tuple(" ".join(span.of(text).split()) for span in found.spans)

    def _check(self, words: str, source: str | None) -> None:
        if source is not None and source not in self.texts:
            known = ", ".join(sorted(self.texts))
            raise QuotationError(f"There is no source {source!r}; expected one of {known}.")
        if len(letters(words)) < SHORTEST_LETTERS:
            raise QuotationError(
                f"{words!r} could stand anywhere: quote at least {SHORTEST_LETTERS} letters."
            )

    def _among(self, source: str | None) -> Iterator[tuple[str, Letters]]:
        return ((n, one) for n, one in self._indexed.items() if source in (None, n))

    def _in_fragments(self, words: str, source: str | None) -> Iterator[Found]:
        pieces = [piece.split() for piece in _LEFT_OUT.split(words) if letters(piece)]
        for name, stored in self._among(source):
            runs = cover(pieces, stored)
            if runs:
                spans = (Span(stored.origin[a], stored.origin[b - 1] + 1) for a, b in runs)
                yield Found(name, tuple(_whole_words(self.texts[name], span) for span in spans))


def _whole_words(text: str, span: Span) -> Span:
    """The span, widened to whole words; a footnote's mark is no part of its word."""
    start, end = span.start, span.end
    while start > 0 and _same_word(text[start - 1], text[start]):
        start -= 1
    while end < len(text) and _same_word(text[end - 1], text[end]):
        end += 1
    return Span(start, end)


def _same_word(left: str, right: str) -> bool:
    return (left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit())
