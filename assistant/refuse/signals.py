"""Signals of whether the corpus answers a question, each a plain number."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from assistant.compose.desk import Desk
from assistant.compose.excerpt import sentence_scores
from assistant.refuse.asked import details_asked, gives
from ingest.embed.base import Floats
from ingest.index.words import is_stop_word
from ingest.model import Kind

_LOOK_AT = 5
_LOW_LIKENESS = 0.45
_MIDDLING = 0.48
_AWAY = 0.1


def signals(desk: Desk) -> Mapping[str, float]:
    """The signals for one question with at least one candidate.

    best: relevance of the best passage (of the place, where one is named).
    far: how far that stays below a middling relevance, where no place is named.
    lead: how far it stands above the mean of the next ones.
    covered: share of the question's weight that the best passage likens.
    weakest: likeness of the question's least-likened content word in the best five.
    strange: share of content words that no passage of the best five likens.
    elsewhere: how much better the topic alone is answered away from the place named.
    away: 1 where that is a good deal better.
    detail: 1 where a detail is asked for that no sentence near gives.
    asked_weakest: the same as `1 - weakest` where a detail is asked for, else 0.
    """
    order = desk.in_places()
    top = [desk.relevance[p] for p in order[:10]]
    index_of = {p: i for i, p in enumerate(desk.ranked.positions)}
    columns = [index_of[p] for p in order[:_LOOK_AT]]
    words, weights = _content_words(desk)
    likeness = desk.ranked.likeness
    first = np.array([likeness[rows, columns[0]].mean() for rows in words]) if words else np.ones(1)
    any_of = (
        np.array([likeness[rows][:, columns].max(axis=1).mean() for rows in words])
        if words
        else np.ones(1)
    )
    elsewhere = _elsewhere(desk)
    text = desk.query.understanding.standalone
    return {
        "best": top[0],
        "far": 0.0 if desk.query.where.names else max(0.0, _MIDDLING - top[0]),
        "lead": top[0] - float(np.mean(top[1:])) if len(top) > 1 else 0.0,
        "covered": float(np.average(first, weights=weights if words else None)),
        "weakest": float(any_of.min()),
        "strange": float(np.mean(any_of < _LOW_LIKENESS)),
        "elsewhere": elsewhere,
        "away": float(elsewhere > _AWAY),
        "detail": _missing_detail(desk, order),
        "asked_weakest": bool(details_asked(text)) * (1.0 - float(any_of.min())),
    }


def _content_words(desk: Desk) -> tuple[list[list[int]], Floats]:
    """Rows of the question's tokens for each content word that names no place, and its weight."""
    text = desk.query.search
    places = desk.query.where.ranges if text == desk.query.understanding.standalone else ()
    words: list[list[int]] = []
    weights: list[float] = []
    end_before = -1
    for row, (start, end) in enumerate(desk.ranked.offsets):
        token = text[start:end].lower()
        if any(a <= start < b for a, b in places) or not token.isalnum():
            end_before = -1
            continue
        weight = float(desk.ranked.weights[row])
        if start == end_before and words:
            words[-1].append(row)
            weights[-1] = max(weights[-1], weight)
        elif not is_stop_word(token):
            words.append([row])
            weights.append(weight)
        else:
            end_before = -1
            continue
        end_before = end
    return words, np.asarray(weights, dtype=np.float32)


def _elsewhere(desk: Desk) -> float:
    """How much better the question without its places is answered by passages about others."""
    named = desk.query.where.positions
    if not named:
        return 0.0
    ranked = desk.ranked
    keep = np.ones(len(ranked.weights), dtype=bool)
    for row, (start, _) in enumerate(ranked.offsets):
        keep[row] = not any(a <= start < b for a, b in desk.query.where.ranges)
    weights = ranked.weights * keep
    if weights.sum() <= 0:
        return 0.0
    topic = (weights / weights.sum()) @ ranked.likeness
    of_place = [
        topic[i] for i, p in enumerate(ranked.positions) if p in named and _substantial(desk, p)
    ]
    others = [topic[i] for i, p in enumerate(ranked.positions) if p not in named]
    if not others:
        return 0.0
    return float(max(others) - max(of_place, default=0.0))


def _substantial(desk: Desk, position: int) -> bool:
    return desk.passage(position).kind not in (Kind.FRONT_MATTER, Kind.REFERENCE)


def _missing_detail(desk: Desk, order: list[int]) -> float:
    """1 where a detail is asked for and no sentence that bears on the question gives one."""
    question = desk.query.understanding.standalone
    asked = details_asked(question)
    if not asked:
        return 0.0
    for position in order[:2]:
        passage = desk.passage(position)
        scores = sentence_scores(desk.index, position, desk.question, desk.ranked.weights)
        floor = max(scores, default=0.0) - 0.08
        near = [
            passage.text[s.start : s.end]
            for s, score in zip(passage.sentences, scores, strict=True)
            if score >= floor
        ]
        if any(gives(text, detail, question) for text in near for detail in asked):
            return 0.0
    return 1.0
