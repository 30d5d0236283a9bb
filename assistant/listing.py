"""Names as a sentence lists them."""

from __future__ import annotations

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Names with commas between them, and "and" before the last.

    >>> listed(["Oslo", "Bath", "Ghent"])
    'Oslo, Bath and Ghent'
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
