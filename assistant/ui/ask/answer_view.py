"""An answer as the data that its part of the page is built from."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answer import (
    EXTRACTIVE,
    GENERATED,
    UNSUPPORTED,
    Answer,
    Citation,
    Filters,
    Group,
    Intent,
)
from assistant.ui.components import Data
from assistant.ui.rich import Paragraph, Run, paragraphs
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from assistant.written import how_written
from ingest.model import Source


def answer_data(
    answer: Answer, sources: Mapping[str, Source], selected: int | None, fresh: bool
) -> Data:
    """What the script needs.

    Args:
        answer: to be shown.
        sources: by id, for the titles of those that the answer was limited to.
        selected: number of the citation that stands open; None if none does.
        fresh: whether the page is to be scrolled to it when it first appears.
    """
    citations = {each.n: each for each in answer.citations}
    written = answer.mode != EXTRACTIVE
    beside = dict(answer.written.translations) if answer.written else {}
    opening = answer.lead if answer.answered and not written else answer.text or answer.lead
    hidden = sum(len(group.citations) for group in answer.groups if not group.shown)
    return {
        "question": answer.question,
        "answered": answer.answered,
        "understood": texts.understood(answer.understanding, limit_names(answer.filters, sources)),
        "badge": _badge(answer),
        "lead": [_paragraph(each, citations) for each in paragraphs(opening, frozenset(citations))],
        "sides": answer.understanding.intent is Intent.COMPARISON,
        "groups": [_group(each, citations, beside) for each in answer.groups],
        "more": texts.show_all(len(citations), hidden),
        "selected": selected,
        "fresh": fresh,
        "struck": _struck(answer),
        "struck_more": texts.show_struck(len(_struck(answer))),
        "words": {"read": texts.READ, "fewer": texts.FEWER},
    }


def limit_names(filters: Filters, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The limits in words, in a fixed order."""
    titles = [sources[id_].title if id_ in sources else id_ for id_ in sorted(filters.sources)]
    kinds = [common.KIND_NAMES.get(kind, kind.value) for kind in sorted(filters.kinds)]
    years = [str(year) for year in sorted(filters.years)]
    without = [texts.without(place) for place in sorted(filters.without)]
    return (*titles, *sorted(filters.places), *kinds, *years, *without)


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
    label = "" if run.cite is None else _label(citations[run.cite])
    return {"text": run.text, "strong": run.strong, "cite": run.cite, "label": label}


def _group(group: Group, citations: Mapping[int, Citation], beside: Mapping[int, str]) -> Data:
    quotes = [citations[n] for n in group.citations if n in citations]
    hidden = sum(1 for each in quotes if not each.shown)
    return {
        "heading": group.heading,
        "note": group.note,
        "shown": group.shown,
        "more": texts.show_more(hidden, group.heading),
        "quotes": [
            {
                "n": each.n,
                "quote": each.quote,
                "translation": texts.translated(beside.get(each.n, "")),
                "label": _label(each),
                "credit": credit(each, group.heading, group.note),
                "shown": each.shown,
            }
            for each in quotes
        ],
    }


def credit(citation: Citation, heading: str, note: str) -> str:
    """Where a quote comes from, in one line, without what its group has said already."""
    place = citation.city if citation.city != heading else None
    said = f"{citation.title}, {citation.year}" == note
    title = None if said else f"{citation.title}, {citation.year}"
    page = common.page(citation.page)
    return " · ".join(filter(None, (place, title, citation.section, page)))


def _label(citation: Citation) -> str:
    where = ", ".join(filter(None, (citation.city, citation.title)))
    return f"[{citation.n}] {texts.READ}: {where}"
