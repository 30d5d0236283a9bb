"""How far places lie apart."""

from __future__ import annotations

import math

from ingest.gazetteer.place import Place

EARTH_RADIUS_KM = 6371.0


def distance_km(one: Place, other: Place) -> float:
    """Great-circle distance (haversine), kilometres."""
    a, b = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    chord = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(across / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))
