"""An answer as the data that its part of the page is built from."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answer import EXTRACTIVE, GENERATED, UNSUPPORTED, Answer, Citation, Filters
from assistant.basket.model import Basket, Item
from assistant.cards.shelf import Shelf
from assistant.ui.ask.card_view import Cards, label
from assistant.ui.ask.table_view import table_data
from assistant.ui.components import Data
from assistant.ui.rich import Paragraph, Run, paragraphs
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from assistant.understand.told import AFRESH
from assistant.written import how_written
from ingest.model import Source


def answer_data(
    answer: Answer, shelf: Shelf, selected: int | None, fresh: bool, basket: Basket | None = None
) -> Data:
    """What the script needs.

    Args:
        answer: to be shown.
        shelf: what its cards are completed from.
        selected: number of the citation that stands open; None if none does.
        fresh: whether the page is to be scrolled to it when it first appears.
        basket: what was collected so far; None where nothing can be.
    """
    citations = {each.n: each for each in answer.citations}
    written = answer.mode != EXTRACTIVE
    opening = answer.lead if answer.answered and not written else answer.text or answer.lead
    hidden = sum(len(group.citations) for group in answer.groups if not group.shown)
    cards = Cards.of(answer, shelf)
    table = table_data(answer, cards)
    groups = [group for group in answer.groups if table is None or not group.shown]
    return {
        "question": answer.question.removeprefix(AFRESH),
        "answered": answer.answered,
        "understood": texts.understood(answer.understanding),
        "limits": limits_data(answer.filters, shelf.sources),
        "badge": _badge(answer),
        "lead": [_paragraph(each, citations) for each in paragraphs(opening, frozenset(citations))],
        "table": table,
        "groups": [cards.card(each) for each in groups],
        "more": texts.show_all(len(citations), hidden),
        "selected": selected,
        "collected": None if basket is None else _collected(answer, basket),
        "fresh": fresh,
        "struck": _struck(answer),
        "struck_more": texts.show_struck(len(_struck(answer))),
        "words": _WORDS,
    }


_WORDS = {
    "read": texts.READ,
    "fewer": texts.FEWER,
    "limited": texts.LIMITED,
    "printed": texts.PRINTED,
    "printed_help": texts.PRINTED_HELP,
    "example": texts.WHOLE_EXAMPLE,
    "example_help": texts.WHOLE_EXAMPLE_HELP,
    "source": texts.SOURCE_PAGE,
    "source_help": texts.SOURCE_PAGE_HELP,
    "collect": common.COLLECT,
    "collected": common.COLLECTED,
}


def item_of(answer: Answer, citation: Citation) -> Item:
    """What goes into the basket for a quote of an answer."""
    question = answer.understanding.standalone or answer.question
    return Item.of_citation(citation, question.removeprefix(AFRESH))


def limits_data(filters: Filters, sources: Mapping[str, Source]) -> list[Data]:
    """The limits in words, in a fixed order, each with the name that takes it away."""
    titles = [
        (f"sources:{id_}", sources[id_].title if id_ in sources else id_)
        for id_ in sorted(filters.sources)
    ]
    places = [(f"places:{place}", place) for place in sorted(filters.places)]
    kinds = [(f"kinds:{kind}", common.KIND_NAMES.get(kind, kind)) for kind in sorted(filters.kinds)]
    years = [(f"years:{year}", str(year)) for year in sorted(filters.years)]
    without = [(f"without:{place}", texts.without(place)) for place in sorted(filters.without)]
    found = (*titles, *places, *kinds, *years, *without)
    return [{"lift": lift, "label": said, "name": texts.lift(said)} for lift, said in found]


def _collected(answer: Answer, basket: Basket) -> list[int]:
    return [each.n for each in answer.citations if item_of(answer, each) in basket]


def _badge(answer: Answer) -> str:
    if not answer.answered:
        return texts.REFUSED
    if answer.written is not None:
        return how_written(answer.written) if answer.mode == GENERATED else answer.written.note
    return texts.written_by(answer.mode) if answer.mode != EXTRACTIVE else ""


def _struck(answer: Answer) -> list[Data]:
    """Sentences that are not wholly supported, with what is wrong with them."""
    found = answer.written.sentences if answer.written else ()
    return [
        {"text": _plain(each.text), "why": "; ".join(each.faults),
         "struck": each.verdict == UNSUPPORTED}
        for each in found
        if each.faults
    ]  # fmt: skip


def _plain(markdown: str) -> str:
    runs = (run for each in paragraphs(markdown, frozenset()) for run in each.runs)
    return "".join(run.text for run in runs)


def _paragraph(paragraph: Paragraph, citations: Mapping[int, Citation]) -> Data:
    return {
        "item": paragraph.item,
        "runs": [_run(run, citations) for run in paragraph.runs],
    }


def _run(run: Run, citations: Mapping[int, Citation]) -> Data:
    name = "" if run.cite is None else label(citations[run.cite])
    return {"text": run.text, "strong": run.strong, "cite": run.cite, "label": name}
