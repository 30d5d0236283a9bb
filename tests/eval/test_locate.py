from pathlib import Path

import pytest

from eval.errors import QuestionsError
from eval.locate import Letters, corpus_texts, locate
from eval.questions import Evidence, Question, Role, Type, questions
from ingest.spans import Span, letters, quoted
from tests.eval.samples import EXAM, TEXTS

CORPUS = Path(__file__).parents[2] / "corpus"


def asked(*fragments: str, source: str = "alpha") -> Question:
    item = Evidence(source, fragments, Role.CORE)
    return Question("x-9", Type.FACT, "number", "How many?", evidence=(item,))


def test_every_fragment_of_the_exam_stands_in_the_corpus():
    exam = questions("all")
    texts = corpus_texts(CORPUS)
    spans = locate(exam, texts)
    for question in exam:
        for item in question.evidence:
            assert letters(quoted(texts[item.source], spans[item])) == letters(item.snippet)


def test_letters_match_across_breaks_hyphens_and_capitals():
    stored = "A \ufb01ne inte-\ngration  PLAN"
    assert Letters.of(stored).find("Fine integration plan") == (Span(2, len(stored)),)


def test_a_fragment_is_looked_for_after_the_one_before_it():
    stored = "same words here | other words there | same words here"
    question = asked("other words there", "same words here")
    (spans,) = locate([question], {"alpha": stored}).values()
    assert spans == (Span(18, 35), Span(38, 53))


def test_all_faults_are_told_at_once():
    wrong = [
        *EXAM,
        asked("Utrecht trains twelve mentors"),
        asked("Utrecht"),
        asked("Utrecht trains eleven", source="gamma"),
    ]
    with pytest.raises(QuestionsError) as caught:
        locate(wrong, TEXTS)
    assert caught.value.faults == (
        "x-9: evidence 1: not in alpha: 'Utrecht trains twelve mentors'",
        "x-9: evidence 1: fragment has fewer than 12 letters: 'Utrecht'",
        "x-9: evidence 1: unknown source 'gamma'; expected one of alpha, beta",
    )
