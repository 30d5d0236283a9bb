"""The questions of written chapters, with the sentences of passages that answer them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.practice.chapters import Chapter
from ingest.model import Kind, Passage


@dataclass(frozen=True, slots=True)
class Practised:
    """A question and what answers it.

    Attributes:
        broad: whether several examples bear on it.
        gold: indices of the sentences that do, by passage id.
    """

    question: str
    broad: bool
    gold: Mapping[str, frozenset[int]]


def practised(chapters: Sequence[Chapter], passages: Sequence[Passage]) -> tuple[Practised, ...]:
    """All questions that something answers.

    Args:
        chapters: as they were written to the corpus.
        passages: of the index built from it.

    Raises:
        ValueError: what answers a question is in no passage, as it was written.
    """
    examples = [one for one in passages if one.kind is Kind.EXAMPLE]
    asked: list[Practised] = []
    for chapter in chapters:
        own = [
            one for one in examples if (one.key_factor or "").casefold() == chapter.name.casefold()
        ] or examples
        for example in chapter.examples:
            asked += [Practised(a.question, False, _gold(a.by, own)) for a in example.answers]
        for broad in chapter.broad:
            words = [one for by in broad.of.values() for one in by]
            asked.append(Practised(broad.question, True, _gold(words, own)))
    return tuple(asked)


def _gold(words: Sequence[str], passages: Sequence[Passage]) -> dict[str, frozenset[int]]:
    gold: dict[str, set[int]] = {}
    for one in words:
        passage = next((p for p in passages if one in p.text), None)
        if passage is None:
            raise ValueError(f"no passage holds {one!r} as it was written")
        gold.setdefault(passage.id, set()).update(_sentences(passage, one))
    return {name: frozenset(sentences) for name, sentences in gold.items()}


def _sentences(passage: Passage, words: str) -> list[int]:
    start = passage.text.index(words)
    end = start + len(words)
    return [i for i, s in enumerate(passage.sentences) if s.start < end and start < s.end]
