"""Sessions that ask one after the other, then all at once, and whether they see the same."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from eval.errors import LoadError
from eval.load.wire import Shown, visitor

TIMEOUT_S = 60.0
"""An answer that takes longer is lost."""


@dataclass(frozen=True, slots=True)
class Load:
    """What sessions saw.

    Attributes:
        alone: of each session, its answers while no other asked.
        together: of each session, the same questions' while all asked at once.
    """

    alone: tuple[tuple[Shown, ...], ...]
    together: tuple[tuple[Shown, ...], ...]

    @property
    def seconds(self) -> tuple[float, ...]:
        """Of each answer that came while all asked at once, in no order."""
        return tuple(one.seconds for talk in self.together for one in talk if one.seconds)

    @property
    def seconds_alone(self) -> tuple[float, ...]:
        """Of each answer that came while no other session asked."""
        return tuple(one.seconds for talk in self.alone for one in talk if one.seconds)

    @property
    def lost(self) -> tuple[str, ...]:
        """Questions whose answer never came."""
        return tuple(one.question for talk in self.together for one in talk if one.seconds is None)

    @property
    def mixed(self) -> tuple[str, ...]:
        """Questions whose page showed anything else than it did while no other session asked."""
        pairs = zip(self.alone, self.together, strict=True)
        return tuple(
            now.question
            for before, after in pairs
            for then, now in zip(before, after, strict=True)
            if now.seconds is not None
            and (now.questions, now.quotes) != (then.questions, then.quotes)
        )


def run_load(address: str, talks: Sequence[Sequence[str]], timeout_s: float = TIMEOUT_S) -> Load:
    """Have each session hold its talk, one session after the other, then all at once.

    Args:
        address: of the site.
        talks: the questions of each session, in order; all of the same length.
        timeout_s: an answer that takes longer is lost.

    Raises:
        LoadError: the page cannot be asked at all.
    """
    alone = tuple(_hold(address, talk, timeout_s) for talk in talks)
    together = threading.Barrier(len(talks))
    with ThreadPoolExecutor(len(talks)) as pool:
        held = pool.map(lambda talk: _hold(address, talk, timeout_s, together), talks)
        return Load(alone, tuple(held))


def _hold(
    address: str, talk: Sequence[str], timeout_s: float, together: threading.Barrier | None = None
) -> tuple[Shown, ...]:
    """One session's talk; each question waits until all sessions are ready for theirs."""
    shown: list[Shown] = []
    try:
        with visitor(address, timeout_s) as session:
            for question in talk:
                if together is not None:
                    together.wait(timeout_s)
                shown.append(session.ask(question))
    except (TimeoutError, OSError, threading.BrokenBarrierError) as error:
        if together is None:
            raise LoadError(f"The page at {address} cannot be asked: {error}") from error
        together.abort()
    lost = [Shown(question, (), (), None) for question in talk[len(shown) :]]
    return (*shown, *lost)
