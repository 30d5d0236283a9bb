import json
import os
from dataclasses import replace

import pytest

from eval.__main__ import main
from eval.errors import ResultsError
from eval.publish import newest
from eval.readme import BEGIN, END
from eval.records import write_run
from tests.eval.sample_runs import sample_run


@pytest.fixture
def results(tmp_path):
    file = tmp_path / "run.json"
    write_run(sample_run(), file)
    return file


def test_report_writes_one_page(results, tmp_path, capsys):
    out = tmp_path / "deep" / "report.html"
    assert main(["report", str(results), "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "MB" in capsys.readouterr().out


def test_report_tells_of_a_file_that_is_missing(tmp_path, capsys):
    assert main(["report", str(tmp_path / "none.json")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_the_newest_results_are_reported(tmp_path):
    for age, name in enumerate(["latest.json", "new.json", "old.json"]):
        (tmp_path / name).write_text("{}", encoding="utf-8")
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    assert newest(tmp_path).name == "new.json"


def test_no_results_are_told(tmp_path):
    with pytest.raises(ResultsError, match="eval run"):
        newest(tmp_path)


def test_a_run_is_recorded_once_and_reaches_the_readme(results, tmp_path, capsys):
    kept, file = ["--kept", str(tmp_path / "kept")], tmp_path / "README.md"
    file.write_text(f"# T\n{BEGIN}\n{END}\nrest\n", encoding="utf-8")
    readme = ["readme", "--file", str(file), *kept]
    assert main(["record", str(results), "--why", "the first", *kept]) == 0
    assert main(["record", str(results), "--why", "again", *kept]) == 1
    assert "nothing was added" in capsys.readouterr().err
    (line,) = (tmp_path / "kept" / "history.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["why"] == "the first"
    assert main([*readme, "--check"]) == 1
    assert "run `python -m eval readme`" in capsys.readouterr().err
    assert main(readme) == 0
    assert main([*readme, "--check"]) == 0
    told = file.read_text(encoding="utf-8")
    assert "| measure | plain chain | this |" in told
    assert told.endswith("rest\n")
    out = tmp_path / "report.html"
    assert main(["report", str(results), "--out", str(out), *kept]) == 0
    assert "the first" in out.read_text(encoding="utf-8")


def test_a_changed_tree_is_not_recorded(tmp_path, capsys):
    file = tmp_path / "run.json"
    write_run(replace(sample_run(), revision="0123456789ab+"), file)
    assert main(["record", str(file), "--why", "too early", "--kept", str(tmp_path)]) == 1
    assert "commit, run again" in capsys.readouterr().err
    assert not (tmp_path / "latest.json").exists()


def test_lowering_goes_with_setting(capsys):
    assert main(["gate", "--lower", "no reason"]) == 1
    assert "--lower goes with --set" in capsys.readouterr().err
