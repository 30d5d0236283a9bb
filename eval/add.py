"""`python -m eval add`: a question from the terminal, its evidence found by quoting it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import replace

from rich.console import Console

from eval.add_evidence import ask_items, resolve
from eval.add_options import Wanted, wanted
from eval.append import append, as_line, next_id, same_question
from eval.errors import AddError, QuotationError
from eval.locate import corpus_texts, locate
from eval.question_fields import TYPES, Type
from eval.questions import Evidence, Question, load_questions, split_of
from eval.quotation import Quotable
from eval.terminal import Terminal, one_line
from eval.words import content_words
from ingest.settings import Settings

LOCK = "questions.lock"
_PREFIX = re.compile(r"[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*")


def run_add(args: argparse.Namespace, settings: Settings, out: Console) -> Question:
    """Add one question; its line goes to `out`, all else to standard error.

    Raises:
        QuestionsError: the question files have faults already.
        QuotationError: a `--quote` cannot be found, and `--yes` forbids to ask.
        AddError: something is missing, wrong or declined; nothing was added.
    """
    options = wanted(args)
    terminal = Terminal(Console(stderr=True))
    before = load_questions(options.folder)
    texts = corpus_texts(settings.corpus_dir)
    locate(before, texts)
    if options.yes:
        _check_whole(options)
    prefix = _prefix(options, terminal)
    draft = _draft(options, terminal, Quotable(texts), before)
    draft = replace(draft, id=next_id(prefix, (one.id for one in before)))
    _show(draft, terminal)
    if not options.yes and not terminal.sure(f"add it to {prefix}.jsonl", default=True):
        raise AddError("Nothing was added.")
    added = append(draft, prefix, options.folder, settings.cache_dir / LOCK, texts)
    if added.id != draft.id:
        told = f"{draft.id} was taken meanwhile: it is {added.id}, {split_of(added.id)}"
        terminal.say(told, "yellow")
    terminal.say(f"added {added.id} to {prefix}.jsonl; all questions are without faults", "green")
    out.print(as_line(added), markup=False, highlight=False, soft_wrap=True)
    return added


def _check_whole(options: Wanted) -> None:
    """With `--yes` all that is needed must be told."""
    needed = {
        "--file": options.prefix,
        "--type": options.type,
        "--subtype": one_line(options.subtype or ""),
        "--question": options.question if options.question is None else "told",
        "--quote (or --unanswerable)": options.quotes or options.unanswerable,
        "--provenance": one_line(options.provenance or ""),
    }
    missing = [name for name, value in needed.items() if not value]
    if missing:
        raise AddError(f"--yes asks nothing, so {', '.join(missing)} must be given.")


def _prefix(options: Wanted, terminal: Terminal) -> str:
    known = sorted(file.stem for file in options.folder.glob("*.jsonl"))

    def check(prefix: str) -> str | None:
        if not _PREFIX.fullmatch(prefix):
            return f"{prefix!r} must be of small letters and digits, e.g. div"
        if prefix in known or options.new_file:
            return None
        return f"there is no {prefix}.jsonl, only {', '.join(known)}; --new-file allows another"

    if options.prefix is not None:
        fault = check(options.prefix)
        if fault is None:
            return options.prefix
        if options.yes:
            raise AddError(f"--file: {fault}. Nothing was added.")
        terminal.say(f"  {fault}", "red")
    return terminal.ask(f"file ({', '.join(known)})", check)


def _draft(
    options: Wanted, terminal: Terminal, corpus: Quotable, before: Sequence[Question]
) -> Question:
    kind = options.type or Type(terminal.choose("type", TYPES))
    subtype = one_line(options.subtype or "") or terminal.ask("subtype")
    question, history = _asked(options, terminal, before)
    evidence = _evidence(options, terminal, corpus, kind)
    provenance = one_line(options.provenance or "") or terminal.ask(
        "provenance: what it is based on"
    )
    doubt = one_line(options.doubt or "")
    if options.doubt is None and not options.yes:
        doubt = terminal.ask(
            "doubt: what a reviewer might dispute (nothing for none)", needed=False
        )
    return Question(
        "", kind, subtype, question, history, bool(evidence), evidence, provenance, doubt or None
    )


def _asked(
    options: Wanted, terminal: Terminal, before: Sequence[Question]
) -> tuple[str, tuple[str, ...]]:
    """The question and its history; asked again while another question asks the same."""
    question, history = options.question, options.history
    while True:
        text = terminal.ask("question") if question is None else one_line(question)
        if history is None:
            label = "history: the user's earlier questions, oldest first"
            earlier = () if options.yes else terminal.ask_lines(label)
        else:
            earlier = tuple(filter(None, map(one_line, history)))
        twin = same_question(Question("", Type.FACT, "", text, earlier), before)
        if twin is None:
            return text, earlier
        fault = f"{twin.id} asks the same already"
        if options.yes:
            raise AddError(f"{fault}. Nothing was added.")
        terminal.say(f"  {fault}", "red")
        question = history = None


def _evidence(
    options: Wanted, terminal: Terminal, corpus: Quotable, kind: Type
) -> tuple[Evidence, ...]:
    if options.unanswerable or kind is Type.UNANSWERABLE:
        if options.quotes:
            raise AddError("An unanswerable question has no evidence: leave --quote out.")
        return ()
    if options.yes:
        items = [resolve(quote, corpus) for quote in options.quotes]
    elif options.quotes or terminal.sure("can the documents answer it", default=True):
        items = ask_items(terminal, corpus, _resolved(options, terminal, corpus))
    else:
        items = []
    if items and not any(item.role == "core" for item in items):
        raise AddError("Evidence that is only related answers nothing: quote a core item.")
    return tuple(items)


def _resolved(options: Wanted, terminal: Terminal, corpus: Quotable) -> list[Evidence]:
    """Those of the quotes told by options that can be found; the others are to be asked for."""
    out: list[Evidence] = []
    for quote in options.quotes:
        try:
            out.append(resolve(quote, corpus))
        except QuotationError as error:
            terminal.say(f"  {error}", "red")
    return out


def _show(draft: Question, terminal: Terminal) -> None:
    terminal.console.print_json(as_line(draft))
    terminal.say(f"{draft.id} falls in {split_of(draft.id)}, by its id")
    asked = content_words(draft.question)
    shared = asked & frozenset().union(*(content_words(item.snippet) for item in draft.core))
    if shared:
        terminal.say(
            f"{len(shared)} of its {len(asked)} content words stand in the core evidence "
            f"({', '.join(sorted(shared))}): paraphrase, where natural English allows"
        )
