"""A light stemmer for Dutch.

It brings together singular and plural, the inflected adjective, the commonest verb endings and
nouns in -ing with their verb (``veroordeling``, ``veroordeelt``, ``veroordeelde``), and leaves
other suffixes alone. The result is a key to compare words by, not a word: double vowels are written
once (``staat`` and ``staten`` both give ``stat``).
"""

import re
from functools import lru_cache

_IRREGULAR = {
    "kinderen": "kind",
    "kinder": "kind",
    "steden": "stad",
    "leden": "lid",
    "crises": "crisis",
    "crisissen": "crisis",
    "bases": "basis",
    "volkeren": "volk",
    "goederen": "goed",
    "liederen": "lied",
    "schepen": "schip",
    "wegen": "weg",
    "mogendheden": "mogendheid",
    "media": "medium",
    "data": "data",
    "musea": "museum",
    "handelen": "handeling",
    "handelt": "handeling",
    "handelingen": "handeling",
    "handeling": "handeling",
    "verenigde": "verenigd",
    "verenigd": "verenigd",
    "verenigden": "verenigd",
    "lijden": "lijd",
    "leiden": "leid",
    "leider": "leider",
    "leiders": "leider",
    "koningen": "koning",
    "koning": "koning",
    "steeds": "steeds",
    "overheden": "overheid",
    "doden": "dod",
    "doodt": "dod",
    "gedood": "dod",
    "bedrijven": "bedrijf",
    "hoven": "hof",
    "wetten": "wet",
    "wetgeving": "wetgeving",
    "wetgevingen": "wetgeving",
    "pers": "pers",
    "gas": "gas",
    "experts": "expert",
    "expert": "expert",
    "russen": "russ",
    "russisch": "russ",
    "russische": "russ",
    "belgen": "belg",
    "belgische": "belg",
    "belgisch": "belg",
    "europese": "europes",
    "europees": "europes",
    "europeanen": "europes",
    "chinees": "chines",
    "chinese": "chines",
    "chinezen": "chines",
    "verbod": "verbod",
    "verboden": "verbod",
    "verbieden": "verbod",
    "verbiedt": "verbod",
    "onderzoeken": "onderzoek",
    "onderzocht": "onderzoek",
    "afgeschaft": "afschaf",
    "veto": "veto",
    "vetos": "veto",
    "eisen": "eis",
    "wijzen": "wijs",
}
_VOWEL = re.compile("[aeiouy]")
_DOUBLED_VOWELS = frozenset(("aa", "ee", "oo", "uu"))
_DOUBLED_CONSONANTS = frozenset(2 * letter for letter in "bdfgklmnprstz")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
_VERB_PREFIX = ("be", "ver", "ont", "her", "er", "ge", "onder", "over")
_SHORTEST = 3
_REMEMBERED = 8192
_PASSES = 2  # regimes -> regime -> regim, iraanse -> iraans -> iran


@lru_cache(_REMEMBERED)
def stem(word: str) -> str:
    """The key of a folded word."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= _SHORTEST or not word.replace("'", "").isalpha():
        return word
    base = _without_genitive(word)
    for _ in range(_PASSES):
        base = _without_e(_without_plural_s(base))
    base = _closed(_without_en(base))
    for _ in range(_PASSES):
        base = _closed(_without_e(_without_plural_s(base)))
    base = _IRREGULAR.get(base) or _without_ing(base)
    return _without_verb_ending(_closed(base))


def _without_genitive(word: str) -> str:
    return (
        word.partition("'")[0]
        if word.endswith(("'s", "'", "'tje", "'er", "'ers")) and word[0] != "'"
        else word
    )


def _without_plural_s(word: str) -> str:
    keeps = word.endswith(("ss", "us", "is", "as", "os")) and not word.endswith(("ies", "eaus"))
    return word if keeps or not word.endswith("s") or len(word) <= _SHORTEST + 1 else word[:-1]


def _without_en(word: str) -> str:
    """Taken off once: wapens -> wapen -> wap, but ondertekenen -> onderteken."""
    if word.endswith("heden"):
        return word[:-4] + "eid"
    strips = word.endswith("en") and len(word) > _SHORTEST + 1 and not word.endswith(("oen", "ien"))
    return word[:-2] if strips and _VOWEL.search(word[:-2]) else word


def _without_e(word: str) -> str:
    strips = word.endswith("e") and len(word) > _SHORTEST and word[-2] not in "aeiu"
    return word[:-1] if strips and _VOWEL.search(word[:-1]) else word


def _without_ing(word: str) -> str:
    if word.endswith("ing") and len(word) >= _SHORTEST + 5 and _VOWEL.search(word[:-3]):
        return word[:-3]
    return word


def _closed(base: str) -> str:
    """The ending as a closed syllable has it.

    Bedrijv -> bedrijf, huiz -> huis, mann -> man, staat -> stat.
    """
    if base[-2:] in _DOUBLED_CONSONANTS:
        base = base[:-1]
    if base[-1:] == "v":
        base = base[:-1] + "f"
    elif base[-1:] == "z":
        base = base[:-1] + "s"
    if base[-3:-1] in _DOUBLED_VOWELS and base[-1] in _CONSONANTS:
        return base[:-2] + base[-1]
    return base


def _without_verb_ending(base: str) -> str:
    """Take off -t and -d: steunt -> steun, veroordeeld -> veroordel.

    The same is taken off nouns, which does no harm to a key.
    """
    if len(base) <= _SHORTEST + 1:
        return base
    if base.endswith("t") and base[-2] in "klmnprdfg":
        return _closed(base[:-1])
    if base.endswith("d") and base[-2] in "lmnrgvzw" and base.startswith(_VERB_PREFIX):
        return _closed(base[:-1])
    return base
