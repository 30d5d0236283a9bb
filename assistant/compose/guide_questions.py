"""All guide questions of the key factors that a question has in mind."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from assistant.compose.frame import asked_of
from ingest.index.words import words
from ingest.model import Kind

Factor = tuple[str, str]
"""A key factor: its source's id and its name."""

MOST_FACTORS = 3
_FRAME_WORDS = 40
"""Words of the lead and the headings, which count towards what is shown at first."""


def compose_guide_questions(desk: Desk) -> Draft | None:
    """The guide questions of the key factor in mind, complete; those of its namesakes after them.

    Toolkits share key factors ("Monitoring and evaluation"), so that a question
    may mean several. What does not fit at first stands behind "more".
    """
    found = {factor: _questions(desk, factor) for factor in _in_mind(desk)}
    listed = {factor: questions for factor, questions in found.items() if questions}
    if not listed:
        return None
    if len(listed) == 1:
        (((_, name), questions),) = listed.items()
        lead = f"The key factor \u201c{name}\u201d has {len(questions)} guide questions:"
        blocks = _parted(desk, ("", ""), questions, desk.words_long - _FRAME_WORDS)
        return Draft(lead, tuple(blocks), kind="structure")
    blocks = []
    room = desk.words_long - _FRAME_WORDS
    for factor, questions in listed.items():
        size = _size(desk, questions)
        if not blocks:
            blocks += _parted(desk, _heading(desk, factor), questions, room)
            room -= size
            continue
        blocks.append(Block(*_heading(desk, factor), tuple(questions), size <= room))
        room -= size if size <= room else 0
    blocks.sort(key=lambda block: not block.shown)
    return Draft("Guide questions, by key factor:", tuple(blocks), kind="structure")


def _size(desk: Desk, questions: list[Excerpt]) -> int:
    """Words of some questions, their marks and bullets included."""
    return sum(desk.words(e) + 2 for e in questions)


def _parted(
    desk: Desk, heading: tuple[str, str], questions: list[Excerpt], room: int
) -> list[Block]:
    """A block of as many questions as there is room for, one at least, and one of the rest."""
    fit = max(1, sum(_size(desk, questions[: n + 1]) <= room for n in range(len(questions))))
    blocks = [Block(*heading, tuple(questions[:fit]))]
    if questions[fit:]:
        blocks.append(Block(*heading, tuple(questions[fit:]), shown=False))
    return blocks


def _in_mind(desk: Desk) -> list[Factor]:
    """Key factors, the likeliest first, by how well their questions and own words suit.

    Its namesakes are those that share the words by which the question names it.
    """
    suits = _suiting(desk)
    asked = set(words(desk.query.understanding.standalone))
    stems = desk.knowledge.key_factor_words
    spelled = [
        f for f, its in stems.items() if len(its) > 1 and its <= asked and _questions(desk, f)
    ]
    if not suits and not spelled:
        return []
    # One that the question names in full is meant, whichever questions come near.
    among = spelled or list(suits)
    first = max(among, key=lambda f: (len(stems.get(f, ())) * bool(spelled), suits.get(f, 0.0), f))
    named_by = asked & set(words(first[1]))
    if not named_by:
        return [first]
    namesakes = (f for f, its in stems.items() if f != first and named_by <= its)
    return [first, *sorted(namesakes, key=lambda f: (-suits.get(f, 0.0), f))][:MOST_FACTORS]


def _suiting(desk: Desk) -> dict[Factor, float]:
    """How well each key factor that was found suits the question.

    The mean of how its own words do and how all do that stands under it, its guide questions
    included.
    """
    own: dict[Factor, list[int]] = {}
    under: dict[Factor, list[int]] = {}
    for column, position in enumerate(desk.ranked.positions):
        passage = desk.passage(position)
        if passage.key_factor and passage.kind in (Kind.GUIDE_QUESTION, Kind.KEY_FACTOR):
            factor = (passage.source, passage.key_factor)
            under.setdefault(factor, []).append(column)
            if passage.kind is Kind.KEY_FACTOR:
                own.setdefault(factor, []).append(column)
    rows = asked_of(desk)
    return {
        factor: (_likeness(desk, rows, columns) + _likeness(desk, rows, own.get(factor, ()))) / 2
        for factor, columns in under.items()
    }


def _likeness(desk: Desk, rows: Sequence[int], columns: Sequence[int]) -> float:
    """Of what is asked of and some candidates as one text, word by word; 0 for none."""
    if not columns:
        return 0.0
    weights = desk.ranked.weights[rows]
    near = desk.ranked.likeness[rows][:, columns].max(axis=1)
    return float(weights @ near / weights.sum())


def _questions(desk: Desk, factor: Factor) -> list[Excerpt]:
    return [desk.whole(p) for p in desk.allowed(desk.knowledge.guide_questions.get(factor, ()))]


def _heading(desk: Desk, factor: Factor) -> tuple[str, str]:
    source = desk.knowledge.sources[factor[0]]
    return factor[1], f"{source.title.split(':')[0]}, {source.year}"
