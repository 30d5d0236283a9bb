"""The retriever and the chain as LangChain sees them."""

from __future__ import annotations

import asyncio

import pytest
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda
from pydantic import ValidationError

from assistant.answer import Filters
from assistant.langchain import IntegratingCitiesRetriever, answer_runnable
from assistant.records import answer_record
from ingest.spans import Span, is_exact

QUESTION = "How do other cities help migrant entrepreneurs get a loan?"
FOLLOW_UP = {"id": "q", "question": "And in Munich?", "history": [QUESTION]}
FIELDS = {
    "source", "title", "publisher", "year", "kind", "section", "place", "page", "spans",
    "similarity", "passage_id",
}  # fmt: skip


def without_timings(record):
    return {key: value for key, value in record.items() if key != "timings_ms"}


@pytest.fixture(scope="module")
def runnable(real_assistant):
    return answer_runnable(real_assistant)


@pytest.fixture(scope="module")
def expected(real_assistant):
    return without_timings(answer_record(real_assistant.ask(QUESTION)))


def test_documents_carry_what_is_needed_to_credit_them(real_assistant, real_index):
    retriever = IntegratingCitiesRetriever(assistant=real_assistant)
    assert isinstance(retriever, BaseRetriever)
    documents = retriever.invoke(QUESTION)
    hits = real_assistant.ask(QUESTION).retrieved
    assert [one.id for one in documents] == [hit.passage.id for hit in hits]
    for document, hit in zip(documents, hits, strict=True):
        known = document.metadata
        assert set(known) == FIELDS
        assert known["title"] == real_assistant.sources[known["source"]].title
        assert (known["place"], known["similarity"]) == (hit.passage.place, hit.similarity)
        spans = [Span(*pair) for pair in known["spans"]]
        assert is_exact(real_index.text(known["source"]), spans, document.page_content)


def test_the_retriever_keeps_to_its_number_and_its_filters(real_assistant):
    source = "introductory-and-language-courses"
    retriever = IntegratingCitiesRetriever(
        assistant=real_assistant, k=4, filters=Filters(sources=frozenset({source}))
    )
    assert [one.metadata["source"] for one in retriever.invoke("language")] == [source] * 4
    with pytest.raises(ValidationError):
        IntegratingCitiesRetriever(assistant=real_assistant, k=0)


def test_the_retriever_in_a_chain_in_a_batch_and_awaited(real_assistant):
    retriever = IntegratingCitiesRetriever(assistant=real_assistant, k=2)
    alone = retriever.invoke(QUESTION)
    chain = retriever | RunnableLambda(lambda found: [one.id for one in found])
    assert chain.invoke(QUESTION) == [one.id for one in alone]
    assert retriever.batch([QUESTION, QUESTION]) == [alone, alone]
    assert asyncio.run(retriever.ainvoke(QUESTION)) == alone
    assert all(isinstance(one, Document) for one in alone)


def test_invoke_takes_a_question_or_a_record(runnable, expected):
    assert without_timings(runnable.invoke(QUESTION)) == expected
    assert without_timings(runnable.invoke({"question": QUESTION})) == expected


def test_a_follow_up_is_read_with_its_history(runnable):
    record = runnable.invoke(FOLLOW_UP)
    assert (record["id"], record["question"]) == ("q", "And in Munich?")
    assert record["standalone_question"] != "And in Munich?"


def test_batch_keeps_the_order(runnable):
    records = runnable.batch([FOLLOW_UP, QUESTION, ""])
    assert [one["question"] for one in records] == ["And in Munich?", QUESTION, ""]


def test_stream_gives_the_record_in_one_piece(runnable, expected):
    assert [without_timings(one) for one in runnable.stream(QUESTION)] == [expected]


def test_the_asynchronous_calls_give_the_same(runnable, expected):
    async def ask():
        streamed = [one async for one in runnable.astream(QUESTION)]
        return [await runnable.ainvoke(QUESTION), *await runnable.abatch([QUESTION]), *streamed]

    assert [without_timings(one) for one in asyncio.run(ask())] == [expected] * 3


@pytest.mark.parametrize("wrong", [{"query": "x"}, {"question": "x", "history": "y"}, 7])
def test_anything_else_is_a_value_error(runnable, wrong):
    with pytest.raises(ValueError, match="question"):
        runnable.invoke(wrong)
