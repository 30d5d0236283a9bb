"""A collection in BEIR form: documents, queries, and which documents answer which queries.

    corpus.jsonl      {"_id": "4983", "title": "...", "text": "..."}, one a line; title optional
    queries.jsonl     {"_id": "1", "text": "..."}, one a line
    qrels/test.tsv    query-id <tab> corpus-id <tab> score, under a line of headings

Documents are handed out one by one as they stand in the file: none is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.beir.errors import SHAPE, CollectionError
from eval.beir.judgements import QRELS, read_judgements

CORPUS = "corpus.jsonl"
QUERIES = "queries.jsonl"


@dataclass(frozen=True, slots=True)
class Document:
    """One document.

    Attributes:
        id: unique in its collection.
        title: may be empty.
        text: without the title.
    """

    id: str
    title: str
    text: str

    @property
    def whole(self) -> str:
        """Title and text, a space between, as models of the field read them."""
        return f"{self.title} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection of which one split is measured.

    Attributes:
        folder: where its files stand.
        split: of the judgements, e.g. "test".
        queries: text of each query that has judgements, by id, in the file's order.
        judgements: grade of each document judged for a query, by query id and document id.
    """

    folder: Path
    split: str
    queries: Mapping[str, str]
    judgements: Mapping[str, Mapping[str, int]]

    @classmethod
    def open(cls, folder: Path, split: str = "test") -> Collection:
        """Read the judgements and the queries judged.

        Raises:
            CollectionError: a file is missing, a line is broken, or a query judged is missing.
        """
        if not folder.is_dir():
            raise CollectionError(f"{folder} is no folder; {SHAPE} in it.")
        judgements = read_judgements(folder, split)
        file = folder / QUERIES
        queries = {one["_id"]: one["text"] for _, one in _records(file) if one["_id"] in judgements}
        if missing := sorted(judgements.keys() - queries.keys()):
            raise CollectionError(
                f"{file} lacks the query {missing[0]!r} that {QRELS}/{split}.tsv judges "
                f"({len(missing)} such): add it, or take its judgements out."
            )
        return cls(folder, split, queries, judgements)

    def documents(self) -> Iterator[Document]:
        """The documents, read from disk as they are asked for.

        Raises:
            CollectionError: the file is missing, or a line is broken.
        """
        for _, one in _records(self.folder / CORPUS):
            yield Document(one["_id"], one.get("title", ""), one["text"])

    def document_ids(self) -> tuple[str, ...]:
        """The ids of all documents, in the file's order.

        Raises:
            CollectionError: an id stands twice, there is none, or none of those judged is
                among them; else as `documents`.
        """
        lines: dict[str, int] = {}
        file = self.folder / CORPUS
        for number, one in _records(file):
            if (first := lines.setdefault(one["_id"], number)) != number:
                raise CollectionError(
                    f"{file}, line {number}: the id {one['_id']!r} stands in line {first} already."
                )
        if not lines:
            raise CollectionError(f"{file} holds no document.")
        if not any(one in lines for judged in self.judgements.values() for one in judged):
            raise CollectionError(
                f"None of the documents judged in {QRELS}/{self.split}.tsv is in {file}: "
                "do the files belong together?"
            )
        return tuple(lines)


def _records(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The records of a JSON-lines file with their line numbers, from 1; empty lines are skipped."""
    try:
        with file.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield number, _record(line, f"{file}, line {number}")
    except OSError as error:
        raise CollectionError(f"{file} cannot be read ({error.strerror}); {SHAPE}.") from error


def _record(line: bytes, where: str) -> dict[str, str]:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise CollectionError(f"{where} is no JSON in UTF-8 ({error}).") from error
    if not isinstance(found, dict):
        raise CollectionError(f"{where}: expected an object, found {type(found).__name__}.")
    for name in ("_id", "text", "title"):
        value = found.get(name, "" if name == "title" else None)
        if not isinstance(value, str):
            raise CollectionError(f"{where}: {name!r} must be a string, but is {value!r:.80}.")
    if not found["_id"]:
        raise CollectionError(f"{where}: '_id' is empty.")
    return found
