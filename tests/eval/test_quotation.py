from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.errors import QuotationError
from eval.locate import corpus_texts
from eval.questions import questions
from eval.quotation import Quotable
from ingest.spans import letters, quoted

CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = (
    "Heading\n\nGhent hires guides who speak\nfive languages.12 They are paid by the hour, e.g. "
    "for visits.\nNext line goes on.\n\nPAGE 7\n\nGuides also help\nto find a flat."
)
ONE = {"a": TEXT, "b": "Nothing here is like the other text, but guides also help to find a home."}


def test_words_are_found_across_line_breaks_and_case():
    corpus = Quotable(ONE)
    (found,) = corpus.find("WHO SPEAK five\n languages")
    assert corpus.fragments(found) == ("who speak five languages",)
    assert found.similarity == 1.0


def test_words_cut_within_a_word_are_widened_and_a_footnote_mark_is_not_taken():
    corpus = Quotable(ONE)
    (found,) = corpus.find("uides who speak five languages")
    assert corpus.fragments(found) == ("guides who speak five languages",)


def test_a_sentence_is_taken_whole_across_wrapped_lines():
    corpus = Quotable(ONE)
    (found,) = corpus.find("five languages")
    assert corpus.fragments(corpus.sentence(found))[0].startswith("Ghent hires guides who speak")
    (found,) = corpus.find("help to find a flat")
    assert corpus.fragments(corpus.sentence(found)) == ("Guides also help to find a flat.",)


def test_words_with_noise_between_are_fragments():
    corpus = Quotable(ONE)
    (found,) = corpus.find("Next line goes on. Guides also help to find a flat")
    assert corpus.fragments(found) == ("Next line goes on", "Guides also help to find a flat")
    (found,) = corpus.find("Ghent hires guides [...] help to find a flat")
    assert corpus.fragments(found) == ("Ghent hires guides", "help to find a flat")


def test_words_that_stand_twice_are_found_twice_and_a_source_can_be_named():
    corpus = Quotable(ONE)
    assert [one.source for one in corpus.find("guides also help to find a")] == ["a", "b"]
    assert [one.source for one in corpus.find("guides also help to find a", "b")] == ["b"]


def test_the_nearest_passage_is_told_for_words_that_stand_nowhere():
    corpus = Quotable(ONE)
    assert corpus.find("guides also helped to find a flat") == ()
    near = corpus.nearest("guides also helped to find a flat")
    assert near.source == "a"
    assert 0.8 < near.similarity < 1
    assert "help to find a flat" in corpus.fragments(near)[0]


def test_too_few_words_and_an_unknown_source_are_told():
    corpus = Quotable(ONE)
    with pytest.raises(QuotationError, match="at least 12 letters"):
        corpus.find("a flat")
    with pytest.raises(QuotationError, match="expected one of a, b"):
        corpus.nearest("guides also help", "c")
    with pytest.raises(QuotationError, match="every source is empty"):
        Quotable({"a": ""}).nearest("guides also help")


def test_every_fragment_of_the_exam_is_found_where_it_stands():
    corpus = Quotable(corpus_texts(CORPUS))
    for item in {item for question in questions("dev") for item in question.evidence}:
        found = corpus.find(" … ".join(item.fragments), item.source)
        assert found, item
        words = letters(quoted(corpus.texts[item.source], found[0].spans))
        assert letters(item.snippet) in words


@given(st.text(alphabet="abc 1.\n…|ﬁ", max_size=60), st.text(alphabet="abc 1.\n…|ﬁ", max_size=200))
def test_whatever_is_quoted_what_is_found_stands_in_the_text(words, text):
    corpus = Quotable({"a": text})
    try:
        found = corpus.find(words)
        near = corpus.nearest(words)
    except QuotationError:
        return
    for one in (*found, near, *map(corpus.sentence, found)):
        assert all(0 <= span.start < span.end <= len(text) for span in one.spans)
        assert 0 <= one.similarity <= 1
