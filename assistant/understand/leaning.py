"""Whether a question leans on those before it, told by how it is put."""

from __future__ import annotations

import re

from assistant.answer import Intent
from assistant.understand.catalogue import asks_of_the_catalogue
from assistant.understand.intent import asks_what_to_do, intent_of
from assistant.understand.of_cities import asks_who_does, asks_who_has_it
from assistant.understand.parts import asks_of_itself
from assistant.understand.turns import LEAD
from ingest.index.words import words

_WHY = re.compile(
    r"^(?:and |but |so )?(?:why|how come|how so|what for|for what reason|since when|says who)\b"
    r"(?: (?:not|so|that|is|was|then|though|did they(?: do (?:that|it|this|so))?))*\W*$",
    re.IGNORECASE,
)
_OF_THE_LAST = re.compile(r"\b(?:that|this|why|so|same|the result|then)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:they|them|their|theirs|themselves|these|those(?! (?:who|that|which|with|in|from|"
    r"whose)\b)|of those|he|she|him|her|his)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?:it|its|itself)\b(?! (?:is |be )?(?:possible|important|worth|true|best|good|better|"
    r"necessary|allowed|legal|ok)\b)",
    re.IGNORECASE,
)
_SINGLE_IDLE = re.compile(
    r"\bit (?:possible|important|worth|true|best|good|better|necessary|allowed|legal|take to)\b",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|find(?:s|ing)?|found|keep(?:s|ing)?|kept|think(?:s|ing)?|thought|"
    r"consider(?:s|ed|ing)?|render(?:s|ed|ing)?|leav(?:e|es|ing)|left) it (?:\w+ ){0,4}?\w+ (?:to|"
    r"(?:for|on) [^?.,;:]{1,60}? to|that)\b|\btakes? it (?:for granted )?that\b|"
    r"\bwhat (?:is|was) it like (?:to|for)\b",
    re.IGNORECASE,
)
"""An "it" that stands for what follows: "who made it easier for small firms to bid"."""
_ALSO = re.compile(
    r"\b(?:too|as well|either)\W*$|^(?:and |but )?(?:what if|if|even if|in that case|suppose)\b"
    r"|^(?:are|is) there (?:any|one|some) (?:in|at|from|near)\b"
    r"|^(?:and )?(?:do|does|did|are|is|can|could|must|will|should|have|has) (?:people|participants|"
    r"users|members|everybody|everyone|all)\b(?! (?:cities|towns|places))"
    r"|\bthis (?:works?|worked|costs?|helps?|helped)\b"
    r"|\b(?:how|well|whether|if|much) that (?:works?|worked|costs?|helps?|helped)\b",
    re.IGNORECASE,
)
"""Words that add to what was said before."""
_ANYONE = re.compile(
    r"^(?:and |but )?(?:do|does|did|are|is|was|were|can|could|will|would|has|have) "
    r"(?:anyone|anybody|someone|somebody)\b",
    re.IGNORECASE,
)
"""May be anybody of those told of, where little else is said or something is pointed at."""
_THAT = re.compile(r"\b(?:that|this|it|its|instead|either)\b", re.IGNORECASE)
_PARTS = frozenset(
    words(
        "guide questions question key factors factor standards context charter relevant apply say"
    )
)
_ALL = re.compile(r"\b(?:all|every|list|there|exist|each)\b", re.IGNORECASE)
_CITIES = re.compile(r"\b(?:cities|towns|councils|places|others|we|one)\b", re.IGNORECASE)
_BRIEF_WORDS = 6
_DOING_WORDS = 4
"""Fewest words of something to be done that say by themselves what it is."""
_POINTS = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )\bthere\b(?! (?:is|are|was|were|any|"
    r"a)\b)|\b(?:that|this|these|those|such an?|the same) (?:one|city|town|place|region|country|"
    r"project|scheme|programme|example|service|course|idea|approach|measure|money|group|number|"
    r"centre|organisation|initiative|strategy|event|report)s?\b|\b(?:about|like|of|with|for|from|"
    r"on|than|does|did|is|was|do|all|doing|to|has|after|before|and) (?:that|this)\b(?=\W*$|[?,.]|"
    r"\s+(?:work|cost|run|last|happen|start|help|mean|paid|done|funded|cover|include|the|in|for|"
    r"change|make|one|get|still|ever|so|too|also|there|come|bring))|\b(?:does|do|did|is|was|about|"
    r"of|in|for|from|with|at|on|under) (?:that|this) (?!is\b|the\b)\w+|\b(?:something|"
    r"anything) (?:similar|like (?:that|this))\b|\bsimilar(?:ly)?\W*$|^(?:and |but |so )?(?:that|"
    r"this)\b|\b(?:to|of|about|for|with|behind|on|in|by|from) it\W*$|"
    r"\bthe (?:same|first|second|third|last|other) ?(?:one|thing)?\b",
    re.IGNORECASE,
)
_BARE = frozenset(
    words(
        "cost costs pay pays paid charge money fund funded funds funding long run runs running "
        "start "
        "started begin began end ended many much people person often work works working take takes "
        "price free budget year date time result results happen happened use used help get offer "
        "do "
        "done tell show give example examples detail details explain say know number figure "
        "evidence "
        "responsible charge lead leads reach involved involve support made make achieve goal aim "
        "purpose problem problems difficult successful success effective languages language"
    )
)
"""Stems that say nothing of a subject: "how much does it cost", "who runs it"."""
_INVERTED = re.compile(
    r"^(?:and |but |so |also )*(?:(?:in|to|for|with|from|by|at|on) )?(?:what|which|who|whom|whose|"
    r"when|where|why|how)\b[^,.;:]*\b(?:do|does|did|has|have|had|is|are|was|were|will|would|can|"
    r"could|should) (?:it|they|he|she|these|those)\b",
    re.IGNORECASE,
)
"""A question whose subject is a pronoun: what that stands for was said before."""
_REMARK = re.compile(
    r"(?:too|sounds?|looks?|seems?|makes sense|no wonder|i see|i understand)\b[^?]{1,60}[.,;:!]\s|"
    r"[^?]{2,80}[.,;:!]\s+(?:but|and)\s+(?:what|which|who|when|where|why|how|is|are|was|were|do|does|"
    r"did|has|have|can|could)\b",
    re.IGNORECASE,
)
"""A remark on what was answered, before what is asked of it: "Sounds nice, but who pays?"."""
_NOTION = re.compile(
    r"(?:what|who) (?:is|are|was|were) (?:an? |(?-i:[A-Z\u2018'\u201c\"])|(?!(?:the|their|its|"
    r"your|his|her|that|this|it|there)\b)(?!\w+(?:ed|ught|one|ing)\W*$)(?:[\w-]+\s?){1,3}\W*$)",
    re.IGNORECASE,
)
"""What something is, by its name."""
_GOES_ON = re.compile(r"(?:and|but)\b", re.IGNORECASE)
_FEW_WORDS = 5
_TELLING = 3
"""Words of its own from which on a question says what it is about."""
_SHORT_WORDS = 9
_THE = re.compile(r"\b[tT]he [a-z]\w+")
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z]\w+")
_WHOLE = re.compile(
    r"^(?:(?:(?:is|are) there (?:anything|something|any (?:advice|guidance|information))|anything|"
    r"what do(?:es)? (?:the|these) \w+ say|what do you (?:know|have)|what is (?:said|known)) "
    r"(?:on|about|of|for)|what (?:is|are) the (?:\w+ ){0,3}(?:of|for|on|in))"
    r" (?!(?:that|this|it|them|these|those)\b)\w+",
    re.IGNORECASE,
)
"""Forms that open a subject of their own."""
_OF_ONE = frozenset("he she him her his".split())
_SOMEBODY = re.compile(
    r"\b(?:(?:an?|my|our|one|every|each) \w+(?:\W+\w+){2}|somebody|someone)", re.IGNORECASE
)
"""Tells of somebody, whom "she" may stand for: "I know a cook who in Aleppo ..."."""
_PEOPLE = frozenset("people women men children staff parents youth refugees".split())


