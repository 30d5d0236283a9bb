"""Reading a question: focus, spelling, history, acronyms, places, intent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Filters, Understanding
from assistant.asked import readable
from assistant.knowledge import Knowledge
from assistant.query import Query
from assistant.understand.acronyms import expand
from assistant.understand.focus import focus
from assistant.understand.follow_up import stand_alone
from assistant.understand.intent import intent_of, part_asked_for
from assistant.understand.spelling import Speller
from assistant.understand.where import PlaceFinder


class QuestionReader:
    """Understands questions about one generation; shared between threads."""

    def __init__(self, knowledge: Knowledge, places: PlaceFinder) -> None:
        self._knowledge = knowledge
        self._places = places
        self._speller = Speller(knowledge.vocabulary, places.is_name)

    def read(self, question: str, history: Sequence[str], filters: Filters) -> Query:
        """Understand a question.

        Args:
            question: as the user put it.
            history: the user's earlier questions, oldest first.
            filters: what the answer may draw on.
        """
        mended, corrections = self._speller.mend(focus(readable(question)))
        earlier = [self._speller.mend(focus(readable(q)))[0] for q in history if q.strip()]
        standalone = stand_alone(mended, earlier, self._places)
        where = self._places.find(standalone)
        expansions = expand(standalone, self._knowledge.acronyms)
        understanding = Understanding(
            question=question,
            standalone=standalone,
            intent=intent_of(standalone, len(where.names)),
            places=where.names,
            unknown_places=where.unknown,
            corrections=corrections,
            expansions=expansions,
        )
        spelt_out = " ".join([standalone, *(meaning for _, meaning in expansions)])
        return Query(
            understanding=understanding,
            search=_with_meanings(standalone, expansions),
            lexical=spelt_out,
            where=where,
            part=part_asked_for(standalone),
            filters=filters,
        )


def _with_meanings(text: str, expansions: Sequence[tuple[str, str]]) -> str:
    """Acronyms followed by what they mean, so that the embedding reads both."""
    for short, meaning in expansions:
        found = re.search(rf"(?<!\w){re.escape(short)}s?(?!\w)", text, re.IGNORECASE)
        if found:
            text = f"{text[: found.end()]} ({meaning}){text[found.end() :]}"
    return text
