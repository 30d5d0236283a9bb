"""The plain LangChain chain that ours is compared with.

Recursive splitting at 1000 characters with 200 of overlap over the raw texts, the same
MiniLM weights, Chroma as it comes, similarity search; the two best chunks are the answer.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from eval.errors import SystemMissingError
from eval.systems import Response, Text
from ingest.embed.weights import default_directory

if TYPE_CHECKING:
    from langchain_chroma import Chroma

CHUNK_CHARS = 1000
OVERLAP_CHARS = 200
RETRIEVED = 20
SHOWN = 2


def chunks(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """(source id, chunk) of the texts, by source id, in order.

    Raises:
        SystemMissingError: LangChain's packages are not installed.
    """
    try:
        from langchain_text_splitters import RecursiveCharacterTextSplitter
    except ModuleNotFoundError as error:
        raise _missing(error) from error
    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK_CHARS, chunk_overlap=OVERLAP_CHARS)
    return [(name, chunk) for name, text in texts.items() for chunk in splitter.split_text(text)]


def build(texts: Mapping[str, str], folder: Path) -> Chroma:
    """Split, embed and store the texts, by source id.

    Raises:
        SystemMissingError: LangChain's packages are not installed.
    """
    chroma = open_store(folder)
    cut = chunks(texts)
    chroma.add_texts([chunk for _, chunk in cut], [{"source": name} for name, _ in cut])
    return chroma


def open_store(folder: Path) -> Chroma:
    """The store of a folder, new or as `build` left it.

    Raises:
        SystemMissingError: LangChain's packages are not installed.
    """
    # Chroma and the hub both phone home unless told not to.
    os.environ["ANONYMIZED_TELEMETRY"] = "False"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    try:
        from langchain_chroma import Chroma
        from langchain_huggingface import HuggingFaceEmbeddings
    except ModuleNotFoundError as error:
        raise _missing(error) from error
    embeddings = HuggingFaceEmbeddings(model_name=str(default_directory()))
    return Chroma(embedding_function=embeddings, persist_directory=str(folder))


def _missing(error: ModuleNotFoundError) -> SystemMissingError:
    return SystemMissingError(
        f"The plain chain needs {error.name}: run `make bench`, or "
        "`pip install --editable '.[bench]'`."
    )


def standalone(question: str, history: Sequence[str]) -> str:
    """What is searched for: the earlier questions and the last one, joined."""
    return " ".join([*history, question])


class PlainChain:
    """The plain chain over a fresh store in a temporary folder; it never refuses."""

    name = "plain"
    refuses = False
    generation = ""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._chroma = build(texts, Path(self._folder.name))

    def answer(self, question: str, history: Sequence[str] = ()) -> Response:
        """The two nearest chunks."""
        start = time.perf_counter()
        found = self._chroma.similarity_search_with_score(standalone(question, history), RETRIEVED)
        seconds = time.perf_counter() - start
        retrieved = tuple(Text(one.metadata["source"], one.page_content) for one, _ in found)
        # Chroma's default distance is the squared L2 of unit vectors: 2 - 2 cosine.
        similarity = 1 - found[0][1] / 2 if found else None
        return Response(retrieved, retrieved[:SHOWN], True, "", similarity, seconds)

    def close(self) -> None:
        """Remove the temporary folder."""
        self._folder.cleanup()

    def __enter__(self) -> PlainChain:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
