import subprocess
import sys

import pytest

from eval.taken import Taken, peak_bytes

MB = 2**20


def test_what_is_told_comes_back():
    taken = Taken((0.5, 0.25), 3 * MB)
    assert Taken.from_json("a warning\n" + taken.to_json()) == taken


@pytest.mark.parametrize("said", ["", "nothing", "[]", "{}", '{"seconds": 1, "peak_bytes": 2}'])
def test_what_tells_nothing_is_an_error(said):
    with pytest.raises(ValueError):  # noqa: PT011
        Taken.from_json(said)


def test_the_peak_is_in_bytes_and_outlives_what_was_held():
    code = (
        "from eval.taken import peak_bytes\nbefore = peak_bytes()\n"
        "held = bytearray(b'x') * (200 << 20)\ndel held\nprint(before, peak_bytes())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    before, after = map(int, done.stdout.split())
    assert 5 * MB < before < 60 * MB
    assert after - before > 150 * MB
    assert peak_bytes() > 5 * MB
