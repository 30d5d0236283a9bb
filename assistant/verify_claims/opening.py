"""Opening a verifier by itself, where no index is needed."""

from __future__ import annotations

from assistant.verify_claims.reader import open_reader
from assistant.verify_claims.verifier import Verifier
from assistant.verify_claims.weights import Weights
from ingest.embed.onnx import load_encoder
from ingest.gazetteer import open_gazetteer
from ingest.settings import Settings


def open_verifier(settings: Settings, weights: Weights | None = None) -> Verifier:
    """A verifier on the model and the gazetteer that the settings name.

    Args:
        settings: where they are.
        weights: in the place of those that were fitted.

    Raises:
        IntegratingCitiesError: the model, the gazetteer or the weights cannot be read; says
            what to do.
    """
    encoder = load_encoder(settings.embedding_model, settings.cache_dir, settings.threads)
    gazetteer = open_gazetteer(settings.cache_dir)
    return Verifier(encoder, gazetteer, open_reader(settings), weights=weights)
