"""What is kept is found again, changed and deleted."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assistant.answer import EXTRACTIVE, GENERATED, Filters, Judged, Written
from assistant.kept.errors import KeptTitleError, KeptUnknownError
from assistant.kept.model import NO_MODEL
from assistant.kept.store import TITLE_MAX, Store, shortened
from assistant.records import answer_record
from ingest.model import Kind
from tests.assistant.kept.talk import QUESTIONS, SETTINGS, asked, hold, raw
from tests.assistant.test_records import ANSWERED
from tests.ui.fake import LANGUAGE, START


def test_an_answer_comes_back_as_it_was(store, path):
    limits = Filters(frozenset({"a"}), kinds=frozenset({Kind.EXAMPLE}), years=frozenset({2012}))
    answer = replace(ANSWERED, filters=limits, generation="g1", confidence=0.25)
    saved = store.add(answer, ("Before?",), limits, SETTINGS, "page")
    kept = Store.open(path).answer(saved.answer)
    assert kept.answer == replace(answer, retrieved=())
    assert kept.limits == limits
    assert kept.published == answer_record(answer)
    assert len(kept.published["retrieved"]) == 3
    assert (kept.question, kept.history, kept.turn) == (answer.question, ("Before?",), 1)
    assert (kept.generation, kept.model, kept.settings) == ("g1", NO_MODEL, SETTINGS)
    assert kept.answer.citations[0].spans == ANSWERED.citations[0].spans


def test_the_model_that_wrote_is_named(store):
    sentences = (Judged("Vienna helps [1].", "supported"), Judged("No.", "unsupported", ("why",)))
    written = Written("ollama:small", "on this computer", "1", sentences, translations=((1, "x"),))
    for mode, model in ((GENERATED, "ollama:small"), (EXTRACTIVE, NO_MODEL)):
        answer = asked(LANGUAGE, mode=mode, written=written)
        kept = store.answer(store.add(answer, (), Filters(), {}, "page").answer)
        assert kept.model == model
        assert kept.answer.written == written
        assert kept.published["written"]["struck"][0]["faults"] == ["why"]


def test_the_conversation_continued_last_comes_first(store):
    first, _ = hold(store, LANGUAGE, START)
    second, _ = hold(store, START, origin="page")
    assert [each.id for each in store.summaries()] == [second, first]
    store.add(asked(START), (LANGUAGE, START), Filters(), SETTINGS, "chat", first)
    one, two = store.summaries()
    assert (one.id, one.title, one.origin, one.answers) == (first, LANGUAGE, "chat", 3)
    assert (two.id, two.answers) == (second, 1)
    assert [each.turn for each in store.conversation(first).answers] == [1, 2, 3]


def test_a_conversation_that_was_deleted_meanwhile_begins_anew(store):
    gone, _ = hold(store, LANGUAGE)
    store.delete(gone)
    saved = store.add(asked(START), (LANGUAGE,), Filters(), SETTINGS, "page", gone)
    assert saved.conversation != gone
    assert store.conversation(saved.conversation).summary.title == START


def test_ids_may_be_shortened(store):
    conversation, (answer,) = hold(store, LANGUAGE)
    assert store.conversation(conversation[:6].upper()).summary.id == conversation
    assert store.answer(f" {answer[:4]} ").id == answer


@pytest.mark.parametrize("id_", ["", "ab", "ffffffffffff", "' OR 1=1 --", "%", "\udc80"])
def test_an_unknown_id_says_where_to_look(store, id_):
    hold(store, LANGUAGE)
    with pytest.raises(KeptUnknownError, match="conversations list"):
        store.conversation(id_)
    with pytest.raises(KeptUnknownError):
        store.delete(id_)
    assert len(store.summaries()) == 1


def test_a_title_can_be_changed_but_not_emptied(store):
    conversation, _ = hold(store, LANGUAGE)
    store.rename(conversation, "  For the\nmayor ")
    assert store.summaries()[0].title == "For the mayor"
    with pytest.raises(KeptTitleError):
        store.rename(conversation, " \n")
    assert shortened("x" * 500) == "x" * (TITLE_MAX - 1) + "…"


def test_signs_that_no_file_holds_do_not_stop_it(store):
    saved = store.add(asked("Wh\udc80y \0 language?"), ("\ud800",), Filters(), SETTINGS, "page")
    assert store.answer(saved.answer).history == ("\ud800",)
    assert store.search("language")


def test_deleting_leaves_no_word_behind(store, path):
    mine, _ = hold(store, "How about zanzibarish language?", START)
    other, _ = hold(store, LANGUAGE)
    store.rename(mine, "quetzalcoatl")
    assert b"zanzibarish" in raw(path)
    assert b"quetzalcoatl" in raw(path)
    store.delete(mine)
    assert b"zanzibarish" not in raw(path).lower()
    assert b"quetzalcoatl" not in raw(path).lower()
    assert [each.id for each in store.summaries()] == [other]
    assert not store.search("zanzibarish")
    assert store.search("vienna")


def test_deleting_is_whole_though_others_have_the_file_open(store, path):
    mine, _ = hold(store, "How about zanzibarish language?")
    other = Store.open(path)
    with other.file.reading() as db:
        db.execute("SELECT count(*) FROM answer").fetchone()
        hold(store, START)
    store.delete(mine)
    assert b"zanzibarish" not in raw(path).lower()


def test_a_deletion_that_was_cut_short_is_finished_by_the_next_to_open(store, path):
    hold(store, "How about zanzibarish language?")
    with store.file.writing() as db:
        db.execute("DELETE FROM conversation")
        db.execute("INSERT INTO answer_words (answer_words) VALUES ('rebuild')")
        db.execute("INSERT INTO due VALUES ('scrub')")
    Store.open(path)
    assert b"zanzibarish" not in raw(path).lower()
    with store.file.reading() as db:
        assert db.execute("SELECT count(*) FROM due").fetchone()[0] == 0


def test_what_is_older_than_the_setting_goes_when_the_file_is_opened(path):
    def on(day):
        return lambda: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day)

    store = Store.open(path, now=on(0))
    hold(store, "How about zanzibarish language?")
    young, _ = hold(Store.open(path, now=on(20)), LANGUAGE)
    assert len(Store.open(path, 0, on(9999)).summaries()) == 2
    assert len(Store.open(path, 30, on(30)).summaries()) == 2
    assert [each.id for each in Store.open(path, 30, on(31)).summaries()] == [young]
    assert b"zanzibarish" not in raw(path).lower()


def test_what_was_continued_counts_from_then(path):
    store = Store.open(path, now=lambda: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=40))
    first, _ = hold(store, LANGUAGE)
    later = Store.open(path, now=lambda: datetime(2026, 3, 1, tzinfo=UTC))
    later.add(asked(START), (LANGUAGE,), Filters(), SETTINGS, "page", first)
    kept = Store.open(path, 30, lambda: datetime(2026, 3, 20, tzinfo=UTC))
    assert [each.answers for each in kept.summaries()] == [2]


def test_only_the_user_can_read_the_file(store, path):
    hold(store, *QUESTIONS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
