"""One written answer in the making: its sentences, checked as they come."""

from __future__ import annotations

from assistant.answer import Judged
from assistant.model import prompts
from assistant.model.assemble import Kept, Numbers, text_of
from assistant.model.chat import ModelFault
from assistant.model.check import ClaimChecker, check_sentence
from assistant.model.evidence import Reading
from assistant.model.language import is_english
from assistant.model.live import Live
from assistant.model.prompts import Numbered
from assistant.model.sentences import Piece
from ingest.spans import letters

HOPELESS = 6
"""Sentences without a supported one among them after which the rest is not waited for."""


class Work:
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
