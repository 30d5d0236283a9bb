"""Outlines of texts that are written for a test."""

from __future__ import annotations

import pytest

from ingest.outline.build import build_outline
from ingest.repair.document import repair


@pytest.fixture(scope="module")
def outline(document_of, places):
    """The outline of a text."""

    def build(text):
        document = document_of(text)
        return build_outline(document, repair(document), places)

    return build
