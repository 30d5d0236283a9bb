"""The documents, and a reader for each."""

from __future__ import annotations

import streamlit as st

from assistant.service import Assistant
from assistant.ui import permalink, routes
from assistant.ui.source.document import document
from assistant.ui.source.shelf import shelf
from assistant.ui.source.view import asked
from assistant.ui.texts import source as texts


def show(assistant: Assistant) -> None:
    """Draw the document that the address names, or all to choose from."""
    view = asked(assistant, st.query_params)
    if view is None:
        named = bool(st.query_params.get(permalink.SOURCE))
        routes.put({})
        shelf(assistant, texts.NOT_HERE if named else "")
        return
    routes.put(view.parameters)
    document(assistant, view)
