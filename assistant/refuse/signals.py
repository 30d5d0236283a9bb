"""Signals of whether the corpus answers a question, each a plain number."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from assistant.answer import OF_PRACTICE
from assistant.compose.desk import Desk
from assistant.compose.detail import detail_first, details_wanted, is_given, sentences_scored
from assistant.placed import place_rows
from assistant.refuse.presumed import asks_of_an_end, presumes_an_end, tells_that_end
from assistant.understand.intent import asking
from assistant.understand.overview import asks_what_a_place_does
from assistant.understand.turns import Turn
from ingest.index.words import is_stop_word
from ingest.model import Passage

_LOW_LIKENESS = 0.45
_LOOKED_AT = 2
"""Best passages in which a detail is looked for."""
_NEAR = 0.2
"""How far below the best sentence of a passage another may score and still bear on the question."""
_ENDS_LOOKED_AT, _ENDS_NEAR = 3, 0.05
"""The same for an event: how many of the best passages, and how far below the best sentence."""
AWAY = 0.15
"""How much better a topic is answered away from the place named where the corpus tells of it
there alone. Up to a tenth, places differ in how they are worded: of the practice questions on
named places, 6 % of those that are answered lie above this border, 9 of 10 of the others."""
_ALREADY = 0.03
"""The same where the topic's best passages stand in documents that tell nothing of the place on
it: a toolkit on hiring, where the place is told of in one on language courses alone."""
_ABOUT_AS_GOOD, _BEST_OTHERS = 0.05, 4
"""How far below the place's best passage others of it count, and how many of elsewhere."""


def signals(desk: Desk) -> Mapping[str, float]:
    """The signals for one question with at least one candidate.

    foreign: how much nearer the question is to subjects in general than the passages are
        to these, beyond what is usual in the corpus; 0 where a place is named.
    strange: share of the content words, by weight, that the best passage has nothing like, thanks
        and references left aside.
    named: 1 where a place is named.
    follows: 1 where it leans on an earlier question.
    elsewhere: how much better the topic alone is answered away from the place named; 0 where
        it is not.
    away: 1 where that is so much that the corpus tells of it elsewhere alone.
    apart: 1 where it is a little at least, practice is asked for, and the topic's best passages
        stand in other documents than what is told of the place.
    detail: 1 where a detail is asked for that no sentence near gives.
    ended: 1 where something is taken to have ended, and nothing near tells of an end.
    """
    order = desk.in_places()
    # Thanks and references name a place, and tell nothing of it.
    telling = next((p for p in order if desk.substantial(p)), order[0])
    named = bool(desk.query.where.names)
    elsewhere, apart = _elsewhere(desk)
    return {
        "named": float(named),
        "follows": float(desk.query.understanding.turn != Turn.NEW.value),
        "foreign": 0.0 if named else _foreign(desk),
        "strange": _strange(desk, telling),
        "elsewhere": max(0.0, elsewhere),
        "away": float(elsewhere > AWAY),
        "apart": float(elsewhere > _ALREADY and apart and asks_what_a_place_does(desk.query)),
        "detail": _missing_detail(desk, order),
        "ended": _untold_end(desk),
    }


def _strange(desk: Desk, position: int) -> float:
    """Share of the content words, by weight, that a passage has nothing like."""
    nearest = desk.ranked.likeness[:, desk.ranked.positions.index(position)].tolist()
    weights = desk.ranked.weights.tolist()
    found = [
        (sum(weights[r] for r in rows), sum(nearest[r] for r in rows) / len(rows))
        for rows in _content_words(desk)
    ]
    total = sum(weight for weight, _ in found)
    return sum(weight for weight, like in found if like < _LOW_LIKENESS) / total if total else 0.0


def _foreign(desk: Desk) -> float:
    """How much nearer the question is to subjects in general than the passages usually are.

    High where it is about something that the corpus leaves out.
    """
    background = desk.index.background
    return float(background.gaps(desk.pooled[None])[0]) - background.usual


