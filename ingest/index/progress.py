"""How a build tells how far it is."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told of each step of a build as it goes on."""

    def __call__(self, step: str, done: int, total: int) -> None:
        """`done` of `total` units of `step` are through; a step starts with 0."""


def silent(step: str, done: int, total: int) -> None:
    """A `Progress` that tells no one."""
