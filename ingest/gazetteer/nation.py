"""Countries by their adjectives, and cities as their countries' capitals."""

from __future__ import annotations

from ingest.gazetteer.accept import is_money
from ingest.gazetteer.context import Context
from ingest.gazetteer.english import CIVIC, FUNCTION_WORDS, LANGUAGE_WORDS
from ingest.gazetteer.place import How, Mention, Place, PlaceKind
from ingest.gazetteer.store import Store

_LONGEST = 4
"""Words in the longest adjective, e.g. "Papua New Guinean"."""


def adjective_at(store: Store, context: Context, i: int) -> tuple[Place, int] | None:
    """The country whose adjective starts at word `i`, and the adjective's number of words."""
    if context.words[i].folded not in store.adjective_heads:
        return None
    for size in range(min(_LONGEST, len(context.words) - i), 0, -1):
        run = context.words[i : i + size]
        if any(not context.joined(k) for k in range(i + 1, i + size)):
            continue
        country = store.adjective(" ".join(w.folded for w in run))
        if country is not None and (run[0].capital or context.is_lowercase):
            return country, size
    return None


def adjective_mention(store: Store, context: Context, i: int) -> Mention | None:
    """Denmark for "Danish" before a noun, Copenhagen for "the Danish capital"."""
    found = adjective_at(store, context, i)
    if found is None:
        return None
    country, size = found
    start, j = context.words[i].start, i + size
    last = context.words[j - 1]
    after = context.after(j)
    if after is None or context.hyphened(i, j):
        return None
    if context.directed(i) or (context.after_capital(i) and not context.in_heading(i)):
        return None  # "Latin American"
    if after.folded == "capital" and not is_money(context, j + 1):
        city = store.capital(country.country)
        if city is not None:
            return Mention(start, _capital_end(context, j), city, How.CAPITAL)
    if after.folded in ("and", "or"):
        return _coordinated(store, context, i, j, country)
    if after.folded in FUNCTION_WORDS or after.folded in LANGUAGE_WORDS:
        return None
    if not context.words[i].capital and after.folded not in CIVIC:
        return None
    return Mention(start, last.end, country, How.ADJECTIVE)


def _coordinated(store: Store, context: Context, i: int, j: int, country: Place) -> Mention | None:
    """In "German and Danish cities" the first adjective counts where the second does."""
    if j + 1 >= len(context.words) or adjective_mention(store, context, j + 1) is None:
        return None
    return Mention(context.words[i].start, context.words[j - 1].end, country, How.ADJECTIVE)


def _capital_end(context: Context, j: int) -> int:
    """Where "capital" or "capital city" ends, `j` being the word "capital"."""
    after = context.after(j + 1)
    city = after is not None and after.folded == "city"
    return context.words[j + 1].end if city else context.words[j].end


def capital_phrases(store: Store, context: Context, named: list[Mention]) -> list[Mention]:
    """Cities named as "capital of Denmark" or "Denmark's capital", given the countries."""
    at = {w.start: k for k, w in enumerate(context.words)}
    ends = {w.end: k + 1 for k, w in enumerate(context.words)}
    out = []
    for mention in named:
        city = store.capital(mention.place.country)
        if mention.how is not How.COUNTRY or city is None:
            continue
        i, j = at[mention.start], ends[mention.end]
        first = _of_capital(context, i)
        if first is not None:
            start = context.words[first].start
            out.append(Mention(start, mention.end, city, How.CAPITAL))
        elif context.possessive(j):
            own = context.after(j)
            if own is not None and own.folded == "capital" and not is_money(context, j + 2):
                out.append(Mention(mention.start, _capital_end(context, j + 1), city, How.CAPITAL))
    return out


def _of_capital(context: Context, i: int) -> int | None:
    """The word "capital" of "capital (city) of (the)" before word `i`."""
    k = i - 1
    if k >= 0 and context.words[k].folded == "the":
        k -= 1
    if k < 1 or context.words[k].folded != "of":
        return None
    k -= 1
    if context.words[k].folded == "city" and k > 0:
        k -= 1
    return k if context.words[k].folded == "capital" else None


def how_named(place: Place) -> How:
    """How a place is named when it is named outright."""
    return How.COUNTRY if place.kind is PlaceKind.COUNTRY else How.NAME
