"""What systems are made from: each part opened at most once a run, and only when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.calibration import Calibration, load_calibration
from assistant.chain import Chain
from assistant.knowledge import Knowledge
from assistant.rerank import CrossEncoderReranker, Reranker
from ingest.embed.base import Encoder
from ingest.embed.onnx import load_encoder
from ingest.gazetteer import Gazetteer, open_gazetteer
from ingest.index.generation import Index
from ingest.settings import Settings

if TYPE_CHECKING:
    from assistant.model.writer import Writer


@dataclass(frozen=True)
class Parts:
    """The parts of one run; they raise what opening the assistant raises.

    Attributes:
        settings: where the corpus and the index are, and what ours is set to.
        texts: the stored text of each source, by id.
    """

    settings: Settings
    texts: Mapping[str, str]

    @cached_property
    def encoder(self) -> Encoder:
        """The embedding model."""
        kept = self.settings
        return load_encoder(kept.embedding_model, kept.cache_dir, kept.threads)

    @cached_property
    def index(self) -> Index:
        """The published generation, wholly opened."""
        index = Index.open(
            self.settings.index_dir,
            self.encoder.name,
            self.encoder.fingerprint,
            self.settings.chroma_url or None,
        )
        index.warm()
        return index

    @cached_property
    def knowledge(self) -> Knowledge:
        """What the index knows besides passages."""
        return Knowledge.of(self.index)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Names of places."""
        return open_gazetteer(self.settings.cache_dir)

    @cached_property
    def calibration(self) -> Calibration:
        """What was fitted."""
        return load_calibration(self.settings.calibration)

    @cached_property
    def reranker(self) -> Reranker | None:
        """The reranker that the settings name; None for late interaction."""
        named = self.settings.reranker
        return CrossEncoderReranker(named) if named else None

    def chain(self, calibration: Calibration | None = None, writer: Writer | None = None) -> Chain:
        """The assistant as it ships, on these parts.

        Args:
            calibration: in the place of what was fitted.
            writer: the language model that writes; None for quotes alone.
        """
        return Chain(
            self.index,
            self.encoder,
            self.gazetteer,
            calibration or self.calibration,
            self.settings,
            self.reranker,
            writer,
        )
