"""Comparing letters without case and accents, one for one, so that places stay what they are."""

import unicodedata


def fold(text: str) -> str:
    """``text`` in small letters without accents, exactly as long as it was."""
    return "".join(_letter(character) for character in text)


def _letter(character: str) -> str:
    return unicodedata.normalize("NFKD", character)[0].casefold()[:1] or character


def occurrences(needle: str, text: str) -> list[tuple[int, int]]:
    """Where ``needle`` stands in ``text`` as (start, end), case and accents aside."""
    wanted, searched = fold(needle), fold(text)
    found = []
    at = searched.find(wanted) if wanted else -1
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = searched.find(wanted, at + len(wanted))
    return found
