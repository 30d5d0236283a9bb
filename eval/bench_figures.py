"""What `python -m eval bench` and `growth` write for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from eval.growth import Grown
from eval.provenance import machine, revision
from eval.timing import Cost


def write_figures(
    costs: Sequence[Cost], grown: Sequence[Grown], out: Path | None, console: Console
) -> None:
    """Write the figures as JSON, into a file, or on the console where `out` is None."""
    content = {
        "revision": revision(),
        "machine": machine(),
        "costs": [one.record() for one in costs],
        "growth": [one.record() for one in grown],
    }
    text = json.dumps(content, indent=1)
    if out is None:
        console.print(text, markup=False, highlight=False, soft_wrap=True)
    else:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text + "\n", encoding="utf-8")
