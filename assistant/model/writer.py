"""Writing an answer with a model: each sentence is checked before anyone sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import Answer, Intent, Judged, Written
from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from assistant.model import prompts
from assistant.model.asking import Asker
from assistant.model.assemble import Kept, Numbers, assemble, text_of
from assistant.model.chat import ModelFault, Stopped
from assistant.model.check import ClaimChecker, check_sentence
from assistant.model.evidence import Reading, choose, fitting, joined, numbered_passage
from assistant.model.foreign import ENGLISH
from assistant.model.language import is_english
from assistant.model.live import Disclosure, Live
from assistant.model.prompts import Numbered
from assistant.model.sentences import Piece, Splitter
from assistant.model.steps import Prepared, Steps, in_language, parts_of, prepared
from assistant.verify import StoredText
from ingest.spans import letters

HOPELESS = 6
"""Sentences without a supported one among them after which the rest is not waited for."""
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
        work = _Work(self._checker, live or Live())
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


class _Work:
    """One answer while it is being written."""

    def __init__(self, checker: ClaimChecker, live: Live) -> None:
        self.live = live
        self.reading = Reading(())
        self.parts: tuple[str, ...] = ()
        self.more: list[int] = []
        self.numbers = Numbers()
        self.kept: list[Kept] = []
        self._checker = checker
        self._passages: dict[int, Numbered] = {}
        self._all: list[Kept] = []
        self._said: set[str] = set()

    def begin(self, reading: Reading, passages: list[Numbered]) -> None:
        """Take note of what the model was given."""
        self.reading = reading
        self._passages = {one.n: one for one in passages}

    def take(self, piece: Piece) -> None:
        """Check a sentence, and show it if it may be shown.

        Raises:
            ModelFault: it says that there is no answer.
        """
        if letters(prompts.NOTHING_FOUND) in letters(piece.text):
            raise ModelFault("found no answer in the passages")
        said = letters(piece.text)
        if not said or said in self._said:
            return
        self._said.add(said)
        one = Kept(piece, check_sentence(piece.text, self._passages, self._checker))
        self._all.append(one)
        if one.checked.kept:
            self.kept.append(one)
            self.numbers.give(one.checked.cited)
            self.live.on_text(text_of(self.kept, self.numbers))

    @property
    def hopeless(self) -> bool:
        """Whether the rest need not be waited for."""
        return len(self._all) >= HOPELESS and not self.kept

    def fault(self) -> str:
        """What is wrong with the text as a whole; "" where nothing is."""
        if not is_english(" ".join(one.checked.claim for one in self._all)):
            return "wrote in another language than English"
        if not self._all:
            return "wrote nothing that is a sentence"
        if 2 * len(self.kept) < len(self._all):
            what = f"{len(self._all)} sentences" if len(self._all) > 1 else "one sentence"
            many = f"only {len(self.kept)}" if self.kept else "none"
            return f"wrote {what}, of which {many} could be shown to stand in the documents"
        return ""

    def sentences(self) -> tuple[Judged, ...]:
        """All of them, with the verdicts."""
        return tuple(
            Judged(one.checked.marked(self.numbers.of), one.checked.verdict, one.checked.faults)
            for one in self._all
        )


def _fill(work: _Work, asker: Asker, desk: Desk, draft: Draft, stored: StoredText) -> None:
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
