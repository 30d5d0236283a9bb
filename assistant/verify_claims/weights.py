"""How the signals add up: read from one file, with the figures that it was fitted by."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.verify_claims.signals import SIGNALS
from ingest.errors import SettingsError

WEIGHTS = Path(__file__).parent / "weights.json"
HALF = 0.5
"""What the regression's odds count beside the trees'."""


@dataclass(frozen=True, slots=True)
class Node:
    """A question of a tree: is a signal at most this? No question where `signal` is "".

    Attributes:
        yes, no: places of the next nodes.
        adds: what a claim that ends here gets.
    """

    signal: str
    at_most: float
    yes: int
    no: int
    adds: float


Tree = tuple[Node, ...]
"""The first node is the root."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Boosted trees and a regression on the signals, and where verdicts part.

    The trees tell a true sentence from one with a thing changed, most of what they were fitted
    on; the regression tells what the evidence speaks of from what it does not.

    Attributes:
        intercept: what all claims start from.
        trees: small ones; what they add up to is the logarithm of the odds.
        covered: what each signal of the regression counts; "" names its intercept.
        supported: least chance by the trees, 0 to 1, of a claim that is called supported.
        partly: least support, 0 to 1, of one that is called partly supported: the evidence speaks
            of it, if not quite so.
    """

    intercept: float
    trees: tuple[Tree, ...]
    covered: Mapping[str, float]
    supported: float
    partly: float

    def chance(self, signals: Mapping[str, float]) -> float:
        """The chance that nothing in a claim was changed, by the trees, 0 to 1."""
        return _logistic(self._trees(signals))

    def support(self, signals: Mapping[str, float]) -> float:
        """How well a claim is supported, 0 to 1: the trees, and half the regression's odds."""
        return _logistic(self._trees(signals) + HALF * self._coverage(signals))

    def _coverage(self, signals: Mapping[str, float]) -> float:
        """Logarithm of the odds that the evidence speaks of a claim, by the regression."""
        return sum(
            weight * (signals[name] if name else 1.0) for name, weight in self.covered.items()
        )

    def _trees(self, signals: Mapping[str, float]) -> float:
        return self.intercept + sum(_ends(tree, signals) for tree in self.trees)


def _logistic(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, odds))))


def _ends(tree: Tree, signals: Mapping[str, float]) -> float:
    node = tree[0]
    while node.signal:
        node = tree[node.yes if signals[node.signal] <= node.at_most else node.no]
    return node.adds


def load_weights(path: Path = WEIGHTS) -> Weights:
    """Read the fitted values.

    Raises:
        SettingsError: the file is missing or malformed.
    """
    try:
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf8"))
        return Weights(
            _number(raw["intercept"]),
            tuple(_tree(one) for one in raw["trees"]),
            {_signal(name): _number(one) for name, one in raw["covered"].items()},
            _number(raw["supported"]),
            _number(raw["partly"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(
            f"The verifier's weights in {path} cannot be read ({error}); "
            "restore the file or fit it anew with `python -m eval verify --fit`."
        ) from error


def tree_record(tree: Tree) -> list[list[str | float]]:
    """A tree as JSON: a node is a list, of what it adds, or of its question and next nodes."""
    return [
        [one.signal, one.at_most, one.yes, one.no] if one.signal else [one.adds] for one in tree
    ]


def _tree(record: Sequence[Sequence[object]]) -> Tree:
    if not record:
        raise ValueError("a tree has no node")
    return tuple(_node(one, place, len(record)) for place, one in enumerate(record))


def _node(record: Sequence[object], place: int, count: int) -> Node:
    if len(record) == 1:
        return Node("", 0.0, 0, 0, _number(record[0]))
    signal, at_most, yes, no = record
    if signal not in SIGNALS:
        raise ValueError(f"no signal is called {signal}")
    following = (int(_number(yes)), int(_number(no)))
    # Later nodes alone, so that no walk goes round.
    if not all(place < one < count for one in following):
        raise ValueError(f"a node of a tree goes on to {following}")
    return Node(str(signal), _number(at_most), following[0], following[1], 0.0)


def _signal(name: str) -> str:
    if name and name not in SIGNALS:
        raise ValueError(f"no signal is called {name}")
    return name


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{value!r} is not a number")
    return float(value)
