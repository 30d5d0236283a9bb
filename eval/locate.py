"""Where gold evidence stands in the corpus."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.errors import QuestionsError
from eval.questions import Evidence, Question
from ingest.manifest import load_manifest
from ingest.readers import read
from ingest.spans import Span, letters

SHORTEST_LETTERS = 12
"""A shorter fragment could stand anywhere."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A text's letters and digits run together, each knowing where it comes from.

    Attributes:
        text: the letters.
        origin: offset in the stored text, one a letter.
    """

    text: str
    origin: tuple[int, ...]

    @classmethod
    def of(cls, stored: str) -> Letters:
        """The letters of a stored text."""
        chars: list[str] = []
        origin: list[int] = []
        for at, char in enumerate(stored):
            for one in unicodedata.normalize("NFKC", char).lower():
                if one.isalnum():
                    chars.append(one)
                    origin.append(at)
        return cls("".join(chars), tuple(origin))

    def find(self, fragment: str) -> tuple[Span, ...]:
        """Every place where the letters of `fragment` stand, in reading order."""
        wanted = letters(fragment)
        out: list[Span] = []
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            out.append(Span(self.origin[at], self.origin[at + len(wanted) - 1] + 1))
            at = self.text.find(wanted, at + 1)
        return tuple(out)


def corpus_texts(corpus_dir: Path) -> dict[str, str]:
    """The stored text of each source, by id.

    Raises:
        ManifestError: the manifest is missing or wrong.
        UnreadableSourceError: a source cannot be read.
    """
    return {source.id: read(source).text for source in load_manifest(corpus_dir)}


def locate(
    questions: Sequence[Question], texts: Mapping[str, str]
) -> dict[Evidence, tuple[Span, ...]]:
    """The spans of each item of evidence, one a fragment.

    Of a fragment that stands more than once, the first place after the fragment before it.

    Raises:
        QuestionsError: with every source that is unknown and fragment that is not found.
    """
    indexed = {name: Letters.of(text) for name, text in texts.items()}
    faults: list[str] = []
    out: dict[Evidence, tuple[Span, ...]] = {}
    for question in questions:
        for number, item in enumerate(question.evidence, 1):
            found = list(_faults(item, indexed))
            faults.extend(f"{question.id}: evidence {number}: {fault}" for fault in found)
            if not found:
                out[item] = _spans(item, indexed[item.source])
    if faults:
        raise QuestionsError("eval/questions", faults)
    return out


def _faults(item: Evidence, indexed: Mapping[str, Letters]) -> Iterator[str]:
    if item.source not in indexed:
        yield f"unknown source {item.source!r}; expected one of {', '.join(sorted(indexed))}"
        return
    for fragment in item.fragments:
        if len(letters(fragment)) < SHORTEST_LETTERS:
            yield f"fragment has fewer than {SHORTEST_LETTERS} letters: {fragment!r}"
        elif not indexed[item.source].find(fragment):
            yield f"not in {item.source}: {fragment[:80]!r}"


def _spans(item: Evidence, stored: Letters) -> tuple[Span, ...]:
    out: list[Span] = []
    for fragment in item.fragments:
        places = stored.find(fragment)
        after = bisect_right(places, out[-1]) if out else 0
        out.append(places[after] if after < len(places) else places[0])
    return tuple(out)
