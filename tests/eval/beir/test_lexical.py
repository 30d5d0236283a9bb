"""The same scores as the project's own index gives, which bm25s writes from all words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.beir.collection import Collection
from eval.beir.lexical import index_words
from ingest.index.lexical import LexicalIndex, write_lexical
from ingest.index.progress import silent
from tests.assistant.tiny import passage
from tests.eval.beir.made import DOCUMENTS, QUERIES, collection

WORDS = st.sampled_from("moon tide tides sea-level rise bread yeast the of Malmö's zebra".split())
TEXTS = st.lists(WORDS, max_size=8).map(" ".join)
FULL_TEXTS = TEXTS.map(lambda text: f"{text} moon")


def matches(lexical, query):
    return [(one.position, pytest.approx(one.score, abs=1e-5)) for one in lexical.query(query, 10)]


def ours(folder, documents, queries):
    judged = [(one["_id"], documents[0]["_id"], 1) for one in queries]
    opened = Collection.open(collection(folder / "c", documents, queries, judged))
    words = index_words(opened, len(documents), folder / "lexical", silent)
    return words, LexicalIndex(folder / "lexical", [one["_id"] for one in documents])


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(TEXTS, FULL_TEXTS), min_size=1, max_size=6), st.lists(TEXTS, min_size=1))
def test_scores_are_those_of_the_projects_own_index(tmp_path_factory, fields, asked):
    folder = tmp_path_factory.mktemp("lexical")
    documents = [
        {"_id": f"d{i}", "title": title, "text": text} for i, (title, text) in enumerate(fields)
    ]
    queries = [{"_id": str(i), "text": text} for i, text in enumerate(asked)]
    _, lexical = ours(folder, documents, queries)
    passages = [
        replace(passage(f"d{i}", text), context=title) for i, (title, text) in enumerate(fields)
    ]
    write_lexical(folder / "whole", passages)
    whole = LexicalIndex(folder / "whole", [one.id for one in passages])
    for query in asked:
        assert matches(whole, query) == lexical.query(query, 10)


def test_a_words_rarity_goes_by_the_documents_that_hold_it(tmp_path):
    words, _ = ours(tmp_path, DOCUMENTS, QUERIES[:2])
    assert words.documents == 5
    assert words.counts["rise"] == 2
    assert words.counts["the"] == 1  # Twice in one document.
    assert "horses" not in words.counts
    assert words.rarity("Rise") == pytest.approx(0.6931, abs=1e-4)  # ln(6 / 3)
    assert words.rarity("unheard") == pytest.approx(1.7918, abs=1e-4)  # ln(6 / 1)
