"""The README's table of figures, generated from the last run that was kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.errors import ResultsError
from eval.headline import HEADLINES, Headline
from eval.history import Entry, Part
from eval.measures import MEASURES

BEGIN = "<!-- figures: written by `python -m eval readme` -->"
END = "<!-- end of figures -->"
SPLIT = "test"
COLUMNS: Mapping[str, str] = {
    "plain": "plain chain",
    "bm25": "BM25",
    "dense": "dense only",
    "ours": "this",
}
_NOTE = (
    "The others never refuse by themselves: theirs is a threshold on similarity, set where it "
    "refuses 5 % of",
    "the answerable questions of the run. `python -m eval report` shows every figure with its "
    "interval.",
)
_BETTER = {one.name: one.better for one in MEASURES}


def figures_block(entry: Entry) -> str:
    """The block between the two marks, without them.

    Raises:
        ResultsError: the run holds no test questions, or not both ours and the plain chain.
    """
    part = entry.splits.get(SPLIT)
    if part is None or not {"ours", "plain"} <= part.systems.keys():
        raise ResultsError(
            "The README shows ours beside the plain chain on the test questions, and the run "
            "that was kept lacks one of these: run `python -m eval run --split all`."
        )
    names = [name for name in COLUMNS if name in part.systems]
    head = f"| measure | {' | '.join(COLUMNS[name] for name in names)} |"
    rule = "|---" * (len(names) + 1) + "|"
    rows = [_row(line, names, part) for line in HEADLINES if _has(line, part)]
    return "\n".join([*_intro(part), "", head, rule, *rows, "", *_NOTE])


def _intro(part: Part) -> tuple[str, str]:
    ours = part.systems["ours"]
    yes, no = ours["hit@3"].questions, ours["refused rightly"].questions
    return (
        "Questions that were never tuned on (`python -m eval run --split test`: "
        f"{yes} answerable, {no} not), beside a",
        "plain LangChain chain (1000/200 splitter, Chroma, the same model, its two best chunks "
        "shown):",
    )


def _has(line: Headline, part: Part) -> bool:
    return line.measure in part.systems["ours"]


def _row(line: Headline, names: Sequence[str], part: Part) -> str:
    means = [
        None if (found := part.systems[name].get(line.measure)) is None else found.mean
        for name in names
    ]
    best = _best(line.measure, [one for one in means if one is not None])
    return f"| {line.words} | {' | '.join(_cell(one, best) for one in means)} |"


def _best(measure: str, means: Sequence[float]) -> str:
    """The best figure as it is shown; "" where none is better than another."""
    found = min(means) if _BETTER[measure] == "lower" else max(means)
    return f"{found:.2f}" if len({f"{one:.2f}" for one in means}) > 1 else ""


def _cell(mean: float | None, best: str) -> str:
    if mean is None:
        return "–"
    told = f"{mean:.2f}"
    return f"**{told}**" if told == best else told


def with_block(readme: str, block: str) -> str:
    """The README with the block in place of the one between its marks.

    Raises:
        ResultsError: the marks are missing or out of order.
    """
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ResultsError(f"README.md lacks the marks {BEGIN!r} and {END!r}, in that order.")
    return f"{before}{BEGIN}\n{block}\n{END}{after}"
