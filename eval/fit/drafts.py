"""A question's answer under other weights, without searching for it anew.

What does not hang on the weights is worked out once for each question: what it means, its
candidates, how like each of them is to each of its tokens. Another calibration then costs a
matrix product, the composing and the measures.

Follow-ups are left out: what they mean hangs on the answers before them, and so on the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from assistant.answer import Filters
from assistant.calibration import Calibration, RankWeights
from assistant.chain import Chain
from assistant.compose.choose import compose
from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from assistant.compose.handed_out import handed_out
from assistant.compose.part import settled
from assistant.rank import token_weights
from eval.ours import text_of
from eval.parts import Parts
from eval.questions import Question, split_of
from eval.systems import Response, Text
from ingest.embed.base import Encoded, Floats

_WORDS_ALONE = RankWeights(late=0.0, dense=0.0, lexical=1.0)
"""Ranking with these gives the lexical part of a relevance, before its weight."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A question with all that any calibration ranks and composes from.

    Attributes:
        desk: ranked by words alone, before what was found settles what is asked for.
        dense: `(candidates,)`, cosine of the whole texts.
        retrieved: how many texts are handed out.
    """

    question: Question
    desk: Desk
    dense: Floats
    retrieved: int


def only_dev(questions: Sequence[Question]) -> None:
    """Check that all questions may be fitted on.

    Raises:
        ValueError: one is not of the dev split.
    """
    if kept_out := [one.id for one in questions if split_of(one.id) != "dev"]:
        raise ValueError(f"only dev questions may be fitted on, but {kept_out[0]} is none")


def prepare(parts: Parts, questions: Sequence[Question]) -> tuple[Prepared, ...]:
    """What the questions' answers are made from, a reranker left aside.

    Args:
        parts: the index and the model.
        questions: of the dev split; follow-ups and what the corpus does not answer are left out.

    Raises:
        ValueError: a question is not of the dev split.
    """
    only_dev(questions)
    words_alone = replace(parts.calibration, rank=_WORDS_ALONE)
    chain = Chain(parts.index, parts.encoder, parts.gazetteer, words_alone, parts.settings)
    out = []
    for question in questions:
        if question.answerable and not question.history:
            desk = chain.unsettled(question.question, question.history, Filters())
            dense = desk.index.pooled[list(desk.ranked.positions)] @ desk.pooled
            out.append(Prepared(question, desk, dense, parts.settings.retrieved))
    return tuple(out)


def reranked(prepared: Prepared, calibration: Calibration) -> Desk:
    """The question's desk as `Chain.desk` gives it with a calibration."""
    desk, weigh = prepared.desk, calibration.rank
    encoded = Encoded(desk.pooled, desk.question, desk.ranked.offsets)
    weights = token_weights(
        desk.query.search, encoded, desk.knowledge, weigh.rarity_power, weigh.stop_word
    )
    positions = desk.ranked.positions
    kinds = [weigh.kinds.get(desk.passage(p).kind.value, 0.0) for p in positions]
    relevance = (
        weigh.late * (weights @ desk.ranked.likeness)
        + weigh.dense * prepared.dense
        + weigh.lexical * desk.ranked.relevance
        + np.array(kinds, np.float32)
    )
    ranked = replace(desk.ranked, weights=weights, relevance=relevance.astype(np.float32))
    order = ranked.order(desk.knowledge.ids)
    again = replace(
        desk,
        ranked=ranked,
        order=tuple(positions[i] for i in order),
        relevance={positions[i]: round(float(ranked.relevance[i]), 4) for i in order},
        showing=calibration.showing,
        quoting=calibration.quoting,
    )
    return settled(again)


def respond(prepared: Prepared, calibration: Calibration) -> Response:
    """What would be answered with a calibration, were nothing refused."""
    desk = reranked(prepared, calibration)
    draft = compose(desk, calibration.lending) if desk.order else None
    found = handed_out(desk, draft, prepared.retrieved)
    quotes = _quotes(desk, draft) if draft else ()
    texts = tuple(text_of(one.passage) for one in found)
    return Response(texts, quotes, bool(quotes), "", None, 0.0)


def _quotes(desk: Desk, draft: Draft) -> tuple[Text, ...]:
    return tuple(
        replace(text_of(passage), text=excerpt.text(passage), spans=excerpt.spans(passage))
        for block in draft.blocks
        if block.shown
        for excerpt in block.excerpts
        for passage in (desk.passage(excerpt.position),)
    )
