"""Marks that stand on the same spot of many pages: tabs and numbers at the side, stamps.

They lie beside the text, where nothing tells them from it but that they return, or across it in
letters much larger than those of the text.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from explorer.importing.layout import Page, Word

_MARGIN = 0.12  # of the width of a page, at either side
_FEWEST = 4  # pages
_SHARE = 0.4  # of the pages: tabs may stand on the right-hand ones alone
_SPOT = 4.0  # points
_LARGE = 2.0  # times the usual size of a page: letters of a stamp
_NUMBER = "#"
_Place = tuple[str, int, int]


def without_tabs(pages: Sequence[Page]) -> list[Page]:
    """``pages`` without stamps, and without what stands apart in a margin, on many pages."""
    beside = [_beside(page) | _stamped(page) for page in pages]
    counts = Counter(place for places in beside for place in set(places.values()))
    needed = max(_FEWEST, _SHARE * len(pages))
    fixed = {place for place, count in counts.items() if count >= needed}
    if not fixed:
        return list(pages)
    return [
        _without(page, {at for at, place in places.items() if place in fixed})
        for page, places in zip(pages, beside, strict=True)
    ]


def _beside(page: Page) -> dict[int, _Place]:
    """The words and numbers in the margins of a page and their places, by where they are told.

    Numbers of pages have the same place where they count along, at the left or the right.
    """
    left, right = _MARGIN * page.width, (1 - _MARGIN) * page.width
    found: dict[int, _Place] = {}
    for at, word in enumerate(page.words):
        if word.x1 < left or word.x0 > right:
            if sum(map(str.isalpha, word.text)) > 1:
                found[at] = _place(word)
            elif word.text.isdecimal() and len(word.text) < 4:
                found[at] = (_NUMBER, int(word.text) - page.number, round(word.y / _SPOT))
    return found


def _stamped(page: Page) -> dict[int, _Place]:
    """The words in large letters of a page and their places."""
    if not page.words:
        return {}
    least = _LARGE * median([word.style.size for word in page.words])
    return {at: _place(word) for at, word in enumerate(page.words) if word.style.size > least}


def _place(word: Word) -> _Place:
    return word.text, round(word.x0 / _SPOT), round(word.y / _SPOT)


def _without(page: Page, marks: set[int]) -> Page:
    others = [word for at, word in enumerate(page.words) if at not in marks]
    gone = {at for at in marks if not any(_is_next_to(page.words[at], one) for one in others)}
    return replace(page, words=tuple(word for at, word in enumerate(page.words) if at not in gone))


def _is_next_to(mark: Word, word: Word) -> bool:
    """Whether ``word`` goes on where ``mark`` ends, or the other way round."""
    if mark.size > _LARGE * word.size:
        return False
    apart = max(word.x0 - mark.x1, mark.x0 - word.x1)
    return abs(word.y - mark.y) < 0.5 * mark.size and apart < 0.6 * word.size
