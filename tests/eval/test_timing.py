import io

import pytest
from rich.console import Console

from eval.timing import Cost, Unit, percentile, table


def test_the_ratio_is_of_medians():
    cost = Cost("build", ours=(2.0, 9.0, 3.0), plain=(6.0, 5.0, 60.0))
    assert cost.ratio == pytest.approx(3 / 6)
    assert cost.record()["ratio"] == 0.5


def test_the_spread_is_of_the_pairs_taken_one_after_the_other():
    cost = Cost("build", ours=(2.0, 9.0, 3.0), plain=(6.0, 5.0, 60.0))
    assert cost.spread == (pytest.approx(3 / 60), pytest.approx(9 / 5))
    assert cost.record()["spread"] == [0.05, 1.8]


def test_values_are_recorded_under_their_unit():
    record = Cost("crowd", (130.0,), (90.0,), Unit.PER_SECOND, goal=2.0).record()
    assert (record["ours_per_s"], record["plain_per_s"], record["goal"]) == ([130.0], [90.0], 2.0)
    assert Cost("disk", (1,), (2,), Unit.BYTES).record()["ours_bytes"] == [1]


def test_percentiles_are_nearest_rank():
    values = list(range(1, 101))
    assert percentile(values, 95) == 95
    assert percentile([7], 95) == 7


def row_of(cost):
    out = io.StringIO()
    Console(file=out, width=120).print(table([cost]))
    return next(line for line in out.getvalue().splitlines() if cost.name in line)


def test_the_table_shows_medians_ratio_spread_and_goal():
    row = row_of(Cost("warm", (0.002, 0.004, 0.002), (0.008, 0.008, 0.01), goal=0.8))
    for shown in ("2.0 ms", "8.0 ms", "0.25", "0.20 to 0.50", "\u2264 0.8"):
        assert shown in row


@pytest.mark.parametrize(
    ("unit", "shown"),
    [(Unit.BYTES, ("3.0 MB", "1.20 GB")), (Unit.PER_SECOND, ("3000000.0 /s", "1200000000.0 /s"))],
)
def test_the_table_shows_each_unit(unit, shown):
    row = row_of(Cost("disk", (3e6,), (1.2e9,), unit))
    assert all(one in row for one in shown)
