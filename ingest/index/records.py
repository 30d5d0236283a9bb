"""Sources, passages and blocks as JSON, and back without loss."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ingest.model import Kind, Passage, Sentence, Source
from ingest.reading import Block
from ingest.spans import Span


def dump(value: object) -> str:
    """`value` as one line of JSON; the same value gives the same characters."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def source_record(source: Source) -> dict[str, Any]:
    """A source, fit for JSON."""
    return {
        "id": source.id,
        "title": source.title,
        "series": source.series,
        "project": source.project,
        "year": source.year,
        "publisher": source.publisher,
        "authors": list(source.authors),
        "language": source.language,
        "rights": source.rights,
        "cite_as": source.cite_as,
        "file": str(source.file),
    }


def source_of(record: dict[str, Any]) -> Source:
    """The source that `source_record` wrote."""
    return Source(**{**record, "authors": tuple(record["authors"]), "file": Path(record["file"])})


def passage_record(passage: Passage) -> dict[str, Any]:
    """A passage, fit for JSON; spans are pairs, sentences [start, end, spans]."""
    return {
        "id": passage.id,
        "source": passage.source,
        "kind": passage.kind.value,
        "text": passage.text,
        "spans": _pairs(passage.spans),
        "path": list(passage.path),
        "key_factor": passage.key_factor,
        "place": passage.place,
        "page": passage.page,
        "sentences": [[one.start, one.end, _pairs(one.spans)] for one in passage.sentences],
        "order": passage.order,
        "context": passage.context,
        "notes": list(passage.notes),
    }


def passage_of(record: dict[str, Any]) -> Passage:
    """The passage that `passage_record` wrote."""
    return Passage(
        id=record["id"],
        source=record["source"],
        kind=_KINDS[record["kind"]],
        text=record["text"],
        spans=tuple([Span(a, b) for a, b in record["spans"]]),
        path=tuple(record["path"]),
        key_factor=record["key_factor"],
        place=record["place"],
        page=record["page"],
        sentences=tuple(
            [
                Sentence(start, end, tuple([Span(a, b) for a, b in spans]))
                for start, end, spans in record["sentences"]
            ]
        ),
        order=record["order"],
        context=record["context"],
        notes=tuple(record["notes"]),
    )


def block_record(block: Block) -> dict[str, Any]:
    """A block, fit for JSON."""
    return {
        "kind": block.kind.value,
        "level": block.level,
        "text": block.text,
        "runs": [list(run) for run in block.runs],
        "page": block.page,
    }


def block_of(record: dict[str, Any]) -> Block:
    """The block that `block_record` wrote."""
    return Block(
        kind=_KINDS[record["kind"]],
        level=record["level"],
        text=record["text"],
        runs=tuple([(at, origin, length) for at, origin, length in record["runs"]]),
        page=record["page"],
    )


def passages_to_lines(passages: Iterable[Passage]) -> str:
    """One line of JSON a passage."""
    return "".join(dump(passage_record(passage)) + "\n" for passage in passages)


def passages_from_lines(lines: str) -> tuple[Passage, ...]:
    """The passages that `passages_to_lines` wrote.

    Raises:
        ValueError, KeyError, TypeError: `lines` was not written by it.
    """
    # One call of the parser is twice as quick as one a line; only \n ends a line here,
    # since dump leaves no raw line feed inside a string.
    rows = json.loads("[" + ",".join(lines.rstrip("\n").split("\n")) + "]")
    return tuple([passage_of(row) for row in rows])


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


_KINDS = {kind.value: kind for kind in Kind}
