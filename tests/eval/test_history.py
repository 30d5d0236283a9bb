from dataclasses import replace

import pytest

from eval.errors import ResultsError
from eval.history import HISTORY, append, entry_of, read_history
from eval.latest import read_latest, write_latest
from eval.publish import RESULTS_DIR
from eval.summary import Figure, figures
from tests.eval.sample_runs import MADE, sample_run


@pytest.fixture
def run():
    return sample_run()


def test_what_is_kept_of_a_run(run):
    entry = entry_of(run, "  the first ")
    assert (entry.revision, entry.made, entry.generation) == ("0123456789ab", MADE, "fedcba98")
    assert entry.why == "the first"
    assert list(entry.splits) == ["dev", "test", "all"]
    assert list(entry.splits["all"].systems) == ["plain", "ours", "ours-no-late"]
    # A half of one question's points and all of the other's.
    ours = entry.splits["dev"].systems["ours"]
    assert ours["core recall, answer"] == Figure(0.75, 2)
    assert "words per answer" not in ours
    assert len({part.questions for part in entry.splits.values()}) == 3


def test_what_is_appended_is_read_again(run, tmp_path):
    file = tmp_path / "deep" / "history.jsonl"
    assert read_history(file) == ()
    first = entry_of(run, "the first")
    second = replace(first, revision="ba9876543210")
    append(first, file)
    append(second, file)
    assert read_history(file) == (first, second)
    assert len(file.read_text(encoding="utf-8").splitlines()) == 2


def test_a_duplicate_is_refused(run, tmp_path):
    file = tmp_path / "history.jsonl"
    append(entry_of(run, "the first"), file)
    with pytest.raises(ResultsError, match="line 1, holds revision 0123456789ab"):
        append(entry_of(run, "again"), file)
    assert len(read_history(file)) == 1


def test_other_questions_are_no_duplicate(run, tmp_path):
    file = tmp_path / "history.jsonl"
    append(entry_of(run, "the first"), file)
    fewer = {name: rows[1:] for name, rows in run.systems.items()}
    append(entry_of(replace(run, systems=fewer), "fewer questions"), file)
    first, second = read_history(file)
    assert first.splits["dev"].questions != second.splits["dev"].questions
    assert first.splits["test"].questions == second.splits["test"].questions


@pytest.mark.parametrize("revision", ["", "0123456789ab+"])
def test_code_that_no_commit_holds_is_not_kept(run, revision, tmp_path):
    with pytest.raises(ResultsError, match="commit, run again"):
        append(entry_of(replace(run, revision=revision), "x"), tmp_path / "history.jsonl")


def test_a_part_of_the_exam_and_no_reason_are_not_kept(run):
    with pytest.raises(ResultsError, match="some types"):
        entry_of(replace(run, types=("list",)), "lists")
    with pytest.raises(ResultsError, match="--why"):
        entry_of(run, " ")


@pytest.mark.parametrize("damage", ["{", "[]", '{"revision": "a"}', '{"splits": {"dev": 1}}'])
def test_damage_is_told_by_its_line(run, tmp_path, damage):
    file = tmp_path / "history.jsonl"
    append(entry_of(run, "the first"), file)
    with file.open("a", encoding="utf-8") as out:
        out.write(damage + "\n")
    with pytest.raises(ResultsError, match="line 2, is damaged"):
        read_history(file)


def test_the_committed_series_is_sound_and_holds_no_duplicate():
    kept = read_history(RESULTS_DIR / HISTORY)
    told = [(one.revision, one.generation, str(sorted(one.splits))) for one in kept]
    assert len(set(told)) == len(told)


def test_the_latest_run_holds_every_measure(run, tmp_path):
    file = tmp_path / "results" / "latest.json"
    entry = entry_of(run, "the first", figures)
    write_latest(entry, file)
    assert read_latest(file) == entry
    assert "words per answer" in entry.splits["all"].systems["ours"]


def test_a_missing_and_a_foreign_latest_run_are_told(tmp_path):
    file = tmp_path / "latest.json"
    with pytest.raises(ResultsError, match="eval record"):
        read_latest(file)
    file.write_text('{"systems": {}}', encoding="utf-8")
    with pytest.raises(ResultsError, match="another format"):
        read_latest(file)
