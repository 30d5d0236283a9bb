"""What is said of an answer is kept with it, and goes with it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from assistant.feedback.judgements import Judgements
from assistant.feedback.model import WORDS_MAX, Reason
from assistant.kept.errors import KeptBusyError, KeptUnknownError
from assistant.kept.file import ConversationFile
from assistant.kept.store import FILE_NAME, Store
from tests.assistant.kept.talk import hold, raw
from tests.ui.fake import LANGUAGE, START


@pytest.fixture
def store(tmp_path):
    return Store.open(tmp_path / FILE_NAME)


def test_what_is_said_last_stands(store):
    _, (first, second) = hold(store, LANGUAGE, START)
    judgements = Judgements(store)
    judgements.give(first, True)
    judgements.give(first, False, Reason.MISSING, " No word of Ghent.\n")
    found = judgements.of([first, second, "gone"])
    assert set(found) == {first}
    assert (found[first].helpful, found[first].reason) == (False, Reason.MISSING)
    assert found[first].words == "No word of Ghent."


def test_a_thumb_up_has_no_reason_and_long_words_are_cut(store):
    _, (answer,) = hold(store, LANGUAGE)
    said = Judgements(store).give(answer, True, Reason.OTHER, "x" * (WORDS_MAX + 9))
    assert (said.reason, len(said.words)) == (None, WORDS_MAX)


def test_it_can_be_taken_back(store):
    _, (answer,) = hold(store, LANGUAGE)
    judgements = Judgements(store)
    judgements.give(answer, False)
    judgements.take_back(answer)
    assert judgements.of([answer]) == {}
    assert judgements.of([]) == {}


def test_an_unknown_answer_is_told(store):
    with pytest.raises(KeptUnknownError, match="no longer kept"):
        Judgements(store).give("0123456789ab", False)


def test_deleting_a_conversation_deletes_what_was_said_of_it(store):
    conversation, (answer,) = hold(store, LANGUAGE)
    Judgements(store).give(answer, False, Reason.OTHER, "Ghentlikewords")
    assert b"Ghentlikewords" in raw(store.file.path)
    store.delete(conversation)
    assert Judgements(store).all() == ()
    assert b"Ghentlikewords" not in raw(store.file.path)


def test_both_thumbs_are_listed_with_their_answers(store):
    _, (first, second) = hold(store, LANGUAGE, START)
    judgements = Judgements(store)
    judgements.give(first, True)
    judgements.give(second, False, Reason.BESIDE)
    assert {one.kept.question for one in judgements.all()} == {LANGUAGE, START}
    (down,) = judgements.all(helpful=False)
    assert (down.kept.question, down.judgement.reason) == (START, Reason.BESIDE)


def test_a_reason_of_a_newer_version_is_another(store):
    _, (answer,) = hold(store, LANGUAGE)
    Judgements(store).give(answer, False, Reason.OTHER)
    with closing(sqlite3.connect(store.file.path)) as db:
        db.execute("UPDATE judgement SET reason = 'too_long'")
        db.commit()
    assert Judgements(store).of([answer])[answer].reason is Reason.OTHER


def test_a_locked_file_is_told(store):
    _, (answer,) = hold(store, LANGUAGE)
    hasty = Judgements(Store(ConversationFile(store.file.path, busy_s=0.1)))
    with closing(sqlite3.connect(store.file.path, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(KeptBusyError):
            hasty.give(answer, False)
