import numpy as np
import pytest

from assistant.calibration import RankWeights
from eval.beir.collection import Collection
from eval.beir.prepared import Extent, prepare
from eval.beir.systems import Bm25, Dense, Full
from tests.eval.beir.made import DOCUMENTS, QUERIES, collection

QUERY = QUERIES[0]["text"]
FAR = {
    "_id": "far",
    "title": "Harbours",
    "text": "Ships come and go. " * 60 + "An okapi dances on the quay to point to flowers.",
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory, encoder):
    folder = tmp_path_factory.mktemp("beir")
    opened = Collection.open(collection(folder / "c", documents=(*DOCUMENTS, FAR)))
    (folder / "work").mkdir()
    return prepare(opened, encoder, folder / "work")


def ids(prepared, found):
    return [prepared.ids[one.position] for one in found]


def test_dense_is_the_cosine_with_each_text_as_the_model_cuts_it(prepared, encoder):
    texts = [f"{one.get('title', '')} {one['text']}".strip() for one in (*DOCUMENTS, FAR)]
    query, *vectors = [one.pooled for one in encoder.encode([QUERY, *texts])]
    cosines = np.stack(vectors) @ query
    found = Dense(prepared, RankWeights(), 10).search(QUERY, 6)
    assert [one.position for one in found] == np.argsort(-cosines).tolist()
    assert [one.score for one in found] == pytest.approx(sorted(cosines, reverse=True), abs=1e-5)
    assert len(Dense(prepared, RankWeights(), 10).search(QUERY, 2)) == 2


def test_bm25_finds_shared_words_alone(prepared):
    assert ids(prepared, Bm25(prepared, RankWeights(), 10).search("tides", 6)) == ["tides"]
    assert Bm25(prepared, RankWeights(), 10).search("quetzal", 6) == []


def test_the_full_ranking_understands_and_reads_on_beyond_the_models_limit(prepared):
    found = Full(prepared, RankWeights(), 10).search(QUERY, 6)
    assert set(ids(prepared, found)[:2]) == {"bees", "waggle"}
    okapi = Full(prepared, RankWeights(), 10).search("okapi on the quay", 6)
    assert ids(prepared, okapi)[0] == "far"
    # The first window alone knows of ships only.
    assert okapi[0].score > Full(prepared, RankWeights(), 10).search("a zebra in Peru", 6)[0].score


@pytest.mark.parametrize(
    ("weigh", "alone"),
    [
        (RankWeights(late=0.0, dense=0.0, lexical=1.0), Bm25),
        (RankWeights(late=0.0, dense=1.0, lexical=0.0), Dense),
    ],
)
def test_with_one_weight_alone_the_full_ranking_is_that_system(prepared, weigh, alone):
    full = ids(prepared, Full(prepared, weigh, 10).search(QUERY, 3))
    expected = ids(prepared, alone(prepared, weigh, 10).search(QUERY, 3))
    assert full[: len(expected)][:2] == expected[:2]


def test_late_interaction_is_the_assistants(prepared, encoder):
    weigh = RankWeights(late=1.0, dense=0.0, lexical=0.0, rarity_power=0.0, stop_word=1.0)
    query, document = encoder.encode(
        ["bees dance", DOCUMENTS[0]["title"] + " " + DOCUMENTS[0]["text"]]
    )
    by_hand = (query.tokens @ document.tokens.T).max(axis=1).mean()
    found = Full(prepared, weigh, 10).search("bees dance", 6)
    score = {prepared.ids[one.position]: one.score for one in found}["bees"]
    # Token vectors are kept as int8.
    assert score == pytest.approx(float(by_hand), abs=0.01)


def test_depth_bounds_what_is_ranked(prepared):
    assert len(Full(prepared, RankWeights(), 1).search(QUERY, 6)) <= 2


def test_vectors_that_were_not_made_are_asked_for_early(tmp_path, encoder):
    opened = Collection.open(collection(tmp_path / "c"))
    (tmp_path / "work").mkdir()
    without = prepare(opened, encoder, tmp_path / "work", Extent.NONE)
    assert ids(without, Bm25(without, RankWeights(), 10).search("tides", 3)) == ["tides"]
    with pytest.raises(ValueError, match="with its vectors"):
        Dense(without, RankWeights(), 10)
