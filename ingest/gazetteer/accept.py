"""Whether words that spell a place's name mean the place, where they stand."""

from __future__ import annotations

from ingest.gazetteer.context import Context
from ingest.gazetteer.english import CALENDAR, DIRECTIONS, FUNCTION_WORDS, MONEY_WORDS
from ingest.gazetteer.entry import Trust
from ingest.gazetteer.folding import Word
from ingest.gazetteer.place import PlaceKind
from ingest.gazetteer.store import Found

LARGE = 100_000
"""Inhabitants from which a city is known well enough to be meant by its bare name."""

MIDDLING = 40_000
"""Inhabitants from which an ordinary word may be a city, given a preposition."""

FAMOUS = 250_000
"""Inhabitants from which a city is meant even amid other capitalised words."""

HUGE = 500_000
"""Inhabitants from which a city may be named by an alternate, or by ordinary words."""

_CLEAR = 3.0
"""How many times larger than the next a city is that needs no capital letter."""


def choose(found: tuple[Found, ...], context: Context, i: int, j: int) -> Found | None:
    """The likeliest place that words `[i, j)` can mean; None if they mean none."""
    usable = [f for f in found if f.trust is not Trust.NOISY]
    if not usable:
        return None
    best = usable[0]
    heads = _heads(context, i, j)
    if best.trust is Trust.ACRONYM:
        accepted = _acronym(context, i, j)
    elif not heads:
        accepted = False
    elif all(w.shouted or len(w.text) == 1 for w in heads):
        accepted = _shouted(best, context, i, j)
    elif all(w.capital for w in heads):
        accepted = _capitalised(best, context, i, j)
    else:
        rival = next((f for f in usable[1:] if f.place != best.place), None)
        clear = rival is None or best.weight >= _CLEAR * rival.weight
        accepted = clear and _lowercase(best, context, i, j)
    return best if accepted else None


def _heads(context: Context, i: int, j: int) -> list[Word]:
    """The words of a name that carry a capital: not "en" in Aix-en-Provence."""
    first, *rest = context.words[i:j]
    kept = [w for w in rest if w.capital or len(w.text) > 4]
    return [w for w in (first, *kept) if len(w.text) > 1 and w.folded not in FUNCTION_WORDS]


def _acronym(context: Context, i: int, j: int) -> bool:
    word = context.words[i]
    if not word.text.isupper():
        return context.is_lowercase and word.folded not in FUNCTION_WORDS and len(word.text) > 1
    sides = (context.before(i), context.after(j))
    loud = any(w is not None and w.shouted and len(w.text) > 3 for w in sides)
    return not (loud and word.folded in FUNCTION_WORDS)


def _shouted(best: Found, context: Context, i: int, j: int) -> bool:
    """Capitals throughout, as in a heading."""
    letters = sum(len(w.text) for w in context.words[i:j])
    if best.ordinary or letters < 4:
        largest = best.place.kind is PlaceKind.CITY and best.place.population >= 2 * HUGE
        known = best.place.kind is PlaceKind.COUNTRY or (largest and context.line_is(i, j))
        return known and letters >= 4
    if best.place.kind is PlaceKind.COUNTRY:
        return True
    if context.in_phrase(i, j):
        return best.place.population >= (FAMOUS if not context.directed(i) else HUGE)
    if best.place.population >= LARGE:
        return True
    return best.trust is Trust.OWN and context.line_is(i, j)


def _capitalised(best: Found, context: Context, i: int, j: int) -> bool:
    if best.place.kind is PlaceKind.COUNTRY:
        return j - i > 1 or len(context.words[i].text) > 3
    if best.place.kind is PlaceKind.REGION:
        return _region(best, context, i, j)
    if best.trust is Trust.ALIAS and best.place.population < LARGE:
        return False
    if best.ordinary:
        return _ordinary(best, context, i, j)
    people = best.place.population
    if people >= FAMOUS and best.trust is Trust.OWN:
        return True
    if people >= LARGE and not context.in_phrase(i, j):
        return True
    return _supported(best, context, i, j)


def _region(best: Found, context: Context, i: int, j: int) -> bool:
    people = best.place.population
    if context.directed(i) and people < 2 * HUGE:
        return False
    if not best.ordinary:
        return people >= LARGE or _supported(best, context, i, j)
    if all(w.folded in DIRECTIONS or w.folded in FUNCTION_WORDS for w in context.words[i:j]):
        return False
    return people >= HUGE and _ordinary(best, context, i, j)


def _ordinary(best: Found, context: Context, i: int, j: int) -> bool:
    """A name that is made of ordinary words, such as Reading or Cape Town."""
    first, single = context.words[i].folded, j - i == 1
    if single and (first in CALENDAR or first in FUNCTION_WORDS):
        return False
    people = best.place.population
    if context.near_civic(i, j) and people >= MIDDLING and not context.in_heading(i):
        return not context.starts_sentence(i) or people >= LARGE
    if context.in_phrase(i, j) or context.in_heading(i) or context.hyphened(i, j):
        return False
    if context.after_preposition(i):
        return people >= MIDDLING
    if single:
        if context.starts_sentence(i):
            return people >= 2 * HUGE
        return people >= LARGE and not context.determined(i)
    return people >= LARGE


def _supported(best: Found, context: Context, i: int, j: int) -> bool:
    """A small place needs support: many share their names with people."""
    people = best.place.population
    if context.near_civic(i, j):
        return True
    if people < LARGE and (context.in_phrase(i, j) or context.hyphened(i, j)):
        return False
    if context.after_preposition(i):
        return True
    inside = not (context.starts_sentence(i) or context.in_phrase(i, j))
    return inside and people >= MIDDLING and best.trust is Trust.OWN and not best.common


def _lowercase(best: Found, context: Context, i: int, j: int) -> bool:
    """Without capitals only where the writer uses none, and nothing else can be meant."""
    if not context.is_lowercase or any(w.capital for w in context.words[i + 1 : j]):
        return False
    if best.trust is not Trust.OWN and best.place.population < HUGE:
        return False
    if best.ordinary:
        return j - i > 1 and best.place.population >= 2 * HUGE
    if best.place.kind is PlaceKind.COUNTRY:
        return j - i > 1 or len(context.words[i].text) > 3
    return best.place.population >= LARGE


def is_money(context: Context, j: int) -> bool:
    """Whether the word after `j - 1` shows that "capital" is money."""
    after = context.after(j)
    return after is not None and after.folded in MONEY_WORDS
