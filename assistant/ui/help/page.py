"""What the assistant knows, how it chooses, what it stores."""

from __future__ import annotations

import streamlit as st

from assistant.service import Assistant
from assistant.ui.texts import common


def show(assistant: Assistant) -> None:
    """Draw the page."""
    st.html(f"<h1>{common.PAGES['help']}</h1>")
    st.html(f"<p>{len(assistant.sources)}</p>")
