import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from eval.errors import GateError
from eval.floors import Floors
from eval.gate import check, print_gate, seen_in
from eval.summary import Figure
from tests.eval.sample_runs import sample_run

BOUNDS = {"dev": {"core recall, answer": 0.74}, "test": {"refused rightly": 0.5}}


@pytest.fixture
def seen():
    return seen_in(sample_run())


def test_dev_and_test_are_seen_apart(seen):
    assert list(seen) == ["dev", "test"]
    assert seen["dev"]["core recall, answer"] == Figure(0.75, 2)
    assert seen["test"]["refused rightly"] == Figure(1.0, 1)


def test_other_sets_than_the_exam_go_by_their_names():
    assert list(seen_in(sample_run(), "third")) == ["third dev", "third test"]


def test_figures_that_hold_pass(seen):
    check(Floors(BOUNDS), seen)


def test_each_figure_that_fell_is_named_with_its_floor(seen):
    bounds = {"dev": {"core recall, answer": 0.8}, "test": {"core recall, answer": 0.01}}
    with pytest.raises(GateError) as told:
        check(Floors(bounds), seen)
    assert "2 headline figure(s)" in str(told.value)
    assert "dev: core recall, answer: floor 0.800, seen 0.7500" in str(told.value)
    assert "test: core recall, answer: floor 0.010, seen 0.0000" in str(told.value)


def test_an_assistant_that_answers_everything_is_caught():
    run = sample_run()
    answering = tuple(
        replace(one, values={**one.values, "refused rightly": 0.0}) if not one.answerable else one
        for one in run.systems["ours"]
    )
    with pytest.raises(GateError, match="refused rightly"):
        check(Floors(BOUNDS), seen_in(replace(run, systems={"ours": answering})))


def test_no_floor_is_no_pass(seen):
    for floors in (Floors({}), Floors({"dev": {}})):
        with pytest.raises(GateError, match="no floor"):
            check(floors, seen)


def test_the_table_tells_figures_and_no_question(seen):
    console = Console(record=True, width=200, file=io.StringIO())
    print_gate(Floors(BOUNDS), seen, console)
    told = console.export_text()
    assert "0.7500" in told
    assert "≥ 0.740" in told
    assert "x-" not in told


def test_continuous_integration_runs_it_on_the_real_index():
    root = Path(__file__).parents[2]
    steps = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-2:]
    assert [step.removeprefix("exec ") for step in steps] == ["make test", "make gate"]
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    assert "\ngate: build " in makefile
    assert "-m eval gate $(ARGS)" in makefile
