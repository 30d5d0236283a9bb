"""Files of what was written for training and for practice: JSON Lines, each line one object."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from eval.errors import WrittenError

One = TypeVar("One")


def read_lines(file: Path, parse: Callable[[str, str], One]) -> tuple[One, ...]:
    """All objects of a file, in order; blank lines are passed over.

    Args:
        file: in UTF-8.
        parse: given a line and where it stands, makes an object of it.

    Raises:
        WrittenError: the file cannot be read; or what `parse` raises.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise WrittenError(f"{file} cannot be read ({error}); restore them.") from error
    return tuple(parse(line, f"{file}, line {n}") for n, line in enumerate(lines, 1) if line)
