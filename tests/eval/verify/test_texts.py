from __future__ import annotations

import json

import pytest

from eval.errors import WrittenError
from eval.verify.measure import UNRELATED
from eval.verify.pairs import CLAIMS, of_split, read_pairs, split_of, writer_of
from eval.verify.texts import pairs_of, read_texts

TEXTS = read_texts()
PAIRS_OF = tuple(pairs_of(TEXTS))


def test_each_text_has_claims_of_every_sort():
    assert len({one.id for one in TEXTS}) == len(TEXTS) == 2688
    for one in TEXTS:
        assert [kind for kind, _ in one.true] == ["close", "synonym", "paraphrase", "summary"]
        assert (len(one.false), len(one.unsaid)) == (6, 2)
        assert not {kind for kind, _ in one.false} & UNRELATED


def test_the_pairs_are_of_writers_who_are_never_split():
    assert len({one.id for one in PAIRS_OF}) == len(PAIRS_OF) == 13 * len(TEXTS)
    writers = {writer_of(one.base) for one in PAIRS_OF}
    assert len(writers) == 24
    assert {split_of(one.base) for one in of_split(PAIRS_OF, "dev")} == {"dev"}
    assert not of_split(PAIRS_OF, "test")


def test_a_true_claim_stands_beside_another_text_of_its_writer():
    texts = {one.id: one for one in TEXTS}
    for one in PAIRS_OF[:500]:
        own = texts[one.base].evidence
        assert (one.evidence == (own,)) is (one.kind != "other")


def test_what_is_held_out_was_not_trained_on():
    trained = {one.claim for one in of_split(PAIRS_OF, "train")}
    assert not trained & {one.claim for one in of_split(read_pairs(), "all")}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "is no text"),
        ('{"id": "cf-001"}', "KeyError"),
        (
            json.dumps({"id": "cf-001", "evidence": "A.", "true": [], "false": [], "unsaid": []}),
            "at least 3 true claims",
        ),
    ],
)
def test_a_line_that_is_no_text_is_told(tmp_path, line, told):
    file = tmp_path / CLAIMS.name
    file.write_text(line, encoding="utf-8")
    with pytest.raises(WrittenError, match=told):
        read_texts(file)
