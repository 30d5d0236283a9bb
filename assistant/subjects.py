"""What a corpus can be asked about: its key factors and sections, with the places that tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from assistant.phrase import Topic, from_guide_question, names_among, topic, verbs_among
from ingest.model import Kind, Passage
from ingest.places import place_parts

_TELLING = frozenset({Kind.EXAMPLE, Kind.KEY_FACTOR, Kind.GUIDE_QUESTION, Kind.BODY})
_READ = 4000
"""Passages that are read to tell verbs from nouns, and words from names; more tell no better."""
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*\.?|[IVX]+\.)\s+")


@dataclass(frozen=True, slots=True)
class Subject:
    """A key factor or section of one source.

    Attributes:
        section: its name as passages carry it.
        name: the same without its number.
        topic: how its name can stand in a question.
        is_key_factor: false for a section outside the benchmark.
        places: single places of its examples, in reading order.
        questions: its guide questions, as ones about other cities.
        has_guide_questions: whether it has any, even if none reads well so.
    """

    source: str
    section: str
    name: str
    topic: Topic
    is_key_factor: bool
    places: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    has_guide_questions: bool = False


@dataclass(slots=True)
class _Gathered:
    is_key_factor: bool = False
    places: dict[str, None] = field(default_factory=dict)
    guides: list[str] = field(default_factory=list)


def subjects_in(passages: Sequence[Passage]) -> dict[tuple[str, str], Subject]:
    """The subjects of some passages, by source and section, in reading order."""
    found: dict[tuple[str, str], _Gathered] = {}
    for passage in passages:
        if passage.kind not in _TELLING or not passage.section:
            continue
        one = found.setdefault((passage.source, passage.section), _Gathered())
        one.is_key_factor = one.is_key_factor or bool(passage.key_factor)
        if passage.kind is Kind.EXAMPLE and passage.place:
            one.places.update(dict.fromkeys(place_parts(passage.place)))
        if passage.kind is Kind.GUIDE_QUESTION:
            one.guides.append(passage.text)
    names = {section: _NUMBER.sub("", section).strip() for _, section in found}
    texts = [passage.text for passage in islice(passages, _READ)]
    verbs = verbs_among(_first_words(names.values()), texts)
    capitals = names_among(texts)
    return {
        (source, section): _subject(source, section, names[section], one, verbs, capitals)
        for (source, section), one in found.items()
        if names[section]
    }


def _subject(
    source: str,
    section: str,
    name: str,
    one: _Gathered,
    verbs: frozenset[str],
    capitals: frozenset[str],
) -> Subject:
    made = filter(None, map(from_guide_question, one.guides))
    return Subject(
        source=source,
        section=section,
        name=name,
        topic=topic(name, verbs, capitals),
        is_key_factor=one.is_key_factor,
        places=tuple(one.places),
        questions=tuple(dict.fromkeys(made)),
        has_guide_questions=bool(one.guides),
    )


def _first_words(names: Iterable[str]) -> list[str]:
    return [name.split()[0].lower() for name in names if name]
