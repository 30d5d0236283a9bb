from __future__ import annotations

import json
from collections import Counter

import pytest

from eval.errors import PairsError
from eval.verify.measure import UNRELATED
from eval.verify.pairs import EDITS, PAIRS, WRITTEN, of_split, read_pairs, split_of, writer_of

PAIRS_READ = read_pairs()


def test_there_are_pairs_of_every_kind_in_either_split():
    for split in ("dev", "test"):
        kinds = Counter(one.kind for one in of_split(PAIRS_READ, split))
        wanted = {"number", "name", "place", "negation", "agent", "scope", "date", "unit"}
        assert wanted | {"modality", "comparison", "paraphrase", "partial"} <= kinds.keys()


def test_there_are_many_of_our_own_words():
    assert len(PAIRS_READ) >= 200
    assert len({one.id for one in PAIRS_READ}) == len(PAIRS_READ)
    assert sum(one.origin == "general" for one in PAIRS_READ) >= 60
    assert all(one.supported == (one.kind in ("verbatim", "paraphrase")) for one in PAIRS_READ)
    assert {one.kind for one in PAIRS_READ} > UNRELATED - {"unsaid"}


def test_a_base_is_never_split():
    for one in PAIRS_READ:
        assert one.id.startswith(one.base + "-")
    assert len(of_split(PAIRS_READ, "all")) == len(PAIRS_READ)
    assert {split_of(one.base) for one in of_split(PAIRS_READ, "dev")} == {"dev"}


def test_the_second_round_stands_apart_and_has_both_splits():
    edits = read_pairs(EDITS)
    assert len({one.id for one in edits}) == len(edits)
    assert not {one.base for one in edits} & {one.base for one in PAIRS_READ}
    true = {"close", "paraphrase", "compression", "reordered", "summary", "synonym"}
    assert all(one.supported == (one.kind in true) for one in edits)
    for split in ("dev", "test"):
        assert true | {"opposite", "word"} <= {one.kind for one in of_split(edits, split)}


def test_the_writers_have_a_split_each_and_none_has_two():
    written = read_pairs(WRITTEN)
    assert len({one.id for one in written}) == len(written)
    assert all(one.id.startswith(one.base + "-") for one in written)
    assert all(one.supported == (one.kind in ("close", "paraphrase", "summary")) for one in written)
    splits = {writer_of(one.base): split_of(one.base) for one in written}
    assert splits == {"ca": "train", "cb": "test", "cc": "train", "cd": "test", "ce": "dev"}
    train, dev, test = (
        {o.evidence for o in of_split(written, split)} for split in ("train", "dev", "test")
    )
    assert not (train | dev) & test


def test_what_is_verbatim_is_verbatim():
    for one in PAIRS_READ:
        if one.kind == "verbatim":
            held = " ".join(one.evidence).replace("\u2019", "'")
            assert one.claim.rstrip(".") in held


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "x"}'])
def test_a_line_that_is_no_pair_is_told(tmp_path, line):
    file = tmp_path / "pairs.jsonl"
    first = PAIRS.read_text(encoding="utf-8").splitlines()[0]
    file.write_text(f"{first}\n{line}\n", encoding="utf-8")
    with pytest.raises(PairsError, match="line 2"):
        read_pairs(file)


def test_a_field_of_another_type_is_told(tmp_path):
    first = json.loads(PAIRS.read_text(encoding="utf-8").splitlines()[0])
    file = tmp_path / "pairs.jsonl"
    file.write_text(json.dumps(first | {"supported": "yes"}), encoding="utf-8")
    with pytest.raises(PairsError, match="supported"):
        read_pairs(file)
