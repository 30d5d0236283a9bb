from pathlib import Path

from eval.kinds import kinds_of
from eval.locate import corpus_texts, locate
from eval.questions import Type, questions
from ingest.gazetteer import open_gazetteer
from ingest.model import Kind

ROOT = Path(__file__).parents[2]


def test_evidence_is_of_the_kind_of_its_section():
    asked = questions("dev", [Type.HOW_TO, Type.STRUCTURE])
    spans = locate(asked, corpus_texts(ROOT / "corpus"))
    kinds = kinds_of(spans, ROOT / "corpus", open_gazetteer(ROOT / ".cache"))
    known = {one.value for one in Kind}
    assert set(kinds.values()) <= known
    assert len(kinds) >= 0.95 * len(spans)
    placed = [kinds[item] for item in kinds if item.place]
    assert placed.count("example") >= 0.8 * len(placed)
    assert {"guide_question", "key_factor"} <= set(kinds.values())
