"""What can go wrong with the gazetteer, and what to do about it."""

from __future__ import annotations

from ingest.errors import IntegratingCitiesError


class GazetteerError(IntegratingCitiesError):
    """A data package is missing or changed, or the gazetteer's file is damaged."""
