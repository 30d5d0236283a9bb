"""Addresses of words in a source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.ui.permalink import LinkError, decode, encode
from ingest.spans import Span

SPANS = st.lists(
    st.tuples(st.integers(0, 10**9), st.integers(1, 10**6)).map(lambda p: Span(p[0], sum(p)))
)


@given(SPANS)
def test_what_is_encoded_is_decoded(spans: list[Span]) -> None:
    assert decode(encode(spans)) == tuple(spans)


@pytest.mark.parametrize(
    "text", ["x", "5", "5-", "-5", "5-5", "9-2", "1-2;3-4", "٣-٤", "1-" + "9" * 40]
)
def test_an_address_that_names_no_place_is_refused(text: str) -> None:
    with pytest.raises(LinkError, match="start-end"):
        decode(text)
