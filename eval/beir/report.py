"""A collection's figures as a table on the terminal and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eval.beir.errors import CollectionError
from eval.beir.measure import MEASURES
from eval.beir.run import BeirRun


def print_beir(run: BeirRun, console: Console) -> None:
    """Means over all queries, a line a system."""
    table = Table(
        title=f"{run.documents} documents, {run.queries} queries ({run.split})",
        caption=f"indexed in {run.indexing_s:.0f} s",
    )
    table.add_column("system")
    table.add_column("embedding model")
    for heading in (*map(str, MEASURES), "ms a query"):
        table.add_column(heading, justify="right")
    for one in run.systems:
        means = [f"{one.mean(str(name)):.4f}" for name in MEASURES]
        table.add_row(one.system, one.model, *means, f"{1000 * one.seconds / run.queries:.1f}")
    console.print(table)


def write_beir(run: BeirRun, file: Path) -> None:
    """Write the means and every query's values.

    Raises:
        CollectionError: the file cannot be written.
    """
    record = {
        "documents": run.documents,
        "queries": run.queries,
        "split": run.split,
        "indexing_s": round(run.indexing_s, 2),
        "systems": {
            one.system: {
                "model": one.model,
                "seconds": round(one.seconds, 2),
                "means": {str(name): round(one.mean(str(name)), 6) for name in MEASURES},
                "values": one.values,
            }
            for one in run.systems
        },
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise CollectionError(f"{file} cannot be written ({error.strerror}).") from error
