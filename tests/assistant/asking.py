"""Short ways to put a question to parts of the real assistant."""

from __future__ import annotations

from assistant.answer import Filters
from assistant.chain import Chain
from assistant.compose.desk import Desk
from ingest.spans import letters, quoted


def desk_of(assistant: Chain, question: str, **filters: object) -> Desk:
    """What composing and refusing work on for a question; filters as lists."""
    limits = Filters(**{name: frozenset(values) for name, values in filters.items()})
    return assistant.desk(question, (), limits)


def shown_words(answer) -> int:
    """Words of the quotes that an answer shows at first."""
    return sum(len(one.quote.split()) for one in answer.citations if one.shown)


def inexact(answer, index) -> list[str]:
    """Quotes whose letters are not the stored ones at their spans, read without `is_exact`."""
    return [
        one.quote
        for one in answer.citations
        if letters(quoted(index.text(one.document), one.spans)) != letters(one.quote)
    ]


def same(answer):
    """An answer without what differs from run to run."""
    return (
        answer.understanding, answer.answered, answer.reason, answer.text, answer.lead,
        answer.groups, answer.citations, answer.retrieved, answer.suggestions,
    )  # fmt: skip
