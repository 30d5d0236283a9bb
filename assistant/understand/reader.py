"""Reading a question: focus, spelling, history, acronyms, places, intent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from assistant.answer import Filters, Intent, Understanding
from assistant.asked import readable
from assistant.knowledge import Knowledge
from assistant.messages.nothing_asked import says_nothing
from assistant.query import Query
from assistant.understand.acronyms import expand
from assistant.understand.focus import focus
from assistant.understand.follow_up import follow
from assistant.understand.framing import asked_of_documents
from assistant.understand.intent import intent_of
from assistant.understand.parts import part_asked_for
from assistant.understand.reading import Ground, Reading, Recall, forgotten
from assistant.understand.said_limits import merged
from assistant.understand.spelling import Speller
from assistant.understand.told import carried, otherwise
from assistant.understand.turns import Turn
from assistant.understand.where import PlaceFinder
from assistant.understand.works import WorkFinder

_REMEMBERED = 1024
"""Most questions in their conversations whose reading is kept."""
_BLOCK = 32
"""A conversation is read from a multiple of this on, at least as many questions back."""


class QuestionReader:
    """Understands questions about one generation; shared between threads."""

    def __init__(
        self, knowledge: Knowledge, places: PlaceFinder, recall: Recall = forgotten
    ) -> None:
        self._knowledge = knowledge
        self._places = places
        self._speller = Speller(knowledge.vocabulary, places.is_name)
        self._works = WorkFinder(knowledge.sources)
        self._ground = Ground(knowledge.sources, places)
        self._recall = recall
        self._readings = lru_cache(maxsize=_REMEMBERED)(self._reading)

    def recall_with(self, recall: Recall) -> None:
        """Have earlier answers recalled by `recall`."""
        self._recall = recall
        self._readings.cache_clear()

    def read(self, question: str, history: Sequence[str], filters: Filters) -> Query:
        """Understand a question.

        Args:
            question: as the user put it.
            history: the user's earlier questions, oldest first.
            filters: what the answer may draw on.
        """
        mended, corrections = self._mended(question)
        before, asked = self._before(recent(history), filters)
        reading = follow(mended, before, partial(self._recall, asked, filters), self._ground)
        return self._query(question, mended, corrections, reading, before, filters)

    def _query(
        self,
        question: str,
        mended: str,
        corrections: tuple[tuple[str, str], ...],
        reading: Reading,
        before: Reading | None,
        filters: Filters,
    ) -> Query:
        standalone = reading.standalone
        where = self._places.find(standalone)
        expansions = expand(standalone, self._knowledge.acronyms)
        understanding = Understanding(
            question=question,
            standalone=standalone,
            intent=_intent(reading, len(where.names)),
            places=where.names,
            unknown_places=where.unknown,
            corrections=corrections,
            expansions=expansions,
            turn=reading.turn.value,
            carried=carried(reading, self._places),
            otherwise=otherwise(reading, mended, before, self._places),
        )
        asked = asked_of_documents(standalone) or standalone
        spelt_out = " ".join([asked, *(meaning for _, meaning in expansions)])
        return Query(
            understanding=understanding,
            search=_with_meanings(standalone, expansions),
            lexical=spelt_out,
            where=where,
            own_from=_own_from(reading, expansions),
            part=part_asked_for(reading.own if reading.turn is Turn.DETAIL else standalone),
            filters=merged(filters, reading.limits),
            near=self._positions(reading.near),
            kin=self._positions(reading.kin),
            only=frozenset(self._positions(reading.only)),
            seen=frozenset(self._positions(reading.seen)),
            works=self._works.find(standalone),
        )

    def _before(
        self, history: tuple[str, ...], filters: Filters
    ) -> tuple[Reading | None, tuple[str, ...]]:
        """How the last question of a history was read, and the history up to there."""
        reading: Reading | None = None
        asked: tuple[str, ...] = ()
        # From the oldest on, so that each finds the one before it read already.
        for count in range(1, len(history) + 1):
            found = self._readings(history[:count], filters)
            if found is not None:
                reading, asked = found
        return reading, asked

    def _reading(
        self, asked: tuple[str, ...], filters: Filters
    ) -> tuple[Reading, tuple[str, ...]] | None:
        """How the last question was read; None where it said nothing to follow up."""
        mended, _ = self._mended(asked[-1])
        if says_nothing(mended):
            return None
        before, earlier = self._before(asked[:-1], filters)
        cited = partial(self._recall, earlier, filters)
        return follow(mended, before, cited, self._ground), asked

    def _mended(self, question: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        return self._speller.mend(focus(readable(question)))

    def _positions(self, ids: Iterable[str]) -> tuple[int, ...]:
        return tuple(self._knowledge.position[id_] for id_ in ids)


def recent(history: Sequence[str]) -> tuple[str, ...]:
    """The end of a history that a question may lean on: all of it, where that is not long."""
    said = tuple(question for question in history if question.strip())
    return said[max(0, len(said) // _BLOCK - 1) * _BLOCK :]


def _intent(reading: Reading, places: int) -> Intent:
    """What is asked for; by a detail alone where one is asked for of something before."""
    if reading.turn is Turn.WHICH and not reading.own:
        return Intent.FACT
    if reading.turn is Turn.DETAIL:
        return intent_of(reading.own, places)
    if reading.turn is Turn.TOPIC and reading.base:
        return intent_of(reading.base, places)
    return intent_of(reading.standalone, places)


def _own_from(reading: Reading, expansions: Sequence[tuple[str, str]]) -> int:
    """Where the question's own words begin in what is searched for."""
    if not reading.base or not reading.own:
        return 0
    return len(_with_meanings(reading.base, expansions)) + 1


def _with_meanings(text: str, expansions: Sequence[tuple[str, str]]) -> str:
    """Acronyms followed by what they mean, so that the embedding reads both."""
    for short, meaning in expansions:
        found = re.search(rf"(?<!\w){re.escape(short)}s?(?!\w)", text, re.IGNORECASE)
        if found:
            text = f"{text[: found.end()]} ({meaning}){text[found.end() :]}"
    return text
