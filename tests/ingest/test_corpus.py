"""The pipeline as a whole: the same corpus gives the same, and progress is told."""

from __future__ import annotations

from pathlib import Path

from ingest.corpus import outline_corpus, prepare

CORPUS_DIR = Path(__file__).parents[2] / "corpus"


def test_the_same_corpus_gives_the_same_contents(corpus, places, limits):
    again = prepare(CORPUS_DIR, places, limits)
    assert again == corpus


def test_progress_is_told_before_each_source(places):
    told = []
    outline_corpus(CORPUS_DIR, places, lambda *seen: told.append(seen))
    assert [(done, total) for _, done, total in told] == [(n, 5) for n in range(5)]


def test_hashes_cover_manifest_and_files(corpus):
    assert set(corpus.corpus_hashes) == {"sources.toml", *(s.id for s in corpus.sources)}
    assert all(len(digest) == 64 for digest in corpus.corpus_hashes.values())


def test_mentions_and_vocabulary_come_from_the_passages(corpus):
    ids = {p.id for p in corpus.passages}
    assert set(corpus.extras["mentions"]) <= ids
    assert corpus.extras["vocabulary"]["integration"] > 20


def test_no_heading_is_read_twice(corpus):
    for blocks in corpus.readings.values():
        headings = [block.runs for block in blocks if block.level > 0]
        assert len(headings) == len(set(headings))
