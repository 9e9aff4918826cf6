"""Where lines end that are full: the right edge that tells whether another word would have fitted.

Columns that start at the same place are equally wide, though one may hold two short lines. Within a
column a stretch of text may be set narrower, beside a picture.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from statistics import median_low

from explorer.importing.characters import starts_small
from explorer.importing.layout import Line

_SAME_EDGE = 6.0  # points: how far the left edges of equal columns may lie apart
_FEWEST = 6  # lines of a stretch that tells where it ends
_NARROWER = 0.2  # of the column: from here on a line is no full one
_FULL = 0.8  # of the stretch: how far half of its lines must reach
_FLOWING = 0.5  # of its lines must go on with a small letter, as wrapped prose does


def with_edges(found: Sequence[Line]) -> list[Line]:
    """``found`` with the right edges of the columns they stand in, or of narrower stretches."""
    return _narrowed(_equal(found))


def _equal(found: Sequence[Line]) -> list[Line]:
    edges: dict[int, list[float]] = {}
    sizes = Counter(line.column for line in found)
    seen: set[int] = set()
    for line in found:
        if line.column not in seen and sizes[line.column] >= 6:
            seen.add(line.column)
            edges.setdefault(round(line.left / _SAME_EDGE), []).append(line.right)
    usual = {place: median_low(rights) for place, rights in edges.items()}
    result = []
    for line in found:
        place = round(line.left / _SAME_EDGE)
        near = [usual[at] for at in (place - 1, place, place + 1) if at in usual]
        right = max([line.right, *near[:1]])
        result.append(line._replace(right=right) if right > line.right else line)
    return result


def _narrowed(found: Sequence[Line]) -> list[Line]:
    result: list[Line] = []
    for _, stretch in groupby(found, key=_kind):
        lines = list(stretch)
        edge = _edge(lines)
        result += [line._replace(right=edge) if edge < line.right else line for line in lines]
    return result


def _kind(line: Line) -> tuple[object, ...]:
    """What the lines of one stretch have in common; lines that are full make stretches too."""
    narrow = line.x1 <= line.right - _NARROWER * (line.right - line.left)
    return line.column, line.style.size, round(line.x0 / _SAME_EDGE), narrow


def _edge(stretch: Sequence[Line]) -> float:
    """The right edge of a stretch that is set narrower than its column; else that of the column."""
    first = stretch[0]
    edge = max(one.x1 for one in stretch)
    full = sum(one.x1 > first.x0 + _FULL * (edge - first.x0) for one in stretch)
    flowing = sum(starts_small(one.text) for one in stretch)
    prose = flowing >= _FLOWING * len(stretch) and full >= 0.5 * len(stretch)
    return edge if prose and len(stretch) >= _FEWEST else first.right
