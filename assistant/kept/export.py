"""A conversation as a file to take away: Markdown to read, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from assistant.kept.codec import plain
from assistant.kept.model import NO_MODEL, Conversation, KeptAnswer
from assistant.memo import escape, markdown
from assistant.records import Record
from ingest.model import Source

VERSION = 1
"""Of the JSON; counts up when a field changes its meaning."""


def as_markdown(conversation: Conversation, sources: Mapping[str, Source]) -> str:
    """All answers, each with its quotes and sources, when and from what it was given.

    Args:
        conversation: to be exported.
        sources: by id, for how they ask to be cited; without them by title and year.
    """
    parts = [f"# {escape(conversation.summary.title)}\n"]
    parts += [markdown(kept.answer, sources, 2, _note(kept)) for kept in conversation.answers]
    return "\n".join(parts)


def as_json(conversation: Conversation) -> str:
    """Everything that was kept, each answer exactly as programs got it."""
    return json.dumps(record_of(conversation), ensure_ascii=False, indent=1) + "\n"


def record_of(conversation: Conversation) -> Record:
    """A conversation as `json` takes it."""
    summary = conversation.summary
    return {
        "version": VERSION,
        "id": summary.id,
        "title": summary.title,
        "origin": summary.origin,
        "started": summary.started.isoformat(),
        "changed": summary.changed.isoformat(),
        "answers": [answer_record_of(kept) for kept in conversation.answers],
    }


def answer_record_of(kept: KeptAnswer) -> Record:
    """A kept answer as `json` takes it."""
    return {
        "id": kept.id,
        "turn": kept.turn,
        "asked": kept.asked.isoformat(),
        "question": kept.question,
        "history": list(kept.history),
        "limits": plain(kept.limits),
        "generation": kept.generation,
        "model": kept.model,
        "settings": dict(kept.settings),
        "answer": kept.published,
    }


def moment(when: datetime) -> str:
    """A moment for people, in the machine's own time zone.

    >>> from datetime import UTC
    >>> moment(datetime(2026, 3, 1, 12, 5, tzinfo=UTC))[:12]
    '1 March 2026'
    """
    local = when.astimezone()
    return f"{local.day} {local:%B %Y, %H:%M}"


def _note(kept: KeptAnswer) -> str:
    model = "no language model" if kept.model == NO_MODEL else kept.model
    return (
        f"*Answered on {moment(kept.asked)}, from index version {escape(kept.generation)}, "
        f"with {escape(model)}; answer {kept.id}.*"
    )
