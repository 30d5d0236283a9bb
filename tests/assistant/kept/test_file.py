"""The file: damaged, foreign, newer, migrated, written by several at once."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from assistant.kept import schema
from assistant.kept.errors import (
    KeptBusyError,
    KeptDamagedError,
    KeptError,
    KeptForeignError,
)
from assistant.kept.file import ConversationFile
from assistant.kept.keeping import open_keeping_anew
from assistant.kept.store import FILE_NAME, Store
from ingest.settings import Settings
from tests.assistant.kept.talk import hold
from tests.assistant.real import ROOT
from tests.ui.fake import LANGUAGE, START


def aside_of(path):
    return [each for each in path.parent.iterdir() if ".damaged-" in each.name]


@pytest.mark.parametrize("content", [b"a shopping list, not a database\n" * 99, os.urandom(8192)])
def test_a_file_that_is_no_database_is_moved_aside_untouched(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(KeptDamagedError, match="moved to") as told:
        Store.open(path)
    (aside,) = aside_of(path)
    assert aside.read_bytes() == content
    assert str(aside) in str(told.value)
    hold(Store.open(path), LANGUAGE)
    assert aside.read_bytes() == content


def test_a_damaged_page_is_found_and_nothing_overwritten(store, path):
    for _ in range(5):
        hold(store, LANGUAGE, START)
    content = bytearray(path.read_bytes())
    for at in range(4096, len(content), 4096):
        content[at : at + 200] = b"\x77" * 200
    path.write_bytes(content)
    with pytest.raises(KeptDamagedError):
        Store.open(path)
    assert aside_of(path)[0].read_bytes() == bytes(content)


def test_damage_that_comes_while_it_is_open_is_told_too(store, path):
    conversation, _ = hold(store, LANGUAGE)
    path.write_bytes(b"not a database at all" * 400)
    with pytest.raises(KeptDamagedError):
        store.conversation(conversation)
    assert len(aside_of(path)) == 1
    with pytest.raises(KeptError):
        store.conversation(conversation)


def test_a_second_damaged_file_has_a_name_of_its_own(path):
    path.parent.mkdir()
    for number in range(3):
        path.write_bytes(b"%d" % number * 999)
        with pytest.raises(KeptDamagedError):
            Store.open(path)
    assert sorted(each.read_bytes()[:1] for each in aside_of(path)) == [b"0", b"1", b"2"]


def test_saving_goes_on_anew_and_the_user_is_told(tmp_path):
    settings = Settings(data_dir=tmp_path)
    assert open_keeping_anew(settings)[1] == ""
    (tmp_path / FILE_NAME).write_bytes(b"broken" * 999)
    keeping, told = open_keeping_anew(settings)
    assert "is damaged" in told
    assert keeping.store.summaries() == ()


def test_another_programs_database_is_left_as_it_is(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE recipe (name TEXT)")
        db.commit()
    before = path.read_bytes()
    with pytest.raises(KeptForeignError, match="IC_DATA_DIR"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_newer_version_is_left_as_it_is(store, path):
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    with pytest.raises(KeptForeignError, match="newer version"):
        Store.open(path)
    assert path.exists()


@pytest.mark.parametrize("what", ["folder", "parent"])
def test_what_cannot_be_a_file_says_what_to_do(path, what):
    if what == "folder":
        path.mkdir(parents=True)
    else:
        path.parent.write_text("a file where the folder should be")
    with pytest.raises(KeptError, match="IC_DATA_DIR"):
        Store.open(path)


def test_tables_are_brought_up_to_date_step_by_step(path):
    first = (("CREATE TABLE a (x)", "INSERT INTO a VALUES (1)"),)
    then = (*first, ("ALTER TABLE a ADD COLUMN y DEFAULT 2",))
    broken = (*then, ("ALTER TABLE a ADD COLUMN z", "this is no SQL"))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        schema.migrate(db, first)
        schema.migrate(db, then)
        with pytest.raises(sqlite3.OperationalError):
            schema.migrate(db, broken)
        assert schema.version(db) == 2
        assert db.execute("SELECT * FROM a").fetchall() == [(1, 2)]
        assert schema.is_ours(db)


def test_it_is_in_wal_mode_and_overwrites_what_it_deletes(store):
    with store.file.reading() as db:
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert db.execute("PRAGMA secure_delete").fetchone()[0] == 1


def test_a_file_that_stays_locked_is_told(store, path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        impatient = Store(ConversationFile.__new__(ConversationFile))
        impatient.file.path, impatient.file._busy_s = path, 0.2
        with pytest.raises(KeptBusyError, match="try again"):
            hold(impatient, LANGUAGE)
    hold(store, LANGUAGE)
    assert len(store.summaries()) == 1


WRITER = """
import sys
from pathlib import Path
from assistant.answer import Filters
from assistant.kept.store import Store
from tests.assistant.kept.talk import SETTINGS, asked
from tests.ui.fake import START
path, shared, many = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = Store.open(path)
for number in range(many):
    saved = store.add(asked(START), (), Filters(), SETTINGS, "chat", shared or None)
    print(saved.answer, flush=True)
"""


def writer(path, conversation, many):
    command = [sys.executable, "-c", WRITER, str(path), conversation, str(many)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_processes_that_begin_and_write_at_once_lose_nothing(path):
    writers = [writer(path, "", 15) for _ in range(3)]
    said = [each.communicate(timeout=60)[0].split() for each in writers]
    assert [each.returncode for each in writers] == [0, 0, 0]
    store = Store.open(path)
    assert len(store.summaries()) == 45
    for answer in (one for each in said for one in each):
        assert store.answer(answer).question == START


def test_processes_in_one_conversation_each_have_their_turns(store, path):
    conversation, _ = hold(store, LANGUAGE)
    writers = [writer(path, conversation, 15) for _ in range(2)]
    for each in writers:
        each.communicate(timeout=60)
    turns = [each.turn for each in store.conversation(conversation).answers]
    assert turns == list(range(1, 32))


def test_a_killed_writer_loses_nothing_that_it_had_kept(path):
    child = writer(path, "", 10_000)
    assert child.stdout is not None
    said = [child.stdout.readline().strip() for _ in range(5)]
    time.sleep(0.1)
    child.send_signal(signal.SIGKILL)
    said += child.communicate()[0].split()
    store = Store.open(path)
    for answer in said:
        assert store.answer(answer).question == START
    assert 0 <= len(store.summaries()) - len(said) <= 1
    hold(store, LANGUAGE)
    assert len(store.search("vienna")) == len(store.summaries())
