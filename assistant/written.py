"""How an answer that a language model wrote came about, in plain words."""

from __future__ import annotations

from assistant.answer import UNSUPPORTED, Written


def how_written(written: Written) -> str:
    """Who wrote it, what was struck out, and how widely was read; one line."""
    parts = [f"Written by {written.model}, {_where(written)}; each sentence checked."]
    if written.note:
        parts.append(written.note)
    struck = len(written.struck)
    if struck:
        was = "sentence was" if struck == 1 else "sentences were"
        parts.append(f"{struck} {was} struck out for want of support.")
    partly = sum(1 for one in written.sentences if one.faults and one.verdict != UNSUPPORTED)
    if partly:
        parts.append(f"{partly} of them stand{'s' if partly == 1 else ''} there only in part.")
    if written.read:
        bear = "bears" if written.bearing == 1 else "bear"
        parts.append(f"It read {written.read} examples; {written.bearing} {bear} on the question.")
    if written.language != "English":
        parts.append(
            f"It was checked in English and then translated into {written.language}; "
            "the translation itself is not checked."
        )
    return " ".join(parts)


def _where(written: Written) -> str:
    here = written.where == "on this computer"
    return written.where if here else f"at {written.where}"
