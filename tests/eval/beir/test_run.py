import json

import pytest

from eval.__main__ import main
from eval.beir.collection import Collection
from eval.beir.measure import measure
from tests.eval.beir.made import DOCUMENTS, JUDGED, QUERIES, collection


def test_measures_by_hand(tmp_path):
    opened = Collection.open(collection(tmp_path / "c"))
    ranked = {"1": {"trams": 3.0, "waggle": 2.0, "bees": 1.0}}
    found = measure(opened, ranked)
    # Gains 1 and 2 at ranks 2 and 3, of 2 and 1 at ranks 1 and 2.
    ndcg = (1 / 1.58496 + 2 / 2) / (2 / 1 + 1 / 1.58496)
    assert found["nDCG@10"] == {"1": pytest.approx(ndcg, abs=1e-4), "2": 0.0}
    assert found["RR@10"] == {"1": 0.5, "2": 0.0}
    assert found["R@5"] == {"1": 1.0, "2": 0.0}


def test_a_run_prints_and_writes_its_figures(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    folder, out, work = collection(tmp_path / "c"), tmp_path / "new" / "out.json", tmp_path / "w"
    assert main(["beir", str(folder), "--work", str(work), "--out", str(out)]) == 0
    printed = capsys.readouterr()
    for words in ("5 documents, 2 queries (test)", "nDCG@10", "R@100", "dense", "bm25", "full"):
        assert words in printed.out
    assert "encode" in printed.err
    written = json.loads(out.read_text(encoding="utf-8"))
    assert list(written["systems"]) == ["dense", "bm25", "full"]
    full = written["systems"]["full"]
    assert full["means"]["nDCG@10"] == pytest.approx(1.0)
    assert full["values"]["RR@10"] == {"1": 1.0, "2": 1.0}
    assert list(work.iterdir()) == []


def test_the_same_collection_gives_the_same_figures(tmp_path):
    folder = collection(tmp_path / "c")
    written = []
    for name in ("a", "b"):
        file = tmp_path / name
        assert main(["beir", str(folder), "--system", "full", "--out", str(file)]) == 0
        written.append(json.loads(file.read_text(encoding="utf-8"))["systems"]["full"]["values"])
    assert written[0] == written[1]


def test_a_query_that_is_a_document_does_not_find_itself(tmp_path):
    queries = [{"_id": "bees", "text": DOCUMENTS[0]["text"]}]
    folder = collection(tmp_path / "c", queries=queries, judged=[("bees", "waggle", 1)])
    out = tmp_path / "out.json"
    assert main(["beir", str(folder), "--system", "dense", "--out", str(out)]) == 0
    means = json.loads(out.read_text(encoding="utf-8"))["systems"]["dense"]["means"]
    assert means["RR@10"] == 1.0


def test_another_split(tmp_path, capsys):
    folder = collection(tmp_path / "c", split="dev")
    assert main(["beir", str(folder), "--system", "bm25"]) == 1
    assert "choose --split from dev" in capsys.readouterr().err
    assert main(["beir", str(folder), "--system", "bm25", "--split", "dev"]) == 0


def test_a_broken_collection_is_one_message(tmp_path, capsys):
    folder = collection(tmp_path / "c", DOCUMENTS, QUERIES, JUDGED)
    with (folder / "corpus.jsonl").open("a") as stream:
        stream.write("{}\n")
    assert main(["beir", str(folder)]) == 1
    assert "corpus.jsonl, line 6: '_id' must be a string" in capsys.readouterr().err


def test_what_cannot_be_written_is_told(tmp_path, capsys):
    folder = collection(tmp_path / "c")
    file = tmp_path / "a file"
    file.write_text("")
    assert main(["beir", str(folder), "--work", str(file / "in it")]) == 1
    assert "name another folder by --work" in capsys.readouterr().err
    assert main(["beir", str(folder), "--system", "bm25", "--out", str(file / "x")]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("depth", ["0", "-1", "many"])
def test_a_depth_out_of_range_is_told(tmp_path, capsys, depth):
    with pytest.raises(SystemExit):
        main(["beir", str(tmp_path), "--depth", depth])
    assert "--depth" in capsys.readouterr().err
