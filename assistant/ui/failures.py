"""What a visitor sees when something is wrong: what to do, and never a traceback."""

from __future__ import annotations

import html
import logging
import re
import secrets
from collections.abc import Sequence
from contextlib import AbstractContextManager
from types import TracebackType

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.ui.texts import common
from ingest.errors import IntegratingCitiesError

_LOG = logging.getLogger(__name__)


class Guard(AbstractContextManager[None]):
    """The page's edge: whatever goes wrong inside is shown in a calm box.

    Errors that this project raises on purpose say what to do. Others are logged with
    a reference number, and the number is shown. What Streamlit raises to stop or
    restart a run passes through, since it does not derive from `Exception`.
    """

    def __init__(self, place: DeltaGenerator | None = None, level: int = 2) -> None:
        """Begin.

        Args:
            place: where the box is to stand; None for where the page has got to.
            level: of the box's heading, 1 to 6.
        """
        self._place = place
        self._level = level

    def __enter__(self) -> None:
        """Nothing is done before anything goes wrong."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Show what went wrong, if anything did."""
        if isinstance(error, IntegratingCitiesError):
            _LOG.error("%s: %s", type(error).__name__, error)
            self._show(box(common.PROBLEM, (str(error), common.PROBLEM_AFTER), self._level))
            return True
        if isinstance(error, Exception):
            reference = secrets.token_hex(4)
            _LOG.error("unexpected error, reference %s", reference, exc_info=error)
            self._show(box(common.UNEXPECTED, (common.unexpected(reference),), self._level))
            return True
        return False

    def _show(self, markup: str) -> None:
        if self._place is None:
            st.html(markup)
        else:
            self._place.html(markup)


def box(heading: str, paragraphs: Sequence[str], level: int) -> str:
    """A heading and paragraphs in a bordered box; what stands in backticks is a command.

    >>> box("Stop", ["Run `make <x>`"], 2)[-44:]
    '<p>Run <code>make &lt;x&gt;</code></p></div>'
    """
    inner = "".join(f"<p>{_COMMAND.sub(_code, html.escape(each))}</p>" for each in paragraphs)
    title = f"<h{level}>{html.escape(heading)}</h{level}>"
    return f'<div class="ic-box" role="alert">{title}{inner}</div>'


def _code(match: re.Match[str]) -> str:
    return f"<code>{match[1]}</code>"


_COMMAND = re.compile(r"`([^`\n]+)`")
