"""Boxes that are drawn in the margin: the text goes on beside them, whatever stands in them."""

from collections.abc import Sequence

from explorer.importing.layout import Frame, Line, Page, Word

_BLEEDING = 2.0  # points that letters may stand out of a box
_FEWEST = 2  # lines beside a box


def is_around(frame: Frame, one: Line | Word) -> bool:
    """Whether ``one`` stands in the box."""
    beside = frame.left - _BLEEDING < one.x0 and one.x1 < frame.right + _BLEEDING
    return beside and frame.top < one.y < frame.bottom + _BLEEDING


def without_boxes(page: Page) -> tuple[tuple[Word, ...], list[tuple[Word, ...]]]:
    """The words of ``page`` outside the boxes in its margins, and those in each of these boxes."""
    boxes = []
    rest: Sequence[Word] = page.words
    for frame in page.frames:
        within = [word for word in rest if is_around(frame, word)]
        outside = [word for word in rest if not is_around(frame, word)]
        if within and len(within) < len(outside) and _is_in_margin(frame, page):
            boxes.append(tuple(within))
            rest = outside
    return tuple(rest), boxes


def _is_in_margin(frame: Frame, page: Page) -> bool:
    """Whether all text outside boxes keeps to one side, and some of it stands beside the box."""
    text = [word for word in page.words if not any(is_around(one, word) for one in page.frames)]
    left = all(word.x1 < frame.left + _BLEEDING for word in text)
    right = all(word.x0 > frame.right - _BLEEDING for word in text)
    beside = {round(word.y) for word in text if frame.top < word.y < frame.bottom}
    return (left or right) and len(beside) >= _FEWEST
