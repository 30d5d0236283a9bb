"""Errors of a collection that a user can act on."""

from __future__ import annotations

from eval.errors import EvalError

SHAPE = "expected corpus.jsonl, queries.jsonl and qrels/<split>.tsv"
"""What a collection's folder must hold."""


class CollectionError(EvalError):
    """A collection is missing or broken; names the file, and the line where there is one."""