def subject_words(text: str) -> list[str]:
    """Stems of a question that say what it is about."""
    return [stem for stem in words(LEAD.sub("", text)) if stem not in _BARE]


def of_the_last(text: str) -> bool:
    """Whether it is about what was asked last, not about the subject as a whole."""
    return bool(_WHY.match(text) or _OF_THE_LAST.search(text))


def leans(text: str, names_a_place: bool) -> bool:
    """Whether a question needs those before it to be understood."""
    if _WHY.match(text):
        return True
    # "This publication" is the one at hand, whatever was asked before.
    if asks_of_itself(text) or asks_of_the_catalogue(text) or asks_who_does(text):
        return False
    if _points_back(text) or asks_who_has_it(text):
        return True
    subject = subject_words(text)
    if not subject:
        return True
    if _REMARK.match(text) and not names_a_place and not _CITIES.search(text):
        return True
    if _says_all(text, subject, names_a_place):
        return False
    count = len(text.split())
    if LEAD.match(text) and (count <= 2 * _FEW_WORDS or _goes_on(text, names_a_place)):
        return True
    if count <= _FEW_WORDS and not (names_a_place and len(subject) > 2):
        return True
    return count <= _SHORT_WORDS and bool(_THE.search(text)) and not names_a_place


def _goes_on(text: str, names_a_place: bool) -> bool:
    """Whether a question that opens with "and" or "but" goes on with what was asked before."""
    return bool(_GOES_ON.match(text)) and not names_a_place and not _CITIES.search(text)


