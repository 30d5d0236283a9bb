"""The pages' addresses: going to one, linking to one, and saying where one is.

A page is drawn anew from its address, so each keeps its address true with `put`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn, cast
from urllib.parse import unquote, urlencode, urlsplit, urlunsplit

import streamlit as st

ASK, EXPLORE, COMPARE, SOURCE = "ask", "explore", "compare", "source"
BASKET, HELP, EXAMPLE = "basket", "help", "example"

HOME = "-"
"""What Streamlit reserves for the first page, which lies at the root of the site."""

_PAGES = "ic-pages"
_ASKED = "ic-go"
_VISIT = "ic-visit"


def register(pages: Mapping[str, st.Page]) -> None:
    """Make the pages known to this visitor's session, by name."""
    st.session_state[_PAGES] = dict(pages)


def enter(name: str) -> None:
    """Note that a page is about to be drawn."""
    number, last = st.session_state.get(_VISIT, (0, ""))
    if name != last:
        st.session_state[_VISIT] = (number + 1, name)


def visit() -> int:
    """How many times this visitor has come to a page from another: what a page was drawn in.

    Widgets of a page that is left are forgotten, so a page that finds another number than in
    its last run has to set its widgets anew.
    """
    return int(st.session_state.get(_VISIT, (0, ""))[0])


def go(name: str, parameters: Mapping[str, str] | None = None) -> NoReturn:
    """Leave for another page at once; not from a callback, see `request`."""
    st.switch_page(_page(name), query_params=dict(parameters or {}))


def request(name: str, parameters: Mapping[str, str] | None = None) -> None:
    """Have the next run leave for another page: what a callback may do."""
    st.session_state[_ASKED] = (name, dict(parameters or {}))


def follow_request() -> None:
    """Leave for the page that a callback asked for, if one did."""
    asked = st.session_state.pop(_ASKED, None)
    if asked is not None:
        go(*asked)


def link(label: str, name: str, parameters: Mapping[str, str] | None = None) -> None:
    """A link to another page that keeps the visitor's session."""
    st.page_link(_page(name), label=label, query_params=dict(parameters or {}))


def put(parameters: Mapping[str, str]) -> None:
    """Make the address say exactly this view, no more and no less."""
    wanted = {name: value for name, value in parameters.items() if value}
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)


def address(name: str, parameters: Mapping[str, str]) -> str:
    """The whole address of a view, to be kept or sent."""
    return on(st.context.url or "", name, parameters)


def on(here: str, name: str, parameters: Mapping[str, str]) -> str:
    """The address of a view on the site that has the page `here`.

    >>> on("http://localhost:8501/explore?x=1#y", "help", {})
    'http://localhost:8501/help'
    >>> on("http://city.example/desk/", "ask", {"q": "a b"})
    'http://city.example/desk/?q=a+b'
    """
    parts = urlsplit(here)
    base = parts.path.rstrip("/")
    head, _, last = base.rpartition("/")
    base = head if last in _PATHS else base
    path = f"{base}/" if name == ASK else f"{base}/{name}"
    return urlunsplit((parts.scheme, parts.netloc, path, urlencode(dict(parameters)), ""))


def unknown(here: str) -> str:
    """The last part of an address that names none of the pages; "" where it names one or `HOME`.

    The folder that the whole site lies in counts as unknown too; no page is asked for by it.

    >>> unknown("http://localhost:8501/explore?x=1"), unknown("http://localhost:8501/")
    ('', '')
    >>> unknown("http://localhost:8501/exlpore")
    'exlpore'
    """
    last = unquote(urlsplit(here).path.rstrip("/").rpartition("/")[2]).strip()
    return "" if last in {*_PATHS, HOME} or "/" in last else last


_PATHS = frozenset({EXPLORE, COMPARE, SOURCE, BASKET, HELP, EXAMPLE})


def _page(name: str) -> st.Page:
    return cast(Mapping[str, st.Page], st.session_state[_PAGES])[name]
