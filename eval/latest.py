"""`eval/results/latest.json`: all figures of the last run that was kept, for the README."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from eval.errors import ResultsError
from eval.history import Entry, entry_from

LATEST = "latest.json"
"""It, in the folder of results."""


def write_latest(entry: Entry, file: Path) -> None:
    """Write what `read_latest` reads; missing folders are made."""
    file.parent.mkdir(parents=True, exist_ok=True)
    told = json.dumps(asdict(entry), ensure_ascii=False, indent=1)
    file.write_text(told + "\n", encoding="utf-8")


def read_latest(file: Path) -> Entry:
    """The last run that was kept.

    Raises:
        ResultsError: the file is missing or of another format.
    """
    how = (
        "run `python -m eval run --split all` and keep it with "
        '`python -m eval record RESULTS --why "..."`.'
    )
    try:
        return entry_from(json.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise ResultsError(
            f"{file.name} cannot be read ({error.strerror or error}): {how}"
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResultsError(f"{file.name} is of another format ({error!r}): {how}") from error
