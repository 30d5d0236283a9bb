"""From a corpus folder to everything that an index holds: the pipeline on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.catalogue import Item, make_catalogue
from ingest.index.contents import Contents
from ingest.lexicon import acronyms, places_named, spread, vocabulary
from ingest.manifest import corpus_hashes, load_manifest
from ingest.model import Document, Section, Source
from ingest.outline.build import build_outline
from ingest.outline.places import Places
from ingest.outline.titles import Casing
from ingest.passages import Limits, make_passages
from ingest.readers import read
from ingest.reading import Block, Run
from ingest.repair.document import Repaired, repair
from ingest.spans import Traced
from ingest.subjects import general_subjects
from ingest.units import cased

OnSource = Callable[[str, int, int], None]
"""Told (source id, how many are done, how many there are)."""


@dataclass(frozen=True, slots=True)
class Outlined:
    """A source read, repaired and outlined."""

    document: Document
    outline: Section
    casing: Casing

    @property
    def source(self) -> Source:
        """The source that it is."""
        return self.document.source


def outline_source(source: Source, places: Places) -> Outlined:
    """Read, repair and outline one source."""
    document = read(source)
    repaired = repair(document)
    outline = build_outline(document, repaired, places)
    return Outlined(document, outline, _casing(repaired))


def _casing(repaired: Repaired) -> Casing:
    return Casing(p.text.text for p in (*repaired.paragraphs, *repaired.notes))


def outline_corpus(
    corpus_dir: Path, places: Places, on_source: OnSource | None = None
) -> tuple[Outlined, ...]:
    """Outline every source of a corpus, in the manifest's order.

    Raises:
        ManifestError: the manifest is missing or wrong.
        UnreadableSourceError: a source's file cannot be read.
    """
    sources = load_manifest(corpus_dir)
    out: list[Outlined] = []
    for done, source in enumerate(sources):
        if on_source:
            on_source(source.id, done, len(sources))
        out.append(outline_source(source, places))
    return tuple(out)


def catalogue_of(outlined: Sequence[Outlined]) -> tuple[Item, ...]:
    """The catalogue of all sources."""
    return tuple(i for o in outlined for i in make_catalogue(o.document, o.outline, o.casing))


def prepare(
    corpus_dir: Path, places: Places, limits: Limits, on_source: OnSource | None = None
) -> Contents:
    """Everything that an index of the corpus holds besides vectors and terms."""
    outlined = outline_corpus(corpus_dir, places, on_source)
    passages = tuple(
        p for o in outlined for p in make_passages(o.document, o.outline, o.casing, limits)
    )
    texts = {o.source.id: o.document.text for o in outlined}
    spoken = [passage.text for passage in passages]
    return Contents(
        sources=tuple(o.source for o in outlined),
        texts=texts,
        readings={
            o.source.id: tuple(_once(_blocks(o.document, o.outline, o.casing, 1))) for o in outlined
        },
        passages=passages,
        corpus_hashes=corpus_hashes(corpus_dir),
        extras={
            "catalogue": [item_record(item) for item in catalogue_of(outlined)],
            "mentions": places_named(passages, places),
            "acronyms": acronyms(spoken),
            "vocabulary": vocabulary(spoken),
            "spread": spread(spoken),
        },
        subjects=general_subjects(),
    )


def item_record(item: Item) -> dict[str, object]:
    """A catalogue item as JSON."""
    return {
        "source": item.source,
        "kind": item.kind.value,
        "key_factor": item.key_factor,
        "place": item.place,
        "text": item.text,
        "spans": [[s.start, s.end] for s in item.spans],
        "name": item.name,
        "name_spans": [[s.start, s.end] for s in item.name_spans],
    }


def _blocks(document: Document, section: Section, casing: Casing, level: int) -> Iterator[Block]:
    if section.title:
        title = cased(section.title, casing)
        yield Block.of(section.kind, min(level, 6), title, _page(document, title))
    for part in section.body:
        for line in part.lines():
            item = line.text.startswith("\u2022")
            text = line.strip("\u2022 ") if item else line.strip()
            if text:
                yield Block.of(section.kind, -1 if item else 0, text, _page(document, text))
    for child in section.children:
        yield from _blocks(document, child, casing, level + bool(section.title))


def _once(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without a heading that stands already: sections of two kinds may share one."""
    shown: set[tuple[Run, ...]] = set()
    for block in blocks:
        if block.level <= 0 or block.runs not in shown:
            yield block
        if block.level > 0:
            shown.add(block.runs)


def _page(document: Document, text: Traced) -> int | None:
    first = next((at for at in text.origin if at >= 0), None)
    return None if first is None else document.page(first)
