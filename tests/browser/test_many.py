"""Twenty sessions at once on the real page: each sees its own answers, and all of them."""

from __future__ import annotations

import pytest

from eval.load.command import table_of, talks_of
from eval.load.run import Load, run_load
from eval.load.wire import Shown

pytestmark = pytest.mark.browser


def test_each_session_sees_its_own_answers(app_url: str) -> None:
    talks = talks_of(sessions=20, rounds=2)
    found = run_load(app_url, talks)
    assert found.lost == ()
    assert found.mixed == ()
    for talk, shown in zip(talks, found.together, strict=True):
        assert [one.question for one in shown] == talk
        assert list(shown[-1].questions) == talk
    assert len(found.seconds) == len(found.seconds_alone) == 40


def test_what_is_lost_or_mixed_is_told() -> None:
    own = Shown("a", ("a",), ("x",), 0.5)
    lost = Shown("b", (), (), None)
    others = Shown("a", ("a",), ("y",), 0.7)
    found = Load(((own, own), (own, own)), ((others, own), (lost, own)))
    assert found.mixed == ("a",)
    assert found.lost == ("b",)
    assert sorted(found.seconds) == [0.5, 0.5, 0.7]
    assert table_of(found).row_count == 2
