"""Addresses that a source prints in its text, exact, even where a line breaks them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.spans import Span

_ADDRESS = re.compile(r"(?<![\w@])(?:https?://|www\.)[^\s<>\"|]+", re.IGNORECASE)
_NEXT_LINE = re.compile(r"[ \t]*\r?\n[ \t]*([\w.~%#?&=+/:@-]+)(?=[)\]>.,;]*(\s|$))")
_BREAKS_AFTER = ("/", "-", "_", "=", "&", "?", "%")
"""Where typesetters let an address go on in the next line."""
_INSIDE = re.compile(r"[/_=?&%#]|\w[.-]\w")
"""What hardly any plain word holds."""
_TAIL = ".,;:!?'\"*`\u2019\u201d\u00bb"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def printed_links(stored: str, spans: Sequence[Span]) -> tuple[str, ...]:
    r"""The addresses at `spans` of a stored text, in order, none twice.

    >>> text = "See (https://a.org/b-\nc/d.html), or www.e.eu."
    >>> printed_links(text, [Span(0, len(text))])
    ('https://a.org/b-c/d.html', 'www.e.eu')

    Args:
        stored: the source's stored text.
        spans: where to look.
    """
    found: dict[str, None] = {}
    for span in spans:
        text = span.of(stored)
        for match in _ADDRESS.finditer(text):
            address = _bare(_continued(match.group(), text, match.end()))
            if "." in address.removeprefix("www."):
                found[address] = None
    return tuple(found)


def _continued(address: str, text: str, end: int) -> str:
    """The address with what stands of it in the next lines."""
    while address.endswith(_BREAKS_AFTER) and (more := _NEXT_LINE.match(text, end)):
        alone = text[more.end() :].lstrip(" \t)].,;")[:1] in ("", "\n", "\r")
        if not (alone or _INSIDE.search(more.group(1))):
            break
        address += more.group(1)
        end = more.end()
    return address


def _bare(address: str) -> str:
    """Without the punctuation of the sentence around it."""
    while address:
        last = address[-1]
        unpaired = last in _PAIRS and address.count(last) > address.count(_PAIRS[last])
        if last not in _TAIL and not unpaired:
            break
        address = address[:-1]
    return address
