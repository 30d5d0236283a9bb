"""Stepping through the citations of an answer."""

from __future__ import annotations

import pytest

from assistant.ui.ask.session import Session
from ingest.spans import Span
from tests.ui.fake import LANGUAGE, FakeAssistant


@pytest.fixture
def session() -> Session:
    return Session(answers=[FakeAssistant().ask(LANGUAGE)])


def test_the_first_citation_has_no_previous_and_the_last_no_next(session: Session) -> None:
    session.open(0, 1)
    assert (session.step(-1), session.step(1)) == (None, 2)
    session.open(0, 7)
    assert (session.step(-1), session.step(1)) == (6, None)


def test_opening_shows_the_citations_own_spans(session: Session) -> None:
    session.open(0, 3)
    citation = session.answers[0].citations[2]
    assert session.opened is not None
    assert (session.opened.source, session.opened.spans) == (citation.document, citation.spans)
    assert session.citation() == citation


@pytest.mark.parametrize(("turn", "n"), [(0, 99), (5, 1), (-1, 1)])
def test_an_unknown_citation_opens_nothing(session: Session, turn: int, n: int) -> None:
    session.open(turn, n)
    assert session.opened is None


def test_a_source_opened_by_a_link_has_no_neighbours(session: Session) -> None:
    session.open_link("managing-diversity", (Span(1, 2),))
    assert (session.citation(), session.step(1), session.total()) == (None, None, 0)


def test_opening_again_scrolls_again(session: Session) -> None:
    session.open(0, 3)
    first = session.opened
    session.open(0, 3)
    assert first is not None
    assert session.opened is not None
    assert session.opened.stamp > first.stamp
