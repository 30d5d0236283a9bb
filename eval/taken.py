"""What a process took, told to the one that started it."""

from __future__ import annotations

import json
import re
import resource
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Taken:
    """What one process took.

    Attributes:
        seconds: of each thing that it timed; may be empty.
        peak_bytes: most memory that it held at once, mapped files that it read included.
    """

    seconds: tuple[float, ...]
    peak_bytes: int

    def to_json(self) -> str:
        """On one line."""
        return json.dumps({"seconds": self.seconds, "peak_bytes": self.peak_bytes})

    @classmethod
    def from_json(cls, text: str) -> Taken:
        """What `to_json` wrote, in the last line of `text`.

        Raises:
            ValueError: it holds no such line.
        """
        lines = text.strip().splitlines()
        try:
            found = json.loads(lines[-1])
            return cls(tuple(map(float, found["seconds"])), int(found["peak_bytes"]))
        except (IndexError, KeyError, TypeError) as error:
            raise ValueError(f"expected seconds and peak_bytes, found {text[-200:]!r}") from error


def peak_bytes() -> int:
    """Most memory that this process has held at once (resident set), in bytes."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        # Linux counts in KiB, macOS in bytes.
        return peak if sys.platform == "darwin" else peak * 1024
    # On Linux getrusage's figure starts from that of the process that started this one.
    found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0
