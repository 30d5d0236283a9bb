"""How much of what is found in a corpus is found again where its texts are printed otherwise."""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rapidfuzz import fuzz

from eval.prints.changes import Change
from eval.toolkits.outlines import is_in, is_place, plain, same_name
from ingest.corpus import prepare
from ingest.manifest import load_manifest
from ingest.model import Kind, Passage
from ingest.outline.places import Places
from ingest.passages import Limits
from ingest.readers import TEXT_ENDINGS

PARTS = ("key factors", "guide questions", "examples")
_OF_KIND = {Kind.GUIDE_QUESTION: "guide questions", Kind.EXAMPLE: "examples"}
_OPENING = 90
"""Letters of a passage by which it is told."""
_ALIKE_PLACE = 75.0
"""Least likeness, 0 to 100, of a place's name with the same name misread."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What was found in a text as it is.

    Attributes:
        part: one of `PARTS`.
        source: id of the text.
        words: a key factor's name, or how a question or an example begins.
        found: whether it is in the changed text as well.
    """

    part: str
    source: str
    words: str
    found: bool


def share(sought: Sequence[Sought]) -> float:
    """How much is found again, 0 to 1; 1 where nothing was sought."""
    return sum(one.found for one in sought) / len(sought) if sought else 1.0


@dataclass(frozen=True)
class Printed:
    """A corpus, and what becomes of it printed otherwise.

    Attributes:
        corpus: a folder with `sources.toml`.
        places: finds places.
        limits: how long passages may be.
    """

    corpus: Path
    places: Places
    limits: Limits

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Those of the texts as they are.

        Raises:
            ManifestError: the corpus's manifest is missing or wrong.
            UnreadableSourceError: a source's file cannot be read.
        """
        return prepare(self.corpus, self.places, self.limits).passages

    def found_again(self, change: Change) -> tuple[Sought, ...]:
        """What the texts to which a change applies hold, found in the changed ones or not.

        Raises:
            ManifestError, UnreadableSourceError: as above.
        """
        before = self.passages
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            copy = Path(folder) / "corpus"
            changed = write_changed(self.corpus, change, copy)
            after = prepare(copy, self.places, self.limits).passages
        return tuple(look_up(before, after, changed, misread=change.misreads))


def write_changed(corpus: Path, change: Change, folder: Path) -> frozenset[str]:
    """Write a corpus again with its texts changed; the ids of those to which the change applies.

    Args:
        corpus: a folder with `sources.toml`.
        change: left out for texts that are not printed so.
        folder: is made, and must not be there yet.

    Raises:
        ManifestError: the corpus's manifest is missing or wrong.
    """
    shutil.copytree(corpus, folder)
    changed: set[str] = set()
    for source in load_manifest(folder):
        if source.file.suffix.lower() not in TEXT_ENDINGS:
            continue
        text = source.file.read_bytes().decode("utf-8").replace("\r\n", "\n")
        if change.applies(text):
            source.file.write_bytes(change.of(text).encode())
            changed.add(source.id)
    return frozenset(changed)


def look_up(
    before: Sequence[Passage], after: Sequence[Passage], of: Set[str], *, misread: bool
) -> Iterator[Sought]:
    """Each key factor, guide question and example of some texts, found again or not.

    A guide question and an example must stand under the same key factor, an example under its
    place as well.

    Args:
        before: the passages of the texts as they are.
        after: those of the changed texts.
        of: ids of the texts.
        misread: whether letters may differ.
    """
    seen: dict[tuple[str, Kind], list[tuple[Passage, str]]] = defaultdict(list)
    named: dict[str, set[str]] = defaultdict(set)
    for one in after:
        seen[one.source, one.kind].append((one, plain(f"{one.section or ''} {one.text}")))
        named[one.source].add(one.key_factor or "")
    names = dict.fromkeys((one.source, one.key_factor) for one in before if one.key_factor)
    for source, name in names:
        if source in of:
            found = any(same_name(name, read) for read in named[source])
            yield Sought(PARTS[0], source, name, found)
    for one in before:
        if one.kind in _OF_KIND and one.source in of:
            words = plain(one.text)[:_OPENING]
            found = any(
                _is_under(one, other, misread=misread) and is_in(words, text, scan=misread)
                for other, text in seen[one.source, one.kind]
            )
            yield Sought(_OF_KIND[one.kind], one.source, one.text, found)


def _is_under(one: Passage, other: Passage, *, misread: bool) -> bool:
    """Whether a passage stands under the key factor and the place of another one."""
    if one.key_factor and not same_name(one.key_factor, other.key_factor):
        return False
    place, read = plain(one.place or ""), plain(other.place or "")
    alike = misread and fuzz.ratio(place, read) >= _ALIKE_PLACE
    return not place or is_place(place, read) or alike
