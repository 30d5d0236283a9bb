"""The calibration file: what was fitted, beside the figures that it was chosen by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.calibration import Calibration
from ingest.errors import SettingsError

ABOUT = "Fitted by `python -m eval fit` on the dev questions; do not edit by hand."


def read_figures(file: Path) -> dict[str, Any]:
    """The figures of each part that a calibration file holds.

    Raises:
        SettingsError: it cannot be read.
    """
    try:
        figures = json.loads(file.read_text(encoding="utf8")).get("figures", {})
    except (OSError, ValueError, AttributeError) as error:
        raise SettingsError(f"The calibration file {file} cannot be read ({error}).") from error
    return {part: told for part, told in figures.items() if isinstance(told, dict)}


def write_calibration(
    file: Path, calibration: Calibration, figures: Mapping[str, Mapping[str, Any]]
) -> None:
    """Write the fitted values with the figures of each part, over what is there.

    Raises:
        SettingsError: the folder is not there, or may not be written to.
    """
    record = {"about": ABOUT, **asdict(calibration), "figures": figures}
    content = json.dumps(record, indent=1, sort_keys=True) + "\n"
    try:
        file.write_text(content, encoding="utf8")
    except OSError as error:
        raise SettingsError(f"The calibration file {file} cannot be written: {error}.") from error
