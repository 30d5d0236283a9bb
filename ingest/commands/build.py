"""`python -m ingest build`."""

from __future__ import annotations

from rich.console import Console

from ingest.corpus import prepare
from ingest.embed.base import Encoder
from ingest.embed.onnx import load_encoder
from ingest.gazetteer import Gazetteer, open_gazetteer
from ingest.index.build import BuildReport, build
from ingest.index.progress_bar import ProgressBar
from ingest.passages import Limits
from ingest.settings import Settings


def open_models(settings: Settings) -> tuple[Gazetteer, Encoder]:
    """The gazetteer and the encoder, made first where they are not in the cache yet.

    Making them takes half a minute, once; a build then takes seconds.

    Raises:
        ModelError: the model is missing, altered or cannot be exported.
    """
    places = open_gazetteer(settings.cache_dir)
    encoder = load_encoder(settings.embedding_model, settings.cache_dir, settings.threads)
    return places, encoder


def build_index(settings: Settings, console: Console) -> BuildReport:
    """Bring the index up to date with the corpus and the model, telling how far it is.

    Raises:
        IntegratingCitiesError: the manifest, a source, the model or the index is at fault.
    """
    with ProgressBar(console) as progress:
        places, encoder = open_models(settings)
        limits = Limits(encoder.max_tokens, encoder.count)

        def on_source(source: str, done: int, total: int) -> None:
            progress("read", done, total)

        contents = prepare(settings.corpus_dir, places, limits, on_source)
        progress("read", len(contents.sources), len(contents.sources))
        report = build(contents, encoder, settings.index_dir, settings.chroma_url or None, progress)
    if report.up_to_date:
        console.print(f"The index is up to date: {report.passages} passages.")
    else:
        console.print(
            f"Built generation {report.generation}: {report.passages} passages "
            f"({report.encoded} encoded, {report.reused} taken over) in {report.seconds:.1f} s."
        )
    return report
