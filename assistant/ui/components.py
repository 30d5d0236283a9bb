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


@cache
def asset(name: str) -> str:
    """Text of a file beside these modules."""
    return (ASSETS / name).read_text(encoding="utf-8")


def show_answer(data: Data, key: str, on: Mapping[str, Callable[[str], None]]) -> None:
    """An answer.

    Args:
        data: what its script needs.
        key: names it on the page.
        on: what to do when something in it is clicked, by what that is: "open", "collect",
            "go", "lift"; each is told which one, as `data` names it.
    """

    def told(name: str) -> Callable[[], None]:
        def changed() -> None:
            which = st.session_state[key][name]
            if which is not None:
                on[name](str(which))

        return changed

    _part("answer")(
        key=key,
        data=data,
        on_open_change=told("open"),
        on_collect_change=told("collect"),
        on_go_change=told("go"),
        on_lift_change=told("lift"),
    )


def show_reader(data: Data, key: str, on_close: Callable[[], None]) -> None:
    """An open source, scrolled to the marked words; Escape closes it."""
    _part("reader")(key=key, data=data, on_close_change=on_close)


def show_table(data: Data, key: str, on_act: Callable[[str, int], None]) -> None:
    """A comparison's table; `on_act` is told what is done, and to which quote or column."""

    def acted() -> None:
        act = st.session_state[key]["act"]
        if act is not None:
            on_act(str(act["what"]), int(act["at"]))

    _part("table")(key=key, data=data, on_act_change=acted)


def show_source(data: Data, key: str, on_section: Callable[[int], None]) -> None:
    """A source with its outline; `on_section` is told the block of a heading that is chosen."""

    def chosen() -> None:
        block = st.session_state[key]["section"]
        if block is not None:
            on_section(int(block))

    _part("source")(key=key, data=data, on_section_change=chosen)


def follow_keys(data: Data, on_ask: Callable[[], None]) -> None:
    """The site's keyboard shortcuts and the focus on a new page; `on_ask` leads to the question."""
    _part("keys")(key="keys", data=data, on_ask_change=on_ask)


def show_switch(data: Data) -> None:
    """The switch that turns the shortcuts of single keys off, remembered by the browser."""
    _part("switch")(key="switch", data=data)


def show_basket(data: Data, key: str, on_act: Callable[[str, str, str], None]) -> None:
    """What was collected; `on_act` is told an action, the item that it is for, and a text."""

    def acted() -> None:
        told = st.session_state[key]["act"]
        if told is not None:
            on_act(str(told["action"]), str(told["id"]), str(told["text"]))

    _part("basket")(key=key, data=data, on_act_change=acted)


def show_copier(data: Data, key: str) -> None:
    """A button that copies a text, with its looks and without."""
    _part("copier")(key=key, data=data)


def remember_basket(packed: str, on_found: Callable[[str], None]) -> None:
    """The browser's memory of the basket; `on_found` is told what it had before this session."""

    def found() -> None:
        told = st.session_state["memory"]["found"]
        if told is not None:
            on_found(str(told))

    _part("memory")(key="memory", data={"packed": packed}, on_found_change=found)


def show_view(name: str, data: Data, key: str, on_act: Callable[[str, str], None]) -> None:
    """A part of the catalogue's pages.

    Args:
        name: "grid", "map", "counts" or "found".
        data: what its script needs.
        key: names it on the page.
        on_act: told what is done, "go" or "collect", and where to or with which entry.
    """

    def acted() -> None:
        act = st.session_state[key]["act"]
        if act is not None:
            on_act(str(act["what"]), str(act["at"]))

    _part(name)(key=key, data=data, on_act_change=acted)


def announce(text: str) -> None:
    """Have screen readers say `text` once, when it changes."""
    _part("announcer")(key="announcer", data={"text": text})


_SHARED = {"reader": "text", "source": "text"} | dict.fromkeys(
    ("grid", "map", "counts", "found"), "links"
)
"""Parts that take a script and a style from a file that others use too."""


@cache
def _part(name: str) -> ComponentRenderer:
    files = ["common", *filter(None, [_SHARED.get(name)]), name]
    scripts = ["dom", *files[1:]]
    root = '<div data-root role="status"></div>' if name == "announcer" else "<div data-root></div>"
    return st.components.v2.component(
        f"ic_{name}",
        html=root,
        css="".join(asset(f"{each}.css") for each in files),
        js="".join(asset(f"{each}.js") for each in scripts),
    )
