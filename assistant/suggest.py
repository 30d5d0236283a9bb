"""Questions to offer: ones that this corpus can answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from assistant.compose.desk import Desk
from assistant.knowledge import Knowledge
from assistant.phrase import LONGEST_NAME
from assistant.subjects import Subject
from ingest.index.words import words
from ingest.model import Kind
from ingest.places import place_parts

_STARTERS = 4
_NEXT = 3
_LOOK_AT = 24
"""Passages, best first, whose subjects are near enough to be offered."""
_NEAR = 0.42
"""Relevance of the best passage from which what is near is worth offering."""
_REMEMBERED = 1024
"""Most questions whose stems are kept: the same ones are offered again and again."""
_TELLING_WORDS = 6
"""Most words of a name that is easily read."""
_SAME = 0.75
"""Share of a question's own stems that another holds, from which it asks the same."""
_FRAME = frozenset(
    words(
        "how do does did what which other cities city places place go about make sure that compare "
        "on should we ask ourselves say documents these and"
    )
)
"""Stems of the questions' own frame, which say nothing of a subject."""

Form = Callable[[Subject], Iterator[str]]


def starters(
    knowledge: Knowledge, answers: Callable[[str], bool] = lambda question: True
) -> tuple[str, ...]:
    """Questions to start with: one about each source in turn, of different kinds.

    Args:
        knowledge: of the corpus.
        answers: whether a question is answered; one that is not is not offered.
    """
    of_source = _by_source(knowledge)
    out: list[str] = []
    while len(out) < _STARTERS:
        before = len(out)
        for subjects in of_source:
            found = _first_new(subjects, len(out), out, answers)
            if found and len(out) < _STARTERS:
                out.append(found)
        if len(out) == before:
            break
    for place in knowledge.places:
        if len(out) >= _STARTERS:
            break
        question = f"What do these documents say about {place}?"
        if answers(question):
            out.append(question)
    return tuple(out)


def suggestions_for(desk: Desk, *, answered: bool) -> tuple[str, ...]:
    """Questions to ask next: what is near, put so that the corpus answers."""
    best = max(desk.relevance.values(), default=0.0)
    if best < _NEAR:
        return starters(desk.knowledge)[:_NEXT]
    asked = desk.query.understanding.standalone
    near = _near(desk)
    forms: Sequence[Form] = (_how, _compare, _ask_ourselves) if answered else (_how, _how, _place)
    out: list[str] = []
    spent: set[str] = set()
    for form in (*forms, _place, _how, _compare, _say, _say):
        if len(out) == _NEXT:
            break
        # Each is about another subject while there are any; then what is left will do.
        for subject in (*(s for s in near if s.section not in spent), *near):
            question = next((q for q in form(subject) if _is_new(q, (asked, *out))), None)
            if question:
                out.append(question)
                spent.add(subject.section)
                break
    return tuple(out) or starters(desk.knowledge)[:_NEXT]


def _by_source(knowledge: Knowledge) -> list[list[Subject]]:
    """The subjects of each source, those that are best to begin with first."""
    found: dict[str, list[Subject]] = {source: [] for source in knowledge.sources}
    for (source, _), subject in knowledge.subjects.items():
        found.setdefault(source, []).append(subject)
    return [sorted(subjects, key=_promise, reverse=True) for subjects in found.values() if subjects]


def _promise(subject: Subject) -> tuple[int, int, int]:
    """Whether places can be held together, and how much the name says without being long."""
    size = len(subject.name.split())
    return min(2, len(subject.places)), size if size <= _TELLING_WORDS else 2, len(subject.places)


def _first_new(
    subjects: Sequence[Subject], turn: int, had: Sequence[str], answers: Callable[[str], bool]
) -> str | None:
    """The first question that is answered and unlike those before; its kind goes by turns."""
    forms = (_how, _compare, _place, _ask_ourselves)
    start = turn % len(forms)
    for form in (*forms[start:], *forms[:start], _say):
        asking = form is _how
        for subject in sorted(subjects, key=lambda one: asking and not one.questions):
            for question in form(subject):
                if _is_new(question, had) and answers(question):
                    return question
    return None


def _near(desk: Desk) -> list[Subject]:
    """Subjects of the best passages, the nearest first; places of the best examples first."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for position in desk.order[:_LOOK_AT]:
        passage = desk.passage(position)
        where = (passage.source, passage.section or "")
        if where in desk.knowledge.subjects:
            places = found.setdefault(where, {})
            if passage.kind is Kind.EXAMPLE and passage.place:
                places.update(dict.fromkeys(place_parts(passage.place)))
    return [desk.knowledge.subjects[where] for where in found]


def _is_new(question: str, others: Sequence[str]) -> bool:
    own = _stems(question) - _FRAME
    shares = (len(own & _stems(other)) / max(1, len(own)) for other in others)
    return all(share < _SAME for share in shares)


@lru_cache(maxsize=_REMEMBERED)
def _stems(question: str) -> frozenset[str]:
    return frozenset(words(question))


def _how(subject: Subject) -> Iterator[str]:
    if not subject.places:
        return
    yield from subject.questions
    if _reads_well(subject):
        yield subject.topic.asked()


def _place(subject: Subject) -> Iterator[str]:
    if _reads_well(subject):
        yield from (subject.topic.asked(place) for place in subject.places)


def _compare(subject: Subject) -> Iterator[str]:
    if _reads_well(subject) and subject.topic.is_thing and len(subject.places) > 1:
        first, second = subject.places[:2]
        yield f"How do {first} and {second} compare on {subject.topic.name}?"


def _ask_ourselves(subject: Subject) -> Iterator[str]:
    if subject.has_guide_questions and _reads_well(subject) and subject.topic.is_thing:
        yield f"What should we ask ourselves about {subject.topic.name}?"


def _say(subject: Subject) -> Iterator[str]:
    """What is left for a source without examples: a heading that asks, or its topic."""
    if subject.name.endswith("?"):
        yield subject.name
    elif _reads_well(subject):
        yield f"What do these documents say about {subject.topic.name}?"


def _reads_well(subject: Subject) -> bool:
    name = subject.topic.name
    return not subject.topic.is_vague and len(name) <= LONGEST_NAME and not name.endswith("?")
