"""What a visitor sees when something is wrong: what to do, and never a traceback."""

from __future__ import annotations

import html
import logging
import secrets
from contextlib import AbstractContextManager
from types import TracebackType

import streamlit as st

from assistant.ui import texts
from ingest.errors import IntegratingCitiesError

_LOG = logging.getLogger(__name__)


class Guard(AbstractContextManager[None]):
    """The page's edge: whatever goes wrong inside is shown in a calm box.

    Errors that this project raises on purpose say what to do. Others are logged with
    a reference number, and the number is shown. What Streamlit raises to stop or
    restart a run passes through, since it does not derive from `Exception`.
    """

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Show what went wrong, if anything did."""
        if isinstance(error, IntegratingCitiesError):
            _LOG.error("%s: %s", type(error).__name__, error)
            box(texts.PROBLEM, str(error), texts.PROBLEM_AFTER)
            return True
        if isinstance(error, Exception):
            reference = secrets.token_hex(4)
            _LOG.error("unexpected error, reference %s", reference, exc_info=error)
            box(texts.UNEXPECTED, texts.unexpected(reference))
            return True
        return False


def box(heading: str, *paragraphs: str) -> None:
    """A heading and paragraphs in a bordered box; the texts show literally."""
    inner = "".join(f"<p>{html.escape(each)}</p>" for each in paragraphs)
    st.html(f'<div class="ic-box" role="alert"><h2>{html.escape(heading)}</h2>{inner}</div>')
