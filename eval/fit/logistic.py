"""What a fitted logistic regression says."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.float64]


def chances(x: Rows, weights: Rows, intercept: float) -> Rows:
    """`(rows,)`, each 0 to 1.

    Args:
        x: `(rows, signals)`.
        weights: `(signals,)`.
        intercept: added to each row's weighted sum.
    """
    told: Rows = 1.0 / (1.0 + np.exp(-(x @ weights + intercept)))
    return told
