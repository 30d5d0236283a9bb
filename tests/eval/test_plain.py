import pytest

from eval.evaluate import evaluate
from eval.plain import CHUNK_CHARS, PlainChain, standalone
from tests.eval.samples import EXAM, FACT, TEXTS

pytest.importorskip("langchain_chroma")
pytest.importorskip("langchain_huggingface")


def test_the_history_comes_before_the_question():
    assert standalone("And Vienna?", ("Who pays?", "How much?")) == (
        "Who pays? How much? And Vienna?"
    )


@pytest.mark.slow
def test_the_chain_answers_with_the_two_nearest_chunks():
    filler = {f"filler-{n}": f"Weather report number {n}. " * 60 for n in range(3)}
    texts = {**TEXTS, **filler}
    with PlainChain(texts) as chain:
        given = chain.answer(FACT.question)
        again = chain.answer(FACT.question)
        records = evaluate(chain, EXAM, texts)
    assert given.quotes == given.retrieved[:2]
    assert given.retrieved[0].source == "alpha"
    assert given.answered
    assert given.similarity is not None
    assert -1 <= given.similarity <= 1
    assert (given.retrieved, given.similarity) == (again.retrieved, again.similarity)
    assert all(len(one.text) <= CHUNK_CHARS for one in given.retrieved)
    assert all(record.values["exact quotes"] == 1 for record in records)
    assert not any(record.error for record in records)
