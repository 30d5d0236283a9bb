"""Ours without what goes around its ranking: composing, or the history."""

from __future__ import annotations

import time
from collections.abc import Sequence

from threadpoolctl import ThreadpoolController

from assistant.answer import Filters
from assistant.chain import Chain
from assistant.refuse.decide import decide
from eval.ours import Ours, text_of
from eval.plain import RETRIEVED, SHOWN
from eval.systems import Response


class Forgetful(Ours):
    """Ours, asked each question as if it were the first."""

    def answer(self, question: str, history: Sequence[str] = ()) -> Response:
        """Ask the assistant without the history."""
        return super().answer(question)


class Ranked(Ours):
    """Ours up to its ranking and refusal; the two best passages are the answer."""

    def __init__(self, chain: Chain, name: str) -> None:
        super().__init__(chain, name)
        self._chain = chain
        self._threads = ThreadpoolController()

    def answer(self, question: str, history: Sequence[str] = ()) -> Response:
        """The best passages, whole."""
        start = time.perf_counter()
        # As in `Chain.ask`: two pools of waiting threads would slow each other.
        with self._threads.limit(limits=1, user_api="blas"):
            desk = self._chain.desk(question, tuple(history), Filters())
            verdict = decide(desk, self._chain.calibration.refusal)
        seconds = time.perf_counter() - start
        retrieved = tuple(text_of(desk.passage(p)) for p in desk.order[:RETRIEVED])
        return Response(
            retrieved=retrieved,
            quotes=() if verdict.why else retrieved[:SHOWN],
            answered=verdict.why is None,
            reason=verdict.reason.value if verdict.reason else "",
            similarity=desk.relevance[desk.order[0]] if desk.order else None,
            seconds=seconds,
            confidence=verdict.chance,
        )
