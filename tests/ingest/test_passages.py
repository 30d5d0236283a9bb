"""Every passage of the real corpus can be quoted word for word."""

from __future__ import annotations

from collections import Counter

from ingest.model import Kind
from ingest.spans import is_exact, letters


def test_every_passage_is_exact(corpus):
    bad = [p.text for p in corpus.passages if not is_exact(corpus.texts[p.source], p.spans, p.text)]
    assert bad == []


def test_every_sentence_is_exact_and_they_cover_their_passage(corpus):
    for passage in corpus.passages:
        stored = corpus.texts[passage.source]
        for one in passage.sentences:
            assert is_exact(stored, one.spans, passage.text[one.start : one.end])
        told = "".join(passage.text[s.start : s.end] for s in passage.sentences)
        assert letters(told) == letters(passage.text)


def test_passages_fit_the_model(corpus, limits):
    long = [
        p for p in corpus.passages if limits.count(f"{p.context}. {p.text}") > limits.max_tokens + 2
    ]
    assert long == []


def test_ids_are_unique_and_order_counts_up(corpus):
    assert len({p.id for p in corpus.passages}) == len(corpus.passages)
    for source in corpus.sources:
        orders = [p.order for p in corpus.passages if p.source == source.id]
        assert orders == list(range(len(orders)))


def test_passages_inherit_what_they_belong_to(corpus):
    toolkits = {p.source for p in corpus.passages if p.kind is Kind.KEY_FACTOR}
    for passage in corpus.passages:
        if passage.kind is Kind.GUIDE_QUESTION:
            assert passage.key_factor
            assert passage.key_factor == passage.path[-1]
        if passage.kind is Kind.EXAMPLE:
            assert passage.place
            assert passage.key_factor or passage.source not in toolkits


def test_notes_point_to_footnotes_of_the_same_source(corpus):
    by_id = {p.id: p for p in corpus.passages}
    for passage in corpus.passages:
        for note in passage.notes:
            assert by_id[note].kind is Kind.FOOTNOTE
            assert by_id[note].source == passage.source
    assert sum(bool(p.notes) for p in corpus.passages) > 30


def test_almost_every_word_stands_in_a_passage(corpus):
    """What is left out are labels, names of places above examples, marks and contents."""
    for source, text in corpus.texts.items():
        covered = bytearray(len(text))
        for passage in corpus.passages:
            if passage.source == source:
                for span in passage.spans:
                    covered[span.start : span.end] = b"\x01" * (span.end - span.start)
        left_out = sum(not done for done, c in zip(covered, text, strict=True) if c.isalnum())
        assert left_out < 0.05 * sum(c.isalnum() for c in text), source


def test_no_passage_is_a_mere_title_page(corpus):
    loose = (Kind.METHOD, Kind.BODY, Kind.FRONT_MATTER)
    short = [p.text for p in corpus.passages if p.kind in loose and len(p.text.split()) < 6]
    assert short == []


def test_kinds_are_all_there(corpus):
    kinds = Counter(p.kind for p in corpus.passages)
    assert set(kinds) == set(Kind)
