"""What a user is told of how a follow-up was read."""

from __future__ import annotations

import pytest

from assistant.understand.told import carried, otherwise, topic_of

BROAD = "How do other cities help migrant entrepreneurs get a loan?"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (BROAD, "help migrant entrepreneurs get a loan"),
        ("Is there an incubator for young firms in Lisbon?", "incubator for young firms"),
        ("Compare Ghent and Oslo: language courses", "language courses"),
        ("access to finance", "access to finance"),
    ],
)
def test_the_topic_is_the_question_without_its_frame(places, text, topic):
    assert topic_of(text, places) == topic


def test_places_and_topic_are_told(talk, places):
    reading = talk(BROAD, "and in Munich?")
    assert carried(reading, places) == ("Munich", "help migrant entrepreneurs get a loan")
    assert carried(talk(BROAD), places) == ()


def test_other_readings_stand_alone_in_any_conversation(talk, places):
    before = talk("How does Ghent train its interpreters?")
    reading = talk("How does Ghent train its interpreters?", "who pays?")
    ways = {way.how: way for way in otherwise(reading, "who pays?", before, places)}
    assert set(ways) == {"alone", "without"}
    assert ways["without"].what == "Ghent"
    alone = talk("How does Ghent train its interpreters?", ways["alone"].question)
    assert alone.standalone == "who pays?"
    without = talk("How does Ghent train its interpreters?", ways["without"].question)
    assert "Ghent" not in without.standalone
    assert "who pays" in without.standalone


def test_a_new_question_can_be_made_a_follow_up(talk, places):
    asked = "Which towns publish reports on diversity?"
    (way,) = otherwise(talk(BROAD, asked), asked, talk(BROAD), places)
    joined = talk(BROAD, way.question).standalone
    assert way.how == "joined"
    assert "loan" in joined
    assert "diversity" in joined
