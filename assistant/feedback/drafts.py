"""Judgements as drafts of questions for the exam.

A draft has the fields of `eval/questions/README.md`. What only a person can decide (its type,
whether the corpus answers it, the evidence) is null or empty, and `"draft": true` stands
first, so that no validator takes it for a question that somebody has reviewed.
`python -m eval add` asks for what is missing.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from assistant.feedback.model import Judged

Draft = Mapping[str, object]
"""Ready for JSON."""


def draft_of(one: Judged) -> Draft:
    """A judgement as the draft of a question."""
    kept, said = one.kept, one.judgement
    return {
        "draft": True,
        "id": f"draft-{kept.id}",
        "type": None,
        "subtype": None,
        "question": kept.question,
        "history": list(kept.history),
        "answerable": None,
        "evidence": [],
        "provenance": provenance(one),
        "doubt": None,
        "whole": kept.answer.understanding.standalone if kept.history else None,
        "judged": {
            "helpful": said.helpful,
            "reason": said.reason.value if said.reason else None,
            "words": said.words,
            "given": said.given.isoformat(),
        },
        "answered": {
            "answered": kept.answer.answered,
            "reason": kept.answer.reason.value if kept.answer.reason else None,
            "lead": kept.answer.lead,
            "generation": kept.generation,
            "model": kept.model,
            "limits": _limits(one),
            "quotes": [
                {"source": each.document, "place": each.city, "words": each.quote}
                for each in kept.answer.citations
                if each.shown
            ],
        },
    }


def provenance(one: Judged) -> str:
    """What a question made of it is based on, in one line."""
    said = one.judgement
    thumb = "helpful" if said.helpful else "no help"
    why = f" ({said.reason.value})" if said.reason else ""
    words = " ".join(said.words.split())
    own = f": {words}" if words else ""
    return f"an officer found the answer of {one.kept.asked:%Y-%m-%d} {thumb}{why}{own}"


def to_finish(one: Judged) -> str:
    """The command that asks a maintainer for the rest and adds the question."""
    parts = ["python", "-m", "eval", "add", "--question", one.kept.question]
    for earlier in one.kept.history:
        parts += ["--history", earlier]
    return shlex.join([*parts, "--provenance", provenance(one)])


def _limits(one: Judged) -> dict[str, list[str]]:
    limits = one.kept.answer.filters
    found = {
        "sources": sorted(limits.sources),
        "places": sorted(limits.places),
        "kinds": sorted(kind.value for kind in limits.kinds),
        "years": sorted(map(str, limits.years)),
        "without": sorted(limits.without),
    }
    return {name: values for name, values in found.items() if values}
