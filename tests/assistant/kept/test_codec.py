"""Dataclasses to JSON and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Filters, Intent, Reason
from assistant.kept.codec import plain, restored
from ingest.model import Kind
from tests.assistant.test_records import ANSWERED
from tests.ui.fake import LANGUAGE, FakeAssistant


@dataclass(frozen=True)
class Thing:
    kinds: frozenset[Kind] = frozenset()
    pairs: tuple[tuple[str, float], ...] = ()
    reason: Reason | None = None
    inner: Filters | None = None
    names: Mapping[str, int] = field(default_factory=dict)


@given(
    st.builds(
        Thing,
        kinds=st.frozensets(st.sampled_from(Kind)),
        pairs=st.lists(st.tuples(st.text(), st.floats(allow_nan=False))).map(tuple),
        reason=st.sampled_from([None, *Reason]),
        inner=st.none() | st.builds(Filters, years=st.frozensets(st.integers())),
        names=st.dictionaries(st.text(), st.integers()),
    )
)
def test_what_went_in_comes_out(thing):
    assert restored(Thing, json.loads(json.dumps(plain(thing)))) == thing


@pytest.mark.parametrize("answer", [ANSWERED, FakeAssistant().ask(LANGUAGE)])
def test_answers_come_out_as_they_went_in(answer):
    back = restored(Answer, json.loads(json.dumps(plain(answer))))
    assert back == answer
    assert isinstance(back.understanding.intent, Intent)


def test_what_older_and_newer_versions_kept_can_be_read():
    value = plain(ANSWERED)
    del value["confidence"]
    value["mood"] = "calm"
    assert restored(Answer, value) == ANSWERED


@pytest.mark.parametrize(
    "change",
    [{"question": 3}, {"groups": "x"}, {"reason": "whim"}, {"text": None}, {"citations": [{}]},
     {"timings_ms": [["a", 1.0, 2]]}, {"understanding": []}],
)  # fmt: skip
def test_what_is_of_another_shape_is_refused(change):
    with pytest.raises(ValueError, match=r"\S"):
        restored(Answer, plain(ANSWERED) | change)
    with pytest.raises(ValueError, match="Answer has no id"):
        restored(Answer, {})
