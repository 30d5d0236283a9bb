"""The phrasebook's file."""

from __future__ import annotations

import pytest

from eval.errors import WrittenError
from eval.fit.intents import of_themes
from eval.parts import Parts
from eval.phrasebook.covered import STYLES, Covered, Share, answered, read_covered
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


def test_each_theme_is_marked_once():
    covered = read_covered()
    assert set(covered) == {one.id for one in read_themes()}
    assert set(covered.values()) == set(Covered)


def test_a_mark_that_is_none_is_named(tmp_path):
    file = tmp_path / "covered.jsonl"
    file.write_text('{"id": "pa-001", "covered": "perhaps"}\n', encoding="utf-8")
    with pytest.raises(WrittenError, match=r"line 1 tells of no theme.*perhaps"):
        read_covered(file)


def test_more_is_answered_on_what_the_corpus_covers(real_settings):
    covered = read_covered()
    themes = [one for one in read_themes() if covered[one.id] is not Covered.NEAR][::30]
    found = answered(Parts(real_settings, {}).chain(), themes, covered)
    assert sum(one.asked for one in found.values()) == len(themes) * len(STYLES)

    def whole(sort):
        of = [one for (told, _), one in found.items() if told is sort]
        return Share(sum(one.asked for one in of), sum(one.answered for one in of)).share

    assert whole(Covered.YES) > whole(Covered.NO) + 0.1


def test_a_share_of_nothing_is_none():
    assert Share().share == 0.0
