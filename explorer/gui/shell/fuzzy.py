"""Finding a name by a few of its letters, case and accents aside.

Every word of what is typed must be found: as letters that stand together, or as the beginnings of
words (``tg`` finds "Tekst groter"). The best places are found as a path with the highest score
(Smith and Waterman's way, 1981, without letters left over).
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LETTER = 3.0
RUN = 4.0  # a letter right after the one before it
BEGINNING = 6.0  # a letter at the beginning of a word
JUMP = -4.0  # letters are passed over to a beginning
LEAP = -10.0  # letters are passed over to the middle of a word
INSIDE = -2.0  # the first letter is in the middle of a word
ENOUGH = 4.0  # score a letter that a match must reach: else the letters only happen to be there
WHOLE = 5.0  # for a name that is found whole; less for a part of it
NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Match:
    """How well something is found, and the places of the letters it is found by."""

    score: float
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without case and accents; ``origins`` says which character each letter is from."""

    letters: str
    origins: tuple[int, ...]
    beginnings: tuple[bool, ...]


@lru_cache(maxsize=2048)  # the same names are compared at every letter that is typed
def fold(text: str) -> Folded:
    """``text`` as it is compared."""
    letters: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKD", character.casefold()):
            if not unicodedata.combining(letter):
                letters.append(letter)
                origins.append(place)
    beginnings = tuple(
        letter.isalnum() and (not at or not letters[at - 1].isalnum())
        for at, letter in enumerate(letters)
    )
    return Folded("".join(letters), tuple(origins), beginnings)


def find(query: str, text: str) -> Match | None:
    """How ``query`` is found in ``text``; None where it isn't. Nothing is found everywhere."""
    folded = fold(text)
    score = 0.0
    places: set[int] = set()
    for word in fold(query).letters.split():
        found = _find_word(word, folded)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    if places:
        score += WHOLE * len(places) / len(text)
    return Match(score, tuple(sorted(places)))


def _find_word(word: str, text: Folded) -> Match | None:
    if not _in_order(word, text.letters):
        return None
    scores = [_first_score(text, at, word[0]) for at in range(len(text.letters))]
    ways: list[list[int]] = []
    for letter in word[1:]:
        scores, way = _next_scores(scores, letter, text)
        ways.append(way)
    end = max(range(len(scores)), key=scores.__getitem__)
    if scores[end] < ENOUGH * len(word):
        return None
    path = [end]
    for way in reversed(ways):
        path.append(way[path[-1]])
    return Match(scores[end], tuple(text.origins[at] for at in reversed(path)))


def _in_order(word: str, letters: str) -> bool:
    """Whether the letters of ``word`` occur in this order, which is quick to know."""
    at = -1
    return all((at := letters.find(letter, at + 1)) >= 0 for letter in word)


def _first_score(text: Folded, at: int, letter: str) -> float:
    if text.letters[at] != letter:
        return NEVER
    return LETTER + (BEGINNING if text.beginnings[at] else INSIDE) - (0.5 if at else 0)


def _next_scores(before: list[float], letter: str, text: Folded) -> tuple[list[float], list[int]]:
    """The best score of a path that ends at each place, and the place it comes from."""
    scores = [NEVER] * len(before)
    way = [0] * len(before)
    best, best_at = NEVER, 0  # of the places that a jump can come from
    for at in range(1, len(before)):
        if at > 1 and before[at - 2] > best:
            best, best_at = before[at - 2], at - 2
        if text.letters[at] != letter:
            continue
        beginning = text.beginnings[at]
        jumped = best + (BEGINNING + JUMP if beginning else LEAP)
        followed = before[at - 1] + max(RUN, BEGINNING if beginning else 0)
        scores[at] = LETTER + max(jumped, followed)
        way[at] = best_at if jumped > followed else at - 1
    return scores, way
