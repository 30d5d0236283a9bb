"""One word's stem, as all of the verifier compares words."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import Stemmer

_IRREGULAR = {
    form: base
    for base, *forms in (
        line.split()
        for line in """beat beaten/become became/begin began begun/bite bit bitten/blow blew blown
        break broke broken/bring brought/build built/burn burnt/buy bought/catch caught
        choose chose chosen/come came/deal dealt/do did done/draw drew drawn/drink drank drunk
        drive drove driven/eat ate eaten/fall fell fallen/feed fed/feel felt/fight fought
        find found/fly flew flown/forbid forbade forbidden/forget forgot forgotten
        forgive forgave forgiven/freeze froze frozen/get got gotten/give gave given/go went gone
        grow grew grown/have had has/hear heard/hide hid hidden/hold held/keep kept
        know knew known/lay laid/lead led/learn learnt/leave left/lend lent/lose lost
        make made/mean meant/meet met/overcome overcame/pay paid/ride rode ridden
        ring rang rung/rise rose risen/run ran/say said/see saw seen/seek sought/sell sold
        send sent/shake shook shaken/shine shone/shoot shot/show shown/shrink shrank shrunk
        sing sang sung/sink sank sunk/sit sat/sleep slept/speak spoke spoken/spend spent
        stand stood/steal stole stolen/stick stuck/strike struck/swim swam swum
        take took taken/teach taught/tell told/think thought/throw threw thrown
        understand understood/wake woke woken/wear wore worn/win won/write wrote written
        child children/man men/woman women/foot feet/tooth teeth/mouse mice/life lives
        half halves/wife wives/leaf leaves/wolf wolves/analysis analyses/criterion criteria"""
        .replace("\n", "/").split("/")
        if line.strip()
    )
    for form in forms
}  # fmt: skip
"""Forms that a stemmer does not bring together. "Found" stays the past of "find"."""


def is_irregular(word: str) -> bool:
    """Whether a lower-case word is an irregular past, participle or plural."""
    return word in _IRREGULAR


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The English stem of a word, without case and accents; irregular forms are known.

    >>> stem("Cities"), stem("Malmö"), stem("written") == stem("writes")
    ('citi', 'malmo', True)
    """
    decomposed = unicodedata.normalize("NFKD", word)
    folded = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    # A stemmer must not be shared between threads; the cache keeps the making of them rare.
    stemmed: str = Stemmer.Stemmer("english").stemWord(_IRREGULAR.get(folded, folded))
    return stemmed
