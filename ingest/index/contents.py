"""What a generation is built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.model import Passage, Source
from ingest.reading import Block


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that an index holds besides vectors and terms.

    Attributes:
        sources: in the corpus manifest's order.
        texts: stored text by source id.
        readings: blocks in reading order by source id.
        passages: in the order that gives each its position, from 0.
        corpus_hashes: SHA-256 by file, of all that the corpus consists of.
        extras: further documents by name (e.g. "catalogue"), each fit for JSON.
        subjects: names of subjects in general, which the passages are held against.

    Raises:
        ValueError: an id is not fit for a file name or occurs twice, or a passage,
            text or reading belongs to no source, or a source lacks its text or reading.
    """

    sources: tuple[Source, ...]
    texts: Mapping[str, str]
    readings: Mapping[str, tuple[Block, ...]]
    passages: tuple[Passage, ...]
    corpus_hashes: Mapping[str, str]
    extras: Mapping[str, object]
    subjects: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        ids = [source.id for source in self.sources]
        for name in [*ids, *self.extras]:
            if not name or name.startswith(".") or "/" in name or "\\" in name or "\0" in name:
                raise ValueError(f"{name!r} cannot name a file")
        _unique("source", ids)
        _unique("passage", [passage.id for passage in self.passages])
        for what, named in (("texts", set(self.texts)), ("readings", set(self.readings))):
            if named != set(ids):
                odd = sorted(named ^ set(ids))
                raise ValueError(f"{what} and sources do not match: {odd}")
        strays = sorted({passage.source for passage in self.passages} - set(ids))
        if strays:
            raise ValueError(f"passages of unknown sources: {strays}")


def _unique(what: str, ids: list[str]) -> None:
    twice = sorted({one for one in ids if ids.count(one) > 1}) if len(set(ids)) < len(ids) else []
    if twice:
        raise ValueError(f"{what} ids that occur twice: {twice}")


def embedded_text(passage: Passage) -> str:
    """What is encoded for `passage`: its context, then its text."""
    return embedded_prefix(passage) + passage.text


def embedded_prefix(passage: Passage) -> str:
    """The part of `embedded_text` that comes from the context; "" where there is none."""
    return f"{passage.context}. " if passage.context else ""
