import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.beir.growing import GrowingArray


@given(st.lists(st.integers(0, 50), max_size=6), st.sampled_from([(), (3,), (2, 2)]))
def test_what_was_appended_is_what_numpy_reads(tmp_path_factory, counts, width):
    file = tmp_path_factory.mktemp("grown") / "rows.npy"
    parts = [np.arange(n * int(np.prod(width))).reshape(n, *width).astype(np.int16) for n in counts]
    with GrowingArray(file, np.int16, *width) as grown:
        for part in parts:
            grown.append(part)
    read = np.load(file, allow_pickle=False)
    assert read.dtype == np.int16
    assert np.array_equal(read, np.concatenate([np.zeros((0, *width), np.int16), *parts]))


def test_rows_of_another_width_are_refused(tmp_path):
    fault = r"expected rows of shape \(3,\), found \(2,\)"
    with (
        GrowingArray(tmp_path / "rows.npy", np.float32, 3) as grown,
        pytest.raises(ValueError, match=fault),
    ):
        grown.append(np.zeros((1, 2)))
