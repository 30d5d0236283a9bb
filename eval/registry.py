"""Every system that can be measured, by name: a new one is a small class and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from eval.ablations import ABLATIONS
from eval.bm25 import BM25
from eval.dense import Dense
from eval.errors import SystemMissingError
from eval.generated import GENERATED
from eval.ours import Ours
from eval.parts import Parts
from eval.plain import PlainChain
from eval.systems import System

Maker = Callable[[Parts], System]


SYSTEMS: Mapping[str, Maker] = MappingProxyType(
    {
        "plain": lambda parts: PlainChain(parts.texts),
        "bm25": lambda parts: BM25(parts.texts),
        "dense": Dense,
        "ours": Ours.of,
        **{one.name: one.open for one in ABLATIONS},
        **{one.name: one.open for one in GENERATED},
    }
)
GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "both": ("plain", "ours"),
        "peers": ("plain", "bm25", "dense", "ours"),
        "ablations": ("ours", *(one.name for one in ABLATIONS)),
        "models": ("ours", *(one.name for one in GENERATED)),
        "all": tuple(name for name in SYSTEMS if name not in {one.name for one in GENERATED}),
    }
)


def chosen(names: Sequence[str]) -> tuple[str, ...]:
    """The systems that names of systems and of groups stand for, each once, in their order.

    >>> chosen(["both", "bm25", "ours"])
    ('plain', 'bm25', 'ours')

    Raises:
        SystemMissingError: there is none of that name.
    """
    wanted = {one for name in names for one in GROUPS.get(name, (name,))}
    if unknown := wanted - SYSTEMS.keys():
        raise SystemMissingError(
            f"No system is called {', '.join(sorted(unknown))}: "
            f"expected names among {', '.join((*SYSTEMS, *GROUPS))}."
        )
    return tuple(name for name in SYSTEMS if name in wanted)
