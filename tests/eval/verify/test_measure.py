from __future__ import annotations

import pytest

from assistant.verify_claims import Verdict
from eval.verify.measure import Judged, auroc, caught_at, figures, overlap
from eval.verify.pairs import Pair


def judged(kind, supported, support, verdict):
    pair = Pair("x-1", "x", kind, "general", supported, "A dog barks", ("A dog sleeps",))
    return Judged(pair, Verdict(support, verdict, ()), overlap(pair.claim, pair.evidence))


def test_auroc_counts_pairs_by_hand():
    # Of 2 x 2 pairs, 3 are in order and one is a tie.
    assert auroc([0.9, 0.5], [0.5, 0.1]) == (3 + 0.5) / 4
    with pytest.raises(ValueError, match="both"):
        auroc([], [0.1])


def test_caught_at_keeps_to_the_false_alarms():
    true = [0.1, *[0.8] * 19]
    assert caught_at(true, [0.5, 0.9]) == 0.5
    assert caught_at([0.1, *[0.8] * 9], [0.5, 0.05]) == 0.5


def test_overlap_is_the_share_of_content_words():
    assert overlap("A dog barks", ["The dog sleeps"]) == 0.5
    assert overlap("of the", ["of"]) == 0.0


def test_figures_by_hand():
    found = figures(
        [
            judged("paraphrase", True, 0.9, "supported"),
            judged("paraphrase", True, 0.4, "unsupported"),
            judged("number", False, 0.3, "unsupported"),
            judged("place", False, 0.8, "supported"),
            judged("unrelated", False, 0.1, "unsupported"),
        ]
    )
    assert (found.supported, found.edits, found.unsupported) == (2, 2, 1)
    assert (found.auroc, found.caught, found.false_alarms) == (1.0, 0.5, 0.5)
    assert found.refused == 0.5
    assert found.auroc_all == (6 - 1) / 6
    assert found.baseline_auroc == 0.5
