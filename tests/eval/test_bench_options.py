import argparse

import pytest

from eval.bench_options import declare, sizes_of


def parsed(*argv):
    parser = argparse.ArgumentParser()
    declare(parser.add_subparsers(dest="command"))
    return parser.parse_args(argv)


@pytest.mark.parametrize("command", ["bench", "growth"])
def test_growth_is_measured_at_two_sizes_unless_others_are_named(command):
    assert sizes_of(parsed(command)) == [1_000, 10_000]
    assert sizes_of(parsed(command, "--sizes", "900", "20", "900")) == [20, 900]
    assert sizes_of(parsed(command, "--sizes", "0")) == [1]


def test_bench_can_leave_growth_out():
    assert sizes_of(parsed("bench", "--sizes")) == []


def test_growth_encodes_every_passage_unless_told_otherwise():
    assert parsed("growth").vectors == "real"
    assert parsed("growth", "--vectors", "near").vectors == "near"
