"""Parts of our chain that do less than their own: for taking one step out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.answer import Filters, Intent
from assistant.query import Query
from assistant.understand.reader import QuestionReader
from assistant.understand.where import PlaceFinder, Where
from ingest.embed.base import Floats
from ingest.index.generation import Index
from ingest.index.match import Match
from ingest.index.tokens import TokenRows


class _Borrowed(Index):
    """An index that shares all that another one has opened."""

    def __init__(self, whole: Index) -> None:
        # Not Index.__init__: nothing is read or opened a second time.
        self.__dict__.update(vars(whole))


class NoDense(_Borrowed):
    """Finds nothing by pooled vectors."""

    def dense(self, vector: Floats, k: int, allowed: Collection[int] | None = None) -> list[Match]:
        """Nothing."""
        return []


class NoLexical(_Borrowed):
    """Finds nothing by words."""

    def lexical(self, text: str, k: int, allowed: Collection[int] | None = None) -> list[Match]:
        """Nothing."""
        return []


class NoContext(_Borrowed):
    """Compares with a passage's own tokens alone."""

    def token_likeness(
        self, question: Floats, positions: Sequence[int], context: bool = False
    ) -> Floats:
        """As the whole index's, the context never counted."""
        return super().token_likeness(question, positions, context=False)


class NoSentences(_Borrowed):
    """Gives no token vectors to tell sentences apart by; passages are ranked as ever."""

    def tokens(self, position: int) -> TokenRows:
        """As the whole index's, without any token."""
        rows = super().tokens(position)
        return replace(rows, vectors=rows.vectors[:0], offsets=rows.offsets[:0])


class NoPlaces(PlaceFinder):
    """Knows the names of places, and finds none in questions."""

    def find(self, text: str) -> Where:
        """Nowhere."""
        return Where()


class LiteralReader(QuestionReader):
    """Leaves acronyms as they are."""

    def read(self, question: str, history: Sequence[str], filters: Filters) -> Query:
        """As the whole reader's, without what acronyms mean."""
        query = super().read(question, history, filters)
        text = query.understanding.standalone
        understanding = replace(query.understanding, expansions=())
        return replace(query, understanding=understanding, search=text, lexical=text)


class FlatReader(QuestionReader):
    """Takes every question for one about a fact."""

    def read(self, question: str, history: Sequence[str], filters: Filters) -> Query:
        """As the whole reader's, its intent and part aside."""
        query = super().read(question, history, filters)
        understanding = replace(query.understanding, intent=Intent.FACT)
        return replace(query, understanding=understanding, part=None)
