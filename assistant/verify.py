"""Nothing leaves that is not exact: each quote is held against the stored text."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from assistant.answer import Citation
from ingest.spans import is_exact

_LOG = logging.getLogger(__name__)

StoredText = Callable[[str], str]
"""A source's stored text by its id."""


def exact_citations(citations: Sequence[Citation], stored: StoredText) -> tuple[Citation, ...]:
    """The citations whose quotes are exact at their spans; any other is logged and left out."""
    kept: list[Citation] = []
    for citation in citations:
        if is_exact(stored(citation.document), citation.spans, citation.quote):
            kept.append(citation)
        else:
            _LOG.error("left out an inexact quote of %s at %s", citation.document, citation.spans)
    return tuple(kept)
