"""The seam to LangChain: the retriever as a `BaseRetriever`, the chain as a `Runnable`.

The only file that imports LangChain for this; questions are answered without it.
"""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableLambda
from pydantic import Field, SkipValidation

from assistant.answer import Filters, Hit
from assistant.asked import read_asked
from assistant.records import Record, answer_record, pairs, section_of
from assistant.service import Assistant


class IntegratingCitiesRetriever(BaseRetriever):
    """Passages for a question, best first, each with all that is needed to credit it.

    A document's metadata are source, title, publisher, year, kind, section, place, page,
    spans (`[[start, end], ...]` in the stored text), similarity (0 to 1, higher is better)
    and passage_id.

    >>> IntegratingCitiesRetriever(assistant=open_assistant(load_settings()))  # doctest: +SKIP

    Attributes:
        assistant: what `open_assistant` gave.
        k: most passages, 1 to 200; the setting `retrieved` is a limit too.
        filters: what they may be drawn from; None sets no limit.
    """

    assistant: SkipValidation[Assistant]
    k: int = Field(default=20, ge=1, le=200)
    filters: SkipValidation[Filters | None] = None

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        answer = self.assistant.ask(query, filters=self.filters)
        hits = sorted(answer.retrieved, key=lambda hit: hit.rank)
        return [self._document(hit) for hit in hits[: self.k]]

    def _document(self, hit: Hit) -> Document:
        passage = hit.passage
        source = self.assistant.sources[passage.source]
        return Document(
            id=passage.id,
            page_content=passage.text,
            metadata={
                "source": source.id,
                "title": source.title,
                "publisher": source.publisher,
                "year": source.year,
                "kind": passage.kind.value,
                "section": section_of(hit),
                "place": passage.place,
                "page": passage.page,
                "spans": pairs(passage.spans),
                "similarity": hit.similarity,
                "passage_id": passage.id,
            },
        )


def answer_runnable(assistant: Assistant) -> Runnable[str | Record, Record]:
    """The whole chain as a `Runnable`.

    Args:
        assistant: what `open_assistant` gave.

    Returns:
        A runnable that takes a question, or `{"question": ..., "history": [...]}` with an
        `"id"` if wanted, and gives the answer as the JSON record that `ask --json` prints.
        It raises ValueError for anything else.
    """

    def answer(asked: str | Record) -> Record:
        one = read_asked({"question": asked} if isinstance(asked, str) else asked)
        return answer_record(assistant.ask(one.question, one.history), one.id)

    runnable: RunnableLambda[str | Record, Record] = RunnableLambda(answer, name="answer")
    return runnable
