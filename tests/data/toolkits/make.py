"""Write the made-up toolkits, and what a reader would find in each: `python make.py`."""

from __future__ import annotations

import json
from pathlib import Path

from contents import DISCRIMINATION, DIVERSITY, PARTICIPATION, Toolkit
from styles import STYLES, columned, render, to_scan

HERE = Path(__file__).parent
TOOLKITS = (PARTICIPATION, DISCRIMINATION, DIVERSITY)


def expected(toolkit: Toolkit, *, context: bool = True) -> dict[str, object]:
    return {
        "title": toolkit.title,
        "standard": toolkit.standard if context else None,
        "terms": [term for term, _ in toolkit.terms] if context else [],
        "context": [name for name, _ in toolkit.context] if context else [],
        "factors": [
            {
                "title": f.title,
                "intro": f"{f.statement} {f.explanation}",
                "questions": f.questions,
                "examples": [
                    {
                        "place": e.place,
                        "text": " ".join(p if isinstance(p, str) else " ".join(p) for p in e.parts),
                    }
                    for e in f.examples
                ],
            }
            for f in toolkit.factors
        ],
    }


def toolkits() -> dict[str, tuple[str, dict[str, object]]]:
    """Each file's name with its text and what is in it."""
    out: dict[str, tuple[str, dict[str, object]]] = {}
    for index, (name, style) in enumerate(STYLES.items()):
        toolkit = TOOLKITS[index % len(TOOLKITS)]
        ending = "md" if "#" in render(toolkit, style) else "txt"
        out[f"{name}.{ending}"] = render(toolkit, style), expected(toolkit)
    for name in ("key_factor_line", "title_case", "misread", "dashed"):
        toolkit = TOOLKITS[(list(STYLES).index(name) + 1) % len(TOOLKITS)]
        text = to_scan(render(toolkit, STYLES[name]), head=f"INTEGRATING CITIES TOOLKIT {name[:0]}")
        out[f"scan_{name}.txt"] = text, expected(toolkit)
    for (left, right), toolkit in zip(((30, 64), (38, 78), (48, 70)), TOOLKITS, strict=True):
        text = columned(toolkit, left, right)
        out[f"columns_{left}.txt"] = text, expected(toolkit, context=False)
    return out


def main() -> None:
    facts = {}
    for name, (text, what) in toolkits().items():
        (HERE / name).write_text(text, encoding="utf-8")
        facts[name] = what
    (HERE / "expected.json").write_text(
        json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
