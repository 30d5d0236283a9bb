"""The page's own parts: HTML elements that a script builds from plain data.

They use Streamlit's components (version 2), which live in the page itself and take its
theme, fonts and focus. Their scripts make text nodes only, so that a source's words are
never taken for HTML, Markdown or LaTeX.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

ASSETS = Path(__file__).parent / "assets"

Data = Mapping[str, object]
"""What a part's script gets: ready for JSON, made at this edge only."""


def asset(name: str) -> str:
    """Text of a file beside these modules."""
    return (ASSETS / name).read_text(encoding="utf-8")


def show_answer(data: Data, key: str, on_open: Callable[[int], None]) -> None:
    """An answer; `on_open` is told the number of a citation that is clicked."""

    def opened() -> None:
        n = st.session_state[key]["open"]
        if n is not None:
            on_open(int(n))

    _part("answer")(key=key, data=data, on_open_change=opened)


def show_reader(data: Data, key: str, on_close: Callable[[], None]) -> None:
    """An open source, scrolled to the marked words; Escape closes it."""
    _part("reader")(key=key, data=data, on_close_change=on_close)


def announce(text: str) -> None:
    """Have screen readers say `text` once, when it changes."""
    _part("announcer")(key="announcer", data={"text": text})


@cache
def _part(name: str) -> ComponentRenderer:
    root = '<div data-root role="status"></div>' if name == "announcer" else "<div data-root></div>"
    return st.components.v2.component(
        f"ic_{name}",
        html=root,
        css=asset("common.css") + asset(f"{name}.css"),
        js=asset("dom.js") + asset(f"{name}.js"),
    )
