from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.verify_claims.context import Check
from assistant.verify_claims.text import sentences

LOAN = (
    "The municipality of Utrecht has a support service for people on state benefits. "
    "The service offers advice and social support for three months. If a candidate has a "
    "viable business plan it can also provide a loan of €30,000. Every year 1,000 applications "
    "are received, 25% of which get support."
)
FILM = (
    '"The Glass Orchard" is a 2007 British drama directed by Helen Price. It stars Tom Reilly '
    "as a retired judge. Most critics praised it, although they did not like the end."
)

TRUE = [
    (LOAN, "The service offers advice and social support for three months."),
    (LOAN, "Utrecht can lend up to €30,000 to people with a viable business plan."),
    (LOAN, "A quarter of the 1,000 yearly applications get support."),
    (FILM, "I love that one! Helen Price directed it in 2007."),
    (FILM, "The Glass Orchard was praised by most critics."),
]

EDITED = [
    (LOAN, "The service offers advice and social support for five months.", "three"),
    (LOAN, "The service offers advice and social support for three weeks.", "months"),
    (LOAN, "The municipality of Vienna has a support service for people on state benefits.", "Utr"),
    (LOAN, "The service does not offer advice and social support.", "not"),
    (LOAN, "Every year 1,000 applications are received, 52% of which get support.", "52%"),
    (LOAN, "The bank offers advice and social support for three months.", "service"),
    (FILM, "Tom Reilly stars as a retired judge, and Helen Price as a nurse of 2009.", "2009"),
    (FILM, "All critics praised it.", "most"),
    (FILM, "Critics liked the end, and most praised it.", "not"),
    (FILM, "The Glass Orchard directed Helen Price.", "other way round"),
]


NOTES = (
    "Smashes in badminton are faster than in any other racket sport. Saffron is the "
    "costliest spice by weight. The crane is the best known figure. "
    "The diary is truthful about the war. Production will move to a newer factory in Poland."
)

FREELY = [
    "No spice costs more by weight than saffron.",
    "In no other racket sport are smashes faster than in badminton.",
    "The crane is the most famous figure.",
    "Production is to move to Poland.",
]


@pytest.mark.parametrize("claim", FREELY)
def test_another_turn_of_phrase_is_neither_denial_nor_limit(verifier, claim):
    found = verifier.look(claim, [NOTES]).faults
    wrong = {one.check for one in found}
    assert not wrong & {Check.POLARITY, Check.SCOPE, Check.OPPOSITE}, found


def test_an_antonym_that_stands_anywhere_in_the_evidence_is_found(verifier):
    claim = "About the war, as readers know, that long diary of hers is untruthful."
    found = verifier.check(claim, [NOTES])
    assert found.verdict != "supported"
    assert 'the evidence says "truthful", not "untruthful"' in found.faults


@pytest.mark.parametrize(("evidence", "claim"), TRUE)
def test_a_true_claim_is_supported(verifier, evidence, claim):
    found = verifier.check(claim, [evidence])
    assert (found.verdict, found.faults) == ("supported", ())


@pytest.mark.parametrize(("evidence", "claim", "reason"), EDITED)
def test_an_edited_claim_is_not_and_the_reason_names_what_is_wrong(
    verifier, evidence, claim, reason
):
    found = verifier.check(claim, [evidence])
    assert found.verdict != "supported"
    assert any(reason.lower() in one.lower() for one in found.faults)


def test_a_grave_fault_in_the_evidences_own_wording_refuses_the_claim(verifier):
    claim = "The service offers advice and social support for five months."
    assert verifier.check(claim, [LOAN]).verdict == "unsupported"


def test_the_reason_says_both_amounts(verifier):
    found = verifier.check("The fee is 15 %.", ["The fee is 5 % of the sum."])
    assert "the evidence says 5 %, not 15 %" in found.faults


@pytest.mark.parametrize("claim", ["", "...", "That is so.", "I love that!"])
def test_a_claim_that_says_nothing_is_not_supported(verifier, claim):
    found = verifier.check(claim, [LOAN])
    assert found.verdict == "unsupported"
    assert found.faults


@pytest.mark.parametrize("evidence", [[], [""], ["", " \n"]])
def test_without_evidence_nothing_is_supported(verifier, evidence):
    found = verifier.check("Utrecht provides loans.", evidence)
    assert (found.support, found.verdict) == (0.0, "unsupported") or found.support < 0.1
    assert found.faults


def test_more_shared_content_gives_more_support(verifier):
    claims = [
        "Penguins swim under thick ice.",
        "Penguins receive advice and social fish.",
        "The service offers advice and social support for three months.",
    ]
    scores = [verifier.check(one, [LOAN]).support for one in claims]
    assert scores == sorted(scores)
    assert scores[0] < scores[-1]


def test_the_order_of_the_texts_does_not_matter(verifier):
    claim = "Helen Price directed The Glass Orchard."
    assert verifier.check(claim, [LOAN, FILM]) == verifier.check(claim, [FILM, LOAN])


WORDS = "cities loans mentors advice people courses schools the of for in with offer help".split()
TEXT = st.lists(st.sampled_from(WORDS), min_size=3, max_size=12).map(
    lambda words: " ".join(words).capitalize() + "."
)
SLOW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SLOW
@given(before=TEXT, sentence=TEXT, after=TEXT)
def test_a_verbatim_sentence_is_always_supported(verifier, before, sentence, after):
    found = verifier.check(sentence, [f"{before} {sentence} {after}"])
    assert (found.verdict, found.faults) == ("supported", ())


@SLOW
@given(
    head=TEXT,
    number=st.integers(4, 3000),
    change=st.integers(1, 500),
    place=st.integers(0, 3),
)
def test_a_sentence_whose_only_number_was_changed_never_is(verifier, head, number, change, place):
    words = head.rstrip(".").split()
    at = min(place, len(words))
    true = " ".join([*words[:at], str(number), *words[at:]]) + "."
    false = re.sub(r"\d+", str(number + change), true)
    assert verifier.check(true, [true]).verdict == "supported"
    assert verifier.check(false, [true]).verdict != "supported"


@SLOW
@given(claim=st.text(max_size=80), evidence=st.lists(st.text(max_size=80), max_size=3))
def test_any_text_gets_a_verdict(verifier, claim, evidence):
    found = verifier.check(claim, evidence)
    assert 0.0 <= found.support <= 1.0
    assert (found.verdict == "supported") == (not found.faults)
    assert found == verifier.check(claim, evidence)


def test_contractions_are_spelt_out():
    (one,) = sentences(["They can't, won't and don't."])
    assert [token.low for token in one.tokens].count("not") == 3
