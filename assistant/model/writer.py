"""Writing an answer with a model: each sentence is checked before anyone sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import Answer, Intent, Written
from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from assistant.model import prompts
from assistant.model.asking import Asker
from assistant.model.assemble import assemble
from assistant.model.chat import ModelFault, Stopped
from assistant.model.check import ClaimChecker
from assistant.model.evidence import choose, fitting, joined, numbered_passage
from assistant.model.foreign import ENGLISH
from assistant.model.live import Disclosure, Live
from assistant.model.sentences import Splitter
from assistant.model.steps import Prepared, Steps, in_language, parts_of, prepared
from assistant.model.work import Work
from assistant.verify import StoredText

_QUOTES_ALONE = "so this answer is made of quotes alone."
LISTED = "This stands in the documents as it is and is complete, so the model was not asked."
PER_PART = 4
"""Passages that each sub-question adds."""
NO_STEPS = Steps()
OnDesk = Callable[[str], Desk]
STOPPED = "You stopped it here."


class Writer:
    """Writes answers with a model; safe to share between threads."""

    def __init__(
        self,
        asker: Asker,
        checker: ClaimChecker,
        disclosure: Disclosure,
        steps: Steps = NO_STEPS,
    ) -> None:
        self._asker = asker
        self._checker = checker
        self._disclosure = disclosure
        self._steps = steps

    @property
    def disclosure(self) -> Disclosure:
        """Which model answers, and where."""
        return self._disclosure

    def prepared(self, question: str, history: Sequence[str], live: Live | None) -> Prepared:
        """A question as it is to be understood: as it is, unless the settings ask for more."""
        stop = (live or Live()).stop
        return prepared(self._steps, self._asker.anew(), question, history, stop)

    def write(
        self,
        answer: Answer,
        desk: Desk,
        draft: Draft,
        stored: StoredText,
        live: Live | None,
        language: str = ENGLISH,
        on_desk: OnDesk | None = None,
    ) -> Answer:
        """The answer with a text that the model wrote, or as it was with a plain line why not.

        Args:
            answer: made of quotes.
            desk: that it was made on.
            draft: of it.
            stored: texts of the sources.
            live: told each sentence; may stop it; None for nobody.
            language: that the question was asked in.
            on_desk: understands and searches for another question.
        """
        told = Written(self._disclosure.model, self._disclosure.where, prompts.version())
        if draft.kind == "structure":
            return replace(answer, written=replace(told, note=LISTED))
        asker = self._asker.anew()
        work = Work(self._checker, live or Live())
        note = ""
        try:
            if self._steps.sub_questions and on_desk is not None:
                question = desk.query.understanding.standalone
                work.parts = parts_of(asker, question, work.live.stop)
                work.more = [p for one in work.parts for p in on_desk(one).order[:PER_PART]]
            _fill(work, asker, desk, draft, stored)
            note = work.fault()
        except ModelFault as fault:
            note = fault.plain
        except Stopped:
            note = "" if work.kept else "was stopped before it had written a sentence"
            told = replace(told, note=STOPPED)
        told = replace(
            told,
            sentences=work.sentences(),
            read=work.reading.read,
            bearing=work.reading.bearing,
            parts=work.parts,
            tokens_in=asker.used.tokens_in,
            tokens_out=asker.used.tokens_out,
        )
        if note:
            why = f"{self._disclosure.model} {note}, {_QUOTES_ALONE}"
            return replace(answer, written=replace(told, note=why))
        made = assemble(answer, desk, work.reading, work.kept, work.numbers, stored)
        made = replace(made, written=told)
        if language == ENGLISH or told.note:
            return made
        try:
            return in_language(asker, made, language, work.live.stop)
        except Stopped:
            return made


def _fill(work: Work, asker: Asker, desk: Desk, draft: Draft, stored: StoredText) -> None:
    """Have the model write, sentence by sentence."""
    reading = choose(desk, draft, asker, stored, work.live.stop)
    reading = joined(desk, reading, work.more, stored)
    question = "\n".join((desk.query.understanding.standalone, *work.parts))
    passages = [numbered_passage(desk, p, n) for n, p in enumerate(reading.positions, 1)]
    count = fitting(passages, question, asker.room)
    if not count:
        raise ModelFault("cannot read that much at once (IC_MODEL_WINDOW)")
    work.begin(replace(reading, positions=reading.positions[:count]), passages[:count])
    messages = prompts.write(question, passages[:count], _task(desk, draft))
    splitter = Splitter()
    for text in asker.stream(messages, work.live.stop):
        for piece in splitter.feed(text):
            work.take(piece)
        if work.hopeless:
            return
    for piece in splitter.close():
        work.take(piece)


def _task(desk: Desk, draft: Draft) -> str:
    if draft.kind == "comparison":
        return "comparison"
    broad = draft.kind == "how_to" or desk.query.understanding.intent is Intent.LIST
    return "how_to" if broad else "fact"
