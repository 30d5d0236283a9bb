import pytest

from eval.errors import ResultsError
from eval.evaluate import evaluate
from eval.records import Run, read_run, write_run
from eval.summary import by_type
from eval.systems import Text
from tests.eval.samples import EXAM, TEXTS, Scripted, response

QUOTE = Text("alpha", "Vienna pays interpreters monthly wages.", "Vienna", "example")


@pytest.fixture
def run() -> Run:
    script = {question.question: response([QUOTE], [QUOTE]) for question in EXAM[1:]}
    records = evaluate(Scripted(script), EXAM, TEXTS)
    machine = {"cores": "2"}
    return Run(
        "abc",
        {"ours": "0123"},
        {"retrieved": "20"},
        "all",
        (),
        {"ours": records},
        "2026-11-20T18:00:00+00:00",
        machine,
    )


def test_what_is_written_is_read_again(run, tmp_path):
    file = tmp_path / "deep" / "run.json"
    write_run(run, file)
    assert read_run(file) == run


def test_a_missing_a_foreign_and_an_old_file_are_told(run, tmp_path):
    file = tmp_path / "run.json"
    with pytest.raises(ResultsError, match="cannot be read"):
        read_run(file)
    file.write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(ResultsError, match="holds no results"):
        read_run(file)
    write_run(run, file)
    file.write_text(file.read_text(encoding="utf-8").replace('"format": 2', '"format": 1'))
    with pytest.raises(ResultsError, match=r"another format \(1, not 2\)"):
        read_run(file)


def test_types_come_in_their_order(run):
    assert list(by_type(run.systems["ours"])) == ["fact", "how-to", "follow-up", "unanswerable"]
