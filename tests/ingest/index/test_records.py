"""What goes into JSON comes out of it unchanged."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ingest.index import records
from ingest.model import Kind, Passage, Sentence, Source
from ingest.reading import Block
from ingest.spans import Span

words = st.text(max_size=30)
numbers = st.integers(0, 10**6)
kinds = st.sampled_from(Kind)
pages = st.none() | numbers
spans = st.lists(
    st.tuples(numbers, st.integers(1, 500)).map(lambda pair: Span(pair[0], sum(pair))), max_size=4
).map(tuple)
sentences = st.lists(st.builds(Sentence, start=numbers, end=numbers, spans=spans), max_size=3)
names = st.lists(words, max_size=3).map(tuple)
passages = st.builds(
    Passage,
    id=words,
    source=words,
    kind=kinds,
    text=words,
    spans=spans,
    path=names,
    key_factor=st.none() | words,
    place=st.none() | words,
    page=pages,
    sentences=sentences.map(tuple),
    order=numbers,
    context=words,
    notes=names,
)
sources = st.builds(
    Source,
    authors=names,
    file=st.sampled_from([Path("/a/b.txt"), Path("c.pdf")]),
    year=numbers,
    **{
        name: words
        for name in (
            *("id", "title", "series", "project", "publisher", "language", "rights", "cite_as"),
        )
    },
)
runs = st.lists(st.tuples(numbers, numbers, numbers), max_size=4).map(tuple)
blocks = st.builds(Block, kind=kinds, level=st.integers(-1, 6), text=words, runs=runs, page=pages)


@given(st.lists(passages, max_size=5).map(tuple))
def test_passages(given_passages):
    lines = records.passages_to_lines(given_passages)
    assert lines.count("\n") == len(given_passages)
    assert records.passages_from_lines(lines) == given_passages
    assert records.passages_from_lines(lines.encode().decode()) == given_passages


@given(sources)
def test_sources(source):
    assert records.source_of(json.loads(records.dump(records.source_record(source)))) == source


@given(blocks)
def test_blocks(block):
    assert records.block_of(json.loads(records.dump(records.block_record(block)))) == block
