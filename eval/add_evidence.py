"""From words that a person quotes to an item of evidence."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from eval.add_options import Quote
from eval.errors import QuotationError
from eval.locate import locate
from eval.question_fields import ROLES, Role, Type
from eval.questions import Evidence, Question
from eval.quotation import Found, Quotable
from eval.terminal import Terminal, one_line

CONTEXT_CHARS = 160
"""Shown before and after what was found."""
MOST_SHOWN = 9
LEAST_SIMILAR = 0.5
"""Half the letters of any long sentence agree with some passage by chance."""


def resolve(quote: Quote, corpus: Quotable) -> Evidence:
    """The evidence that a `--quote` names.

    Raises:
        QuotationError: its words stand nowhere, telling the nearest passage; or more than once.
    """
    found = corpus.find(quote.words, quote.source)
    if not found:
        near = corpus.nearest(quote.words, quote.source)
        raise QuotationError(
            f"{quote.words!r} stands nowhere. Nearest, {near.similarity:.0%} alike, in "
            f"{near.source}: {' … '.join(corpus.fragments(near))!r}. Quote it as it stands."
        )
    if len(found) > 1:
        where = ", ".join(one.source for one in found[:MOST_SHOWN])
        raise QuotationError(
            f"{quote.words!r} stands {len(found)} times ({where}): quote more words, "
            "or name the source."
        )
    taken = (corpus.sentence if quote.sentence else corpus.punctuated)(found[0])
    place = one_line(quote.place or "") or None
    alternative = one_line(quote.alternative or "") or None
    return _evidence(taken, corpus, quote.role, place, alternative)


def ask_items(terminal: Terminal, corpus: Quotable, items: Sequence[Evidence]) -> list[Evidence]:
    """The items and those that are asked for; one at least is core."""
    out = list(items)
    while True:
        label = f"evidence {len(out) + 1}: quote it" + ("; nothing if that is all" if out else "")
        words = " ".join(terminal.ask_lines(label))
        if words:
            out += _ask_item(terminal, corpus, words)
        elif any(item.role is Role.CORE for item in out):
            return out
        else:
            terminal.say("  a question that can be answered needs a core item", "red")


def _ask_item(terminal: Terminal, corpus: Quotable, words: str) -> list[Evidence]:
    """The item that the words name, or none if the person meant another."""
    try:
        taken = _ask_found(terminal, corpus, words)
        if taken is None:
            return []
        taken = corpus.punctuated(taken)
        wider = corpus.sentence(taken)
        if wider != taken:
            terminal.say("The whole sentence:")
            _show(terminal, corpus, wider)
            if terminal.sure("take it whole", default=False):
                taken = wider
        # Told before more is asked: whether these words can be found again.
        _evidence(taken, corpus, Role.CORE, None, None)
    except QuotationError as error:
        terminal.say(f"  {error}", "red")
        return []
    role = Role(terminal.choose("role", ROLES, Role.CORE))
    place = terminal.ask("place that it is an example of (nothing for none)", needed=False)
    shared = ""
    if role is Role.CORE:
        label = "alternative: a letter shared with items that say the same (nothing for none)"
        shared = terminal.ask(label, needed=False)
    return [_evidence(taken, corpus, role, place or None, shared or None)]


def _ask_found(terminal: Terminal, corpus: Quotable, words: str) -> Found | None:
    found = corpus.find(words)
    if not found:
        near = corpus.nearest(words)
        if near.similarity < LEAST_SIMILAR:
            terminal.say("  no passage is like these words", "red")
            return None
        terminal.say(f"Not word for word. Nearest, {near.similarity:.0%} alike:", "yellow")
        _show(terminal, corpus, near)
        return near if terminal.sure("take it", default=False) else None
    shown = found[:MOST_SHOWN]
    for number, one in enumerate(shown, 1):
        _show(terminal, corpus, one, f"{number}. " if len(found) > 1 else "")
    if len(found) == 1:
        return found[0]
    if len(found) > len(shown):
        terminal.say(f"… and {len(found) - len(shown)} more: quote more words to reach them")
    numbers = [str(number) for number in range(len(shown) + 1)]
    return (None, *shown)[int(terminal.choose("which one; 0 for none", numbers))]


def _show(terminal: Terminal, corpus: Quotable, found: Found, before: str = "") -> None:
    text = corpus.texts[found.source]
    shown = Text(f"{before}{found.source}: ", "cyan")
    first, last = found.spans[0].start, found.spans[-1].end
    lead = text[max(0, first - CONTEXT_CHARS) : first].split("\n\n")[-1]
    shown.append(" ".join(lead.split()) + " ", "dim")
    for number, fragment in enumerate(corpus.fragments(found)):
        shown.append(" … " if number else "", "dim")
        shown.append(fragment, "bold")
    trail = text[last : last + CONTEXT_CHARS].split("\n\n")[0]
    shown.append(" " + " ".join(trail.split()), "dim")
    terminal.say(shown)


def _evidence(
    found: Found, corpus: Quotable, role: Role, place: str | None, alternative: str | None
) -> Evidence:
    """The item, if the words alone lead back to where they were found."""
    item = Evidence(found.source, corpus.fragments(found), role, place, alternative)
    probe = Question("new", Type.FACT, "", "", evidence=(item,))
    spans = locate([probe], {found.source: corpus.texts[found.source]})[item]
    # Found spans may open and end with punctuation, which located ones leave out.
    pairs = zip(spans, found.spans, strict=True)
    if not all(wide.start <= span.start and span.end <= wide.end for span, wide in pairs):
        raise QuotationError(
            f"These words stand earlier in {found.source} too, which would count instead: "
            "quote more words, or take the whole sentence."
        )
    return item
