"""What tells by meaning what a question asks for: fitted on questions of every intent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assistant.answer import Intent
from assistant.understand.meant import OTHERS
from eval.adapt.documents import read_written
from eval.fit.texts import Labelled, fit_texts, load_labelled, share, weights_record
from eval.phrasebook.themes import read_themes
from eval.practice.chapters import read_chapters
from eval.questions import Question, Type
from ingest.embed.base import Encoder

INTENTS = Path(__file__).parent.parent / "intents" / "intents.jsonl"
FACT = Intent.FACT.value
THRESHOLD = 0.6
"""Of 0.5, 0.6 and 0.7: dev says the same of the first two and a little less of the third. Of the
phrasebook's other half 88, 82 and 75 % are read as practice (of those that no wording tells): the
first two serve alike, and the second takes fewer questions for what they are not."""
_OF_TYPE: dict[Type, str] = {
    Type.FACT: FACT,
    Type.PLACE: FACT,
    Type.HOW_TO: Intent.HOW_TO.value,
    Type.LIST: Intent.LIST.value,
    Type.COMPARE: Intent.COMPARISON.value,
}


def load_intents(file: Path = INTENTS) -> tuple[Labelled, ...]:
    """Read questions marked with what they ask for: one of `OTHERS`, or a fact.

    Raises:
        QuestionsError: lines are malformed or of no known intent; all are named.
    """
    return load_labelled(file, lambda raw: str(raw["part"] or raw["intent"]), (*OTHERS, FACT))


def of_exam(questions: Sequence[Question]) -> tuple[Labelled, ...]:
    """Those of the exam's questions whose type says what they ask for."""
    return tuple(
        Labelled(_OF_TYPE[one.type], one.question)
        for one in questions
        if one.type in _OF_TYPE and not one.history
    )


def of_written() -> tuple[Labelled, ...]:
    """Questions that writers asked of their texts: of one passage, a fact; of several, practice.

    Of the first sort there are so many that only some are taken.
    """
    found: list[Labelled] = []
    for chapter in read_chapters():
        single = [one.question for example in chapter.examples for one in example.answers[:2]]
        broad = [*(one.question for one in chapter.broad), *chapter.absent]
        found += [Labelled(FACT, one) for one in single]
        found += [Labelled(Intent.HOW_TO.value, one) for one in broad]
    for document in read_written():
        found += [Labelled(FACT, one.answered[0]) for one in document.texts[:3]]
        found += [Labelled(Intent.HOW_TO.value, one.question) for one in document.broad]
    return tuple(found)


def of_themes(start: int = 0) -> tuple[Labelled, ...]:
    """What is asked in the phrasebook, every second of each theme's: practice.

    Args:
        start: 0 for those that are learnt from, 1 for the others.
    """
    return tuple(
        Labelled(Intent.HOW_TO.value, ask)
        for n, theme in enumerate(read_themes(), start)
        for ask in theme.asks[n % 2 :: 2]
    )


def fit_intents(asked: Sequence[Labelled], encoder: Encoder) -> dict[str, Any]:
    """Weights as they are written, with what they tell out of fold.

    Args:
        asked: questions of every intent, at least ten of each.
        encoder: the embedding model.
    """
    labels = np.array([one.label for one in asked])
    fitted = fit_texts([one.text for one in asked], labels.tolist(), OTHERS, FACT, encoder)
    told = {name: fitted.chances[:, at] >= THRESHOLD for at, name in enumerate(OTHERS)}
    figures = {
        name: {
            "questions": int((labels == name).sum()),
            "told_out_of_fold": share(told[name] & (labels == name), labels == name),
            "rightly": share(told[name] & (labels == name), told[name]),
        }
        for name in OTHERS
    }
    return weights_record("intents", encoder, THRESHOLD, fitted, figures)
