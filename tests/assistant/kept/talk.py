"""Answers to keep, and what lies in the files."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import Filters
from tests.ui.fake import BUSINESS, LANGUAGE, START, FakeAssistant

SETTINGS = {"words_short": "300", "calibration": "0123"}
QUESTIONS = (LANGUAGE, START, BUSINESS)


def asked(question, **changes):
    return replace(FakeAssistant().ask(question), **changes)


def hold(store, *questions, origin="chat"):
    """Keep a conversation; gives its id and the ids of its answers."""
    conversation, answers = None, []
    for number, question in enumerate(questions):
        saved = store.add(
            asked(question), tuple(questions[:number]), Filters(), SETTINGS, origin, conversation
        )
        conversation = saved.conversation
        answers.append(saved.answer)
    return conversation, answers


def raw(path):
    """All bytes of the file and of what SQLite keeps beside it."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.iterdir()) if each.is_file())
