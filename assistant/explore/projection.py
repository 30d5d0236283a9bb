"""Lambert's azimuthal equal-area projection, fitted to the points that are to be seen.

Snyder (1987), Map Projections: A Working Manual, pp. 182-190, for the sphere.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ingest.embed.base import Floats

LEAST_SPAN = 0.16
"""The least that a map shows from side to side, radians: about 1000 km."""
PADDING = 0.1
"""Room around the outermost points, as a share of what they span."""
_FARTHEST = np.radians(120.0)
"""What lies farther from the centre is drawn at this distance, outside every map."""

Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Frame:
    """A map's view: centre of projection, and how its plane becomes the drawing's units.

    Attributes:
        longitude, latitude: of the centre, radians.
        scale: units of the drawing to a radian.
        left, top: of the drawing in the plane, radians.
        width, height: of the drawing, its units.
    """

    longitude: float
    latitude: float
    scale: float
    left: float
    top: float
    width: float
    height: float

    def project(self, degrees: Floats | Doubles) -> Doubles:
        """Where points lie in the drawing, from its upper left corner.

        Args:
            degrees: longitude and latitude of each, shape (points, 2).
        """
        plane = _plane(degrees, self.longitude, self.latitude)
        x = (plane[:, 0] - self.left) * self.scale
        y = (self.top - plane[:, 1]) * self.scale
        return np.stack([x, y], axis=1)


def fitted(degrees: Doubles, width: float, height: float) -> Frame:
    """The view of `width` by `height` that shows all points with some room around them.

    Args:
        degrees: longitude and latitude of at least one point, shape (points, 2).
        width: of the drawing.
        height: of the drawing.
    """
    longitude, latitude = _centre(degrees)
    plane = _plane(degrees, longitude, latitude)
    low, high = plane.min(axis=0), plane.max(axis=0)
    middle = (low + high) / 2
    span = (high - low) * (1 + 2 * PADDING)
    across = max(float(span[0]), float(span[1]) * width / height, LEAST_SPAN)
    scale = width / across
    left, top = middle[0] - across / 2, middle[1] + height / scale / 2
    return Frame(longitude, latitude, scale, float(left), float(top), width, height)


def _centre(degrees: Doubles) -> tuple[float, float]:
    """The middle of the points on the sphere, so that none is far across the date line."""
    lon, lat = np.radians(degrees[:, 0]), np.radians(degrees[:, 1])
    x, y = np.mean(np.cos(lat) * np.cos(lon)), np.mean(np.cos(lat) * np.sin(lon))
    return float(np.arctan2(y, x)), float(np.arctan2(np.mean(np.sin(lat)), np.hypot(x, y)))


def _plane(degrees: Floats | Doubles, longitude: float, latitude: float) -> Doubles:
    lon, lat = np.radians(degrees[:, 0].astype(float)), np.radians(degrees[:, 1].astype(float))
    turn = lon - longitude
    x = np.cos(lat) * np.sin(turn)
    y = np.cos(latitude) * np.sin(lat) - np.sin(latitude) * np.cos(lat) * np.cos(turn)
    z = np.sin(latitude) * np.sin(lat) + np.cos(latitude) * np.cos(lat) * np.cos(turn)
    distance = np.arccos(np.clip(z, -1.0, 1.0))
    away = np.minimum(distance, _FARTHEST)
    sine = np.maximum(np.hypot(x, y), 1e-12)
    stretch: Doubles = 2 * np.sin(away / 2) / sine
    return np.stack([x * stretch, y * stretch], axis=1)
