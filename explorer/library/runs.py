"""Overlapping highlights as runs that don't overlap, for painting and printing."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters ``[start, end)`` of a passage that a highlight covers."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Characters ``[start, end)`` under the same highlights; ``ids`` in the order they began.

    None of them for plain text.
    """

    start: int
    end: int
    ids: tuple[str, ...]


def segments(length: int, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """The runs that make up a text of ``length`` characters, in order and without gaps.

    What lies outside the text is cut off; empty marks count for nothing. One pass over the sorted
    ends of the marks, so n marks cost n log n plus the runs they make.
    """
    given = [Mark(m.id, max(0, m.start), min(length, m.end)) for m in marks]
    whole = sorted((m for m in given if m.start < m.end), key=lambda m: (m.start, -m.end))
    cuts = sorted({0, length, *(m.start for m in whole), *(m.end for m in whole)})
    runs, open_marks, coming = [], list[Mark](), 0
    for start, end in pairwise(cuts):
        open_marks = [m for m in open_marks if m.end > start]
        while coming < len(whole) and whole[coming].start == start:
            open_marks.append(whole[coming])
            coming += 1
        runs.append(Run(start, end, tuple(dict.fromkeys(m.id for m in open_marks))))
    return tuple(runs)
