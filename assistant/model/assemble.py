"""An answer out of the sentences that were kept, with the quotes that they stand on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import GENERATED, Answer, Citation, Group
from assistant.compose.desk import Desk
from assistant.compose.excerpt import Excerpt, best_window
from assistant.compose.how_to import WORDS_EACH
from assistant.model.check import Checked
from assistant.model.evidence import Reading
from assistant.model.sentences import Piece
from assistant.publish import citation_of
from assistant.verify import StoredText, exact_citations
from ingest.index.words import words
from ingest.spans import is_exact

_WORDS_QUOTED = 120
"""Longest quote under a generated text; a longer passage is quoted where it supports most."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A sentence that may be shown, and how it stood in the text."""

    piece: Piece
    checked: Checked


class Numbers:
    """Numbers of citations, given to passages as the text comes to cite them."""

    def __init__(self) -> None:
        self.of: dict[int, int] = {}

    def give(self, cited: Sequence[int]) -> None:
        """Give a number to each passage that has none."""
        for n in cited:
            self.of.setdefault(n, len(self.of) + 1)


def text_of(kept: Sequence[Kept], numbers: Numbers) -> str:
    """The sentences as Markdown."""
    out: list[str] = []
    for one in kept:
        sentence = _escaped(one.checked, numbers)
        if not out or one.piece.item or one.piece.paragraph:
            out.append(f"- {sentence}" if one.piece.item else sentence)
        else:
            out[-1] += f" {sentence}"
    return "\n\n".join(out)


def _escaped(checked: Checked, numbers: Numbers) -> str:
    """What a sentence says is text; only its marks are ours."""
    plain = replace(checked, claim=_MARKUP.sub(r"\\\1", checked.claim))
    return plain.marked(numbers.of)


_MARKUP = re.compile(r"([\\`*_<>$#|~\[\]])")


def assemble(
    answer: Answer,
    desk: Desk,
    reading: Reading,
    kept: Sequence[Kept],
    numbers: Numbers,
    stored: StoredText,
) -> Answer:
    """The answer with the model's text instead of its own.

    Args:
        answer: made of quotes; those that the text does not cite stay behind "more".
        desk: that it was made on.
        reading: what the model was given; examples that it said bear on the question and
            that its text does not cite stand behind "more" as well.
        kept: the sentences.
        numbers: of the citations that they cite.
        stored: texts of the sources.
    """
    cited: list[Citation] = []
    for n, number in numbers.of.items():
        claims = [one.checked.claim for one in kept if n in one.checked.cited]
        excerpt = _excerpt(desk, reading.positions[n - 1], claims, stored)
        cited.append(replace(citation_of(excerpt, desk, shown=True), n=number))
    behind = [
        replace(one, n=n, shown=False)
        for n, one in enumerate(_further(answer, desk, reading, cited, stored), len(cited) + 1)
    ]
    text = text_of(kept, numbers)
    return replace(
        answer,
        mode=GENERATED,
        text=text,
        lead=text,
        groups=(*_groups(cited, shown=True), *_groups(behind, shown=False)),
        citations=(*cited, *behind),
    )


def _further(
    answer: Answer, desk: Desk, reading: Reading, cited: Sequence[Citation], stored: StoredText
) -> list[Citation]:
    """Quotes that the text does not cite: the answer's own, then what else bears on it."""
    there = {one.passage_id for one in cited}
    own = [one for one in answer.citations if one.passage_id not in there]
    there |= {one.passage_id for one in own}
    bearing = reading.positions if reading.bearing else ()
    left = [p for p in bearing if desk.passage(p).id not in there]
    made = [citation_of(desk.excerpt(p, WORDS_EACH), desk, shown=False) for p in left]
    return [*own, *exact_citations(made, stored)]


def _groups(citations: Sequence[Citation], *, shown: bool) -> tuple[Group, ...]:
    by_place: dict[str, list[Citation]] = {}
    for one in citations:
        by_place.setdefault(one.city or "", []).append(one)
    return tuple(
        Group(place, _note(members), tuple(one.n for one in members), shown)
        for place, members in by_place.items()
    )


def _note(members: Sequence[Citation]) -> str:
    if len(members) > 1 or not members[0].city:
        return ""
    one = members[0]
    title = f"{one.title.split(':')[0]}, {one.year}"
    return f"{one.section} \u00b7 {title}" if one.section else title


def _excerpt(desk: Desk, position: int, claims: Sequence[str], stored: StoredText) -> Excerpt:
    """The part of a passage that the claims rest on; the whole where it is short."""
    passage, whole = desk.passage(position), desk.whole(position)
    if desk.words(whole) <= _WORDS_QUOTED or len(passage.sentences) < 2:
        return whole
    claimed = {stem for claim in claims for stem in words(claim)}
    scores = [
        float(len(claimed & set(words(passage.text[s.start : s.end])))) for s in passage.sentences
    ]
    first, last = best_window(passage, scores, _WORDS_QUOTED)
    part = Excerpt(position, first, last, whole.relevance)
    fits = is_exact(stored(passage.source), part.spans(passage), part.text(passage))
    return part if fits else whole
