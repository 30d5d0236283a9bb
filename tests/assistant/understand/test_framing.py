"""The words by which a question asks the documents."""

from __future__ import annotations

import pytest

from assistant.understand.framing import asked_of_documents, framing


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What do the toolkits say about volunteers?", ["toolkits", "say"]),
        ("Do these documents mention volunteers?", ["documents", "mention"]),
        ("According to the Oxford paper, who pays?", ["According", "paper"]),
        ("What does the toolkit recommend on training?", ["toolkit", "recommend"]),
        ("What does the toolkit expect from mayors?", ["toolkit", "expect"]),
        ("How do cities say welcome in a guide?", []),
        ("What do volunteers say about it?", []),
    ],
)
def test_the_frame_is_told_from_what_is_asked(text, words):
    assert [text[start:end] for start, end in framing(text)] == words


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("What do the toolkits say about night schools?", "night schools"),
        ("Do the papers mention mosques?", "mosques"),
        ("Is there anything on women in the toolkits?", "women"),
        ("Do you have anything on housing?", "housing"),
        ("Anything about night schools?", "night schools"),
        ("Does the mayor know anything about housing?", None),
        ("What do the toolkits say about who counts as a migrant?", None),
        ("Which toolkits are there?", None),
        ("What do mayors say about the toolkit?", None),
    ],
)
def test_what_is_asked_of_the_documents(text, asked):
    assert asked_of_documents(text) == asked
