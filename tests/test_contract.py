"""What the programs print, held against the JSON contract and the promise of exactness.

Everything is checked from outside: the commands run in processes of their own, and letters
are compared by a function of this file's own.
"""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata

import pytest

from tests.assistant.real import ROOT, build_real, environment

NONE = type(None)
ANSWER = {
    "id": (str, NONE),
    "question": str,
    "standalone_question": str,
    "answered": bool,
    "reason": (str, NONE),
    "mode": str,
    "text": str,
    "citations": list,
    "retrieved": list,
    "timings_ms": dict,
}
CITATION = {
    "n": int,
    "passage_id": str,
    "document": str,
    "title": str,
    "publisher": str,
    "year": int,
    "section": (str, NONE),
    "kind": str,
    "city": (str, NONE),
    "page": (int, NONE),
    "quote": str,
    "spans": list,
    "shown": bool,
}
HIT = {
    "passage_id": str,
    "document": str,
    "kind": str,
    "section": (str, NONE),
    "city": (str, NONE),
    "similarity": float,
    "text": str,
    "spans": list,
}
ITEM = {
    "source": str,
    "kind": str,
    "key_factor": (str, NONE),
    "place": (str, NONE),
    "text": str,
    "spans": list,
}
REASONS = {"off_topic", "not_covered", "false_premise", "small_talk", "instruction"}
QUESTIONS = [
    ("How do other cities help migrant entrepreneurs get a loan?", []),
    ("And in Munich?", ["How do cities reach migrant business owners?"]),
    ("Which guide questions come with the key factor on monitoring?", []),
    ("How do other cities help newcomers learn the language?", []),
    ("Compare Vienna and Munich.", []),
    ("Who won the football championship in 2016?", []),
    ("", []),
]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Runs a module's command on the real index and gives what it prints."""
    settings = build_real(tmp_path_factory.getbasetemp())

    def command(*args):
        child = subprocess.run(
            [sys.executable, "-m", *args],
            cwd=ROOT,
            env=environment(settings),
            capture_output=True,
            check=False,
        )
        assert (child.returncode, child.stderr.decode()) == (0, "")
        return child.stdout.decode("utf-8")

    return command


@pytest.fixture(scope="module")
def stored():
    """The stored texts by source."""
    files = (ROOT / "corpus").rglob("*.txt")
    return {file.stem: file.read_text(encoding="utf-8") for file in files}


@pytest.fixture(scope="module")
def items(run):
    return json.loads(run("ingest", "catalogue", "--json"))


@pytest.fixture(scope="module")
def answers(run, tmp_path_factory):
    file = tmp_path_factory.mktemp("contract") / "questions.jsonl"
    asked = [{"id": f"q{i}", "question": q, "history": h} for i, (q, h) in enumerate(QUESTIONS)]
    file.write_text("".join(json.dumps(one) + "\n" for one in asked), encoding="utf-8")
    return [json.loads(line) for line in run("assistant", "ask", "--batch", str(file)).splitlines()]


def letters(text):
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(char for char in folded if char.isalnum())


FOLLOW_UP = {"carried": list, "limits": dict}
"""What an answer to a follow-up tells besides."""


def misshapen(record, shape):
    """The keys of `record` that are missing, too many, or of another type than in `shape`."""
    if "carried" in record:
        shape = shape | FOLLOW_UP
    wrong = set(record) ^ set(shape)
    for key in set(record) & set(shape):
        value = record[key]
        fits = isinstance(value, shape[key]) and (shape[key] is bool or not isinstance(value, bool))
        wrong |= set() if fits else {key}
    return sorted(wrong)


def is_quoted(spans, stored, text):
    within = all(0 <= start < end <= len(stored) for start, end in spans)
    pieces = " ".join(stored[start:end] for start, end in spans)
    return bool(spans) and within and letters(pieces) == letters(text)


def test_catalogue_items(items, stored):
    assert len(items) > 100
    for item in items:
        assert misshapen(item, ITEM) == [], item
        assert is_quoted(item["spans"], stored[item["source"]], item["text"]), item


def test_answers_come_in_order_with_every_key(answers):
    assert [one["id"] for one in answers] == [f"q{i}" for i in range(len(QUESTIONS))]
    assert [one["question"] for one in answers] == [question for question, _ in QUESTIONS]
    assert [misshapen(one, ANSWER) for one in answers] == [[]] * len(QUESTIONS)
    for one in answers:
        assert all(isinstance(lap, float) for lap in one["timings_ms"].values())


def test_a_refusal_has_a_reason_and_an_answer_has_none(answers):
    assert {one["answered"] for one in answers} == {True, False}
    for one in answers:
        assert (one["reason"] is None) if one["answered"] else (one["reason"] in REASONS)
        assert bool(one["citations"]) == one["answered"]


def test_citations_are_exact_and_marked_where_they_are_shown(answers, stored):
    for answer in answers:
        numbers = [one["n"] for one in answer["citations"]]
        assert numbers == list(range(1, len(numbers) + 1))
        for one in answer["citations"]:
            assert misshapen(one, CITATION) == [], one
            assert is_quoted(one["spans"], stored[one["document"]], one["quote"]), one
            assert not one["shown"] or f"[{one['n']}]" in answer["text"], one


def test_retrieved_passages_are_exact_and_at_most_twenty(answers, stored):
    for answer in answers:
        assert len(answer["retrieved"]) <= 20
        assert answer["retrieved"] or not answer["answered"]
        for one in answer["retrieved"]:
            assert misshapen(one, HIT) == [], one
            assert 0 <= one["similarity"] <= 1
            assert is_quoted(one["spans"], stored[one["document"]], one["text"]), one
