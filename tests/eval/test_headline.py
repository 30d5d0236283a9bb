from eval.headline import HEADLINES, MEASURE, headline_figures
from tests.eval.sample_runs import GOOD, records


def test_every_headline_is_a_measure_and_a_share():
    assert [one.measure for one in HEADLINES if one.measure not in MEASURE] == []
    assert {MEASURE[one.measure].unit for one in HEADLINES} == {"share"}


def test_every_headline_has_a_direction():
    assert "" not in {MEASURE[one.measure].better for one in HEADLINES}


def test_quotes_may_not_become_a_little_less_exact():
    assert {one.measure: one.slack for one in HEADLINES}["exact quotes"] == 0


def test_figures_come_with_their_denominators():
    found = headline_figures(records(GOOD))
    assert (found["citation precision"].mean, found["citation precision"].questions) == (2 / 3, 3)


def test_what_counts_no_question_is_left_out():
    assert "refused rightly" not in headline_figures(records(GOOD)[:3])
