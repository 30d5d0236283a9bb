"""What tells by meaning what a question asks for: fitted on questions of every intent."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from assistant.answer import Intent
from assistant.understand.meant import OTHERS
from eval.errors import QuestionsError
from eval.fit.texts import fit_texts
from eval.questions import Question, Type
from ingest.embed.base import Encoder

INTENTS = Path(__file__).parent.parent / "intents" / "intents.jsonl"
FACT = Intent.FACT.value
THRESHOLD = 0.6
"""Chosen on dev among 0.5, 0.6 and 0.7."""
_OF_TYPE: dict[Type, str] = {
    Type.FACT: FACT,
    Type.PLACE: FACT,
    Type.HOW_TO: Intent.HOW_TO.value,
    Type.LIST: Intent.LIST.value,
    Type.COMPARE: Intent.COMPARISON.value,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what it asks for: one of `OTHERS`, or a fact."""

    label: str
    text: str


def load_intents(file: Path = INTENTS) -> tuple[Asked, ...]:
    """Read questions marked with what they ask for.

    Raises:
        QuestionsError: lines are malformed or of no known intent; all are named.
    """
    found, faults = [], []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            raw = json.loads(line)
            label = raw["part"] or raw["intent"]
            found.append(Asked(label, raw["text"]))
            if label not in (*OTHERS, FACT):
                faults.append(f"{file.name}:{number}: {label!r} is no intent")
        except (ValueError, KeyError, TypeError) as error:
            faults.append(f"{file.name}:{number}: no question ({error})")
    if faults:
        raise QuestionsError(str(file.parent), faults)
    return tuple(found)


def of_exam(questions: Sequence[Question]) -> tuple[Asked, ...]:
    """Those of the exam's questions whose type says what they ask for."""
    return tuple(
        Asked(_OF_TYPE[one.type], one.question)
        for one in questions
        if one.type in _OF_TYPE and not one.history
    )


def fit_intents(asked: Sequence[Asked], encoder: Encoder) -> dict[str, Any]:
    """Weights as they are written, with what they tell out of fold.

    Args:
        asked: questions of every intent, at least ten of each.
        encoder: the embedding model.
    """
    labels = np.array([one.label for one in asked])
    fitted = fit_texts([one.text for one in asked], labels.tolist(), OTHERS, FACT, encoder)
    told = {name: fitted.chances[:, at] >= THRESHOLD for at, name in enumerate(OTHERS)}
    return {
        "about": "Fitted by `python -m eval fit intents`; do not edit by hand.",
        "model": encoder.name,
        "fingerprint": encoder.fingerprint,
        "threshold": THRESHOLD,
        "kinds": fitted.kinds,
        "figures": {
            name: {
                "questions": int((labels == name).sum()),
                "told_out_of_fold": _share(told[name] & (labels == name), labels == name),
                "rightly": _share(told[name] & (labels == name), told[name]),
            }
            for name in OTHERS
        },
    }


def _share(part: np.ndarray[Any, Any], whole: np.ndarray[Any, Any]) -> float:
    return round(float(part.sum() / max(1, whole.sum())), 4)
