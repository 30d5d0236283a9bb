import io
from dataclasses import replace

from rich.console import Console

from eval.ablations import ABLATIONS
from eval.report import print_run
from tests.eval.sample_runs import records, sample_run
from tests.eval.samples import EXAM


def told(run, reveal: bool = False) -> str:
    out = io.StringIO()
    print_run(run, Console(file=out, width=250), reveal)
    return out.getvalue()


def test_tables_say_the_split_the_risk_and_the_time():
    run = sample_run()
    timed = tuple(
        replace(one, seconds=0.004, steps_ms={"rank": 3.0}) for one in run.systems["ours"]
    )
    shown = told(replace(run, systems={**run.systems, "ours": timed}))
    assert "split all" in shown
    for word in ("α-nDCG@10", "false answers", "area ↓", "risk as shipped", "rank", "3.0", "4.0"):
        assert word in shown, word
    assert "plain never refuse" in shown


def test_what_failed_counts_and_is_named_unless_it_is_of_test():
    assert "1 of 4 questions failed, as zero" in told(sample_run(split="dev"))
    assert f"{EXAM[0].id}: KeyError" in told(sample_run(split="dev"))
    held = sample_run(split="test")
    assert "one of test: KeyError" in told(held)
    assert f"{EXAM[0].id}: KeyError" in told(held, reveal=True)


def test_many_systems_stand_in_rows():
    run = sample_run()
    everyone = {"ours": run.systems["ours"]}
    for one in ABLATIONS:
        everyone[one.name] = records({})
    shown = told(replace(run, systems=everyone))
    assert "the other measures are in the results file" in shown
    assert all(one.name in shown for one in ABLATIONS)
    assert "ours, by type" in shown
    assert "ours-no-late, by type" not in shown
