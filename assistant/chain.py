"""The whole chain on one screen: understand, retrieve, rank, compose, verify."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from threadpoolctl import ThreadpoolController

from assistant.answer import Answer, Filters, Hit, Reason
from assistant.calibration import Calibration, load_calibration
from assistant.clock import Clock
from assistant.compose.choose import compose
from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from assistant.compose.handed_out import handed_out
from assistant.compose.part import load_part_classifier, part_meant, settled
from assistant.continued import goes_on, lean, only_pointed_at, rest_of, without_seen
from assistant.knowledge import Knowledge
from assistant.library.library import IndexLibrary
from assistant.messages.classifier import WEIGHTS, load_classifier
from assistant.placed import in_works, placed
from assistant.publish import publish
from assistant.query import Query
from assistant.rank import Ranked, rank
from assistant.recall import Remembered, cited_by
from assistant.refuse.decide import NOTHING_MORE, Verdict, decide
from assistant.refuse.words import refusal_text
from assistant.rerank import CrossEncoderReranker, Reranker, rerank
from assistant.search import candidates
from assistant.service import OnStep
from assistant.suggest import starters, suggestions_for
from assistant.understand import meant
from assistant.understand.meant import load_meaning_reader
from assistant.understand.overview import load_overview_classifier, with_overview
from assistant.understand.reader import QuestionReader, recent
from assistant.understand.reading import Cited
from assistant.understand.where import PlaceFinder
from ingest.embed.base import Encoded, Encoder
from ingest.embed.onnx import load_encoder
from ingest.gazetteer import Gazetteer, open_gazetteer
from ingest.index.generation import Index
from ingest.model import Source
from ingest.reading import Block
from ingest.settings import Settings

if TYPE_CHECKING:
    from assistant.model.live import Disclosure, Live
    from assistant.model.writer import Writer

_LOG = logging.getLogger(__name__)
_READINGS = 16
"""Sources whose blocks are kept at hand; one of 3000 blocks takes some 2 MB."""
_BY_WORDING = (
    "The weights that read messages were fitted for another embedding model than %s: what a "
    "question asks for, and what is no question, is told by wording alone. "
    "Run `python -m eval fit messages`, and the same with intents, parts and overviews."
)


class Chain:
    """Answers questions from one index generation; safe to share between threads."""

    def __init__(
        self,
        index: Index,
        encoder: Encoder,
        gazetteer: Gazetteer,
        calibration: Calibration,
        settings: Settings,
        reranker: Reranker | None = None,
        writer: Writer | None = None,
    ) -> None:
        self.index = index
        self.knowledge = Knowledge.of(index)
        self.calibration = calibration
        self._encoder = encoder
        self._gazetteer = gazetteer
        self._settings = settings
        self._reranker = reranker
        self._writer = writer
        self._messages = load_classifier(WEIGHTS, encoder.fingerprint)
        self._meaning = load_meaning_reader(meant.WEIGHTS, encoder.fingerprint)
        self._parts = load_part_classifier(encoder.fingerprint)
        self._overviews = load_overview_classifier(encoder.fingerprint)
        if None in (self._messages, self._meaning, self._parts, self._overviews):
            _LOG.warning(_BY_WORDING, encoder.name)
        self._remembered = Remembered()
        places = PlaceFinder(gazetteer, self.knowledge)
        self._reader = QuestionReader(self.knowledge, places, self.cited)
        self._stored = lru_cache(maxsize=None)(index.text)
        self._readings = lru_cache(maxsize=_READINGS)(index.reading)
        # The encoder's threads and those of numpy's products, both waiting, would slow each other.
        self._threads = ThreadpoolController()

    def ask(
        self,
        question: str,
        history: Sequence[str] = (),
        filters: Filters | None = None,
        on_step: OnStep | None = None,
        id: str | None = None,
        live: Live | None = None,
    ) -> Answer:
        """Answer a question; a refusal is an answer too.

        Args:
            question: as the user put it; may be empty.
            history: the user's earlier questions, oldest first.
            filters: what the answer may draw on; None sets no limit.
            on_step: told each step as it starts.
            id: handed through to the answer.
            live: told what a language model writes, if one does; may stop it.
        """
        with self._threads.limit(limits=1, user_api="blas"):
            clock = Clock(on_step)
            return self._answer(question, history, filters or Filters(), clock, id, live)

    def _answer(
        self,
        question: str,
        history: Sequence[str],
        filters: Filters,
        clock: Clock,
        id: str | None,
        live: Live | None,
    ) -> Answer:
        ready = self._writer and self._writer.prepared(question, history, live)
        put, before = (ready.question, ready.history) if ready else (question, history)
        desk = self.desk(put, before, filters, clock.start)
        query = desk.query
        clock.start("compose")
        verdict, draft, desk = self._drafted(desk)
        asked = (*recent(history), question) if question.strip() else recent(history)
        self._remembered.keep((asked, filters), cited_by(draft, desk))
        published = publish(draft, desk, self._stored) if draft else None
        answered = published is not None and bool(published.citations)
        clock.start("verify")
        text = published.text if published and answered else refusal_text(verdict, desk)
        answer = Answer(
            id=id,
            question=question,
            understanding=replace(query.understanding, question=question),
            answered=answered,
            reason=None if answered else verdict.reason or Reason.NOT_COVERED,
            mode="extractive",
            text=text,
            lead=draft.lead if draft and answered else text,
            groups=published.groups if published and answered else (),
            citations=published.citations if published and answered else (),
            retrieved=self._hits(desk, draft),
            suggestions=suggestions_for(desk, answered=answered),
            filters=query.filters,
            generation=self.index.generation,
            confidence=verdict.chance,
        )
        if self._writer is not None and ready and draft is not None and answered:
            clock.start("write")
            answer = self._writer.write(
                answer, desk, draft, self._stored, live, ready.language,
                lambda part: self.desk(part, (), filters),
            )  # fmt: skip
        return replace(answer, timings_ms=clock.stop())

    def desk(
        self, question: str, history: Sequence[str], filters: Filters, on_step: OnStep | None = None
    ) -> Desk:
        """A question understood, its candidates found and ranked: what composing works on."""
        return settled(self.unsettled(question, history, filters, on_step))

    def unsettled(
        self, question: str, history: Sequence[str], filters: Filters, on_step: OnStep | None = None
    ) -> Desk:
        """The same before what was found tells whether a part of a benchmark is asked for."""
        told = on_step or (lambda step: None)
        told("understand")
        query = self._reader.read(question, history, filters)
        encoded = self._encoder.encode([query.search])[0]
        if self._meaning is not None:
            query = self._meaning.settle(query, encoded.pooled)
        if self._parts is not None:
            query = replace(query, meant=part_meant(query, encoded.pooled, self._parts))
        if self._overviews is not None:
            query = with_overview(query, encoded.pooled, self._overviews)
        told("retrieve")
        found = candidates(query, encoded, self.index, self.knowledge)
        told("rank")
        weigh = self.calibration.rank
        ranked = rank(query.search, found, self.index, self.knowledge, weigh, query.own_from)
        ranked = in_works(placed(ranked, query, weigh.late), query, self.knowledge, weigh.late)
        ranked = lean(ranked, query, self.knowledge)
        if self._reranker is not None:
            ranked = rerank(query.search, ranked, self.knowledge, self._reranker, weigh)
        return self._desk(query, ranked, found.encoded)

    def _answers(self, question: str) -> bool:
        with self._threads.limit(limits=1, user_api="blas"):
            return self._drafted(self.desk(question, (), Filters()))[1] is not None

    def cited(self, asked: tuple[str, ...], filters: Filters) -> Cited:
        """What the answer to the last of some questions showed, the others being its history."""

        def answer() -> Cited:
            _, draft, desk = self._drafted(self.desk(asked[-1], asked[:-1], filters))
            return cited_by(draft, desk)

        return self._remembered.get((asked, filters), answer)

    def _drafted(self, desk: Desk) -> tuple[Verdict, Draft | None, Desk]:
        """Whether to answer and with what; where more is asked for, with what was not shown."""
        desk = only_pointed_at(desk)
        verdict = decide(desk, self.calibration.refusal)
        if verdict.reason:
            return verdict, None, desk
        desk = replace(desk, chance=verdict.chance)
        draft = compose(desk, self.calibration.lending)
        if not desk.query.seen:
            return verdict, draft, desk
        rest, left = rest_of(draft, desk), without_seen(desk)
        if rest is None and draft.kind == "fact" and goes_on(left, desk):
            rest = compose(left, self.calibration.lending)
        return (verdict, rest, left) if rest else (NOTHING_MORE, None, desk)

    @property
    def disclosure(self) -> Disclosure | None:
        """Which language model answers, and where; None for none."""
        return None if self._writer is None else self._writer.disclosure

    @property
    def generation(self) -> str:
        """The index generation that answers come from."""
        return self.index.generation

    @property
    def sources(self) -> Mapping[str, Source]:
        """All sources, by id, in the manifest's order."""
        return self.index.sources

    @property
    def places(self) -> tuple[str, ...]:
        """Places of the corpus, as the catalogue writes them, in alphabetical order."""
        return self.knowledge.places

    @cached_property
    def suggestions(self) -> tuple[str, ...]:
        """Questions that this corpus can answer, to start with."""
        return starters(self.knowledge, self._answers)

    @cached_property
    def library(self) -> IndexLibrary:
        """The catalogue, to look through; put in order when first asked for."""
        return IndexLibrary(self.index, self.knowledge.catalogue, self._gazetteer)

    def reading(self, source: str) -> tuple[Block, ...]:
        """A source as blocks in reading order.

        Raises:
            KeyError: no such source.
        """
        return self._readings(source)

    def text(self, source: str) -> str:
        """A source's stored text.

        Raises:
            KeyError: no such source.
        """
        return self._stored(source)

    def _desk(self, query: Query, ranked: Ranked, encoded: Encoded) -> Desk:
        order = ranked.order(self.knowledge.ids)
        positions = tuple(ranked.positions[i] for i in order)
        rounded = ranked.rounded()
        relevance = {ranked.positions[i]: rounded[i] for i in order}
        return Desk(
            query=query,
            index=self.index,
            knowledge=self.knowledge,
            ranked=ranked,
            question=encoded.tokens,
            pooled=encoded.pooled,
            told=self._messages.kind(encoded.pooled) if self._messages else None,
            order=positions,
            relevance=relevance,
            words_short=self._settings.words_short,
            words_long=self._settings.words_long,
            showing=self.calibration.showing,
            quoting=self.calibration.quoting,
        )

    def _hits(self, desk: Desk, draft: Draft | None) -> tuple[Hit, ...]:
        found = handed_out(desk, draft, self._settings.retrieved)
        return tuple(
            Hit(one.passage, rank, min(1.0, max(0.0, one.relevance)))
            for rank, one in enumerate(found, 1)
        )


def open_assistant(settings: Settings) -> Chain:
    """Open the index that the settings name, ready to answer.

    Raises:
        IntegratingCitiesError: the index is missing, damaged or made with another
            model, or the model or the calibration cannot be read; says what to do.
    """
    encoder = load_encoder(settings.embedding_model, settings.cache_dir, settings.threads)
    index = Index.open(
        settings.index_dir, encoder.name, encoder.fingerprint, settings.chroma_url or None
    )
    gazetteer = open_gazetteer(settings.cache_dir)
    reranker = CrossEncoderReranker(settings.reranker) if settings.reranker else None
    calibration = load_calibration(settings.calibration)
    writer = None
    if settings.model:
        from assistant.model.opening import open_writer

        writer = open_writer(settings, encoder, gazetteer)
    return Chain(index, encoder, gazetteer, calibration, settings, reranker, writer)
