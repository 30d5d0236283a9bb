"""Finding passages by their words."""

from __future__ import annotations

import math

import pytest

from ingest.errors import IndexDamagedError
from ingest.index.lexical import K1, B, LexicalIndex, write_lexical
from tests.ingest.index.sample import THEMES, sample_passage


def index_of(folder, passages):
    write_lexical(folder, passages)
    return LexicalIndex(folder, [one.id for one in passages])


@pytest.fixture
def themes(tmp_path):
    passages = [sample_passage(i, text, place) for i, (place, text) in enumerate(THEMES)]
    return index_of(tmp_path / "lexical", passages)


def positions(matches):
    return [one.position for one in matches]


@pytest.mark.parametrize(
    ("question", "position"),
    [
        ("Is there a one stop shop?", 1),
        ("one-stop-shop", 1),
        ("onestopshop", 1),
        ("newcomer's question", 1),
        ("mentors for migrant youngsters who coach", 0),
        ("subsidies for employers", 2),
        ("What happens in Tampere?", 3),
    ],
)
def test_questions_find_their_passage_first(themes, question, position):
    assert positions(themes.query(question, 3))[0] == position


@pytest.mark.parametrize("question", ["", "how do they do it?", "xyzzy plugh", "?!", "\u2028"])
def test_unknown_words_find_nothing(themes, question):
    assert themes.query(question, 5) == []


def test_only_allowed_positions_are_found(themes):
    everywhere = themes.query("language newcomers refugees", 5)
    assert len(everywhere) > 1
    for match in everywhere:
        assert themes.query("language newcomers refugees", 5, {match.position}) == [match]
    assert themes.query("language", 5, set()) == []
    assert themes.query("language", 0) == []


def test_scores_are_lucenes(tmp_path):
    # Two passages without context; each word counts twice (the text's weight).
    passages = [sample_passage(0, "mentor mentor school"), sample_passage(1, "school")]
    match = index_of(tmp_path / "lexical", passages).query("mentor", 5)
    idf = math.log(1 + (2 - 1 + 0.5) / (1 + 0.5))
    norm = K1 * (1 - B + B * 6 / ((6 + 2) / 2))
    assert [(0, pytest.approx(idf * 4 / (4 + norm), abs=1e-5))] == match


def test_ties_go_by_id(tmp_path):
    passages = [sample_passage(i, "the same mentors") for i in range(9)]
    found = index_of(tmp_path / "lexical", passages).query("mentor", 4)
    assert [passages[i].id for i in positions(found)] == sorted(one.id for one in passages)[:4]


def test_nothing_to_index(tmp_path):
    assert index_of(tmp_path / "none", []).query("mentor", 5) == []
    wordless = [sample_passage(0, "???"), sample_passage(1, "of the")]
    assert index_of(tmp_path / "wordless", wordless).query("mentor of the", 5) == []
    partly = [sample_passage(0, "???"), sample_passage(1, "mentor")]
    assert positions(index_of(tmp_path / "partly", partly).query("mentor", 5)) == [1]


def test_the_same_passages_give_the_same_bytes(tmp_path):
    passages = [sample_passage(i, text, place) for i, (place, text) in enumerate(THEMES)]
    for name in ("a", "b"):
        write_lexical(tmp_path / name, passages)
    for file in (tmp_path / "a").iterdir():
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()


def test_missing_file_says_what_to_do(tmp_path):
    passages = [sample_passage(0, "mentor")]
    write_lexical(tmp_path / "lexical", passages)
    (tmp_path / "lexical" / "vocab.index.json").unlink()
    with pytest.raises(IndexDamagedError, match="python -m ingest build"):
        LexicalIndex(tmp_path / "lexical", [passages[0].id])
