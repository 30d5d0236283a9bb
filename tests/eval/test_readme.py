import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from eval.errors import ResultsError
from eval.history import entry_of
from eval.latest import LATEST, read_latest
from eval.publish import RESULTS_DIR
from eval.readme import BEGIN, END, figures_block, with_block
from eval.summary import figures
from tests.eval.sample_runs import sample_run

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture
def entry():
    return entry_of(sample_run(split="test"), "the first", figures)


def test_the_readme_agrees_with_the_results():
    stands = README.read_text(encoding="utf-8")
    wanted = with_block(stands, figures_block(read_latest(RESULTS_DIR / LATEST)))
    assert stands == wanted, "run `python -m eval readme`"


def test_the_table_shows_both_systems_and_marks_the_better(entry):
    told = figures_block(entry)
    assert "3 answerable, 1 not" in told
    assert "| measure | plain chain | this |\n|---|---|---|" in told
    assert "| core evidence inside the answer's quotes | 0.00 | **0.50** |" in told
    assert "| citations that are right | 0.00 | **0.67** |" in told


def test_the_better_may_be_the_other_and_the_lower(entry):
    part = entry.splits["test"]
    swapped = {"plain": part.systems["ours"], "ours": part.systems["plain"]}
    told = figures_block(replace(entry, splits={"test": replace(part, systems=swapped)}))
    assert "| core evidence inside the answer's quotes | **0.50** | 0.00 |" in told
    assert "(lower is better) | **0.00** |" in told


def test_only_what_lies_between_the_marks_is_written():
    readme = f"# Title\n\n{BEGIN}\nold\n{END}\n\nrest\n"
    assert with_block(readme, "new") == f"# Title\n\n{BEGIN}\nnew\n{END}\n\nrest\n"
    assert with_block(with_block(readme, "a"), "old") == readme


@pytest.mark.parametrize("readme", ["", BEGIN, END, f"{END}{BEGIN}"])
def test_missing_marks_are_told(readme):
    with pytest.raises(ResultsError, match="lacks the marks"):
        with_block(readme, "new")


def test_a_run_without_test_questions_or_the_chain_is_told(entry):
    with pytest.raises(ResultsError, match="--split all"):
        figures_block(replace(entry, splits={}))
    part = entry.splits["test"]
    alone = replace(part, systems={"ours": part.systems["ours"]})
    with pytest.raises(ResultsError, match="beside the plain chain"):
        figures_block(replace(entry, splits={"test": alone}))


def test_where_none_is_better_none_is_marked(entry):
    part = entry.splits["test"]
    alike = replace(part, systems={**part.systems, "plain": part.systems["ours"]})
    assert "**" not in figures_block(replace(entry, splits={"test": alike}))


def test_every_command_is_told_in_the_readme():
    told = README.read_text(encoding="utf-8")
    commands = told[told.index("| command |") : told.index("`make eval`")]
    listed = subprocess.run(
        [sys.executable, "-m", "eval", "--help"],
        cwd=README.parent,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    names = re.search(r"\{([a-z,]+)\}", listed).group(1).split(",")
    assert len(names) > 8
    assert [one for one in names if not re.search(rf"`(python -m eval )?{one}\b", commands)] == []
