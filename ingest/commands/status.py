"""`python -m ingest status`."""

from __future__ import annotations

from rich.console import Console

from ingest.index import layout
from ingest.index.manifest import read_manifest
from ingest.manifest import corpus_hashes
from ingest.settings import Settings


def print_status(settings: Settings, console: Console) -> None:
    """Say what the index holds and whether the corpus has changed since.

    Raises:
        IndexMissingError: no index has been built.
        ManifestError: the corpus manifest is wrong.
    """
    manifest = read_manifest(
        layout.folder_of(settings.index_dir, layout.current(settings.index_dir))
    )
    now = corpus_hashes(settings.corpus_dir)
    changed = sorted(
        name
        for name in now.keys() | manifest.corpus_hashes.keys()
        if now.get(name) != manifest.corpus_hashes.get(name)
    )
    console.print(f"Index      {settings.index_dir} (generation {manifest.generation})")
    console.print(f"Corpus     {settings.corpus_dir} ({len(now) - 1} sources)")
    console.print(f"Passages   {manifest.passages}")
    console.print(f"Model      {manifest.model} ({manifest.fingerprint[:12]})")
    if changed:
        console.print(f"Out of date: {', '.join(changed)} changed. Run `{layout.BUILD_COMMAND}`.")
    else:
        console.print("Up to date.")
