"""Files of what was written for training and for practice: JSON Lines, each line one object."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from eval.errors import WrittenError

One = TypeVar("One")
Parse = Callable[[Mapping[str, Any], str], One]
"""Makes an object of what a line's JSON holds; told besides where the line stands."""


def read_lines(file: Path, parse: Parse[One], amiss: str) -> tuple[One, ...]:
    """All objects of a file, in order; blank lines are passed over.

    Args:
        file: in UTF-8.
        parse: makes an object of a line.
        amiss: what is said of a line that it cannot, as in "is no theme".

    Raises:
        WrittenError: the file cannot be read, or a line is none; or what `parse` raises.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise WrittenError(f"{file} cannot be read ({error}); restore them.") from error
    return tuple(
        _one(line, f"{file}, line {n}", parse, amiss) for n, line in enumerate(lines, 1) if line
    )


def _one(line: str, where: str, parse: Parse[One], amiss: str) -> One:
    try:
        return parse(json.loads(line), where)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WrittenError(f"{where} {amiss} ({type(error).__name__}: {error}).") from error
