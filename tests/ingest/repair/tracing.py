"""Lines that a test cuts out of a text, and what must hold of whatever is made of them."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from ingest.spans import INSERTED, Traced, letters

_BITS = (
    "",
    "  ",
    "Guide questions",
    "Examples",
    "Contents",
    "Open the doors ........ 4",
    "Share the work    5",
    "2.1 Count the results\t6",
    "OPEN THE DOORS",
    "Open the doors",
    "Share the work",
    "G U I D E  Q U E S T I O N S",
    "O S L O",
    "A S K YO U R S E LV E S",
    "12",
    "Page 7 of 40",
    "Cities at work   13",
    "- Who pays for it?",
    "The council meets every month and",
    "tells all who live there what it did.",
    "\f",
    "The left column goes on here            and the right one stands beside it",
    "                                        only the right one has these words",
)
LINES = st.lists(
    st.one_of(
        st.sampled_from(_BITS),
        st.text(st.characters(exclude_characters="\n\r"), max_size=30),
        st.tuples(st.sampled_from(_BITS), st.integers(1, 30), st.sampled_from(_BITS)).map(
            lambda parts: parts[0] + " " * parts[1] + parts[2]
        ),
    ),
    max_size=60,
)
"""Lines as texts that other programs made hold them."""


def cut(lines: Sequence[str]) -> tuple[str, list[Traced]]:
    """A stored text of some lines, and the lines."""
    stored = "\n".join(lines)
    return stored, Traced.whole(stored).lines()


def shown(lines: Sequence[Traced]) -> list[str]:
    """What stands on lines."""
    return [line.text for line in lines]


def hold(stored: str, before: Sequence[Traced], after: Sequence[Traced]) -> None:
    """Assert that no letter was lost, made up or doubled, and each knows where it stood."""
    assert _letters(after) == _letters(before)
    for line in after:
        for char, at in zip(line.text, line.origin, strict=True):
            assert char == stored[at] if at != INSERTED else not letters(char)


def _letters(lines: Sequence[Traced]) -> list[int]:
    return sorted(
        at
        for line in lines
        for char, at in zip(line.text, line.origin, strict=True)
        if letters(char)
    )
