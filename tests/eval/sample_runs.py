"""Runs of the small exam, through the real harness."""

from __future__ import annotations

from dataclasses import replace

from eval.evaluate import evaluate
from eval.records import Record, Run
from eval.systems import Text
from tests.eval.samples import EXAM, FACT, FOLLOW_UP, HOW_TO, NONE, TEXTS, Scripted, response

MADE = "2026-11-20T18:00:00+00:00"
UTRECHT = Text("alpha", "Utrecht trains eleven bilingual mentors yearly.", "Utrecht", "example")
VIENNA = Text("alpha", "Vienna pays interpreters monthly wages.", "Vienna", "example")
DUBLIN = Text("beta", "Dublin opened libraries nightly.", "Dublin", "example")

GOOD = {
    HOW_TO.question: response([UTRECHT, DUBLIN], [UTRECHT]),
    FACT.question: response([UTRECHT], [UTRECHT]),
    FOLLOW_UP.question: response([DUBLIN, VIENNA], [DUBLIN]),
    NONE.question: response([DUBLIN], answered=False, similarity=0.1),
}
POOR = {question.question: response([DUBLIN], [DUBLIN]) for question in EXAM[1:]}
"""Knows nothing but Dublin, and fails on the first question."""


def records(script: dict[str, object], split: str = "") -> tuple[Record, ...]:
    found = evaluate(Scripted(script), EXAM, TEXTS)
    # The first two questions are dev, whatever their ids hash to.
    return tuple(
        replace(one, split=split or ("dev" if at < 2 else "test")) for at, one in enumerate(found)
    )


def sample_run(revision: str = "0123456789ab", split: str = "") -> Run:
    systems = {"plain": records(POOR, split), "ours": records(GOOD, split)}
    systems["ours-no-late"] = systems["plain"]
    machine = {"cores": "2"}
    return Run(
        revision, {"ours": "fedcba98"}, {"retrieved": "20"}, "all", (), systems, MADE, machine
    )
