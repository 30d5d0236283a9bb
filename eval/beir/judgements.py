"""Judgements in BEIR form: query-id, corpus-id and score between tabs, under headings."""

from __future__ import annotations

from pathlib import Path

from eval.beir.errors import SHAPE, CollectionError

QRELS = "qrels"


def read_judgements(folder: Path, split: str) -> dict[str, dict[str, int]]:
    """Grade of each document judged for a query, by query id and document id.

    Raises:
        CollectionError: the split is missing, a line is broken, or nothing is relevant.
    """
    file = folder / QRELS / f"{split}.tsv"
    if not file.is_file():
        there = sorted(one.stem for one in (folder / QRELS).glob("*.tsv"))
        hint = f"choose --split from {', '.join(there)}" if there else SHAPE
        raise CollectionError(f"{file} is missing: {hint}.")
    found: dict[str, dict[str, int]] = {}
    try:
        with file.open(encoding="utf-8-sig") as stream:
            for number, line in enumerate(stream, 1):
                fields = line.rstrip("\r\n").split("\t")
                if not line.strip() or (number == 1 and fields[0] == "query-id"):
                    continue
                query, document, grade = _judgement(fields, f"{file}, line {number}")
                found.setdefault(query, {})[document] = grade
    except (OSError, UnicodeDecodeError) as error:
        raise CollectionError(f"{file} cannot be read ({error}).") from error
    # A query of which nothing answers counts in no measure, as trec_eval does.
    found = {query: judged for query, judged in found.items() if max(judged.values()) > 0}
    if not found:
        raise CollectionError(f"{file} judges no document to be relevant.")
    return found


def _judgement(fields: list[str], where: str) -> tuple[str, str, int]:
    if len(fields) != 3:
        raise CollectionError(
            f"{where}: expected query-id, corpus-id and score between tabs, "
            f"found {len(fields)} field(s)."
        )
    try:
        return fields[0], fields[1], int(fields[2])
    except ValueError:
        raise CollectionError(f"{where}: the score {fields[2]!r} is no whole number.") from None
