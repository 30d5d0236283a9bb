"""The assistant, opened once a process and shared by all visitors."""

from __future__ import annotations

import streamlit as st

from assistant.service import Assistant
from assistant.ui import texts


@st.cache_resource(show_spinner=texts.LOADING)
def load() -> Assistant:
    """Open the index and the models that the settings name.

    Raises:
        IntegratingCitiesError: something is missing or wrong; the message says what to do.
    """
    from assistant.chain import open_assistant
    from ingest.settings import load_settings

    return open_assistant(load_settings())