def _points_back(text: str) -> bool:
    text = _EXPLETIVE.sub(" ", text)
    if (
        _POINTS.search(text)
        or _ALSO.search(text)
        or (_ANYONE.match(text) and (len(subject_words(text)) < _TELLING or _THAT.search(text)))
        or (_INVERTED.match(text) and not _SINGLE_IDLE.search(text))
    ):
        return True
    group, single = _GROUP.search(text), _SINGLE.search(text)
    return bool(
        (group and not _meant_by(group[0], text[: group.start()]))
        or (single and len(subject_words(text[: single.start()])) < 2)
    )


def _meant_by(pronoun: str, before: str) -> bool:
    """Whether a question says itself, before a pronoun, whom that stands for."""
    one = pronoun.casefold() in _OF_ONE and _SOMEBODY.search(before)
    return bool(one) or _plural_before(before)


def _plural_before(text: str) -> bool:
    """Whether a word that "they" may stand for precedes it in the question itself."""
    found = re.findall(r"[^\W\d]+", text.lower())
    return any(
        word in _PEOPLE or (len(word) > 3 and word.endswith("s") and bool(words(word)))
        for word in found
        if word not in ("does", "this", "always", "perhaps", "besides", "whose", "thus")
    )


def _says_all(text: str, subject: list[str], names_a_place: bool) -> bool:
    """Whether a question has a form of its own and a subject to go with it."""
    whole = LEAD.sub("", text)
    named = _NAMED.search(whole) and not names_a_place and len(whole.split()) > 2
    if named or _WHOLE.match(whole):
        return True
    if asks_what_to_do(whole) and len(whole.split()) >= _DOING_WORDS:
        return True
    intent = intent_of(whole, 0)
    if intent is Intent.STRUCTURE and not set(subject) - _PARTS:
        return bool(_ALL.search(whole))
    if intent in (Intent.HOW_TO, Intent.LIST, Intent.STRUCTURE):
        brief = len(whole.split()) <= _BRIEF_WORDS and not _CITIES.search(whole)
        return len(subject) >= 2 and not (brief and _THE.search(whole))
    if intent is Intent.DEFINITION:
        return not re.search(r"\b(?:that|this|it|they)\b", whole, re.IGNORECASE)
    return bool(_NOTION.match(whole))
