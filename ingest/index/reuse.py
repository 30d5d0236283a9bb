"""Vectors of passages that have not changed since the generation that answers now."""

from __future__ import annotations

from pathlib import Path

from ingest.embed.base import Encoder
from ingest.errors import IndexDamagedError, IndexMismatchError, IndexMissingError
from ingest.index import layout
from ingest.index.files import check_hashes
from ingest.index.manifest import read_manifest
from ingest.index.records import passages_from_lines
from ingest.index.tokens import Packed, TokenStore
from ingest.model import Passage


class Reuse:
    """Looks up the vectors of a passage whose context and text were encoded before."""

    def __init__(self, index_dir: Path, encoder: Encoder) -> None:
        """Open the generation that answers.

        One that is missing, damaged or of another model has nothing to give, and
        everything is encoded anew.
        """
        self._store: TokenStore | None = None
        self._position: dict[tuple[str, str], int] = {}
        try:
            folder = layout.folder_of(index_dir, layout.current(index_dir))
            manifest = read_manifest(folder)
            same_model = (manifest.fingerprint, manifest.model, manifest.max_tokens) == (
                encoder.fingerprint,
                encoder.name,
                encoder.max_tokens,
            )
            if not same_model:
                return
            check_hashes(folder, manifest)
            lines = (folder / layout.PASSAGES).read_text(encoding="utf-8")
            self._store = TokenStore(folder / layout.VECTORS)
        except (IndexMissingError, IndexDamagedError, IndexMismatchError):
            return
        for position, passage in enumerate(passages_from_lines(lines)):
            self._position[passage.context, passage.text] = position

    def find(self, passage: Passage) -> Packed | None:
        """The vectors of a passage with the same context and text; None if there is none."""
        position = self._position.get((passage.context, passage.text))
        if position is None or self._store is None:
            return None
        return self._store.packed(position)
