from dataclasses import replace

import pytest

from eval.html.outcomes import Outcome, missed, outcome
from eval.records import Evidence, Record


def evidence(text="a", quoted=False, alternative=None, role="core"):
    return Evidence("alpha", None, role, alternative, "example", text, None, quoted)


YES = Record("x-1", "fact", "dev", True, answered=True, evidence=(evidence("a"), evidence("b")))
NO = Record("x-2", "unanswerable", "dev", False)


@pytest.mark.parametrize(
    ("record", "came"),
    [
        (replace(YES, evidence=(evidence(quoted=True),)), Outcome.WHOLE),
        (replace(YES, evidence=(evidence(quoted=True), evidence())), Outcome.PART),
        (YES, Outcome.MISSED),
        (replace(YES, answered=False), Outcome.REFUSED_WRONGLY),
        (replace(YES, error="ValueError: no"), Outcome.FAILED),
        (NO, Outcome.REFUSED_RIGHTLY),
        (replace(NO, answered=True), Outcome.ANSWERED_WRONGLY),
        # A system that never refuses is judged by its similarity's threshold.
        (replace(NO, answered=True, values={"refused rightly": 1.0}), Outcome.REFUSED_RIGHTLY),
        (replace(YES, values={"false refusals": 1.0}), Outcome.REFUSED_WRONGLY),
    ],
)
def test_each_outcome(record, came):
    assert outcome(record) is came


def test_an_alternative_that_is_quoted_stands_for_the_others():
    items = (
        evidence("a", True, "A"),
        evidence("b", False, "A"),
        evidence("c"),
        evidence("d", role="related"),
    )
    assert [one.text for one in missed(replace(YES, evidence=items))] == ["c"]


def test_an_item_without_alternatives_stands_for_itself_alone():
    assert len(missed(replace(YES, evidence=(evidence("a", True), evidence("b"))))) == 1
