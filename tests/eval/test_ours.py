from assistant.answer import Answer, Citation, Group, Hit, Intent, Reason, Understanding
from eval.ours import response_of
from ingest.model import Kind, Passage
from ingest.spans import Span
from tests.eval.samples import ALPHA


def citation(n: int, shown: bool = True) -> Citation:
    return Citation(
        n, f"p{n}", "alpha", "Title", "EUROCITIES", 2014, None, Kind.EXAMPLE, "Utrecht", None,
        ALPHA[:7], (Span(0, 7),), shown,
    )  # fmt: skip


def hit(rank: int, text: str, similarity: float) -> Hit:
    passage = Passage(
        f"p{rank}", "alpha", Kind.BODY, text, (Span(0, 7),), (), None, None, None, (), rank, ""
    )
    return Hit(passage, rank, similarity)


def answer(answered: bool = True, reason: Reason | None = None) -> Answer:
    return Answer(
        id="a",
        question="How?",
        understanding=Understanding("How?", "How?", Intent.HOW_TO),
        answered=answered,
        reason=reason,
        mode="extractive",
        text="",
        lead="",
        groups=(Group("Utrecht", "", (1, 2), True), Group("More", "", (3,), False)),
        citations=(citation(1), citation(2, shown=False), citation(3)),
        retrieved=(hit(2, "second", 0.4), hit(1, "first", 0.3)),
        timings_ms=(("rank", 3.5),),
        confidence=0.8,
    )


def test_what_is_behind_more_is_not_shown_and_hits_come_by_rank():
    given = response_of(answer(), 0.2)
    assert [quote.text for quote in given.quotes] == ["Utrecht"]
    assert (given.quotes[0].city, given.quotes[0].kind) == ("Utrecht", "example")
    assert given.quotes[0].spans == (Span(0, 7),)
    assert [text.text for text in given.retrieved] == ["first", "second"]
    assert (given.similarity, given.seconds, given.answered) == (0.4, 0.2, True)
    assert (given.confidence, given.steps_ms) == (0.8, (("rank", 3.5),))


def test_a_refusal_shows_no_quotes():
    given = response_of(answer(answered=False, reason=Reason.OFF_TOPIC), 0.1)
    assert (given.answered, given.reason, given.quotes) == (False, "off_topic", ())
