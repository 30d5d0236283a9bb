"""What else a model may do, each where its setting asks for it, and each with a way back.

Nothing here is trusted with more than the words of a question: where a reply is not what it
should be, the question stays as it was.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Answer
from assistant.model import prompts
from assistant.model.asking import Asker
from assistant.model.chat import Message, ModelFault, Stopped
from assistant.model.foreign import ENGLISH, language_of

_LONGEST = 600
"""Characters of a question that is still one."""
_LONG_WORDS = 20
"""Words from which a question may ask for several things."""
_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Steps:
    """Which of these steps are taken."""

    follow_up: bool = False
    translate: bool = False
    sub_questions: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """A question as it is to be understood.

    Attributes:
        history: the questions that it may still lean on.
        language: that it was asked in.
    """

    question: str
    history: tuple[str, ...]
    language: str = ENGLISH


def prepared(
    steps: Steps, asker: Asker, question: str, history: Sequence[str], stop: threading.Event
) -> Prepared:
    """A question translated and made to stand alone, as far as the settings ask for it."""
    found = Prepared(question, tuple(history))
    try:
        if steps.translate:
            english, language = in_english(asker, question, stop)
            found = Prepared(english, found.history, language)
        if steps.follow_up:
            alone = rewritten(asker, found.question, found.history, stop)
            if alone != found.question:
                found = Prepared(alone, (), found.language)
    except Stopped:
        pass
    return found


def in_language(asker: Asker, answer: Answer, language: str, stop: threading.Event) -> Answer:
    """A written answer in another language; quotes stay, with a translation beside each.

    Raises:
        Stopped: `stop` was set.
    """
    paragraphs = translated(asker, answer.text.split("\n\n"), language, stop)
    if not paragraphs or answer.written is None:
        return answer
    shown = [one for one in answer.citations if one.shown]
    quotes = translated(asker, [one.quote for one in shown], language, stop)
    pairs = tuple((one.n, quote) for one, quote in zip(shown, quotes, strict=False))
    written = replace(answer.written, language=language, translations=pairs)
    text = "\n\n".join(paragraphs)
    return replace(answer, text=text, lead=text, written=written)


def rewritten(asker: Asker, question: str, history: Sequence[str], stop: threading.Event) -> str:
    """The last question of a conversation, made to stand alone; as it was where that fails.

    Raises:
        Stopped: `stop` was set.
    """
    if not history or not question.strip():
        return question
    return _one(asker, prompts.follow_up([*history[-4:], question]), question, stop)


def in_english(asker: Asker, question: str, stop: threading.Event) -> tuple[str, str]:
    """A question in English, and the language that it was in.

    Raises:
        Stopped: `stop` was set.
    """
    language = language_of(question)
    if language == ENGLISH:
        return question, ENGLISH
    found = _one(asker, prompts.translate(question, ENGLISH), question, stop)
    return (found, language) if found != question else (question, ENGLISH)


def parts_of(asker: Asker, question: str, stop: threading.Event) -> tuple[str, ...]:
    """The questions that a long one asks; none where it asks one, or is not long.

    Raises:
        Stopped: `stop` was set.
    """
    if len(question.split()) < _LONG_WORDS:
        return ()
    try:
        reply = asker.whole(prompts.sub_questions(question), stop)
    except ModelFault:
        return ()
    lines = [re.sub(r"^\s*(?:[-*\u2022]|\d+[.)])\s*", "", one) for one in reply.splitlines()]
    parts = [one.strip() for one in lines if len(one.split()) > 2 and len(one) <= _LONGEST]
    return tuple(parts) if 2 <= len(parts) <= _MOST_PARTS else ()


def translated(
    asker: Asker, texts: Sequence[str], language: str, stop: threading.Event
) -> list[str]:
    """Texts in another language, line for line, their marks unchanged; [] where that fails.

    Raises:
        Stopped: `stop` was set.
    """
    flat = [" ".join(one.split()) for one in texts]
    try:
        reply = asker.whole(prompts.translate("\n".join(flat), language), stop)
    except ModelFault:
        return []
    lines = [one.strip() for one in reply.splitlines() if one.strip()]
    same = len(lines) == len(flat) and all(
        _MARK.findall(a) == _MARK.findall(b) and _NUMBER.findall(a) == _NUMBER.findall(b)
        for a, b in zip(flat, lines, strict=True)
    )
    return lines if same else []


def _one(asker: Asker, messages: Sequence[Message], question: str, stop: threading.Event) -> str:
    """A reply that is one question; `question` where it is anything else."""
    try:
        reply = asker.whole(messages, stop).strip().strip('"\u201c\u201d').strip()
    except ModelFault:
        return question
    fits = reply and "\n" not in reply and len(reply) <= _LONGEST
    return reply if fits and language_of(reply) == ENGLISH else question


_MARK = re.compile(r"\[\d+\]")
_NUMBER = re.compile(r"\d+")
