"""Headings made readable: capitals set as a sentence, numbers and labels taken off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from ingest.english import is_word
from ingest.repair.lines import is_capitals
from ingest.repair.ordinals import NUMBER
from ingest.spans import Traced, letters

_LABEL = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})+\.?\s+)?(?:key\s+factors?|factor|kf)\s*"
    rf"(?:no\.?\s*|number\s*)?#?{NUMBER}\s*[:.)\u2013\u2014-]*\s*"
    r"|^#?\s*0?\d{1,2}\s*[:.)\u2013\u2014-]+\s+(?=\D)|^0\d\s+(?=\D)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=[^\W\d_])")
_SECTION = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+")
_TRAILING = re.compile(r"\s*[:\u2013\u2014-]+\s*$|\s+#?0\d\s*$")
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_ACRONYM = 4
"""Letters of the longest acronym that is an English word as well."""
_NAMED_TIMES = 2
"""How often two words must stand together with capitals to be a name."""
_REACH = 8
"""How many characters back a word looks for the sentence's end that it follows."""
PARTICLES = frozenset(
    "and of the on in upon under over sur le la les de del am an der den for at".split()
)
"""Words that stay small inside a place's name."""


def without_label(title: Traced) -> Traced:
    """A title without "Key factor 3:" or "03" before it, or a colon behind it."""
    match = _LABEL.match(title.text)
    rest = title[match.end() :] if match else title
    tail = _TRAILING.search(rest.text)
    return (rest[: tail.start()] if tail else rest).strip()


def part_name(text: str) -> str:
    """The letters of a heading, in no case and without the number of its section.

    >>> part_name("2.4 Why it matters"), part_name("WHY IT MATTERS")
    ('whyitmatters', 'whyitmatters')
    """
    return letters(_SECTION.sub("", text).lower())


def without_number(item: Traced) -> Traced:
    """A list item without the number or letter that counts it ("3.", "b)")."""
    match = _COUNTED.match(item.text)
    return item[match.end() :] if match else item


class Casing:
    """How a document writes its words in running text."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count the forms of each word that stands inside a sentence, and of its neighbours."""
        words: dict[str, Counter[str]] = {}
        pairs: dict[str, Counter[str]] = {}
        for text in texts:
            if is_capitals(text):
                continue
            found = list(_WORD.finditer(text))
            loud = {""}
            for one, two in pairwise(found):
                if text[one.end() : two.start()] == " ":
                    pair = f"{one.group()} {two.group()}"
                    pairs.setdefault(pair.lower(), Counter())[pair] += 1
                    if pair.isupper():
                        loud |= {one.group(), two.group()}
            for match in found:
                word, start = match.group(), match.start()
                opens = text[max(0, start - _REACH) : start].rstrip()[-1:] in ".?!:"
                if not opens and word not in loud:
                    words.setdefault(word.lower(), Counter())[word] += 1
        self._written = {word: best(forms) for word, forms in words.items()}
        self._names = {
            low: form
            for low, forms in pairs.items()
            if forms[form := best(forms)] >= _NAMED_TIMES and all(map(_capital, form.split(" ")))
        }

    def sentence(self, text: str) -> str:
        """Set a title that stands in capitals as a sentence; names and acronyms keep theirs.

        Other titles are returned as they are.
        """
        if not is_capitals(text):
            return text
        found = list(_WORD.finditer(text))
        words = [self._set(match.group()) for match in found]
        for at, (one, two) in enumerate(pairwise(found)):
            name = self._names.get(f"{one.group()} {two.group()}".lower())
            if name and text[one.end() : two.start()] == " ":
                words[at : at + 2] = name.split(" ")
        out, done = "", 0
        for match, word in zip(found, words, strict=True):
            out += text[done : match.start()] + word
            done = match.end()
        out += text[done:]
        first = next((i for i, c in enumerate(out) if c.isalpha()), 0)
        return out[:first] + out[first].upper() + out[first + 1 :]

    def _set(self, word: str) -> str:
        low = word.lower()
        form = self._written.get(low)
        if form and not (form.isupper() and len(form) > _ACRONYM and is_word(low)):
            return form
        return low if is_word(low) or len(low) > 4 else word


def _capital(word: str) -> bool:
    return word[:1].isupper()


def best(forms: Counter[str]) -> str:
    """The form counted most often; of equals one in lower case, then the one that sorts first."""
    return min(forms, key=lambda form: (-forms[form], not form.islower(), form))


def place_case(text: str) -> str:
    """A place's name that stands in capitals, as people write it.

    >>> place_case("BRIGHTON & HOVE"), place_case("STOKE-ON-TRENT"), place_case("Ghent")
    ('Brighton & Hove', 'Stoke-on-Trent', 'Ghent')
    """
    if not is_capitals(text):
        return text

    def write(match: re.Match[str]) -> str:
        word = match.group().lower()
        return word if match.start() and word in PARTICLES else word[:1].upper() + word[1:]

    return _WORD.sub(write, text)
