from __future__ import annotations

from assistant.verify_claims import open_verifier
from eval.parts import Parts
from eval.verify.changed import changed_pairs
from eval.verify.report import judge


def test_sentences_of_the_corpus_are_supported_and_most_changes_are_caught(real_settings):
    pairs = changed_pairs(Parts(real_settings, {}).index.passages, most=12)
    assert {one.supported for one in pairs} == {True, False}
    assert all((one.kind == "sentence") is one.supported for one in pairs)
    judged = judge(open_verifier(real_settings), pairs)
    true = [one.verdict.verdict for one in judged if one.pair.supported]
    changed = [one.verdict.verdict for one in judged if not one.pair.supported]
    assert true == ["supported"] * len(true)
    assert sum(one != "supported" for one in changed) >= 0.8 * len(changed)
