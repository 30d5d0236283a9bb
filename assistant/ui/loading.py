"""The assistant, opened once a process and shared by all visitors."""

from __future__ import annotations

import gc

import streamlit as st

from assistant.kept.keeping import Keeping
from assistant.service import Assistant
from assistant.ui.texts import common


@st.cache_resource(show_spinner=common.LOADING)
def load() -> Assistant:
    """Open the index and the models that the settings name.

    Raises:
        IntegratingCitiesError: something is missing or wrong; the message says what to do.
    """
    from assistant.chain import open_assistant
    from ingest.settings import load_settings

    assistant = open_assistant(load_settings())
    # Streamlit collects garbage after every run of a page, and would look through the whole
    # library each time, all sessions waiting.
    gc.collect()
    gc.freeze()
    return assistant


@st.cache_resource(show_spinner=False)
def load_keeping() -> Keeping | None:
    """What saves conversations; None where the settings say that none are saved.

    Raises:
        IntegratingCitiesError: it cannot be opened; the message says what to do.
    """
    from assistant.kept.keeping import open_keeping
    from ingest.settings import load_settings

    settings = load_settings()
    return open_keeping(settings) if settings.keep else None
