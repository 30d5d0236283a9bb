from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.verify_claims.parts import parts
from assistant.verify_claims.text import sentences

GIVEN = sentences(
    [
        "The guarantee covers three months of unpaid rent. Most applicants hear back within "
        "two weeks. Vaccination records are requested but are not a condition of enrolment."
    ]
)


def cut(claim: str) -> list[str]:
    (said,) = sentences([claim])
    return [" ".join(one.low for one in part.tokens) for part in parts(said, GIVEN)]


def test_a_sentence_that_joins_two_is_cut_at_the_clause():
    claim = "The guarantee covers three months of rent, and most applicants hear back in two weeks."
    assert cut(claim) == [
        "the guarantee covers three months of rent",
        "and most applicants hear back in two weeks",
    ]


def test_a_sentence_that_lies_beside_one_is_left_whole():
    claim = "Vaccination records are requested, but are not a condition of enrolment."
    assert len(cut(claim)) == 1


def test_nothing_is_cut_beside_fewer_than_two_sentences():
    (said,) = sentences(["Courses last long, and rent is paid."])
    assert parts(said, ()) == (said,)
    assert parts(said, GIVEN[:1]) == (said,)


WORDS = "guarantee covers months rent applicants weeks records condition and , but because".split()


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=24))
def test_parts_have_all_words_in_order_in_the_same_text(words):
    for said in sentences([" ".join(words)]):
        found = parts(said, GIVEN)
        assert 1 <= len(found) <= 3
        assert tuple(token for part in found for token in part.tokens) == said.tokens
        assert {part.text for part in found} == {said.text}
