"""Which arrangement suits a question."""

from __future__ import annotations

from assistant.answer import OF_PRACTICE, Intent
from assistant.calibration import Lending
from assistant.compose.catalogue import compose_catalogue
from assistant.compose.census import asks_for_all, compose_all_places
from assistant.compose.comparison import compose_comparison
from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from assistant.compose.fact import compose_fact
from assistant.compose.how_to import compose_how_to
from assistant.compose.mentioned import compose_mentions, named_in_an_example
from assistant.compose.profile import compose_profile
from assistant.compose.structure import compose_structure
from assistant.understand.catalogue import asks_of_the_catalogue
from assistant.understand.intent import asks_of_cities, asks_to_rank
from assistant.understand.topics import is_topic
from ingest.model import Kind

_RUNNING = (Kind.BODY, Kind.TABLE)
"""Kinds of passage that tell by themselves of what is no example."""
_TEXT = (*_RUNNING, Kind.METHOD, Kind.CHARTER)
"""The same with what toolkits tell of themselves and cities promise."""
_CLEARLY = 0.07
"""How much better running text answers where a question that sounds like practice is none."""


def compose(desk: Desk, lend: Lending) -> Draft:
    """Arrange an answer by what was asked for; where a part is missing, as a fact."""
    intent = desk.query.understanding.intent
    if asks_of_the_catalogue(desk.query.understanding.standalone):
        return compose_catalogue(desk) or compose_fact(desk)
    if desk.query.overview:
        return compose_profile(desk) or compose_fact(desk)
    mentions = compose_mentions(desk) if desk.query.part is None else None
    if mentions is not None:
        return mentions
    if intent is Intent.LIST and asks_for_all(desk):
        draft = compose_all_places(desk)
        if draft is not None:
            return draft
    of_itself = intent in OF_PRACTICE and desk.query.part is Kind.METHOD
    if desk.query.part is not None and (intent is Intent.STRUCTURE or of_itself):
        draft = compose_structure(desk, desk.query.part)
        if draft is not None:
            return draft
    if intent is Intent.COMPARISON and len(desk.query.where.names) >= 2:
        return compose_comparison(desk)
    by_place = bool(desk.query.where.within) or _told_by_examples(desk)
    if intent in OF_PRACTICE and not _of_a_paper(desk) and by_place:
        return compose_how_to(desk, lend)
    return compose_fact(desk)


def _of_a_paper(desk: Desk) -> bool:
    """Whether a document without key factors is named: what it says is wanted, not practice."""
    named = desk.query.works.sources
    return bool(named) and not any(desk.knowledge.key_factors_by_source.get(id_) for id_ in named)


def _told_by_examples(desk: Desk) -> bool:
    """Whether examples answer about as well as running text does.

    What cities do, asked outright, is told neither by their promises nor by what a toolkit is for;
    nor is a topic alone that an example names.
    """
    asked = desk.query.understanding.standalone
    of_cities = asks_of_cities(asked) or asks_to_rank(asked)
    outright = of_cities or (is_topic(asked) and named_in_an_example(desk))
    text = desk.best_of(_RUNNING if outright else _TEXT)
    example = desk.best_of((Kind.EXAMPLE,))
    return example is not None and (text is None or example >= text - _CLEARLY)
