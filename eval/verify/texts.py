"""Texts with what is true of them and what is not, a text a line; see README.md beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.errors import WrittenError
from eval.verify.pairs import CLAIMS, SETS, Pair, read_pairs, writer_of
from eval.written import read_lines

_APART = 7
"""How many lines further the text stands that a true claim is put beside."""
_OTHER = 2
"""Which of the true claims is: the paraphrase."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its claims.

    Attributes:
        true: (kind, claim) of each that it bears out.
        false: (kind, claim) of each that is a true one with one thing changed.
        unsaid: claims on its subject that it neither says nor implies.
    """

    id: str
    evidence: str
    true: tuple[tuple[str, str], ...]
    false: tuple[tuple[str, str], ...]
    unsaid: tuple[str, ...]


def read_texts(file: Path = CLAIMS) -> tuple[Text, ...]:
    """All texts, in order.

    Raises:
        WrittenError: the file cannot be read, or a line is no text; says which.
    """
    return read_lines(file, _text, "is no text")


def our_sets() -> dict[str, tuple[Pair, ...]]:
    """All our pairs, by the name of their file, in order.

    Raises:
        PairsError, WrittenError: a file cannot be read, or a line is none; says which.
    """
    sets = {file.name: read_pairs(file) for file in SETS}
    return {**sets, CLAIMS.name: tuple(pairs_of(read_texts()))}


def pairs_of(texts: Sequence[Text]) -> Iterator[Pair]:
    """Each claim beside its text, and one of each text beside another of the same writer."""
    own: dict[str, list[Text]] = defaultdict(list)
    for one in texts:
        own[writer_of(one.id)].append(one)
    for of_writer in own.values():
        for n, one in enumerate(of_writer):
            yield from _pairs(one, of_writer[(n + _APART) % len(of_writer)])


def _pairs(text: Text, other: Text) -> Iterator[Pair]:
    unsaid = tuple(("unsaid", claim) for claim in text.unsaid)
    beside = (("other", text.true[_OTHER][1]),)
    for name, supported, claims, evidence in (
        ("t", True, text.true, text.evidence),
        ("f", False, text.false, text.evidence),
        ("u", False, unsaid, text.evidence),
        ("o", False, beside, other.evidence),
    ):
        for n, (kind, claim) in enumerate(claims):
            id = f"{text.id}-{name}{n}"
            yield Pair(id, text.id, kind, "general", supported, claim, (evidence,))


def _text(raw: Mapping[str, Any], where: str) -> Text:
    true, false = (
        tuple((str(one["kind"]), str(one["claim"])) for one in raw[name])
        for name in ("true", "false")
    )
    text = Text(raw["id"], raw["evidence"], true, false, tuple(raw["unsaid"]))
    if len(true) <= _OTHER:
        raise WrittenError(f"{where}: expected at least {_OTHER + 1} true claims.")
    return text
