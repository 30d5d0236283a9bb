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
    r"terminat(?:e[sd]?|ing|ion)|dissol(?:ve[sd]?|ving|ution)|disband(?:s|ed|ing)?|"
    r"withdr(?:aw(?:s|n|ing|al)?|ew)|(?:pull|back)(?:s|ed|ing)? (?:\w+ )?out|"
    r"pull(?:s|ed|ing)? the plug|(?:giv(?:es?|en|ing)|gave) (?:\w+ )?up(?! to)|"
    r"(?:go(?:es|ing|ne)?|went) back (?:on|to(?! (?:work|school|stud\w+|college|university|"
    r"education|employment|their|his|her)\b))|revers(?:e[sd]?|ing|al)|revert(?:s|ed|ing)?|"
    r"replac(?:e[sd]?|ing|ement)|(?:any|no) longer|anymore"
)
_REFUSES = (
    r"refus(?:e[sd]?|ing|al)(?! asylum)|reject(?:s|ed|ing|ion)?(?! asylum)|"
    r"ban(?:s|ned|ning)?|barr(?:ed|ing)|forb(?:id(?:s|den|ding)?|ade)|prohibit(?:s|ed|ing)?|"
    r"dismiss(?:es|ed|ing|al)?|turn(?:s|ed|ing)? (?:\w+ )?(?:down|away)|"
    r"boycott(?:s|ed|ing)?|su(?:ed|ing)|"
    r"(?:left|leav(?:es?|ing)) (?:\w+ )?out"
)
_PUNISHES = r"fine[ds]|punish(?:e[sd]|ing|ment)?|penalt(?:y|ies)|penali[sz](?:e[sd]?|ing)"
_VERBS = re.compile(rf"\b(?:{_ENDS}|{_REFUSES}|{_PUNISHES})\b", re.IGNORECASE)
_ON_AN_EVENT = re.compile(
    r"\b(?:did|had|has|was|were|been|once|after|since|when|now that|why|how come|reasons?|grounds|"
    r"what (?:made|led|prompted|caused|drove))\b",
    re.IGNORECASE,
)


def presumes_an_end(question: str) -> bool:
    """Whether a question is on an event and holds a verb of ending, refusing or punishing."""
    return tells_an_end(question) and _ON_AN_EVENT.search(question) is not None


def tells_an_end(text: str) -> bool:
    """Whether a text holds a verb of ending, refusing or punishing."""
    return _VERBS.search(text) is not None
