"""The page on the fake assistant with printed documents; `FAKE_PRINTS` is a folder for them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from assistant.service import Assistant
from assistant.ui.site import run
from tests.ui.printed import PrintedAssistant


@st.cache_resource
def load() -> Assistant:
    """The fake, its PDF printed."""
    return PrintedAssistant(Path(os.environ["FAKE_PRINTS"]))


if __name__ == "__main__":
    run(load)
