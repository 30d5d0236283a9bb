"""What `python -m eval bench` runs in fresh processes: `python -m eval.bench_child`.

`ours-build INDEX`, `plain-build STORE`, `plain-cold STORE QUESTION`; `ours-ask` or
`plain-ask STORE`, one question after the other; `ours-crowd` or `plain-crowd STORE`, eight
threads at once. All but `plain-cold` write what they took as JSON (`eval.taken`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from eval.taken import Taken, peak_bytes

if TYPE_CHECKING:
    from eval.questions import Question

WARM_UP = 5
"""Questions that are asked before the clock starts."""
THREADS = 8

Ask = Callable[[str, Sequence[str]], object]


def main(argv: Sequence[str]) -> int:
    """Run one of the commands; `eval.bench` has checked what it passes."""
    command, *rest = argv
    who, what = command.split("-")
    if what == "build":
        (_ours_build if who == "ours" else _plain_build)(Path(rest[0]))
        _tell(())
    elif what == "cold":
        _plain_ask(Path(rest[0]))(rest[1], ())
    else:
        ask = _plain_ask(Path(rest[0])) if who == "plain" else _ours_ask()
        _tell((_one_by_one if what == "ask" else _crowd)(ask))
    return 0


def _tell(seconds: Sequence[float]) -> None:
    sys.stdout.write(Taken(tuple(seconds), peak_bytes()).to_json())


def _ours_build(index_dir: Path) -> None:
    from rich.console import Console

    from ingest.commands.build import build_index
    from ingest.settings import load_settings

    build_index(load_settings(index_dir=index_dir), Console(stderr=True))


def _plain_build(store: Path) -> None:
    from eval.locate import corpus_texts
    from eval.plain import build
    from ingest.settings import load_settings

    build(corpus_texts(load_settings().corpus_dir), store)


def _plain_ask(store: Path) -> Ask:
    from eval.plain import RETRIEVED, open_store, standalone

    chroma = open_store(store)
    return lambda question, history: chroma.similarity_search_with_score(
        standalone(question, history), RETRIEVED
    )


def _ours_ask() -> Ask:
    from assistant.chain import open_assistant
    from ingest.settings import load_settings

    ask: Ask = open_assistant(load_settings()).ask
    return ask


def _warmed(ask: Ask) -> tuple[Question, ...]:
    from eval.questions import questions

    chosen = questions()
    for question in chosen[:WARM_UP]:
        ask(question.question, question.history)
    return chosen


def _one_by_one(ask: Ask) -> list[float]:
    """Seconds of each question."""
    out: list[float] = []
    for question in _warmed(ask):
        start = time.perf_counter()
        ask(question.question, question.history)
        out.append(time.perf_counter() - start)
    return out


def _crowd(ask: Ask) -> list[float]:
    """Mean seconds from one answer to the next, with all threads asking at once."""
    chosen = _warmed(ask)
    with ThreadPoolExecutor(THREADS) as pool:
        start = time.perf_counter()
        list(pool.map(lambda one: ask(one.question, one.history), chosen))
        return [(time.perf_counter() - start) / len(chosen)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
