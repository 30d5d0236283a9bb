"""Outlines of countries, as they lie beside this module; see outlines.md."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from ingest.embed.base import Floats

FILE = Path(__file__).with_name("outlines.json.gz")
UNIT = 0.01
"""Degrees to one step of the file."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One closed line around land.

    Attributes:
        continent: code of the country's continent, as GeoNames has it; "" where unknown.
        points: longitude and latitude of each corner, degrees, shape (corners, 2).
    """

    continent: str
    points: Floats


@cache
def outlines() -> tuple[Outline, ...]:
    """All outlines of the file, read once."""
    countries = json.loads(gzip.decompress(FILE.read_bytes()))
    return tuple(
        Outline(continent, np.cumsum(np.array(ring, dtype=np.float32).reshape(-1, 2), 0) * UNIT)
        for continent, rings in countries
        for ring in rings
    )
