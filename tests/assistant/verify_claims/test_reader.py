from __future__ import annotations

import json

import pytest

from assistant.verify_claims.reader import Reader, load_heads, open_reader
from assistant.verify_claims.text import sentences
from ingest.errors import SettingsError
from ingest.settings import Settings
from tests.conftest import CACHE_DIR

TEXT = (
    "In March 2019 the City of Ghent opened a renovation desk in the Brugse Poort neighbourhood. "
    "The desk is staffed by two energy advisers and one social worker, who visit tenants at home "
    "free of charge. In the first eighteen months, 640 dwellings were visited."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return open_reader(Settings(cache_dir=CACHE_DIR))


def read(reader, claim, text=TEXT):
    return reader.read(sentences([claim]), [sentences([text])])


def test_a_true_claim_is_told_from_the_same_with_one_word_changed(reader):
    true = read(reader, "The desk in Ghent is staffed by two energy advisers and a social worker.")
    false = read(reader, "The desk in Ghent is staffed by two energy advisers and a lawyer.")
    assert true.support > false.support
    assert true.slip < false.slip
    assert false.word == "lawyer"


def test_a_long_text_is_read_where_it_is_near(reader):
    filler = " ".join(f"Sentence {n} tells of rivers, hills and old bridges." for n in range(120))
    claim = "Two energy advisers and a social worker visit tenants."
    whole, alone = read(reader, claim, f"{filler} {TEXT} {filler}"), read(reader, claim)
    assert whole.support == pytest.approx(alone.support, abs=3.0)
    assert whole.support > read(reader, claim, filler).support


def test_the_order_of_the_texts_is_all_one(reader):
    claim = sentences(["Two energy advisers and a social worker visit tenants."])
    texts = [sentences([text]) for text in (TEXT, "The river is deep.", "It rained all day.")]
    assert reader.read(claim, texts) == reader.read(claim, texts[::-1])


def test_a_claim_longer_than_the_model_reads_is_read_as_far_as_it_goes(reader):
    found = read(reader, "The desk visits tenants and gives advice on insulation. " * 60)
    assert found.word in TEXT or found.word.isalnum()


def test_heads_that_cannot_be_read_say_what_to_do(tmp_path):
    file = tmp_path / "heads.json"
    for text in ("{", json.dumps({"support": {}})):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(SettingsError, match=r"restore it, or run `python -m eval reader`"):
            load_heads.__wrapped__(file)
