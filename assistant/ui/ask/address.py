"""The page's address: it says the whole view, and brings it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import streamlit as st

from assistant.answer import Answer, Filters
from assistant.kept.errors import KeptUnknownError
from assistant.kept.keeping import Keeping
from assistant.service import Assistant
from assistant.ui import permalink, routes
from assistant.ui.ask import filters
from assistant.ui.ask.session import Session
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from assistant.understand.told import AFRESH

_SOURCES, _PLACES, _KINDS, _YEARS = "sources", "places", "kinds", "years"
_APART = "|"
"""Stands between values; no place or source has it in its name."""
_SHOWN = (permalink.QUESTION, permalink.ANSWER, permalink.CONVERSATION)

Value = TypeVar("Value")


def follow(assistant: Assistant, keeping: Keeping | None, session: Session) -> None:
    """Do what the address asks where it says something else than this page has put there.

    After a click the address may still lag behind it, so that what was clicked counts.
    """
    said = st.query_params.to_dict()
    now = parameters(session)
    clicked = session.address is not None and now != session.address
    if clicked or said == session.address or (not said and session.address is not None):
        return
    first, session.address = session.address is None, said
    if said:
        limits, complete = read_limits(said, assistant)
        filters.choose(session, limits)
        if not complete:
            session.notice = texts.BAD_LIMIT
    if first or any(said.get(name, "") != now.get(name, "") for name in _SHOWN):
        _show(keeping, session, said)
    _open(assistant, session, said)


def put(session: Session) -> None:
    """Have the address say what is shown."""
    session.address = parameters(session)
    routes.put(session.address)


def parameters(session: Session) -> dict[str, str]:
    """What the address says of a view."""
    found: dict[str, str] = {}
    if session.kept is not None:
        found[permalink.ANSWER] = session.kept.id
    elif session.writing is not None:
        # So that a reload does not lose it.
        found[permalink.QUESTION] = session.writing.question
        found[permalink.CONVERSATION] = session.conversation or ""
    elif session.answers:
        found[permalink.QUESTION] = _asked(session.answers[-1])
        found[permalink.CONVERSATION] = session.conversation or ""
    limits = session.limits
    found[_SOURCES] = _APART.join(sorted(limits.sources))
    found[_PLACES] = _APART.join(sorted(limits.places))
    found[_KINDS] = _APART.join(sorted(limits.kinds))
    found[_YEARS] = _APART.join(map(str, sorted(limits.years)))
    if session.opened is not None:
        found[permalink.SOURCE] = session.opened.source
        found[permalink.SPANS] = permalink.encode(session.opened.spans)
    return {name: value for name, value in found.items() if value}


def _asked(answer: Answer) -> str:
    """An answer's question as it can be asked by itself."""
    return (answer.understanding.standalone or answer.question).removeprefix(AFRESH)


def read_limits(said: Mapping[str, str], assistant: Assistant) -> tuple[Filters, bool]:
    """The limits that an address sets, and whether all that it names are here."""
    years = {str(source.year): source.year for source in assistant.sources.values()}
    kinds = {str(kind): kind for kind in common.KIND_NAMES}
    wanted = {
        name: [value for value in said.get(name, "").split(_APART) if value]
        for name in (_SOURCES, _PLACES, _KINDS, _YEARS)
    }
    found = Filters(
        _known(wanted[_SOURCES], lambda id_: id_ if id_ in assistant.sources else None),
        _known(wanted[_PLACES], lambda place: place if place in assistant.places else None),
        _known(wanted[_KINDS], kinds.get),
        _known(wanted[_YEARS], years.get),
    )
    kept = (found.sources, found.places, found.kinds, found.years)
    complete = sum(map(len, kept)) == sum(len(set(values)) for values in wanted.values())
    return found, complete


def _known(values: Iterable[str], find: Callable[[str], Value | None]) -> frozenset[Value]:
    found = map(find, values)
    return frozenset(value for value in found if value is not None)


def _show(keeping: Keeping | None, session: Session, said: Mapping[str, str]) -> None:
    """Show what was saved, where the address names it, and ask its question if it is not there."""
    question = said.get(permalink.QUESTION, "").strip()
    try:
        if _saved(keeping, session, said):
            there = {text for one in session.answers for text in (one.question, _asked(one))}
            if question and session.kept is None and question not in there:
                session.ask(question)
            return
    except KeptUnknownError:
        # An address that asks a question besides still does that.
        if not question:
            session.notice = texts.GONE
    if question:
        if all(session.saved):
            session.restart()
        session.ask(question)


def _saved(keeping: Keeping | None, session: Session, said: Mapping[str, str]) -> bool:
    answer = said.get(permalink.ANSWER, "")
    conversation = said.get(permalink.CONVERSATION, "")
    if not (answer or conversation):
        return False
    if keeping is None:
        raise KeptUnknownError(texts.GONE)
    if answer:
        session.look_back(keeping.store.answer(answer))
    else:
        session.resume(keeping.store.conversation(conversation))
    return True


def _open(assistant: Assistant, session: Session, said: Mapping[str, str]) -> None:
    source = said.get(permalink.SOURCE, "")
    if not source:
        return
    try:
        spans = permalink.decode(said.get(permalink.SPANS, ""))
    except permalink.LinkError:
        session.notice = texts.BAD_LINK
        return
    if source in assistant.sources:
        session.open_link(source, spans)
    else:
        session.notice = texts.BAD_LINK
