"""Questions as people put them who say more than they ask: each in a frame of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eval.errors import FramesError
from eval.questions import Question

_HERE = "@"
"""Stands for the question in a frame."""


def read_frames(file: Path) -> tuple[str, ...]:
    """The frames in a text file, one a line, each with `@` where the question stands.

    Raises:
        FramesError: the file cannot be read, holds none, or a line lacks its `@`.
    """
    try:
        lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise FramesError(f"{file} cannot be read as text: {error}") from error
    frames = tuple(line for line in lines if line)
    if not frames:
        raise FramesError(f"{file} holds no frame: write one a line, {_HERE} for the question.")
    faults = [one for one in frames if _HERE not in one]
    if faults:
        lacking = "\n".join(f"  - {one}" for one in faults)
        raise FramesError(f"Lines of {file} lack the {_HERE} for the question:\n{lacking}")
    return frames


def framed(questions: Sequence[Question], frames: Sequence[str]) -> tuple[Question, ...]:
    """Each question in the next of the frames, in turn; what it follows up stays as it was.

    Args:
        questions: in order.
        frames: at least one.
    """
    return tuple(
        replace(one, question=frames[at % len(frames)].replace(_HERE, one.question))
        for at, one in enumerate(questions)
    )
