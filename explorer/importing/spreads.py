"""Files that show two printed pages side by side."""

from collections.abc import Sequence
from dataclasses import replace

from explorer.importing.layout import Page, Word

_WIDE = 1.2  # width to height from which a page may be two
_STRIP = 0.012  # of the width, on both sides of the middle: what must be white
_SHARE = 0.85  # of the wide pages must have that white


def single_pages(pages: Sequence[Page]) -> list[Page]:
    """``pages`` with spreads cut in two, numbered anew; ``sheet`` keeps the page of the file."""
    wide = [page for page in pages if page.words and page.width > _WIDE * page.height]
    white = sum(_is_white_in_the_middle(page) for page in wide)
    two_sided = sum(_has_both_sides(page) for page in wide)
    split = bool(wide) and white >= _SHARE * len(wide) and two_sided >= 0.5 * len(wide)
    result: list[Page] = []
    for page in pages:
        parts = _halves(page) if split and page.width > _WIDE * page.height else (page,)
        result += [
            replace(part, number=len(result) + at, sheet=page.number)
            for at, part in enumerate(parts, 1)
        ]
    return result


def _is_white_in_the_middle(page: Page) -> bool:
    low, high = (page.width * (0.5 + side * _STRIP) for side in (-1, 1))
    return not any(word.x0 < high and word.x1 > low for word in page.words)


def _has_both_sides(page: Page) -> bool:
    left = sum(word.x1 < page.width / 2 for word in page.words)
    return min(left, len(page.words) - left) > 0.1 * len(page.words)


def _halves(page: Page) -> tuple[Page, Page]:
    middle = page.width / 2
    left = tuple(word for word in page.words if word.x0 < middle)
    right = tuple(_moved(word, -middle) for word in page.words if word.x0 >= middle)
    frames = tuple(
        one._replace(left=one.left - middle, right=one.right - middle) for one in page.frames
    )
    stacks = tuple(
        one._replace(
            left=one.left - middle,
            right=one.right - middle,
            uprights=tuple(place - middle for place in one.uprights),
        )
        for one in page.stacks
    )
    return (
        replace(page, width=middle, words=left),
        replace(page, width=middle, words=right, frames=frames, stacks=stacks),
    )


def _moved(word: Word, by: float) -> Word:
    return word._replace(x0=word.x0 + by, x1=word.x1 + by)
