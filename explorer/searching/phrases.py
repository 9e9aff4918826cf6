"""Words that stand one after the other, checked in the text itself.

An index of stems can't tell.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable

from explorer.searching.engine import to_bits
from explorer.searching.index import Index
from explorer.searching.plan import Phrase
from explorer.searching.tokens import PERCENT, fold_text

_REMEMBERED_PHRASES = 32


def phrase_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """What finds folded words in a row in a folded text.

    Any punctuation or spaces may stand between.
    """
    pattern = ""
    for word in words:
        between = r"[^\w%]*" if word == PERCENT else r"[^\w]+"
        pattern += (between if pattern else r"(?<!\w)") + _written(word)
    return re.compile(pattern + r"(?!\w)")


def _written(word: str) -> str:
    """A folded word as it may be written: 0,7 and 0.7, % and procent."""
    if word == PERCENT:
        return r"(?:%|procent)"
    return re.escape(word).replace(",", "[.,]") if word[0].isdigit() else re.escape(word)


def phrase_bits(index: Index, phrase: Phrase) -> int:
    """The passages in which a phrase stands; the last ones looked for are remembered."""
    if phrase.words not in index.phrases:
        if len(index.phrases) >= _REMEMBERED_PHRASES:
            index.phrases.clear()
        index.phrases[phrase.words] = _searched(index, phrase)
    return index.phrases[phrase.words]


def _searched(index: Index, phrase: Phrase) -> int:
    candidates = index.everything
    for concept in phrase.concepts:
        bits = 0
        for clause in concept.own:
            bits |= index.postings("body", clause.term).bits
        candidates &= bits
    pattern = phrase_pattern(phrase.words)
    found = [
        number
        for number in numbers(candidates)
        if pattern.search(fold_text(index.row(number).text))
    ]
    return to_bits(array("I", found))


def numbers(bits: int) -> list[int]:
    """The numbers a bitmap stands for, ascending."""
    found = []
    for at, byte in enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little")):
        if byte:
            found += [(at << 3) + bit for bit in range(8) if byte >> bit & 1]
    return found
