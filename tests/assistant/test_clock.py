"""Steps are timed one after another."""

from __future__ import annotations

import time

from assistant.clock import Clock


def test_steps_are_told_and_timed_in_their_order():
    told: list[str] = []
    clock = Clock(told.append)
    clock.start("rank")
    time.sleep(0.02)
    clock.start("compose")
    laps = clock.stop()
    assert told == ["rank", "compose"]
    assert [name for name, _ in laps] == ["rank", "compose"]
    assert laps[0][1] >= 15.0
    assert laps[1][1] >= 0.0


def test_nothing_started_is_nothing_timed():
    assert Clock().stop() == ()
