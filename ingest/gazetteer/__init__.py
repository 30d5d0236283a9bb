"""A gazetteer of the world's cities, regions and countries, from open data packages."""

from ingest.gazetteer.build import build_gazetteer
from ingest.gazetteer.errors import GazetteerError
from ingest.gazetteer.gazetteer import Gazetteer, open_gazetteer
from ingest.gazetteer.place import How, Mention, Place, PlaceKind

__all__ = [
    "Gazetteer",
    "GazetteerError",
    "How",
    "Mention",
    "Place",
    "PlaceKind",
    "build_gazetteer",
    "open_gazetteer",
]
