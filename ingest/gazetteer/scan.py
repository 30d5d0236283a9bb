"""Find the places that a text names: the longest name at each word, judged where it stands."""

from __future__ import annotations

from ingest.gazetteer.accept import choose
from ingest.gazetteer.context import Context
from ingest.gazetteer.nation import adjective_at, adjective_mention, capital_phrases, how_named
from ingest.gazetteer.place import Mention
from ingest.gazetteer.store import Found, Store


def scan(store: Store, text: str) -> list[Mention]:
    """Mentions in reading order; none overlaps another."""
    context = Context(text)
    found: list[Mention] = []
    i = 0
    while i < len(context.words):
        hit = _name_at(store, context, i)
        mention = hit[0] if hit else adjective_mention(store, context, i)
        if hit:
            i = hit[1]
        else:
            adjective = adjective_at(store, context, i)
            i += adjective[1] if adjective else 1
        if mention is not None:
            found.append(mention)
    return _longest(capital_phrases(store, context, found) + found)


def _name_at(store: Store, context: Context, i: int) -> tuple[Mention, int] | None:
    """The longest accepted name that starts at word `i`, and the word after it."""
    longest = min(store.longest(context.words[i].folded), len(context.words) - i)
    for size in range(_run(context, i, longest), 0, -1):
        j = i + size
        hits = _named(store, context, i, j)
        best = choose(hits, context, i, j) if hits else None
        if best is not None:
            span = (context.words[i].start, context.words[j - 1].end)
            return Mention(*span, best.place, how_named(best.place)), j
    return None


def _named(store: Store, context: Context, i: int, j: int) -> tuple[Found, ...]:
    folded = " ".join(w.folded for w in context.words[i:j])
    return () if store.adjective(folded) else store.named(folded)


def _run(context: Context, i: int, longest: int) -> int:
    """How many words from `i` on, `longest` at most, may be one name."""
    size = min(longest, 1)
    while size < longest and context.joined(i + size):
        size += 1
    return size


def _longest(mentions: list[Mention]) -> list[Mention]:
    """Of overlapping mentions the longest; then in reading order."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= k.start or k.end <= mention.start for k in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)
