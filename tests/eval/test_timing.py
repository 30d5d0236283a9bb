import io

import pytest
from rich.console import Console

from eval.timing import Timing, percentile, table


def test_the_ratio_is_of_medians():
    timing = Timing("build", ours_s=(2.0, 9.0, 3.0), plain_s=(6.0, 5.0, 60.0))
    assert timing.ratio == pytest.approx(3 / 6)
    assert timing.record()["ratio"] == 0.5


def test_percentiles_are_nearest_rank():
    values = list(range(1, 101))
    assert percentile(values, 95) == 95
    assert percentile([7], 95) == 7


def test_the_table_shows_medians_and_ratio():
    out = io.StringIO()
    Console(file=out, width=100).print(table([Timing("warm", (0.002,), (0.008,))]))
    row = next(line for line in out.getvalue().splitlines() if "warm" in line)
    assert "2.0 ms" in row
    assert "8.0 ms" in row
    assert "0.25" in row
