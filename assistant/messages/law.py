"""Questions about what the law says or allows."""

from __future__ import annotations

import re
from collections.abc import Container

from assistant.messages.phrases import any_of

_LEGAL = any_of(
    r"\b(?:un)?lawful(?:ly)?\b|\blawsuits?\b|\b(?:il)?legally\b|\billegal\b|\bis it legal\b",
    r"\blegal (?:basis|requirements?|obligations?|dut(?:y|ies)|rights?|limits?|deadline|risks?|"
    r"consequences?|grounds|minimum|maximum|definition|status of|way to|position|age)\b",
    r"\bi need (?:some )?legal advice\b|\blegal to\b",
    r"\bgdpr\b|\bhuman rights (?:act|law|convention)\b|\bgeneva convention\b",
    r"\b(?:which|what) (?:article|law|paragraph|act|statute|directive|regulation|section|"
    r"legislation)\b",
    r"\bunder (?:eu|european|national|uk|english|german|french|international|current|[a-z]+) "
    r"(?:\w+ )?(?:law|act|directive|regulation|convention|legislation)\b",
    r"\b(?:what|how|does|do|did)\b.{0,40}\b(?:law|act|directive|regulation|statute|treaty|"
    r"constitution|legislation|code)\b (?:says?|states?|requires?|allows?|demands?|covers?|"
    r"permits?|prohibits?|forbids?|defines?|means?|mean|cover|say|require|allow|apply|applies)\b",
    r"\b(?:against|break\w*|broken?) (?:the|any) law\b|\b(?:required|obliged|bound|allowed|"
    r"forbidden) by law\b",
    r"\b(?:am|are|is) (?:i|we|he|she|it|they|an? \w+|the \w+|councils?|cit(?:y|ies)|employers?|"
    r"landlords?|(?:\w+ )?(?:migrants?|refugees?|immigrants?|asylum[- ]seekers?|citizens|"
    r"nationals|residents))\s+(?:legally |actually |really )?(?:allowed|permitted|entitled|"
    r"obliged|required|eligible|bound)\b",
    r"\b(?:can|may|could) (?:we|i|he|she|they|an? [\w-]+|the [\w-]+|councils?|employers?|"
    r"landlords?) (?:be (?:fined|sued|held|deported|evicted|dismissed|fired)|lawfully|legally|"
    r"refuse|deport|evict|exclude)\b",
    r"\b(?:do|does|have|has) (?:i|we|he|she|they|an? [\w-]+|the [\w-]+|(?:\w+[ -])?(?:migrants?|"
    r"refugees?|immigrants?|asylum[- ]seekers?|citizens|nationals|residents|spouses|"
    r"children)) (?:have |got )?(?:the |a |any )?(?:legal )?rights? to\b",
    r"\bin breach of\b|\bcan (?:we|i|they) be sued\b",
    r"\b(?:which|what(?: kind of| type of)?) (?:visas?|permits?|residence (?:title|permit))\b",
    r"\bhow do i (?:apply|appeal)\b|\bmy (?:visa|permit|asylum|application|claim|residence|"
    r"landlord|deportation)\b|\bappeal against\b|\bdo i need (?:a|an) (?:\w+ )?(?:visa|permit|"
    r"licen[cs]e)\b",
)
_OBTAINED = any_of(
    r"\b(?:eligible|qualify|apply|applying) for (?:asylum|citizenship|(?:a |an )?(?:\w+ )?visa|"
    r"benefits|(?:a )?(?:residence|work) permit|naturali[sz]ation|family reunification)\b",
    r"\b(?:get|obtain|acquire|gain|lose) (?:\w+ )?(?:citizenship|nationality|a visa|"
    r"a (?:residence|work) permit|refugee status|permanent residen\w+)\b",
)
"""Something that the law grants."""
_HELP = any_of(r"\b(?:help|support|advi[cs]e|advising|assist|prepar|encourag|accompan)\w*\b")
_STATUS = any_of(r"\b(?:il)?legal(?:ly)?\b|\b(?:un)?lawful(?:ly)?\b")
"""Says how somebody or something stands with the law."""
_MAY = any_of(
    r"\b(?:can|may|could|must|should) (?:\w+ ){1,2}(?:legal|lawful)|"
    r"\bis it (?:il|un)?(?:legal|lawful)\b"
)
"""Asks whether the law allows it."""
_WITHOUT_PAPERS = any_of(
    r"\b(?:here|live[sd]?|living|stay\w*|stuck) illegally\b|\billegal(?= (?:workers?|"
    r"people|persons?|wom[ae]n|m[ae]n|(?:im)?migrants?|residents?|kids|child(?:ren)?)\b)"
)
"""Says of people that they have no papers, as an officer might write it."""

_COURTS = re.compile(
    r"\b(?:(liable|liability|sue|sued|court|courts|tribunals?|prosecut\w+)\b|"
    r"(penalty|penalties) (?:for|apply|if)\b|(fine|fined|fines)\b.{0,20}\b(?:if|for)\b)",
    re.IGNORECASE,
)


def asks_of_courts(text: str, known: Container[str]) -> bool:
    """Whether a question is on courts and what they impose, which the documents do not speak of.

    Args:
        text: the question.
        known: words, lower case, that the documents use.
    """
    found = (next(filter(None, match.groups())) for match in _COURTS.finditer(text))
    return any(word.lower() not in known for word in found)


def asks_for_law(text: str) -> bool:
    """Whether a question asks what the law says or allows."""
    return bool(_LEGAL.search(_WITHOUT_PAPERS.sub(" ", text)))


def asks_to_obtain(text: str) -> bool:
    """Whether a question asks how to come by what the law grants, but not how others help with it.

    >>> asks_to_obtain("How do I get citizenship?"), asks_to_obtain("Who helps me get a visa?")
    (True, False)
    """
    return bool(_OBTAINED.search(text)) and not _HELP.search(text)


def without_status(text: str) -> str:
    """A question without the words for how somebody stands with the law; as it is if it asks that.

    >>> without_status("How do others help people who are here illegally?")
    'How do others help people who are here  ?'
    >>> without_status("Can we lawfully turn them away?")
    'Can we lawfully turn them away?'
    """
    return text if _MAY.search(text) else _STATUS.sub(" ", text)
