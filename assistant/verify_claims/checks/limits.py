"""Everyone in whose stead the evidence speaks of some."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.verify_claims.checks.marks import Mark, marks
from assistant.verify_claims.checks.scope import counts
from assistant.verify_claims.context import Check, Context, Fault
from assistant.verify_claims.lists import lists
from assistant.verify_claims.text import Sentence

_EVERY = frozenset({"all", "every", "each"})
_LIMITED = frozenset({"only", "some", "few", "most"})
"""Classes of scope that leave some out."""
_REACH = 7
"""Words after such a word that it bears on."""
_SHARED = 2
"""Content words that the two must have in common to be said of the same."""


def limits(context: Context) -> Iterator[Fault]:
    """Where "all clubs employ a coach", and the evidence has "only the larger ones employ one"."""
    phrases = lists().scope
    for one in marks(context.claim, phrases):
        if one.shown not in _EVERY or not counts(one, context.claim):
            continue
        said = _of(one, context.claim)
        for sentence in context.window:
            found = marks(sentence, phrases)
            alike = [o for o in found if len(said & _of(o, sentence)) >= _SHARED]
            rival = next((o for o in alike if o.name in _LIMITED), None)
            if rival is not None and not any(o.name == "all" for o in alike):
                reason = f'the evidence says "{rival.shown}", not "{one.shown}"'
                yield Fault(Check.SCOPE, reason)


def _of(mark: Mark, sentence: Sentence) -> frozenset[str]:
    following = sentence.tokens[mark.place + 1 : mark.place + 1 + _REACH]
    return frozenset(one.stem for one in following if one.content)
