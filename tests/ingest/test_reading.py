"""A source's page shows where quotes stand."""

from __future__ import annotations

from ingest.model import Kind
from ingest.reading import Block
from ingest.spans import Span, Traced


def test_every_block_shows_the_stored_letters(corpus):
    for source, blocks in corpus.readings.items():
        stored = corpus.texts[source]
        for block in blocks:
            for at, origin, length in block.runs:
                shown, kept = block.text[at : at + length], stored[origin : origin + length]
                assert shown.lower() == kept.lower()
            inside = {i for at, _, length in block.runs for i in range(at, at + length)}
            added = "".join(c for i, c in enumerate(block.text) if i not in inside)
            assert not any(c.isalnum() for c in added)


def test_every_example_can_be_highlighted(corpus):
    for passage in corpus.passages:
        if passage.kind is Kind.EXAMPLE:
            blocks = [b for b in corpus.readings[passage.source] if b.touches(passage.spans)]
            marked = "".join(piece for b in blocks for piece, on in b.pieces(passage.spans) if on)
            assert len("".join(marked.split())) >= 0.9 * len("".join(passage.text.split()))


def test_levels_are_headings_text_or_items(corpus):
    levels = {b.level for blocks in corpus.readings.values() for b in blocks}
    assert levels <= {-1, 0, 1, 2, 3, 4, 5, 6}
    assert {-1, 0, 1} <= levels


def test_pieces_cut_where_marking_starts_and_bridge_blanks():
    block = Block.of(Kind.BODY, 0, Traced.whole("one two three"))
    assert block.pieces([Span(0, 3), Span(4, 7)]) == [("one two", True), (" three", False)]
    assert block.pieces([]) == [("one two three", False)]
    assert not block.touches([Span(20, 25)])
