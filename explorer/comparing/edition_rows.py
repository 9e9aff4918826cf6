"""Two editions as rows: each passage beside what became of it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from explorer.comparing.columns import Column
from explorer.comparing.editions import Change, JoinedText, Segment, compare_texts, join
from explorer.comparing.statements import Statement
from explorer.comparing.table import Row, RowsBy, Table
from explorer.errors import UserError
from explorer.programme.vocabulary import Entry

SHARE = 0.3  # of the shorter of two passages that must be unchanged, or they aren't the same one

_Group = tuple[list[int], list[int]]  # places of passages in the old and in the new edition


def lay_beside(columns: Sequence[Column]) -> Table:
    """A row for each passage or the few that became one another, in the order of the text.

    The first column is the older edition. What was dropped or added has an empty cell beside it.
    Raises ``UserError`` unless there are just two columns.
    """
    if len(columns) != 2:
        raise UserError("comparison-editions", number=len(columns))
    old, new = columns
    groups = _groups(join(old.passages), join(new.passages))
    cells = tuple((_those(old, left), _those(new, right)) for left, right in groups)
    rows = tuple(Row(str(n), Entry(str(n), {"nl": str(n)})) for n in range(1, len(cells) + 1))
    return Table(tuple(columns), RowsBy.EDITIONS, rows, cells)


def _those(column: Column, places: Sequence[int]) -> tuple[Statement, ...]:
    return tuple(column.statements[place] for place in places)


def _groups(old: JoinedText, new: JoinedText) -> list[_Group]:
    """The passages that belong together, none left out, in an order that keeps both texts'."""
    differences = compare_texts(old.text, new.text)
    shared: dict[tuple[int, int], float] = {}
    for segment in differences.segments:
        if segment.kind is Change.EQUAL:
            for pair, length in _overlaps(segment, old, new):
                shared[pair] = shared.get(pair, 0.0) + length
    groups: list[_Group] = []
    for (one, other), length in sorted(shared.items()):
        shorter = min(len(old.passages[one].text), len(new.passages[other].text))
        if length < SHARE * shorter:
            continue
        if groups and (one in groups[-1][0] or other in groups[-1][1]):
            groups[-1] = _with(groups[-1], one, other)
        else:
            groups.append(([one], [other]))
    return _with_the_others(groups, len(old.passages), len(new.passages))


def _overlaps(
    segment: Segment, old: JoinedText, new: JoinedText
) -> Iterator[tuple[tuple[int, int], float]]:
    """Pairs of passages that an unchanged stretch runs through, and how many characters of it.

    The stretch may have other spaces in the new text, so its places there are worked out.
    """
    length = (segment.old_end - segment.old_start) or 1
    stretch = (segment.new_end - segment.new_start) / length
    for one, start, end in _passages(old, segment.old_start, segment.old_end):
        from_here = segment.new_start + (start - segment.old_start) * stretch
        to_here = segment.new_start + (end - segment.old_start) * stretch
        for other, left, right in _passages(new, round(from_here), round(to_here)):
            yield (one, other), float(right - left)


def _passages(text: JoinedText, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The passages with characters in ``[start, end)``: place, and from where to where."""
    for place in range(max(0, bisect_right(text.starts, start) - 1), len(text.passages)):
        begin = text.starts[place]
        if begin >= end:
            return
        left, right = max(start, begin), min(end, begin + len(text.passages[place].text))
        if left < right:
            yield place, left, right


def _with(group: _Group, one: int, other: int) -> _Group:
    """The group with two passages more, and whatever stands between."""
    old, new = group
    return [*range(old[0], max(one, old[-1]) + 1)], [*range(new[0], max(other, new[-1]) + 1)]


def _with_the_others(groups: Sequence[_Group], old: int, new: int) -> list[_Group]:
    """The groups, with what was dropped or added in between."""
    found: list[_Group] = []
    left = right = 0
    for group in (*groups, ([old], [new])):
        found += [([place], []) for place in range(left, group[0][0])]
        found += [([], [place]) for place in range(right, group[1][0])]
        found.append(group)
        left, right = group[0][-1] + 1, group[1][-1] + 1
    return found[:-1]
