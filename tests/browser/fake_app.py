"""The page on the fake assistant, for tests and for work on the page itself.

`FAKE_FAULT=index` makes opening fail as it does without an index; `FAKE_DATA` is the folder that
conversations are saved in. `FAKE_FAULT=library` has the catalogue fail;
`FAKE_MODEL=1` has a model write.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from assistant.kept.keeping import Keeping, open_keeping
from assistant.model.live import Disclosure
from assistant.service import Assistant
from assistant.ui.site import run
from ingest.errors import IndexMissingError
from ingest.settings import Settings
from tests.ui.fake import FakeAssistant
from tests.ui.library import FakeLibrary


class Broken(FakeAssistant):
    """Has no catalogue."""

    @property
    def library(self) -> FakeLibrary:
        """Fails.

        Raises:
            RuntimeError: always.
        """
        raise RuntimeError("the fake has no catalogue")


class Written(FakeAssistant):
    """Has its answers written by a model."""

    disclosure = Disclosure("fake:model", "on this computer", leaves=False)


@st.cache_resource
def load() -> Assistant:
    """The fake, or the fault that the environment asks for."""
    if os.environ.get("FAKE_FAULT") == "index":
        raise IndexMissingError(
            "No index has been built in .index yet. Build it with `python -m ingest build`."
        )
    if os.environ.get("FAKE_MODEL"):
        return Written()
    return Broken() if os.environ.get("FAKE_FAULT") == "library" else FakeAssistant()


@st.cache_resource
def keep() -> Keeping | None:
    """Saves conversations where `FAKE_DATA` names a folder."""
    folder = os.environ.get("FAKE_DATA")
    return open_keeping(Settings(data_dir=Path(folder))) if folder else None


if __name__ == "__main__":
    run(load, keep)
