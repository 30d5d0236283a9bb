"""What a refusal says: why, and what is near."""

from __future__ import annotations

from assistant.compose.desk import Desk
from assistant.refuse.decide import Verdict, Why
from ingest.model import Kind

_WHY = {
    Why.EMPTY: "Please ask a question about how cities integrate migrants.",
    Why.FILTERED: "The limits that you have set leave nothing to answer from.",
    Why.INSTRUCTION: (
        "That is an instruction, not a question to the documents. "
        "I only quote what these documents say."
    ),
    Why.SMALL_TALK: "I am here for questions about these documents.",
    Why.UNKNOWN_PLACE: "These documents do not mention {detail}.",
    Why.NOT_THAT_PLACE: "These documents mention {detail}, but say nothing on this about it.",
    Why.DETAIL: "These documents speak of this, but do not give the detail that you ask for.",
    Why.TODAY: (
        "These documents were published between {first} and {last} and cannot say how things are "
        "now."
    ),
    Why.LAW: "These documents describe practice. They do not say what the law is or allows.",
    Why.PREMISE: "Nothing in these documents states what the question takes for granted.",
    Why.TOPIC: "These documents do not cover this topic.",
    Why.UNSURE: "These documents do not answer this.",
    Why.NOTHING_MORE: "That was all that these documents say on this.",
}
_WITHOUT_NEAR = frozenset({Why.EMPTY, Why.INSTRUCTION, Why.SMALL_TALK})
_MOST_NEAR = 3


def refusal_text(verdict: Verdict, desk: Desk) -> str:
    """Why, in plain words, and what the corpus does cover nearby."""
    years = [source.year for source in desk.knowledge.sources.values()]
    why = verdict.why or Why.UNSURE
    said = _WHY[why].format(detail=verdict.detail, first=min(years), last=max(years))
    if why in _WITHOUT_NEAR or why is Why.TOPIC:
        near = [source.title for source in desk.knowledge.sources.values()]
        lead = "The documents are:"
    else:
        near = topics_near(desk)
        lead = "What they do cover nearby:"
    if not near:
        return said
    listed = "\n".join(f"- {topic}" for topic in near)
    return f"{said}\n\n{lead}\n\n{listed}"


def topics_near(desk: Desk) -> list[str]:
    """Key factors or sections of the best passages, with the places that speak to them."""
    found: dict[str, dict[str, None]] = {}
    for position in desk.order[:12]:
        passage = desk.passage(position)
        if passage.kind in (Kind.FRONT_MATTER, Kind.REFERENCE, Kind.FOOTNOTE):
            continue
        places = found.setdefault(passage.section or passage.source, {})
        if passage.place:
            places[passage.place] = None
    out = []
    for topic, places in list(found.items())[:_MOST_NEAR]:
        out.append(f"{topic} ({', '.join(places)})" if places else topic)
    return out
