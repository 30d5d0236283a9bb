"""What part of a source's outline gold evidence stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from eval.questions import Evidence
from ingest.corpus import outline_corpus
from ingest.model import Kind, Section
from ingest.outline.places import Places
from ingest.spans import Span

Kinds = Mapping[Evidence, str]
"""The kind of each item of evidence; items that stand in no section are left out."""


def kinds_of(
    spans: Mapping[Evidence, Sequence[Span]], corpus_dir: Path, places: Places
) -> dict[Evidence, str]:
    """The kind of section that holds most characters of each item; about 2 s.

    Args:
        spans: where the evidence stands, as `eval.locate.locate` found it.
        corpus_dir: the corpus.
        places: names of places, which tell examples apart.

    Raises:
        ManifestError: the manifest is missing or wrong.
        UnreadableSourceError: a source cannot be read.
    """
    at = {one.source.id: _by_offset(one.outline) for one in outline_corpus(corpus_dir, places)}
    out: dict[Evidence, str] = {}
    for item, ranges in spans.items():
        kinds = at[item.source]
        counted = Counter(
            kinds[offset]
            for span in ranges
            for offset in range(span.start, span.end)
            if offset in kinds
        )
        if counted:
            out[item] = min(counted, key=lambda kind: (-counted[kind], kind.value)).value
    return out


def _by_offset(outline: Section) -> dict[int, Kind]:
    return {
        offset: section.kind
        for section in _all(outline)
        for text in (section.title, *section.body)
        for offset in text.origin
        if offset >= 0
    }


def _all(section: Section) -> Iterator[Section]:
    yield section
    for child in section.children:
        yield from _all(child)
