import pytest

from eval.beir.collection import Collection
from eval.beir.errors import CollectionError
from tests.eval.beir.made import DOCUMENTS, QUERIES, collection


def test_only_what_is_judged_is_read(tmp_path):
    opened = Collection.open(collection(tmp_path / "c"))
    assert list(opened.queries) == ["1", "2"]
    assert opened.judgements == {"1": {"bees": 2, "waggle": 1}, "2": {"tides": 1, "bread": 0}}


def test_documents_are_title_and_text_in_the_files_order(tmp_path):
    opened = Collection.open(collection(tmp_path / "c"))
    assert opened.document_ids() == ("bees", "trams", "tides", "bread", "waggle")
    whole = [one.whole for one in opened.documents()]
    assert whole[0] == "Bees Honey bees dance to tell where flowers are."
    assert whole[2:4] == [DOCUMENTS[2]["text"], DOCUMENTS[3]["text"]]


def test_documents_are_read_as_they_are_asked_for(tmp_path):
    opened = Collection.open(collection(tmp_path / "c"))
    with (tmp_path / "c" / "corpus.jsonl").open("a") as stream:
        stream.write("{broken\n")
    documents = opened.documents()
    assert [next(documents).id for _ in DOCUMENTS][-1] == "waggle"
    with pytest.raises(CollectionError, match=r"corpus\.jsonl, line 6 is no JSON"):
        next(documents)


def test_empty_lines_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path):
    folder = collection(tmp_path / "c")
    corpus, qrels = folder / "corpus.jsonl", folder / "qrels" / "test.tsv"
    corpus.write_bytes(b"\xef\xbb\xbf" + corpus.read_bytes().replace(b"\n", b"\r\n\r\n"))
    qrels.write_bytes(b"\xef\xbb\xbf" + qrels.read_bytes().replace(b"\n", b"\r\n"))
    opened = Collection.open(folder)
    assert len(opened.document_ids()) == 5
    assert opened.judgements["1"]["bees"] == 2


def test_judgements_need_no_headings(tmp_path):
    folder = collection(tmp_path / "c")
    (folder / "qrels" / "test.tsv").write_text("1\tbees\t1\n")
    assert Collection.open(folder).judgements == {"1": {"bees": 1}}


def test_a_query_that_nothing_answers_is_left_out(tmp_path):
    folder = collection(tmp_path / "c", judged=(("1", "bees", 1), ("2", "bread", 0)))
    assert list(Collection.open(folder).queries) == ["1"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"_id": "x", "text": "cut', "line 3 is no JSON"),
        ('["x", "text"]', "line 3: expected an object, found list"),
        ('{"text": "no id"}', "line 3: '_id' must be a string, but is None"),
        ('{"_id": 7, "text": "a number"}', "line 3: '_id' must be a string, but is 7"),
        ('{"_id": "", "text": "no id"}', "line 3: '_id' is empty"),
        ('{"_id": "x"}', "line 3: 'text' must be a string, but is None"),
        ('{"_id": "x", "title": 1, "text": ""}', "line 3: 'title' must be a string, but is 1"),
        ('{"_id": "bees", "text": "again"}', "line 3: the id 'bees' stands in line 1 already"),
        ("[" * 100_000, "line 3 is no JSON"),
    ],
)
def test_a_broken_line_of_the_corpus_is_named(tmp_path, line, fault):
    folder = collection(tmp_path / "c", documents=DOCUMENTS[:2])
    with (folder / "corpus.jsonl").open("a") as stream:
        stream.write(line + "\n")
    with pytest.raises(CollectionError, match=r"corpus\.jsonl, " + fault):
        Collection.open(folder).document_ids()


def test_bytes_that_are_no_utf8_are_named(tmp_path):
    folder = collection(tmp_path / "c")
    (folder / "queries.jsonl").write_bytes(b'{"_id": "1", "text": "caf\xe9"}\n')
    with pytest.raises(CollectionError, match=r"queries\.jsonl, line 1 is no JSON in UTF-8"):
        Collection.open(folder)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("1\tbees", "line 2: expected .* found 2 field"),
        ("1 bees 1", "line 2: expected .* found 1 field"),
        ("1\tbees\tyes", "line 2: the score 'yes' is no whole number"),
    ],
)
def test_a_broken_judgement_is_named(tmp_path, row, fault):
    folder = collection(tmp_path / "c")
    (folder / "qrels" / "test.tsv").write_text(f"query-id\tcorpus-id\tscore\n{row}\n")
    with pytest.raises(CollectionError, match=r"test\.tsv, " + fault):
        Collection.open(folder)


def test_a_split_that_is_missing_names_those_that_are_there(tmp_path):
    folder = collection(tmp_path / "c", split="dev")
    with pytest.raises(CollectionError, match="choose --split from dev"):
        Collection.open(folder)


def test_missing_files_are_named(tmp_path):
    with pytest.raises(CollectionError, match="is no folder"):
        Collection.open(tmp_path / "nowhere")
    with pytest.raises(CollectionError, match=r"test\.tsv is missing: expected corpus\.jsonl"):
        Collection.open(tmp_path)
    folder = collection(tmp_path / "c")
    (folder / "corpus.jsonl").unlink()
    with pytest.raises(CollectionError, match=r"corpus\.jsonl cannot be read"):
        Collection.open(folder).document_ids()
    (folder / "queries.jsonl").unlink()
    with pytest.raises(CollectionError, match=r"queries\.jsonl cannot be read"):
        Collection.open(folder)


def test_files_that_do_not_belong_together_are_told(tmp_path):
    queries = collection(tmp_path / "q", queries=QUERIES[:1])
    with pytest.raises(CollectionError, match="lacks the query '2'"):
        Collection.open(queries)
    documents = collection(tmp_path / "d", documents=DOCUMENTS[1:2])
    with pytest.raises(CollectionError, match="do the files belong together"):
        Collection.open(documents).document_ids()
    empty = collection(tmp_path / "e", documents=())
    with pytest.raises(CollectionError, match="holds no document"):
        Collection.open(empty).document_ids()
    irrelevant = collection(tmp_path / "i", judged=(("1", "bees", 0),))
    with pytest.raises(CollectionError, match="judges no document to be relevant"):
        Collection.open(irrelevant)
