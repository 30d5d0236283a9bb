"""What is known of an exported model, kept beside it as a small JSON file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from ingest.embed.weights import sha256
from ingest.errors import ModelError

GRAPH_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"
FACTS_FILE = "facts.json"


@dataclass(frozen=True, slots=True)
class Facts:
    """An exported model in a few words.

    Attributes:
        name: as the index manifest records it.
        fingerprint: SHA-256 of the weights.
        dimensions: length of a vector.
        max_tokens: longest text in tokens, special ones included.
        pooling: "mean" or "cls".
        pad_id: token id that fills up the shorter texts of a batch.
        opset: ONNX operator set.
        graph_bytes: size of the exported graph, to tell a truncated file.
        tokenizer_sha256: hash of the tokenizer's file.
        versions: (package, version) of what exported it.
    """

    name: str
    fingerprint: str
    dimensions: int
    max_tokens: int
    pooling: str
    pad_id: int
    opset: int
    graph_bytes: int
    tokenizer_sha256: str
    versions: tuple[tuple[str, str], ...]

    def write(self, folder: Path) -> None:
        """Write the facts into an exported model's folder."""
        text = json.dumps(asdict(self), indent=2, sort_keys=True)
        (folder / FACTS_FILE).write_text(text + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Facts:
        """Read the facts of an exported model and check that its files are whole.

        Raises:
            ModelError: a file is missing, truncated or not what an export writes.
        """
        try:
            raw = json.loads((folder / FACTS_FILE).read_text(encoding="utf-8"))
            raw["versions"] = tuple((name, version) for name, version in raw["versions"])
            facts = cls(**{field.name: raw[field.name] for field in fields(cls)})
            size = (folder / GRAPH_FILE).stat().st_size
            tokenizer = sha256(folder / TOKENIZER_FILE)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError(
                f"The exported model in {folder} is incomplete ({error}): "
                "delete that folder and build again."
            ) from error
        if size != facts.graph_bytes or tokenizer != facts.tokenizer_sha256:
            raise ModelError(
                f"The exported model in {folder} was truncated or altered: "
                "delete that folder and build again."
            )
        return facts
