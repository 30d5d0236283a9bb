"""The words by which a question asks for parts of a toolkit, apart from what it asks of.

"Which questions does the guide give for checking our welcome class?" asks of a welcome class;
"questions", "guide" and "checking" stand in guide questions on anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.compose.desk import Desk
from ingest.index.words import is_stop_word, words

_WORD = re.compile(r"[^\W_]+")
_FRAME = frozenset(
    words(
        "give gives show tell me us guide guiding guidance question questions ask asks asking "
        "asked checklist check checks checking list lists listed assess assessing assessment "
        "answer answers toolkit toolkits benchmark benchmarks yardstick factor factors heading "
        "headings charter sign signs signed signing signature pledge pledges promise promises "
        "promised commit commits committed commitment commitments declaration bind oblige "
        "eurocities integrating european europe city cities town towns municipality "
        "municipalities document documents booklet key many mention mentions deal deals concern "
        "concerns cover covers treat treats talk talks"
    )
)
"""Stems of such words."""
LISTED = frozenset(
    words(
        "mayor mayors council councils network networks paper signatory context circumstance "
        "circumstances"
    )
)
"""Stems of words for the Charter's signers and for lists, which say nothing of what these hold."""


def asked_of(desk: Desk, besides: Collection[str] = ()) -> list[int]:
    """Rows of the question's tokens that say what it asks of; all where none does.

    Args:
        desk: the question's.
        besides: stems of more words that say nothing of it.
    """
    frame = _FRAME.union(besides)
    text = desk.query.search
    framing = [
        (match.start(), match.end())
        for match in _WORD.finditer(text)
        if is_stop_word(match[0].lower()) or frame.issuperset(words(match[0]))
    ]
    rows = [
        row
        for row, (start, end) in enumerate(desk.ranked.offsets.tolist())
        if text[start:end].isalnum() and not any(a <= start < b for a, b in framing)
    ]
    return rows or list(range(len(desk.ranked.offsets)))
