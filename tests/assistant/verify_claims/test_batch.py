from __future__ import annotations

import io
import json
import subprocess
import sys

from assistant.verify_claims.batch import Claim, ClaimLineError, read_claims, verify_batch
from tests.assistant.real import ROOT

GOOD = b'{"id": "a", "claim": "The fee is 5 %.", "evidence": "The fee is 5 % of the sum."}\n'
LIST = b'{"id": 2, "claim": "The fee is 15 %.", "evidence": ["Dogs.", "The fee is 5 %."]}\n'
BAD = [
    b"nope\n",
    b"[1]\n",
    b'{"id": "x", "claim": 3, "evidence": ""}\n',
    b'{"id": "x", "claim": "a", "evidence": [1]}\n',
    b'{"id": "x", "claim": "a"}\n',
    b'{"id": 1.5, "claim": "a", "evidence": ""}\n',
    b"\xff\xfe\n",
]


def test_a_string_and_a_list_of_strings_are_evidence():
    assert list(read_claims([GOOD, b"\n", LIST])) == [
        Claim("a", "The fee is 5 %.", ("The fee is 5 % of the sum.",)),
        Claim(2, "The fee is 15 %.", ("Dogs.", "The fee is 5 %.")),
    ]


def test_each_bad_line_is_an_error_with_its_number():
    found = list(read_claims(BAD))
    assert all(isinstance(one, ClaimLineError) for one in found)
    assert [one.line for one in found] == list(range(1, len(BAD) + 1))
    assert all(str(one).startswith(f"line {one.line}: ") for one in found)
    assert found[2].id == "x"


def test_order_and_count_are_kept(verifier):
    out, err = io.StringIO(), io.StringIO()
    assert verify_batch(verifier, [GOOD, BAD[0], LIST], out, err) == 1
    records = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [one["id"] for one in records] == ["a", None, 2]
    assert [one["verdict"] for one in records] == ["supported", "unsupported", "unsupported"]
    assert "line 2" in records[1]["error"]
    assert err.getvalue().startswith("line 2: ")
    assert records[2]["faults"]


def run(*arguments, given=b""):
    command = [sys.executable, "-m", "assistant", "verify", *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, check=False)


def test_the_command_reads_standard_input():
    child = run("--batch", "-", given=GOOD)
    assert child.returncode == 0, child.stderr
    record = json.loads(child.stdout)
    assert record["verdict"] == "supported"
    assert 0.0 <= record["support"] <= 1.0


def test_the_command_says_which_line_is_bad_and_which_file_is_missing(tmp_path):
    file = tmp_path / "claims.jsonl"
    file.write_bytes(GOOD + BAD[0])
    child = run("--batch", str(file))
    assert child.returncode == 1
    assert b"line 2" in child.stderr
    assert len(child.stdout.splitlines()) == 2
    missing = run("--batch", str(tmp_path / "none.jsonl"))
    assert missing.returncode == 1
    assert b"cannot be read" in missing.stderr
