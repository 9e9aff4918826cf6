"""Words of the corpus that are spelled nearly like one that isn't there."""

from itertools import islice

from explorer.searching.wordlist import WordList

_SHORTEST = 4
_LENGTH_OF_TWO = 7
_LENGTH_OF_THREE = 12


def corrections(words: WordList, surface: str, limit: int) -> list[str]:
    """The nearest words, nearest first, then the most frequent.

    A letter added, left out, changed or swapped is one step. A short word may be one step away, a
    longer one two or three; then it begins with the same letter, or ``mentaal`` were ``centraal``.
    """
    if len(surface) < _SHORTEST or not surface.isalpha():
        return []
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- megabytes that few searches need
    from rapidfuzz.process import extract  # noqa: PLC0415 -- likewise

    steps = 1 + (len(surface) >= _LENGTH_OF_TWO) + (len(surface) >= _LENGTH_OF_THREE)
    near = extract(surface, list(words), scorer=OSA.distance, score_cutoff=steps, limit=None)
    ranked = sorted(
        (distance, found[0] != surface[0], -words.frequency(found), found)
        for found, distance, _ in near
    )
    near_enough = (found for distance, other, _, found in ranked if distance == 1 or not other)
    telling = (found for found in near_enough if not words.is_stop(found))
    return list(islice(telling, limit))
