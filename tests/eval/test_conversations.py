"""Follow-ups against the same questions asked whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.console import Console

from eval.conversations import by_subtype, figures, lost, pairs_of
from eval.questions import Type, questions
from eval.systems import Response, Text
from tests.eval.samples import FOLLOW_UP


class Forgetful:
    """Finds the evidence of questions asked whole alone."""

    name = "forgetful"
    refuses = True
    generation = ""

    def answer(self, question, history=()):
        (item, *_) = FOLLOW_UP.core
        texts = () if history else (Text(item.source, item.snippet),)
        return Response(texts, texts, bool(texts), "", 0.5, 0.0)

    def close(self):
        pass


def test_what_is_lost_is_the_difference():
    told = replace(FOLLOW_UP, whole="The same, asked whole?")
    pairs = pairs_of(Forgetful(), [told, FOLLOW_UP], {})
    assert [pair.question.id for pair in pairs] == [FOLLOW_UP.id]
    assert pairs[0].value("core recall, answer") == (0.0, 1.0)
    assert lost(pairs) == pytest.approx(1.0)
    assert lost(()) == 0.0


def test_the_tables_tell_both():
    pairs = pairs_of(Forgetful(), [replace(FOLLOW_UP, whole="Whole?")], {})
    console = Console(width=120, record=True, quiet=False, file=None)
    with console.capture() as said:
        console.print(figures(pairs, "dev"))
        console.print(by_subtype(pairs))
    assert "-1.000" in said.get()
    assert FOLLOW_UP.subtype in said.get()


def test_the_exam_holds_at_least_forty_conversations():
    told = [one for one in questions("all", [Type.FOLLOW_UP]) if one.whole]
    assert len(told) >= 40
    assert {one.source for q in told for one in q.core} >= {
        "inclusive-cities-background-paper",
        "introductory-and-language-courses",
        "managing-diversity",
        "matching-buyers-and-suppliers",
        "services-for-migrant-entrepreneurs",
    }
