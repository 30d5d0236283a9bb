"""The page on the fake assistant, for tests and for work on the page itself.

`FAKE_FAULT=index` makes opening fail as it does without an index.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from assistant.service import Assistant
from assistant.ui.page import run
from ingest.errors import IndexMissingError
from tests.ui.fake import FakeAssistant


@st.cache_resource
def load() -> Assistant:
    """The fake, or the fault that the environment asks for."""
    if os.environ.get("FAKE_FAULT") == "index":
        raise IndexMissingError(
            "No index has been built in .index yet. Build it with `python -m ingest build`."
        )
    return FakeAssistant()


if __name__ == "__main__":
    run(load)
