"""The catalogue to look at: a matrix, a map, a timeline."""

from __future__ import annotations

import streamlit as st

from assistant.service import Assistant
from assistant.ui.texts import common


def show(assistant: Assistant) -> None:
    """Draw the page."""
    st.html(f"<h1>{common.PAGES['explore']}</h1>")
    st.html(f"<p>{len(assistant.sources)}</p>")
