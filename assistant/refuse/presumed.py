"""What a question takes for granted: that something ended, was refused or was punished.

A text that tells of what a city does seldom holds a verb of ending, and neither does a
question that it answers. Where a question on an event holds one and the text none, it takes
for granted what nobody told.
"""

from __future__ import annotations

import re

_NO_BARRIER = r"(?! (?:\w+ ){0,3}(?:gaps?|barriers?|obstacles?|hurdles?)\b)"
_ENDS = (
    r"(?<!-)(?<!one )stop(?:s|ped|ping)?|ceas(?:e[sd]?|ing)|quit(?:s|ting)?|abandon(?:s|ed|ing)?|"
    r"aboli(?:sh(?:es|ed|ing)?|tion)|scrap(?:s|ped|ping)?|cancel(?:s|l?ed|l?ing)?|"
    r"drop(?:s|ped|ping)? (?:its|their|the|his|her|it|them)\b|"
    rf"(?:clos(?:ed|ing)|close (?:down|its|the)|remov(?:e[sd]?|ing)){_NO_BARRIER}|closures?|"
    r"shut(?:s|ting)?|discontinu(?:e[sd]?|ing)|suspen(?:d(?:s|ed|ing)?|sion)|"
    r"revo(?:ke[sd]?|king|cation)|rescind(?:s|ed|ing)?|repeal(?:s|ed|ing)?|annul(?:s|led|ling)?|"
    r"overturn(?:s|ed|ing)?|renounc(?:e[sd]?|ing)|"
    rf"t(?:ak(?:es?|en|ing)|ook) (?:\w+ )?down{_NO_BARRIER}|"
    r"terminat(?:e[sd]?|ing|ion)|dissol(?:ve[sd]?|ving|ution)|disband(?:s|ed|ing)?|"
    r"withdr(?:aw(?:s|n|ing|al)?|ew)|(?:pull|back)(?:s|ed|ing)? (?:\w+ )?out|"
    r"pull(?:s|ed|ing)? the plug|(?:giv(?:es?|en|ing)|gave) (?:\w+ )?up(?! to)|"
    r"(?:go(?:es|ing|ne)?|went) back (?:on|to(?! (?:work|school|stud\w+|college|university|"
    r"education|employment|their|his|her)\b))|(?:any|no) longer|anymore"
)
_REPLACES = r"revers(?:e[sd]?|ing|al)|revert(?:s|ed|ing)?|replac(?:e[sd]?|ing|ement)"
_REFUSES = (
    r"refus(?:e[sd]?|ing|al)(?! asylum)|reject(?:s|ed|ing|ion)?(?! asylum)|"
    r"ban(?:s|ned|ning)?|barr(?:ed|ing)|forb(?:id(?:s|den|ding)?|ade)|prohibit(?:s|ed|ing)?|"
    r"dismiss(?:es|ed|ing|al)?|turn(?:s|ed|ing)? (?:\w+ )?(?:down|away)|"
    r"boycott(?:s|ed|ing)?|su(?:ed|ing)|"
    r"(?:left|leav(?:es?|ing)) (?:\w+ )?out"
)
_PUNISHES = r"fine[ds]|punish(?:e[sd]|ing|ment)?|penalt(?:y|ies)|penali[sz](?:e[sd]?|ing)"
_LOSES = (
    rf"close(?! (?:to|by|at|links?|ties|contacts?|cooperation|together)\b){_NO_BARRIER}|"
    r"los(?:es?|t|ing) (?:its|their|the|his|her|it|them)\b|"
    r"drop(?:s|ped|ping)?(?= (?!(?:in|after|by|since|so|from|to|between|during|when|again)\b)\w)|"
    r"t(?:ak(?:es?|en|ing)|ook) (?:[\w'\u2019-]+ )?away|(?:tear(?:s|ing)?|tore|torn) (?:\w+ )?down|"
    r"walk(?:s|ed|ing)? (?:out|away)|hand(?:s|ed|ing)? (?:[\w'\u2019-]+ ){1,4}back"
)
"""The same less surely: the number of jobs drops, too."""
_KINDS = tuple(
    re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE)
    for verbs in (f"{_ENDS}|{_LOSES}", _REPLACES, _REFUSES, _PUNISHES)
)
_VERBS = re.compile(rf"\b(?:{_ENDS}|{_REPLACES}|{_REFUSES}|{_PUNISHES})\b", re.IGNORECASE)
_ASKS_OF_IT = re.compile(
    r"^(?:(?:and|but|so|then)\W+)?(?:what (?:made|led|prompted|caused|drove)|"
    r"(?:why|when|how come|(?:for what|what (?:was|were) the) reasons?|"
    r"on what grounds)\b[^?]{0,20}?"
    r"\b(?:did|has|have|had|was|were))\b"
    rf"(?:\W+[\w'\u2019-]+){{1,7}}?\W+(?:{_ENDS}|{_LOSES}|{_REPLACES}|{_REFUSES}|{_PUNISHES})\b",
    re.IGNORECASE,
)
_ON_AN_EVENT = re.compile(
    r"\b(?:did|had|has|was|were|been|once|after|since|when|now that|why|how come|reasons?|grounds|"
    r"what (?:made|led|prompted|caused|drove))\b",
    re.IGNORECASE,
)


def presumes_an_end(question: str) -> bool:
    """Whether a question is on an event and holds a verb of ending, refusing or punishing."""
    return tells_an_end(question) and _ON_AN_EVENT.search(question) is not None


def asks_of_an_end(question: str) -> bool:
    """Whether a question is for the reason or the time of such an event itself.

    >>> asks_of_an_end("Why did Ghent close its desk at the station?")
    True
    >>> asks_of_an_end("What is the longest stay of workers who were dismissed?")
    False
    """
    return _ASKS_OF_IT.search(question) is not None


def tells_an_end(text: str) -> bool:
    """Whether a text holds a verb of ending, refusing or punishing."""
    return _VERBS.search(text) is not None


def tells_that_end(text: str, question: str) -> bool:
    """Whether a text holds such a verb of the kind that the question does, if not the same.

    >>> tells_that_end("The desk was shut in 2013.", "Why did Ghent close its desk?")
    True
    >>> tells_that_end("Late payers were fined.", "Why did Ghent close its desk?")
    False
    """
    return any(kind.search(question) and kind.search(text) for kind in _KINDS)
