"""Where lines end that are full: the right edge that tells whether another word would have fitted.

Columns that start at the same place are equally wide, though one may hold two short lines. Within a
column a stretch of text may be set narrower, beside a picture.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from explorer.importing.characters import starts_small
from explorer.importing.layout import Line

_SAME_EDGE = 6.0  # points: how far the left edges of equal columns may lie apart
_AROUND = 5  # lines before and after that make a stretch
_NARROWER = 0.2  # of the column: from here on a stretch counts as set narrower
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
    usual = {place: median(rights) for place, rights in edges.items()}
    result = []
    for line in found:
        place = round(line.left / _SAME_EDGE)
        near = [usual[at] for at in (place - 1, place, place + 1) if at in usual]
        result.append(replace(line, right=max([line.right, *near[:1]])) if near else line)
    return result


def _narrowed(found: Sequence[Line]) -> list[Line]:
    result = []
    for at, line in enumerate(found):
        stretch = found[max(0, at - _AROUND) : at + _AROUND + 1]
        edge = _edge([one for one in stretch if _is_like(one, line)], line)
        result.append(replace(line, right=edge) if edge < line.right else line)
    return result


def _is_like(one: Line, line: Line) -> bool:
    same = one.column == line.column and one.style.size == line.style.size
    return same and abs(one.x0 - line.x0) < _SAME_EDGE


def _edge(stretch: Sequence[Line], line: Line) -> float:
    """The right edge of a stretch that is set narrower than its column; else that of the column."""
    edge = max(one.x1 for one in stretch)
    if len(stretch) <= _AROUND + 1 or edge > line.right - _NARROWER * (line.right - line.left):
        return line.right
    full = sum(one.x1 > line.x0 + _FULL * (edge - line.x0) for one in stretch)
    flowing = sum(starts_small(one.text) for one in stretch)
    prose = flowing >= _FLOWING * len(stretch) and full >= 0.5 * len(stretch)
    return edge if prose else line.right
