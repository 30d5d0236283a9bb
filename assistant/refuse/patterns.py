"""Messages that are no question to the documents, told by how they are put."""

from __future__ import annotations

import re
from collections.abc import Container

_INSTRUCTION = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instruction|document|rule"
    r"|prompt|above|previous|"
    r"everything|source|corpus|ur documents|training|guideline|restriction|limit)\w*"
    r"|\b(?:system|hidden|initial|setup) (?:prompt|text|message|instructions?)\b"
    r"|\byour (?:prompt|instructions|system message|rules|configuration|api key|password)\b"
    r"|\b(?:you are now|from now on you|pretend (?:to be|you|that you)|act as (?:a|an|if|my)|"
    r"role-?play|stay in character)\b"
    r"|\b(?:developer|god|admin|debug|jailbreak|dan) mode\b"
    r"|\b(?:write|compose|make up|invent|generate|tell) (?:me |us )?(?:a |an |some )?(?:\w+ )?"
    r"(?:poem|song|joke|story|haiku|limerick|rap|essay|code|script|python|novel|recipe|fake"
    r"|fictional|quote)\b"
    r"|\b(?:repeat|reply|answer|respond|say|print|output) (?:only |just |back |"
    r"with )*[\"'\u2018\u201c]"
    r"|\busing only your (?:own )?(?:general )?knowledge\b|"
    r"\bwithout (?:using )?(?:the )?(?:documents|sources)\b"
    r"|\b(?:new|following|next) (?:instructions?|orders?|rules?|task)\s*[:.]|\b(?:system"
    r"|assistant|user)\s*:\s"
    r"|\breveal\b.{0,30}\b(?:prompt|instructions?|rules|secret)|\bend of (?:document|context"
    r"|prompt|instructions?)\b"
    r"|\b(?:simply|just|only) (?:say|reply|output|print|respond with)\b"
    r"|\bno matter what (?:the|your|they)\b"
    r"|\bwhatever (?:the|your) (?:documents?|sources?|rules) say\b|\bin the (?:voice|style"
    r"|tone) of an?\b"
    r"|\b(?:as|like) a (?:pirate|rapper|comedian|hacker)\b|\bmake (?:it|them|something|one"
    r"|some) up\b"
    r"|\b(?:delete|drop|erase) (?:the |all |your )?(?:files|database|index|table|documents)\b",
    re.IGNORECASE | re.DOTALL,
)
_TALK = re.compile(
    r"^\W*(?:(?:hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening|day|night)|greetings|"
    r"thanks?|thank you|thx|cheers|"
    r"ta|bye|goodbye|see you|ciao|cool|great|nice|perfect|ok(?:ay)?|well done|awesome|lovely|"
    r"right|wow|lol|haha|hmm+|"
    r"yes|no|sure|sorry|please|test|testing)\b[\s,.!?-]*)+"
    r"(?:there|all|everyone|again|you|a lot|so much|very much|for (?:your|the|all your) help|"
    r"that(?:'s| is| was) (?:great|helpful|all|it)|you(?:'ve| have) been (?:really |very |"
    r"so )?helpful|"
    r"have a (?:\w+ )?(?:day|weekend|evening|one))*\W*$"
    r"|\bhow are (?:you|things)\b|\bhow(?:'s| is) it going\b|\bwhat(?:'s| is) up\b"
    r"|\b(?:who|what) are you\b|\bare you (?:a |an )?(?:human|robot|bot|ai|real|person|machine|"
    r"chatbot|happy|tired|ok)\b"
    r"|\bdo you (?:like|love|enjoy|dream|sleep|feel|have feelings|have a favou?rite|get bored|"
    r"speak)\b"
    r"|\byour (?:name|favou?rite|opinion|mood|birthday|age|hobby|weekend|day)\b|"
    r"\bwhat do you think of\b"
    r"|\bhave a (?:lovely|nice|great|good|wonderful) (?:day|weekend|evening|one|holiday)\b|"
    r"\bi(?:'m| am) off home\b"
    r"|\bif you could\b.{0,60}\bwhich would\b|\b(?:would|could) you (?:like|fancy|prefer)\b|"
    r"\bwhich (?:\w+ )?would you\b"
    r"|\byou(?:'ve| have) been (?:really |very |so )?helpful\b|\bnice (?:to meet|talking)\b|"
    r"\bwhat(?:'s| is) the weather\b"
    r"|\btell me (?:a joke|about yourself)\b|\bdo you know any\b.{0,20}\bjokes?\b|"
    r"\bwhat should i (?:cook|wear|eat)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:right now|at the moment|at present|currently|as of (?:today|now)|tonight|tomorrow|"
    r"yesterday|"
    r"(?:this|next) year(?:'s)?|this (?:month|week)(?:'s)?|(?:is|are|was|were|has|have|do|does|"
    r"did)\b[^?]{0,80}\b(?:today|nowadays|these days)|"
    r"(?:most recent|latest|newest|up-to-date) (?:figures?|numbers?|version|news|statistics|data|"
    r"edition|results?|law|rules?|count)|"
    r"still (?:going|running|open|valid|in force|mayor|exist|available|active|there|have|the)|"
    r"(?:who|what) is (?:the )?(?:current|present|new)|\bcurrent (?:mayor|minister|chair|head|"
    r"leader|rate|figure|price|budget)|"
    r"(?:mayor|minister|president|chair|in charge)\b[^?]{0,30}\bnow\b\s*[,?])",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"\b(?:lawful(?:ly)?|unlawful(?:ly)?|lawsuit|legally|illegal(?:ly)?|is it legal|"
    r"legal (?:advice|basis|requirements?|obligation|duty|right|"
    r"limit|deadline|risk|consequences?|grounds)|liab(?:le|ility)|sue|sued|prosecuted?|court|gdpr|"
    r"which (?:article|law|paragraph|act|statute)|"
    r"under (?:eu|european|national|uk|english|german|french|international|\w+) (?:\w+ )?law|"
    r"what does the law|"
    r"are we allowed|am i allowed|is it allowed|is (?:he|she|it) allowed|can (?:we|i) be (?:fined|"
    r"sued|held)|"
    r"are (?:we|councils|cities|employers|landlords|migrants"
    r"|refugees) (?:legally )?(?:allowed|permitted) to|"
    r"is it (?:legally )?permitted|break(?:ing)? the law|in breach of|human rights (?:act"
    r"|law)|tribunal|penalty for|"
    r"fined? for|legally (?:allowed|bound|required|binding|obliged)|against the law|"
    r"eligible for (?:asylum|citizenship|a visa|benefits)|how do i (?:apply|appeal)|my (?:visa|"
    r"permit|asylum|application|claim))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(20\d\d)\b")


def is_instruction(text: str) -> bool:
    """Whether a message tries to direct the assistant rather than to ask the documents."""
    return bool(_INSTRUCTION.search(text))


def is_small_talk(text: str) -> bool:
    """Whether a message is a greeting, thanks, or a question about the assistant itself."""
    return bool(_TALK.search(text))


def asks_of_today(text: str, latest_year: int, known: Container[str]) -> bool:
    """Whether a question asks how things are now, or names a year after the newest document.

    Args:
        text: the question.
        latest_year: of publication, of all sources.
        known: years that the documents themselves look ahead to.
    """
    later = any(int(year) > latest_year and year not in known for year in _YEAR.findall(text))
    return later or bool(_PRESENT.search(text))


def asks_for_law(text: str) -> bool:
    """Whether a question asks what the law says or allows."""
    return bool(_LEGAL.search(text))
