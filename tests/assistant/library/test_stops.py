"""Stepping through what was quoted from a source."""

from __future__ import annotations

from assistant.basket.model import Item
from assistant.library.stops import Origin, route, stops
from ingest.spans import Span
from tests.ui.fake import LANGUAGE, FakeAssistant

FAKE = FakeAssistant()
ANSWER = FAKE.ask(LANGUAGE)
COURSES = "introductory-and-language-courses"


def item(start: int, source: str = COURSES) -> Item:
    return Item(source, (Span(start, start + 3),), "abc")


def test_quotes_of_the_answer_and_the_basket_come_in_reading_order() -> None:
    cited = [each for each in ANSWER.citations if each.document == COURSES]
    twice = Item(COURSES, cited[0].spans, cited[0].quote)
    found = stops(COURSES, ANSWER, [item(7), twice, item(9, "other")], FAKE.library.entries)
    assert [stop.spans for stop in found] == sorted(
        [each.spans for each in cited] + [item(7).spans]
    )
    assert [stop.origin for stop in found].count(Origin.ANSWER) == len(cited)
    assert found[0].origin is Origin.BASKET
    assert found[-1].item.question == LANGUAGE


def test_without_them_the_source_s_examples_are_stops() -> None:
    found = stops(COURSES, None, [item(9, "other")], FAKE.library.entries)
    assert {stop.origin for stop in found} == {Origin.EXAMPLE}
    assert all(stop.item.place for stop in found)
    assert stops("nowhere", ANSWER, [], FAKE.library.entries) == ()


def test_where_one_is_and_where_one_may_go() -> None:
    among = stops(COURSES, None, [item(10), item(20), item(30)], ())

    def way(*spans: Span) -> tuple[int | None, int | None, int | None]:
        found = route(among, spans)
        return found.at, found.previous, found.following

    assert way(*item(10).spans) == (0, None, 1)
    assert way(*item(20).spans) == (1, 0, 2)
    assert way(*item(30).spans) == (2, 1, None)
    assert way() == (None, None, 0)
    assert way(Span(15, 16)) == (None, 0, 1)
    assert way(Span(90, 91)) == (None, 2, None)
    assert route((), ()).following is None
