"""Every question, to open: what was asked, what answers it, what came back, what was missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.headline import MEASURE
from eval.html.contestants import Contestant
from eval.html.markup import Html, el, join
from eval.html.outcomes import Outcome, missed, outcome
from eval.html.tables import number, table
from eval.records import Evidence, Record, Shown
from eval.withheld import may_show, note


def every_question(one: Contestant, systems: Sequence[Contestant], reveal_test: bool) -> Html:
    """The section of single questions.

    Args:
        one: whose answers are shown.
        systems: whose values stand beside.
        reveal_test: whether questions of the test split are shown; else they are counted only.
    """
    shown = [record for record in one.records if may_show(record.split, reveal_test)]
    values = {
        other.label: {record.id: record.values for record in other.records} for other in systems
    }
    withheld = note((record.split for record in one.records), reveal_test)
    return el(
        "section",
        el("h2", f"Each question, as {one.label} answered it", id="questions"),
        el("p", withheld, " They count in every figure.", class_="note") if withheld else None,
        _filter(shown) if shown else None,
        el("p", f"{len(shown)} of {len(shown)} questions", id="shown", role="status"),
        join(_question(record, values) for record in shown),
        aria_labelledby="questions",
    )


def _filter(shown: Sequence[Record]) -> Html:
    """Hidden until the script that it needs has run."""
    types = dict.fromkeys(record.type for record in shown)
    present = {outcome(record) for record in shown}
    return el(
        "form",
        _labelled("Words", "words", el("input", type="search", name="words", id="by-words")),
        _select("Type", "type", list(types)),
        _select("Outcome", "outcome", [one.value for one in Outcome if one in present]),
        id="filter",
        hidden=True,
        role="search",
        aria_label="Questions",
    )


def _select(label: str, name: str, options: Sequence[str]) -> Html:
    chosen = [el("option", "all", value=""), *(el("option", one, value=one) for one in options)]
    return _labelled(label, name, el("select", join(chosen), name=name, id=f"by-{name}"))


def _labelled(label: str, name: str, control: Html) -> Html:
    return el("div", el("label", label, for_=f"by-{name}"), " ", control)


def _question(record: Record, values: Mapping[str, Mapping[str, Mapping[str, float]]]) -> Html:
    came = outcome(record)
    of_it = {label: found[record.id] for label, found in values.items() if record.id in found}
    return el(
        "details",
        el(
            "summary",
            el("span", came.value, class_="outcome"),
            " ",
            el("span", record.question or "(an empty question)", class_="asked"),
            " ",
            el("span", f"{record.id}, {record.type}, {record.subtype}", class_="note"),
        ),
        _history(record),
        el("p", f"Error: {record.error}") if record.error else None,
        el("p", f"Refused: {record.reason}") if not record.answered and record.reason else None,
        _gold(record),
        _texts("Quoted", record.quotes, "Nothing was quoted."),
        _missed(record),
        _texts("Retrieved, the first ten", record.retrieved, "Nothing was retrieved."),
        _values(record, of_it),
        id=f"q-{record.id}",
        class_="question",
        data_type=record.type,
        data_outcome=came.value,
    )


def _history(record: Record) -> Html | None:
    if not record.history:
        return None
    return join([el("h3", "Asked before"), el("ul", join(el("li", one) for one in record.history))])


def _gold(record: Record) -> Html:
    if not record.evidence:
        told = el("p", "None: the corpus does not answer this, and a refusal is right.")
    else:
        told = el("ol", join(_evidence(one) for one in record.evidence), class_="texts")
    return join([el("h3", "Gold evidence"), told])


def _evidence(one: Evidence) -> Html:
    rank = f"retrieved at {one.retrieved_rank}" if one.retrieved_rank else "not in the first ten"
    quoted = "✓ quoted" if one.quoted else "✗ not quoted"
    of = f"interchangeable ({one.alternative})" if one.alternative else None
    told = [one.role, one.source, one.kind, one.place, of, rank]
    return el(
        "li",
        el("span", quoted, class_="mark"),
        " ",
        el("span", ", ".join(part for part in told if part), class_="note"),
        el("blockquote", one.text),
        class_="right" if one.quoted else "wrong",
    )


def _missed(record: Record) -> Html | None:
    items = missed(record)
    if not items:
        return None
    told = (el("li", one.text, el("span", f" {one.source}", class_="note")) for one in items)
    return join([el("h3", "Missed"), el("ul", join(told))])


def _texts(title: str, texts: Sequence[Shown], none: str) -> Html:
    if not texts:
        return join([el("h3", title), el("p", none)])
    return join([el("h3", title), el("ol", join(_text(one) for one in texts), class_="texts")])


def _text(one: Shown) -> Html:
    told = ", ".join(part for part in (one.source, one.kind, one.city) if part)
    return el(
        "li",
        el("span", "✓ right" if one.right else "✗ not in the gold", class_="mark"),
        " ",
        el("span", told, class_="note"),
        el("blockquote", one.text),
        class_="right" if one.right else "wrong",
    )


def _values(record: Record, of_it: Mapping[str, Mapping[str, float]]) -> Html:
    names = [name for name in MEASURE if any(name in found for found in of_it.values())]
    rows = [[name, *(_value(name, found.get(name)) for found in of_it.values())] for name in names]
    caption = f"Values of {record.id}"
    return join([el("h3", "Values"), table(caption, ["measure", *of_it], rows)])


def _value(name: str, value: float | None) -> str:
    return "–" if value is None else number(value, MEASURE[name].unit)
