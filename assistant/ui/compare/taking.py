"""The control that hands a comparison out, as text or as a spreadsheet."""

from __future__ import annotations

import streamlit as st

from assistant.basket.model import Item
from assistant.comparing.export import Words, as_csv, as_markdown
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.compare.table_view import Comparison, opened
from assistant.ui.texts import common
from assistant.ui.texts import compare as texts


def taking(assistant: Assistant, comparison: Comparison, title: str) -> None:
    """Draw the control."""
    words = Words(
        title=title,
        aspect=comparison.corner,
        blank=texts.BLANK,
        columns=texts.CSV_COLUMNS,
        sources=texts.SOURCES,
        page=common.page,
    )

    def address(item: Item) -> str:
        return routes.address(routes.SOURCE, opened(item))

    table, sources = comparison.table, assistant.sources
    text = as_markdown(table, sources, words)
    with st.popover(texts.TAKE, key="compare-take"):
        st.caption(texts.TAKE_HELP)
        st.download_button(
            texts.SAVE_MARKDOWN,
            text,
            f"{texts.FILE_NAME}.md",
            "text/markdown",
            key="compare-markdown",
            on_click="ignore",
        )
        st.download_button(
            texts.SAVE_CSV,
            # Spreadsheets take a text for Unicode only by its mark.
            as_csv(table, sources, words, address).encode("utf-8-sig"),
            f"{texts.FILE_NAME}.csv",
            "text/csv",
            key="compare-csv",
            on_click="ignore",
        )
        st.code(text, language=None, wrap_lines=True, height=320)
