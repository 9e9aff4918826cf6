"""Titles that stand in the margin, each beside the first line of the text it is the title of."""

from collections.abc import Iterator, Sequence
from statistics import median

from explorer.importing.segments import Segment

_LESS = 0.2  # of the signs of the text: titles hold no more than that
_LONGEST = 110  # characters of a title
_STEP = 1.7  # of the size: lines of one title stand closer
_ABOVE = 0.4  # of the size: the text beside a title may stand that much higher


def are_titles(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether what stands at the left are titles of what stands at the right."""
    titles = list(_blocks(left))
    signs = sum(len(segment.text) for segment in right)
    if not signs or sum(len(one.text) for one in left) > _LESS * signs:
        return False
    texts = [" ".join(segment.text for segment in title) for title in titles]
    short = all(len(text) <= _LONGEST and text[-1] not in ".,;" for text in texts)
    worded = all(sum(map(str.isalpha, text)) > 0.6 * len(text) > 2 for text in texts)
    return (
        short
        and worded
        and _stand_out(left, right)
        and all(_has_neighbour(one, right) for one in titles)
    )


def _stand_out(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether the titles are bold or coloured and most of the text is not."""
    bold = all(one.main.style.bold for one in left)
    colours = {one.main.style.colour for one in left}
    plain_bold = sum(one.main.style.bold for one in right) < 0.5 * len(right)
    usual = median(one.main.style.colour for one in right)
    return (bold and plain_bold) or (len(colours) == 1 and usual not in colours)


def _has_neighbour(title: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether a line of the text starts at the height of the title."""
    return any(abs(one.y - title[0].y) < _STEP * one.size for one in right)


def _blocks(side: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The segments of a margin by title: lines close below each other."""
    block: list[Segment] = []
    for segment in sorted(side, key=lambda each: each.y):
        if block and segment.y - block[-1].y > _STEP * segment.size:
            yield block
            block = []
        block.append(segment)
    if block:
        yield block


def interleaved(left: Sequence[Segment], right: Sequence[Segment]) -> list[list[Segment]]:
    """The titles at the left, each before the text at the right that starts at its height."""
    rest = sorted(right, key=lambda each: each.y)
    result: list[list[Segment]] = []
    for title in _blocks(left):
        top = title[0].y - _ABOVE * title[0].size
        above = [segment for segment in rest if segment.y < top]
        result += [above, title]
        rest = rest[len(above) :]
    return [part for part in (*result, rest) if part]
