from dataclasses import replace
from pathlib import Path

import pytest

from eval.errors import ResultsError
from eval.html.contestants import about, contestants
from tests.eval.sample_runs import sample_run


def test_ours_comes_first_and_ablations_last():
    found = contestants([(Path("a.json"), sample_run())])
    assert [one.label for one in found] == ["ours", "plain", "ours-no-late"]
    assert [one.ablation for one in found] == [False, False, True]


def test_a_name_in_two_files_is_told_apart():
    found = contestants([(Path("a.json"), sample_run()), (Path("b.json"), sample_run())])
    assert [one.label for one in found][:2] == ["ours, a", "ours, b"]


def test_two_files_of_one_name_are_told_apart():
    found = contestants([(Path("x/a.json"), sample_run()), (Path("y/a.json"), sample_run())])
    assert len({one.label for one in found}) == len(found)


def test_different_questions_do_not_stand_side_by_side():
    run = sample_run()
    fewer = replace(run, systems={"ours": run.systems["ours"][1:]})
    with pytest.raises(ResultsError, match="different questions"):
        contestants([(Path("a.json"), run), (Path("b.json"), fewer)])


def test_results_without_questions_are_told():
    with pytest.raises(ResultsError, match="no question"):
        contestants([(Path("a.json"), replace(sample_run(), systems={"ours": ()}))])


def test_whose_answers_are_shown():
    found = contestants([(Path("a.json"), sample_run())])
    assert about(found).label == "ours"
    assert about(found, "plain").label == "plain"
    with pytest.raises(ResultsError, match="not 'oars'"):
        about(found, "oars")
