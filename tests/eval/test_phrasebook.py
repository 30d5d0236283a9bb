"""The phrasebook's file."""

from __future__ import annotations

import pytest

from eval.errors import WrittenError
from eval.fit.intents import of_themes
from eval.phrasebook.themes import read_themes


def test_each_theme_has_practices_and_ten_ways_to_ask():
    themes = read_themes()
    assert {(len(one.practices), len(one.asks)) for one in themes} == {(8, 10)}
    assert len({one.id for one in themes}) == len(themes) == 320
    asks = [ask for one in themes for ask in one.asks]
    assert len(set(asks)) == len(asks)


def test_half_of_what_is_asked_is_learnt_from():
    learnt, left = of_themes(), of_themes(1)
    assert len(learnt) == len(left) == 1600
    assert not {one.text for one in learnt} & {one.text for one in left}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no json", "line 1 is no theme"),
        ('{"id": "x", "topic": "t", "practices": ["p"]}', "line 1 is no theme"),
        ('{"id": "x", "topic": "t", "practices": [], "asks": ["a"]}', "needs practices"),
    ],
)
def test_a_broken_line_is_named(tmp_path, line, told):
    file = tmp_path / "phrasebook.jsonl"
    file.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(WrittenError, match=told):
        read_themes(file)
