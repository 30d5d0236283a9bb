"""Finding words, with FTS5 and without."""

from __future__ import annotations

import pytest

from assistant.kept import words
from assistant.kept.store import Store
from tests.assistant.kept.talk import hold
from tests.ui.fake import BUSINESS, LANGUAGE, START


@pytest.fixture(params=[True, False], ids=["fts5", "plain"])
def store(request, path, monkeypatch):
    if not request.param:
        # As a SQLite that was built without it says.
        monkeypatch.setattr(words, "has_fts5", lambda db: False)
    return Store.open(path)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("vienna", 2), ("VIENNA vouchers", 2), ("BARCELONA vouch", 1), ("utrecht", 1),
        ("stockholm", 1),
        ("nothinglikeit", 0), ("", 0), ('"', 0), ("vienna OR utrecht", 0), ("* ^ NEAR(", 0),
        ("München", 0), ("the", 3),
    ],
)  # fmt: skip
def test_all_the_words_must_stand_in_one_answer(store, query, found):
    for question in (LANGUAGE, START, BUSINESS):
        hold(store, question)
    assert len(store.search(query)) == found


def test_a_title_is_searched_too(store):
    conversation, _ = hold(store, LANGUAGE)
    store.rename(conversation, "Malmö memo")
    (found,) = store.search("malmo")
    assert (found.summary.id, found.question, found.excerpt) == (conversation, "", "")


def test_what_is_found_is_shown_in_its_words(store):
    hold(store, LANGUAGE, START)
    (found,) = store.search("electro")
    assert found.question == LANGUAGE
    assert "electro-technical" in found.excerpt
    assert len(found.excerpt) < 180


def test_what_was_written_without_an_index_is_found_with_one(path, monkeypatch):
    hold(Store.open(path), LANGUAGE)
    with monkeypatch.context() as without:
        without.setattr(words, "has_fts5", lambda db: False)
        hold(Store.open(path), START)
        assert len(Store.open(path).search("vienna")) == 2
    assert len(Store.open(path).search("vienna")) == 2


def test_a_deleted_word_is_gone_without_an_index_too(store):
    conversation, _ = hold(store, LANGUAGE)
    store.delete(conversation)
    assert store.search("vienna") == ()