def _content_words(desk: Desk) -> list[list[int]]:
    """Rows of the question's tokens for each content word that names no place."""
    text = desk.query.search
    places = set(place_rows(desk.query, desk.ranked.offsets))
    words: list[list[int]] = []
    end_before = -1
    for row, (start, end) in enumerate(desk.ranked.offsets.tolist()):
        token = text[start:end].lower()
        if row in places or not token.isalnum():
            end_before = -1
            continue
        if start == end_before and words:
            words[-1].append(row)
        elif not is_stop_word(token):
            words.append([row])
        else:
            end_before = -1
            continue
        end_before = end
    return words


def _elsewhere(desk: Desk) -> tuple[float, bool]:
    """How much better the question without its places is answered by passages about others.

    And whether the best of these stand in other documents than the best about its places.
    """
    named = desk.query.where.positions
    if not named:
        return 0.0, False
    ranked = desk.ranked
    keep = np.ones(len(ranked.weights), dtype=bool)
    keep[place_rows(desk.query, ranked.offsets)] = False
    weights = ranked.weights * keep
    if weights.sum() <= 0:
        return 0.0, False
    topic = (weights / weights.sum()) @ ranked.likeness
    found = list(zip(topic.tolist(), ranked.positions, strict=True))
    of_place = [one for one in found if one[1] in named and desk.substantial(one[1])]
    others = sorted((one for one in found if one[1] not in named), reverse=True)
    if not others:
        return 0.0, False
    best = max((score for score, _ in of_place), default=0.0)
    near = {desk.passage(p).source for score, p in of_place if score >= best - _ABOUT_AS_GOOD}
    told_in = {desk.passage(p).source for _, p in others[:_BEST_OTHERS]}
    return others[0][0] - best, near.isdisjoint(told_in)


def tells_the_detail(desk: Desk) -> bool:
    """Whether a detail is asked for, and a sentence near the question gives one of its kind."""
    return bool(details_wanted(desk)) and not _missing_detail(desk, desk.in_places())


def _missing_detail(desk: Desk, order: list[int]) -> float:
    """1 where a detail is asked for that no near sentence of the two best passages gives.

    Nor one of what goes on with it about the same place. Practice asks for no detail.
    """
    wanted = details_wanted(desk)
    if not wanted:
        return 0.0
    order = detail_first(desk, order)
    best = order[0]
    looked_at = dict.fromkeys([*order[:_LOOKED_AT], *_same_example(desk, best)])
    found = {position: sentences_scored(desk, position) for position in looked_at}
    floor = max((score for _, score in found[best]), default=0.0) - _NEAR
    near = [text for one in found.values() for text, score in one if score >= floor]
    return float(not all(any(is_given(desk, text, kinds) for text in near) for kinds in wanted))


def _untold_end(desk: Desk) -> float:
    """1 where the question takes something to have ended, and no near sentence tells of it.

    Practice takes nothing for granted.
    """
    question = desk.query.understanding.standalone
    practice = desk.query.understanding.intent in OF_PRACTICE
    return float(not practice and presumes_an_end(question) and not _told_near(desk))


def asks_of_an_untold_end(desk: Desk) -> bool:
    """Whether it is asked why or when something ended, of which no near sentence tells."""
    asked = asking(desk.query.understanding.standalone)
    return asks_of_an_end(asked) and not _told_near(desk)


def _told_near(desk: Desk) -> bool:
    """Whether a sentence near the question tells of an end such as it takes for granted.

    It stands in one of the best passages, or in one that goes on with the best about its place.
    """
    question = desk.query.understanding.standalone
    order = desk.in_places()
    near = dict.fromkeys([*order[:_ENDS_LOOKED_AT], *_same_example(desk, order[0])])
    found = [one for position in near for one in sentences_scored(desk, position)]
    floor = max((score for _, score in found), default=0.0) - _ENDS_NEAR
    return any(score >= floor and tells_that_end(text, question) for text, score in found)


def _same_example(desk: Desk, position: int) -> list[int]:
    """The passages beside one that tell of the same place in the same section."""
    one = desk.passage(position)
    beside = (at for at in (position - 1, position + 1) if 0 <= at < len(desk.index.passages))
    return [at for at in beside if one.place and _told(desk.passage(at)) == _told(one)]


def _told(passage: Passage) -> tuple[str, str, str | None, str | None]:
    return passage.source, passage.kind, passage.section, passage.place
