"""Closed lists of English function words that tell place names from ordinary words."""

from __future__ import annotations


def _closed(words: str) -> frozenset[str]:
    return frozenset(words.split())


FUNCTION_WORDS = _closed(
    """a about above across after again against all along also although always am among an and
    another any anyone anything are around as at away back be because been before behind being
    below beneath beside between beyond both but by can cannot could did do does doing done down
    during each either else enough etc even ever every everyone everything except few for former
    from further had has have having he hence her here hers herself him himself his how however i
    if in indeed instead into is it its itself just last least less let like made many may me might
    mine more moreover most much must my myself near neither never next no nobody none nor not
    nothing now of off often on once one only onto or other others otherwise ought our ours out
    over own per perhaps please quite rather same see several shall she should since so some
    someone something still such than that the their theirs them themselves then there therefore
    these they this those though through throughout thus till to together too toward towards under
    unless until up upon us very via was we well were what whatever when where whereas whether
    which while who whom whose why will with within without would yes yet you your yours"""
)
"""Words with grammatical work only; never a place by themselves."""

CALENDAR = _closed(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
    christmas easter"""
)
"""Names of months, days and seasons: "in March" is no place."""

PLACE_PREPOSITIONS = _closed("in at from near around outside")
"""Words after which a capitalised word is likely a place."""

DETERMINERS = _closed("the a an this that these those our its their his her your my")
"""Words after which a capitalised ordinary word is not a place."""

CIVIC = _closed(
    """city cities town towns council councils municipality municipalities municipal borough
    county region regions authorities"""
)
"""Words beside which a name is likely a place."""

DIRECTIONS = _closed(
    """north south east west northern southern eastern western northeast northwest southeast
    southwest central centre center upper lower middle capital region district province area
    coast coastal greater new"""
)
"""Words that make up a region's name and yet name none by themselves."""

AREAS = _closed(
    """region county province voivodeship oblast district governorate prefecture department
    state republic territory municipality emirate parish canton division the of free
    autonomous community principality"""
)
"""Words that say what a region is, and may be left out of its name."""

LANGUAGE_WORDS = _closed(
    """language languages lesson lessons course courses class classes speaking speaker speakers
    tuition teacher teachers proficiency grammar vocabulary translation translations dictionary
    literature as"""
)
"""After these "Danish" is the language, not the country."""

MONEY_WORDS = _closed("investment gain gains letter letters punishment cost costs goods")
"""Before these "capital" is not a city."""
