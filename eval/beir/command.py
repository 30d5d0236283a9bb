"""The command `python -m eval beir PATH`."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from eval.beir.errors import CollectionError
from ingest.settings import load_settings

_NAMES = ("dense", "bm25", "full")


def declare_beir(parser: argparse.ArgumentParser) -> None:
    """Add the options of `beir`."""
    parser.add_argument("path", type=Path, help="folder of corpus.jsonl, queries.jsonl and qrels/")
    parser.add_argument("--split", default="test", help="judgements to measure by (test)")
    parser.add_argument("--system", choices=(*_NAMES, "all"), default="all", help="(all)")
    parser.add_argument(
        "--depth", type=_depth, default=100, help="found by either search for `full` (100)"
    )
    parser.add_argument("--work", type=Path, help="folder for the vectors (a temporary one)")
    parser.add_argument("--out", type=Path, help="file for every query's figures as JSON")


def beir(args: argparse.Namespace) -> None:
    """Measure retrieval on a collection and print the figures.

    Raises:
        CollectionError: the collection is missing or broken, or a folder cannot be written.
        ModelError: the embedding model cannot be loaded.
        SettingsError: the calibration cannot be read.
    """
    from assistant.calibration import load_calibration
    from eval.beir.collection import Collection
    from eval.beir.report import print_beir, write_beir
    from eval.beir.run import BeirRun, run_beir, together
    from ingest.embed.onnx import load_encoder
    from ingest.embed.weights import DEFAULT_MODEL, SHIPPED_MODEL
    from ingest.index.progress_bar import ProgressBar

    collection = Collection.open(args.path, args.split)
    settings = load_settings()
    weigh = load_calibration(settings.calibration).rank
    names: Sequence[str] = _NAMES if args.system == "all" else (args.system,)
    shipped = settings.embedding_model
    # Dense search alone is there to be compared with what is published of the model.
    published = DEFAULT_MODEL if shipped == SHIPPED_MODEL else shipped
    systems = {published: [name for name in names if name == "dense"]}
    systems[shipped] = [*systems.get(shipped, ()), *(name for name in names if name != "dense")]
    runs: list[BeirRun] = []
    for model, asked in systems.items():
        if asked:
            encoder = load_encoder(model, settings.cache_dir, settings.threads)
            with _work(args.work) as folder, ProgressBar() as progress:
                runs.append(
                    run_beir(collection, encoder, weigh, asked, args.depth, Path(folder), progress)
                )
    run = together(runs)
    print_beir(run, Console())
    if args.out:
        write_beir(run, args.out)


def _work(parent: Path | None) -> tempfile.TemporaryDirectory[str]:
    """A folder of our own, inside `parent` where that is given, gone after use."""
    try:
        if parent is not None:
            parent.mkdir(parents=True, exist_ok=True)
        return tempfile.TemporaryDirectory(prefix="beir-", dir=parent)
    except OSError as error:
        raise CollectionError(
            f"{parent or tempfile.gettempdir()} cannot hold the vectors ({error.strerror}): "
            "name another folder by --work."
        ) from error


def _depth(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number from 1, found {text!r}")
    return int(text)
