"""What `python -m eval bench` runs in fresh processes: `python -m eval.bench_child`.

`plain-build STORE`, `plain-cold STORE QUESTION`, and `plain-ask STORE` or `ours-ask`, which
write the seconds of each question as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

WARM_UP = 5
"""Questions that are asked before the clock starts."""

Ask = Callable[[str, Sequence[str]], object]


def main(argv: Sequence[str]) -> int:
    """Run one of the commands; `eval.bench` has checked what it passes."""
    command, *rest = argv
    if command == "plain-build":
        _plain_build(Path(rest[0]))
    elif command == "plain-cold":
        _plain_ask(Path(rest[0]))(rest[1], ())
    else:
        ask = _plain_ask(Path(rest[0])) if command == "plain-ask" else _ours_ask()
        json.dump(_timed(ask), sys.stdout)
    return 0


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


def _timed(ask: Ask) -> list[float]:
    from eval.questions import questions

    chosen = questions()
    for question in chosen[:WARM_UP]:
        ask(question.question, question.history)
    out: list[float] = []
    for question in chosen:
        start = time.perf_counter()
        ask(question.question, question.history)
        out.append(time.perf_counter() - start)
    return out


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
