import io
from dataclasses import replace

import pytest
from rich.console import Console

from eval.compare import differences, paired, print_comparison, records_of, verdict
from eval.errors import ResultsError
from eval.measures import MEASURES
from eval.records import Record, Run
from eval.significance import Difference

NAME = "core recall, answer"


def record(name: str, **values: float) -> Record:
    return Record(name, "fact", "dev", True, values={NAME: 0.0, **values})


def run(**systems: tuple[Record, ...]) -> Run:
    return Run("abc", {}, {}, "dev", (), systems)


A = (record("x-1", **{NAME: 0.5}), record("x-2", **{NAME: 1.0}), record("x-3", **{NAME: 0.0}))
B = (record("x-2", **{NAME: 0.5}), record("x-1", **{NAME: 1.0}), record("x-4", **{NAME: 1.0}))


def test_questions_are_paired_by_id():
    assert paired(A, B, NAME) == {"x-1": (0.5, 1.0), "x-2": (1.0, 0.5)}
    assert differences(A, B)[NAME].questions == 2


def test_ours_is_chosen_or_the_only_one_or_the_one_that_is_named():
    both = run(ours=A, plain=B)
    assert records_of(both, "", "A") == ("ours", A)
    assert records_of(both, "plain", "A") == ("plain", B)
    assert records_of(run(plain=B), "", "A") == ("plain", B)
    with pytest.raises(ResultsError, match="--system-b"):
        records_of(run(plain=A), "ours", "B")


def test_the_verdict_knows_which_way_is_better():
    by_name = {measure.name: measure for measure in MEASURES}
    up = Difference(0.2, 0.4, 0.1, 0.3, 0.01, 9)
    assert verdict(by_name["hit@3"], up) == "better"
    assert verdict(by_name["false refusals"], up) == "worse"
    assert verdict(by_name["words per answer"], up) == "other"
    assert verdict(by_name["hit@3"], Difference(0.2, 0.4, -0.1, 0.3, 0.2, 9)) == ""


def test_wins_and_losses_are_told_by_question():
    out = io.StringIO()
    print_comparison(run(ours=A), run(ours=B), "", "", NAME, Console(file=out, width=120))
    told = " ".join(out.getvalue().split())
    assert "1 wins, 1 losses, 0 ties" in told
    assert "win x-1 50.0 % -> 100.0 %" in told
    assert "loss x-2 100.0 % -> 50.0 %" in told


def test_single_test_questions_are_withheld_unless_revealed():
    held = tuple(replace(one, split="test") for one in A)

    def told(reveal: bool) -> str:
        out = io.StringIO()
        console = Console(file=out, width=120)
        print_comparison(run(ours=held), run(ours=B), "", "", NAME, console, reveal)
        return " ".join(out.getvalue().split())

    hidden, shown = told(False), told(True)
    assert "1 wins, 1 losses, 0 ties" in hidden
    assert "x-1" not in hidden
    assert "2 questions of the test split are withheld; --reveal-test shows them." in hidden
    assert "win x-1 50.0 % -> 100.0 %" in shown
    assert "withheld" not in shown


def test_runs_without_a_common_question_and_unknown_measures_are_told():
    console = Console(file=io.StringIO())
    with pytest.raises(ResultsError, match="in common"):
        print_comparison(run(ours=A[2:]), run(ours=B[2:]), "", "", NAME, console)
    with pytest.raises(ResultsError, match="no measure"):
        print_comparison(run(ours=A), run(ours=B), "", "", "beauty", console)
