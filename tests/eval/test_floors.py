import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.errors import ResultsError
from eval.floors import FLOORS, Fall, Floors, bound_of, falls, read_floors, reset, write_floors
from eval.headline import HEADLINES, MEASURE
from eval.questions import EXAM, SETS
from eval.summary import Figure


def seen(**means: float):
    """Figures of dev, "_" standing for what a name cannot hold."""
    names = {"hit": "hit@3", "false": "false refusals", "exact": "exact quotes"}
    return {"dev": {names[name]: Figure(mean, 500) for name, mean in means.items()}}


def test_a_figure_at_its_floor_passes_and_one_below_falls():
    bounds = {"dev": {"hit@3": 0.7}}
    assert falls(bounds, seen(hit=0.7)) == ()
    assert falls(bounds, seen(hit=0.9)) == ()
    assert falls(bounds, seen(hit=0.6999)) == (Fall("dev", "hit@3", 0.7, 0.6999),)


def test_where_lower_is_better_the_floor_is_a_ceiling():
    bounds = {"dev": {"false refusals": 0.04}}
    assert falls(bounds, seen(false=0.0)) == ()
    (fall,) = falls(bounds, seen(false=0.05))
    assert str(fall) == "dev: false refusals: ceiling 0.040, seen 0.0500"


def test_a_figure_that_is_missing_falls():
    (fall,) = falls({"dev": {"hit@3": 0.7}, "test": {}}, {})
    assert str(fall) == "dev: hit@3: floor 0.700, seen nothing"


@given(st.sampled_from(HEADLINES), st.floats(0, 1))
def test_a_figure_passes_the_bound_that_it_sets(line, mean):
    bounds = {"dev": {line.measure: bound_of(line, Figure(mean, 500))}}
    assert falls(bounds, {"dev": {line.measure: Figure(mean, 500)}}) == ()


@given(st.sampled_from(HEADLINES), st.floats(0.2, 0.8))
def test_a_figure_much_worse_than_the_one_that_set_the_bound_falls(line, mean):
    worse = mean + 0.02 if MEASURE[line.measure].better == "lower" else mean - 0.02
    bounds = {"dev": {line.measure: bound_of(line, Figure(mean, 500))}}
    assert falls(bounds, {"dev": {line.measure: Figure(worse, 500)}}) != ()


def test_of_few_questions_one_may_turn():
    of_ten = {"dev": {"hit@3": Figure(0.8, 10)}}
    floors = reset(Floors({}), of_ten, "", "a")
    assert floors.bounds == {"dev": {"hit@3": 0.7}}
    assert falls(floors.bounds, {"dev": {"hit@3": Figure(0.6, 10)}}) != ()


def test_exact_quotes_have_no_slack():
    floors = reset(Floors({}), seen(exact=1.0), "", "abc")
    assert floors.bounds == {"dev": {"exact quotes": 1.0}}
    assert falls(floors.bounds, seen(exact=0.999)) != ()


def test_floors_rise_and_do_not_sink_without_a_reason():
    floors = reset(Floors({}), seen(hit=0.7, false=0.05), "", "a")
    assert floors.bounds == {"dev": {"hit@3": 0.69, "false refusals": 0.06}}
    better = reset(floors, seen(hit=0.8, false=0.03), "", "b")
    assert better.bounds == {"dev": {"hit@3": 0.79, "false refusals": 0.04}}
    assert reset(better, seen(hit=0.7, false=0.05), "", "c") == better


def test_a_floor_that_sinks_keeps_its_reason():
    floors = reset(Floors({}), seen(hit=0.8), "", "a")
    lower = reset(floors, seen(hit=0.7), "harder questions", "b")
    assert lower.bounds == {"dev": {"hit@3": 0.69}}
    (kept,) = lower.lowered
    assert (kept.before, kept.after, kept.why, kept.revision) == (
        0.79,
        0.69,
        "harder questions",
        "b",
    )
    assert reset(lower, seen(hit=0.9), "", "c").lowered == lower.lowered


def test_splits_that_were_not_run_keep_their_floors():
    floors = Floors({"test": {"hit@3": 0.5}})
    assert reset(floors, seen(hit=0.7), "", "a").bounds["test"] == {"hit@3": 0.5}


def test_what_is_written_is_read_again(tmp_path):
    file = tmp_path / "floors.json"
    assert read_floors(file) == Floors({})
    floors = reset(reset(Floors({}), seen(hit=0.8), "", "a"), seen(hit=0.7), "why", "b")
    write_floors(floors, file)
    assert read_floors(file) == floors
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(ResultsError, match="is damaged"):
        read_floors(file)


def test_the_committed_floors_hold_every_headline_of_both_splits_of_every_set():
    bounds = read_floors(FLOORS).bounds
    names = {one.measure for one in HEADLINES}
    others = [of for of in SETS if of != EXAM]
    names_of = ["", *(f"{of} " for of in others)]
    splits = [f"{of}{split}" for of in names_of for split in ("dev", "test")]
    assert {split: set(found) for split, found in bounds.items()} == dict.fromkeys(splits, names)
