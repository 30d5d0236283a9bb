"""Wall time of the steps of an answer."""

from __future__ import annotations

import time

from assistant.service import OnStep


class Clock:
    """Times one step after another, and tells each as it starts."""

    def __init__(self, on_step: OnStep | None = None) -> None:
        self._on_step = on_step
        self._laps: list[tuple[str, float]] = []
        self._step = ""
        self._since = 0.0

    def start(self, step: str) -> None:
        """End the step that is under way, if any, and start another."""
        now = time.perf_counter()
        self._lap(now)
        self._step, self._since = step, now
        if self._on_step:
            self._on_step(step)

    def stop(self) -> tuple[tuple[str, float], ...]:
        """End the step under way; each step with its milliseconds, in their order."""
        self._lap(time.perf_counter())
        self._step = ""
        return tuple(self._laps)

    def _lap(self, now: float) -> None:
        if self._step:
            self._laps.append((self._step, round(1000 * (now - self._since), 2)))
