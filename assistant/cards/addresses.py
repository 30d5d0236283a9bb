"""Addresses as a source prints them, and whether they still look like ones that open.

None is ever fetched: a page that worked when a toolkit was printed may be gone today, and asking
would tell others what an officer reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_MOST_HOST = 253
"""Characters of the longest host name (RFC 1035)."""
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+[^\W\d_][^\W_]+", re.IGNORECASE)
_SPOILT = re.compile(r"[\s<>\"\\^`{}|\u2026]")


@dataclass(frozen=True, slots=True)
class Address:
    """One printed address.

    Attributes:
        printed: exactly as printed.
        opens: what to open; "" where it does not look like an address any more.
    """

    printed: str
    opens: str


def address(printed: str) -> Address:
    """A printed address, with what to open where it is well formed.

    >>> address("www.vienna.example/start").opens
    'http://www.vienna.example/start'
    >>> address("http://integr-").opens
    ''
    """
    bare = printed.strip()
    whole = bare if "://" in bare else f"http://{bare}"
    return Address(printed, whole if _well_formed(whole) else "")


def _well_formed(whole: str) -> bool:
    """Whether it is http(s) to a named host, as a browser would take it."""
    if _SPOILT.search(whole):
        return False
    try:
        parts = urlsplit(whole)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    named = len(host) <= _MOST_HOST and _HOST.fullmatch(host) is not None
    plain = parts.username is None and (port is None or port > 0)
    return parts.scheme.lower() in ("http", "https") and named and plain
