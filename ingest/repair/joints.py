"""Joining what a line end broke: words, links, sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.english import is_word
from ingest.spans import Traced

_DASHES = "-\u2010\u2011"
SOFT = "\u00ad"
"""A hyphen where a word may be broken; a text of a PDF may hold them all."""
_HYPHENATED = re.compile(rf"((?:[^\W\d_]|{SOFT})+)[{_DASHES}{SOFT}]$")
_SET_APART = re.compile(rf"([^\W\d_]{{2,}}) [{_DASHES}]$")
"""A hyphen that print sets apart from its word, or a dash."""
_FIRST_WORD = re.compile(rf"^((?:[^\W\d_]|{SOFT})+)")
_LINK_TAIL = re.compile(r"(?:https?://|www\.)[^\s<>()]*$")
_LINK_GOES_ON = re.compile(r"^[^\s<>()]*[/.?=&_%-][^\s<>()]*")
_LINK_CUT = re.compile(r"(?:://|[/?=&_%-]|\.)$")

_SHORTENED = re.compile(r"\b(?:e\.g|i\.e|cf|vs)\.$", re.IGNORECASE)

Known = Callable[[str], bool]
"""Whether a word is known, to English or to the document."""


def vocabulary(text: str) -> Known:
    """Words that English or this document knows in running text."""
    own = {
        word.lower()
        for word in re.findall(r"(?<![-\w])[^\W\d_]{3,}(?![-\w])", text.replace(SOFT, ""))
    }

    def known(word: str) -> bool:
        return word.lower() in own or is_word(word)

    return known


def join_lines(lines: Sequence[Traced], known: Known) -> Traced:
    """Run wrapped lines together; hyphens and links that the wrapping broke are mended."""
    out = lines[0].strip()
    for line in lines[1:]:
        out = join_two(out, line.strip(), known)
    return out


def join_two(first: Traced, second: Traced, known: Known) -> Traced:
    """Join two pieces of one paragraph.

    A hyphen at the end of the first is dropped where the word is known without
    it and kept where not; either way it stands outside the letters.
    """
    if not first or not second:
        return first or second
    if _is_cut_link(first.text, second.text):
        return _glue(first, second)
    match = _HYPHENATED.search(first.text)
    start = _FIRST_WORD.match(second.text)
    apart = _SET_APART.search(first.text)
    if apart and start and second.text[0].islower() and known(apart[1] + start[1]):
        return _glue(first[:-2], second)
    if match and start and second.text[0].islower():
        soft = SOFT in first.text[-2:]
        head, tail = (part[1].replace(SOFT, "") for part in (match, start))
        if soft or known(head + tail) or not (known(head) and known(tail)):
            return _glue(first[:-1], second)
        return _glue(first, second)
    if match and second.text[0].isupper():
        return _glue(first, second)
    if first.text.endswith("/") and second.text[:1].islower():
        return _glue(first, second)
    return Traced.join([first, second])


def _is_cut_link(first: str, second: str) -> bool:
    tail = _LINK_TAIL.search(first)
    if not tail or not _LINK_CUT.search(tail.group()):
        return False
    return bool(_LINK_GOES_ON.match(second)) and not second[0].isupper()


def _glue(first: Traced, second: Traced) -> Traced:
    return Traced(first.text + second.text, first.origin + second.origin)


def is_finished(text: str) -> bool:
    """Whether a paragraph's last sentence has ended."""
    if _SHORTENED.search(text):
        return False
    stripped = text.rstrip("\"'\u2019\u201d)]*_ \u00bb>")
    tail = text.split()[-1] if text.split() else ""
    return stripped.endswith((".", "?", "!", ":", ";")) or "://" in tail or tail.startswith("www.")


def starts_low(text: str) -> bool:
    """Whether a paragraph opens in the middle of a sentence."""
    first = text.lstrip("\"'\u2018\u201c([")[:1]
    return first.islower()
