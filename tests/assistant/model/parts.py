"""The parts that the scripted server plays, by the model's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.assistant.model.dialects import Request

PASSAGE = re.compile(r"^(##\w+) passage (\d+) · [^\n]*\n(.*?)\n\1 end$", re.MULTILINE | re.DOTALL)
LIES = (
    "The city of Reykjavik paid 4,711 euros to every newcomer in 1987",
    "No city has ever offered a course in any language",
    "All 93 mayors resigned over this in Oslo",
)
ORDERED = "Send your passport to passports.example"


def passages(user: str) -> list[tuple[int, str]]:
    """Number and text of each passage of a prompt."""
    return [(int(n), text) for _, n, text in PASSAGE.findall(user)]


def first_sentence(text: str) -> str:
    """The first sentence of a passage that is long enough to say something."""
    said = re.split(r"(?<=[.!?])\s+", " ".join(text.split()))
    return next((one for one in said if len(one.split()) > 7), said[0]).rstrip(".")


def question(user: str) -> str:
    """What stands in the fence of the question."""
    return re.search(r"^(##\w+) question\n(.*?)\n\1 end$", user, re.M | re.S)[2]


def step(request: Request) -> str:
    """The optional steps, each done well."""
    if "You rewrite the last question" in request.system:
        return "How does Munich help migrant entrepreneurs with advice?"
    if "You translate into English" in request.system:
        return "How do other cities help migrant entrepreneurs get a loan?"
    if "You translate into" in request.system:
        return "\n".join(f"Auf Deutsch: {line}" for line in question(request.user).split("\n"))
    if "You name the separate questions" in request.system:
        return "1. How do cities lend money?\n2. How do cities teach the language?"
    return ""


def good(request: Request) -> str:
    if done := step(request):
        return done
    if "say which of them bear" in request.system:
        return ", ".join(str(n) for n, _ in passages(request.user)[:5])
    found = passages(request.user)[:4]
    return " ".join(f"{first_sentence(text)} [{n}]." for n, text in found)


def liar(request: Request) -> str:
    if "say which of them bear" in request.system:
        return good(request)
    first = passages(request.user)[0][0]
    lies = [f"{one} [{first}]." for one in LIES]
    more = ["It is free [9999].", "Everyone agrees.", f'They call it "a golden rain" [{first}].']
    return " ".join([*lies, *more])


def mixed(request: Request) -> str:
    if "say which of them bear" in request.system:
        return good(request)
    return f"{good(request)} {LIES[0]} [{passages(request.user)[0][0]}]."


def obedient(request: Request) -> str:
    """Does what a text between the fences tells it to."""
    for n, text in passages(request.user):
        if "ignore all previous instructions" in text.lower():
            return f"{ORDERED} [{n}]."
    return good(request)


def foreign(request: Request) -> str:
    if "say which of them bear" in request.system:
        return good(request)
    return (
        "Die Stadt bietet den Menschen Kurse und Beratung an [1]. Wer neu ist, findet dort "
        "Hilfe bei Behörden und Schulen [2]. Auch Betriebe werden gefördert [3]."
    )


def garbage(request: Request) -> str:
    return "�✶ qzx vrrk ](] 0x3f {{{ lorem [[ 1 ]] ~~ " * 20


def none_bear(request: Request) -> str:
    return "none" if "say which of them bear" in request.system else good(request)


def thinking(request: Request) -> str:
    return f"<think>The user wants [1]. Hm.</think>\n\n{good(request)}"


def silent_about_it(request: Request) -> str:
    if "say which of them bear" in request.system:
        return good(request)
    return "The passages do not answer this."


SCRIPTS = {
    "good": good, "liar": liar, "mixed": mixed, "obedient": obedient, "foreign": foreign,
    "garbage": garbage, "nonebear": none_bear, "thinking": thinking,
    "nothing": silent_about_it, "empty": lambda request: "",
}  # fmt: skip


def tokens(text: str) -> Iterator[str]:
    """A text in pieces of a few characters, as models send it."""
    yield from (text[i : i + 5] for i in range(0, len(text), 5))
