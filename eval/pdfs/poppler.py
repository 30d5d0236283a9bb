"""What Poppler's `pdftotext`, which shares no code with pypdf, takes out of a PDF."""

from __future__ import annotations

import subprocess
from pathlib import Path

from eval.errors import SystemMissingError

READER = "pdftotext"
_SECONDS = 120


def taken_out(file: Path, *options: str) -> str:
    """A PDF's text, a form feed at the end of each page; "" where it takes too long.

    Args:
        file: the PDF.
        options: of the program, as `-layout`.

    Raises:
        SystemMissingError: `pdftotext` is not installed; says what to install.
    """
    try:
        done = subprocess.run(
            [READER, *options, str(file), "-"], capture_output=True, timeout=_SECONDS, check=False
        )
    except FileNotFoundError as error:
        raise SystemMissingError(
            f"{READER} is not installed: install Poppler's utilities (poppler-utils)"
        ) from error
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode("utf-8", "replace")
