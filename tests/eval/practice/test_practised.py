"""Practice from start to end: written, ingested by the real pipeline, asked, measured."""

from __future__ import annotations

import pytest

from eval.practice.asked import practised
from eval.practice.chapters import read_chapters
from eval.practice.halves import indexed
from eval.practice.measure import MEASURES, measure
from ingest.model import Kind

CHAPTERS = read_chapters()[:3]


@pytest.fixture(scope="module")
def parts(real_settings):
    with indexed(CHAPTERS, real_settings) as opened:
        yield opened


def test_ingest_finds_the_chapters_as_they_were_written(parts):
    passages = parts.index.passages
    names = {p.key_factor.casefold() for p in passages if p.kind is Kind.KEY_FACTOR}
    assert names == {one.name.casefold() for one in CHAPTERS}
    places = {p.place for p in passages if p.kind is Kind.EXAMPLE}
    assert places == {example.place for one in CHAPTERS for example in one.examples}


def test_each_answer_stands_in_the_sentences_that_are_gold(parts):
    passages = {p.id: p for p in parts.index.passages}
    asked = practised(CHAPTERS, parts.index.passages)
    assert len(asked) == sum(3 * len(one.examples) + len(one.broad) for one in CHAPTERS)
    words = iter(by for one in CHAPTERS for e in one.examples for a in e.answers for by in a.by)
    single = [one for one in asked if not one.broad]
    for one in single:
        assert len(one.gold) == 1
    first, by = single[0], next(words)
    (name, sentences), text = next(iter(first.gold.items())), passages
    spans = [text[name].sentences[i] for i in sentences]
    assert by in text[name].text[spans[0].start : spans[-1].end]


def test_words_that_no_passage_holds_are_told(parts):
    with pytest.raises(ValueError, match="no passage holds"):
        practised(read_chapters()[-1:], parts.index.passages)


def test_the_figures_of_a_few_questions(parts):
    asked = practised(CHAPTERS, parts.index.passages)
    single, broad = measure(parts.chain(), asked)
    assert single.questions + broad.questions == len(asked)
    for figures in (single, broad):
        assert len(figures.means) == len(MEASURES)
        assert all(0.0 <= one <= 1.0 for one in figures.means)
    assert single.means[0] > 0.5, "of 18 examples the right one is mostly near the top"
