"""The exam held against its rules and against the corpus, all faults told at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from eval.errors import QuestionsError
from eval.locate import locate
from eval.question_fields import Faults
from eval.questions import Question, Type, read_questions, split_of


def validate(folder: Path, texts: Mapping[str, str]) -> str:
    """Check every question and find every fragment of its evidence.

    Args:
        folder: with the `*.jsonl` files.
        texts: the stored text of each source, by id.

    Returns:
        What was counted, a line a type.

    Raises:
        QuestionsError: with every fault, of format and of evidence.
    """
    faults: Faults = []
    found = read_questions(folder, faults)
    try:
        locate(found, texts)
    except QuestionsError as error:
        faults.extend(error.faults)
    if faults:
        raise QuestionsError(str(folder), faults)
    return counted(found)


def counted(found: tuple[Question, ...]) -> str:
    """How many questions there are of each type, answerable or not, in dev and in test."""
    lines = []
    for kind in Type:
        group = [one for one in found if one.type is kind]
        splits = Counter(split_of(one.id) for one in group)
        finer = Counter(one.subtype for one in group)
        told = ", ".join(f"{name} {count}" for name, count in sorted(finer.items()))
        lines.append(
            f"{kind:13} {len(group):4}  dev {splits['dev']:3}  test {splits['test']:3}  {told}"
        )
    fragments = sum(len(item.fragments) for one in found for item in one.evidence)
    answerable = sum(one.answerable for one in found)
    lines.append(
        f"{len(found)} questions ({answerable} answerable), {fragments} fragments, no faults"
    )
    return "\n".join(lines)
