"""Numbers printed beside every line, as drafts have them: they are no part of the text.

They stand at one edge of the lines of a page and count along with them, one by one or by fives.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from explorer.importing.layout import Page, Word
from explorer.importing.segments import rows

_FEWEST_WORDS = 60  # on a page that can tell
_FEWEST = 4  # numbers on such a page
_COUNTING = 0.75  # of the steps from number to number must be the steps from line to line
_ASTRAY = 0.15  # of the other lines may reach as far out
_REACH = 0.45  # of the lines must lie between the first and the last number


def without_line_numbers(pages: Sequence[Page]) -> list[Page]:
    """``pages`` without numbered lines' numbers, where at least half of the pages have them."""
    telling = [page for page in pages if len(page.words) >= _FEWEST_WORDS]
    found = {page.number: _numbers(page) for page in telling}
    if not telling or sum(map(bool, found.values())) < 0.5 * len(telling):
        return list(pages)
    return [_without(page, found.get(page.number) or _numbers(page)) for page in pages]


def _without(page: Page, gone: set[int]) -> Page:
    words = tuple(word for at, word in enumerate(page.words) if at not in gone)
    return replace(page, words=words)


def _numbers(page: Page) -> set[int]:
    """The places of the words that number the lines of a page, at its left or else its right."""
    if sum(word.text.isdigit() for word in page.words) < _FEWEST:
        return set()
    found = rows(page.words)
    for end in (0, -1):
        ends = [(at, row[end]) for at, row in enumerate(found) if _is_apart(page.words, row, end)]
        others = [row for at, row in enumerate(found) if at not in dict(ends)]
        if _count_along(page.words, ends, len(found)) and _is_outside(
            page.words, [at for _, at in ends], others, end
        ):
            return {place for _, place in ends}
    return set()


def _is_apart(words: Sequence[Word], row: Sequence[int], end: int) -> bool:
    """Whether a line starts or ends with a bare number that white parts from the rest."""
    number = words[row[end]]
    if not (number.text.isdigit() and len(number.text) <= 4):
        return False
    if len(row) == 1:
        return True
    beside = words[row[1 if end == 0 else -2]]
    gap = beside.x0 - number.x1 if end == 0 else number.x0 - beside.x1
    return gap > 0.5 * beside.size


def _is_outside(
    words: Sequence[Word], numbers: Sequence[int], others: Sequence[Sequence[int]], end: int
) -> bool:
    """Whether no other lines start (or end) where the numbers stand, as those of a table do."""
    if end == 0:
        edge = min(words[at].x1 for at in numbers)
        outside = sum(words[row[0]].x0 < edge for row in others)
    else:
        edge = max(words[at].x0 for at in numbers)
        outside = sum(words[row[-1]].x1 > edge for row in others)
    return outside <= _ASTRAY * len(others)


def _count_along(words: Sequence[Word], ends: Sequence[tuple[int, int]], lines: int) -> bool:
    if len(ends) < _FEWEST or ends[-1][0] - ends[0][0] < _REACH * lines:
        return False
    steps = [
        int(words[b].text) - int(words[a].text) == below - above
        for (above, a), (below, b) in pairwise(ends)
    ]
    return sum(steps) >= _COUNTING * len(steps)
