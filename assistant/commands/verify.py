"""`python -m assistant verify`: whether sentences are borne out by what they cite."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ingest.settings import Settings


def declare_verify(command: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    command.add_argument(
        "--batch",
        type=Path,
        metavar="FILE",
        required=True,
        help='JSON Lines {"id", "claim", "evidence"}, judged with JSON Lines; - is stdin',
    )


def verify(args: argparse.Namespace, settings: Settings) -> int:
    """Judge a file of claims; how many of its lines could not be read."""
    from assistant.commands.ask import json_out, open_batch
    from assistant.verify_claims import open_verifier
    from assistant.verify_claims.batch import verify_batch

    with open_batch(args.batch) as lines:
        return verify_batch(open_verifier(settings), lines, json_out(), sys.stderr)
