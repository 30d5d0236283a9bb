from eval import gold
from eval.questions import Evidence, Question, Role, Type
from eval.systems import Text
from ingest.spans import Span
from tests.eval.samples import ALPHA, DUBLIN, HOW_TO, TEXTS, UTRECHT, VIENNA


def test_found_needs_four_of_five_words_in_texts_of_the_same_source():
    # Content words: utrecht, trains, eleven, bilingual, mentors.
    assert gold.found(UTRECHT, [Text("alpha", "Utrecht trains bilingual mentors")])
    assert not gold.found(UTRECHT, [Text("alpha", "Utrecht trains mentors")])
    assert not gold.found(UTRECHT, [Text("beta", "Utrecht trains bilingual mentors")])
    assert gold.found(UTRECHT, [Text("alpha", "Utrecht trains"), Text("alpha", "eleven mentors")])
    assert not gold.found(
        UTRECHT, [Text("alpha", "Utrecht trains"), Text("beta", "eleven mentors")]
    )
    assert not gold.found(UTRECHT, [])


def test_alternatives_count_as_one_point():
    a1 = Evidence("alpha", ("one",), Role.CORE, "Oslo", "A")
    a2 = Evidence("beta", ("two",), Role.CORE, "Ghent", "A")
    b = Evidence("beta", ("three",), Role.CORE, "Oslo", "B")
    question = Question("x", Type.LIST, "s", "q", evidence=(a1, UTRECHT, a2, DUBLIN, b))
    assert gold.points(question) == ((UTRECHT,), (a1, a2), (b,))
    assert [place.names for place in gold.places(question)] == [
        {"utrecht"},
        {"oslo", "ghent"},
        {"oslo"},
    ]


def test_a_place_with_two_points_is_one_place():
    more = Evidence("beta", ("more",), Role.CORE, "UTRECHT")
    question = Question("x", Type.LIST, "s", "q", evidence=(UTRECHT, more))
    assert gold.places(question) == (gold.Place(frozenset({"utrecht"}), (UTRECHT, more)),)


def test_names_of_places_fold():
    assert gold.fold("Zürich") == gold.fold("ZURICH")
    assert gold.fold("Brighton & Hove") == gold.fold("Brighton and Hove")


def test_a_quote_is_right_when_it_holds_evidence_lies_within_it_or_is_of_its_place():
    assert gold.right(Text("alpha", ALPHA), HOW_TO)
    assert gold.right(Text("alpha", "Vienna pays interpreters"), HOW_TO)
    assert not gold.right(Text("alpha", "Vienna closed schools and theatres"), HOW_TO)
    assert not gold.right(Text("beta", "Vienna pays interpreters"), HOW_TO)
    other = Text("beta", "Something else entirely", city="vienna", kind="example")
    assert gold.right(other, HOW_TO)
    assert not gold.right(Text("beta", "Something else", city="Vienna", kind="body"), HOW_TO)
    assert not gold.right(Text("beta", "Something else", city="Oslo", kind="example"), HOW_TO)


def test_related_evidence_is_right_too():
    assert gold.right(Text("beta", "Dublin opened libraries"), HOW_TO)


def test_exact_is_judged_at_the_spans_or_anywhere_where_there_are_none():
    assert gold.exact(Text("alpha", "utrecht trains ELEVEN"), TEXTS)
    assert not gold.exact(Text("alpha", "Utrecht trains twelve"), TEXTS)
    assert not gold.exact(Text("gamma", "Utrecht"), TEXTS)
    assert not gold.exact(Text("alpha", " "), TEXTS)
    spans = (Span(0, 7), Span(48, 54))
    assert gold.exact(Text("alpha", "Utrecht Vienna", spans=spans), TEXTS)
    # The words are in the source, but not where the quote says.
    assert not gold.exact(Text("alpha", "Utrecht trains", spans=spans), TEXTS)


def test_places_of_the_sample():
    assert [place.items for place in gold.places(HOW_TO)] == [(UTRECHT,), (VIENNA,)]
