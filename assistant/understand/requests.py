"""The words that ask for something, whatever it is: "give me three good examples of"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COUNTED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SEVERAL = rf"(?:{'|'.join(_COUNTED)}|\d+)"
"""A number of things, as a pattern."""
_NUMBER = rf"(?:an?|one|{SEVERAL})"
_THE = r"(?:(?:all|some|any|most) )?(?:of )?the"
_SOME = rf"(?:{_NUMBER}|some|any|a few|several|all|{_THE}|other|another)"
_FINE = (
    r"(?:good|best|great|concrete|real|real-life|practical|useful|relevant|successful|interesting|"
    r"inspiring|similar|specific|european|other|more|further|different)"
)
_SORT = (
    r"(?:examples?|instances?|cases|case stud(?:y|ies)|ideas?|inspiration|tips?|hints?|advice|"
    r"guidance|information|info|(?:good |best )?practices?|something|anything)"
)
EXAMPLES = r"(?:(?:good|best) practices?|examples?|case stud(?:y|ies))"
"""What a topic is asked to be shown by, as a pattern."""
_CITIES = (
    r"(?:cit(?:y|ies)|towns?|municipalit(?:y|ies)|councils?(?! of\b)|places|"
    r"local authorit(?:y|ies)|administrations|"
    r"(?:city|town) (?:halls?|councils?|administrations?|governments?))"
)
_FINE_ONES = rf"(?: {_SOME}| {_FINE})*"
_THEN = r"(?: (?:of|on|about|for|from|where|in which|that|which|who|how|with))*"
_WILL_YOU = r"(?:can|could|would|will) you(?: please| kindly)?"
_I = r"(?:i|we)(?:['\u2019]d| would)?"
_I_AM = r"(?:i am|i['\u2019]m|we are|we['\u2019]re|am|are|i|we)"
_REQUESTS = re.compile(
    "|".join(
        (
            # Give me three good examples of ..., list the cities that ..., can you explain how ...
            rf"\b(?:{_WILL_YOU} )?(?:please )?(?:(?:give|tell|find|send|get|show) (?:me|us)|"
            rf"list|name|show|provide|suggest|point (?:me|us) to){_FINE_ONES} "
            rf"(?:{_SORT}|{_CITIES}){_THEN}\b",
            rf"(?:\b{_WILL_YOU}|^\W*(?:please )?)(?: |\b)"
            rf"(?:give|show|tell|explain|describe|list|name)(?: me| us)?{_THEN}\b",
            # I am looking for good practices on ..., we need inspiration for ...
            rf"\b{_I_AM} (?:looking|searching|hoping|interested) (?:for|in){_FINE_ONES}"
            rf"(?: {_SORT})?{_THEN}\b",
            rf"\b{_I}(?: also)? (?:need|want|like|seek|could use)(?: to (?:see|find|hear|collect))?"
            rf"{_FINE_ONES} {_SORT}{_THEN}\b",
            rf"\b{_I} (?:want|like|need|wish) to (?:know|see|hear|read|understand|find out)"
            r"(?: more)?(?: about| on| of)?\b",
            # Which examples are about ..., are there cities that ..., three examples of ...
            r"\b(?:which|what) (?:examples|cases|case studies) (?:are|is|do|does|have|there are)"
            rf"{_THEN}\b",
            rf"\b(?:is|are) there{_FINE_ONES} (?:{_SORT}|{_CITIES}){_THEN}\b",
            rf"^\W*(?:(?:{_SOME}|{_FINE}) )*examples? (?:of|for|on|where)\b",
            # Staff training examples; example: women who found firms
            rf"(?:(?<=\w )|(?<=\u2013 )){EXAMPLES}(?=\W*$)",
            rf"^\W*{EXAMPLES}(?=\s*[:,])",
        )
    ),
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"(?:^\W*|\b(?:give|show|tell|list|name|find|send|provide|suggest|need|want|like|for|with|me|us|"
    rf"top|best) )(?P<number>{'|'.join(_COUNTED)}|[2-9]|10) (?:{_FINE} )*(?:{_SORT}|{_CITIES})\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")


def requesting(text: str) -> tuple[tuple[int, int], ...]:
    """Where in a question the words stand that ask for something, as `[start, end)`.

    >>> text = "Can you show me good examples of mentoring?"
    >>> [text[start:end] for start, end in requesting(text)]
    ['Can', 'you', 'show', 'me', 'good', 'examples', 'of']
    """
    return tuple(word for request in _REQUESTS.finditer(text) for word in words_of(request))


def words_of(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where the words of a match stand in the text that it was found in, as `[start, end)`."""
    for word in _WORD.finditer(found[0]):
        yield found.start() + word.start(), found.start() + word.end()


def number_asked_for(text: str) -> int | None:
    """How many examples or cities a question asks for, at least 2; None where it does not say.

    >>> number_asked_for("Give me three good examples of mentoring")
    3
    >>> number_asked_for("Which city has three examples?") is None
    True
    """
    found = _HOW_MANY.search(text)
    if found is None:
        return None
    number = found["number"].lower()
    return int(number) if number.isdecimal() else 2 + _COUNTED.index(number)
