"""The scripted server in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.assistant.real import ROOT


@contextmanager
def scripted_server() -> Iterator[str]:
    """Run it and yield its address; stop it afterwards."""
    command = [sys.executable, "-m", "tests.assistant.model.scripted"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.terminate()
        process.wait(timeout=10)
