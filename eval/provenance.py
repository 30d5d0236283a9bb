"""Where a run's figures come from: the code, the settings, the machine."""

from __future__ import annotations

import os
import platform
import subprocess
from dataclasses import fields
from pathlib import Path

from ingest.settings import Settings


def described(settings: Settings) -> dict[str, str]:
    """The settings that bear on answers; paths, which tell of a machine, are left out."""
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {
        name: str(value)
        for name, value in values.items()
        if not isinstance(value, Path) and name not in ("chroma_url", "log_level")
    }


def machine() -> dict[str, str]:
    """What bears on times: cores, Python and platform, nothing that names the machine."""
    return {
        "cores": str(os.cpu_count() or 0),
        "python": platform.python_version(),
        "platform": f"{platform.system()} {platform.machine()}",
    }


def revision() -> str:
    """The commit that stands checked out, with "+" where files differ; "" outside git."""
    root = Path(__file__).parent.parent
    try:
        head = _git(root, "rev-parse", "--short=12", "HEAD")
        changed = _git(root, "status", "--porcelain", "--untracked-files=no")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return head + ("+" if changed else "")


def _git(root: Path, *args: str) -> str:
    done = subprocess.run(["git", *args], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()
