"""Tables with lines or grounds between their rows, whose cells may take several lines.

Edges that lie below each other, equally wide, part the rows; white that all rows leave parts the
columns. What is set in columns like a newspaper has long texts on both sides of that white.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from explorer.importing.layout import Frame, Stack, Word
from explorer.importing.segments import rows as lines_of_words
from explorer.importing.segments import segments

_THIN = 4.0  # points: a line, not a ground
_SHORTEST = 10.0  # points of a line or ground
_LOWEST = 6.0  # points of a row
_SAME = 4.0  # points: how far the ends of edges that belong together may lie apart
_FEWEST = 3  # edges
_MOST = 1500  # things on a page: more are a drawing
_BLEEDING = 3.0  # points that letters may stand out of a table
_WHITE = 4.0  # points between columns, at least
_LEAST = 1  # the same, where an edge stands in it
_SELDOM = 0.3  # of the rows
_MOSTLY = 0.6  # of the rows have several cells
_LABEL = 120  # characters: half of the cells of one column are shorter
_LONGEST = 900  # characters of a cell
_STEP = 1.9  # of the size: from line to line of a first or last row without an edge
Cells = tuple[str, ...]
_Strip = tuple[float, float]  # white between two columns, from where to where


def stacks_among(drawn: Sequence[Frame]) -> tuple[Stack, ...]:
    """The stacks of edges among what is drawn on a page."""
    stacks: list[tuple[float, float, list[float]]] = []
    for y, left, right in _edges(drawn) if len(drawn) <= _MOST else ():
        for first, last, edges in stacks:
            if abs(first - left) <= _SAME and abs(last - right) <= _SAME:
                if y - edges[-1] >= _LOWEST:
                    edges.append(y)
                break
        else:
            stacks.append((left, right, [y]))
    return tuple(
        Stack(left, right, tuple(edges), _uprights(drawn, left, right, edges))
        for left, right, edges in stacks
        if len(edges) >= _FEWEST
    )


def _uprights(
    drawn: Sequence[Frame], left: float, right: float, edges: Sequence[float]
) -> tuple[float, ...]:
    """Where upright edges stand between the ends of a stack, at its height."""
    beside = (
        place
        for one in drawn
        if one.bottom - one.top >= _LOWEST and one.top < edges[-1] and one.bottom > edges[0]
        for place in (one.left, one.right)
        if left + _SAME < place < right - _SAME
    )
    return tuple(sorted(set(beside)))


def _edges(drawn: Sequence[Frame]) -> Iterator[tuple[float, float, float]]:
    """The heights of edges, from the top, and where they start and end; parts of one are joined."""
    level: list[tuple[float, float, float]] = []
    for part in sorted(part for one in drawn for part in _parts(one)):
        if level and part[0] - level[0][0] > _THIN / 2:
            yield from _joined(level)
            level = []
        level.append(part)
    yield from _joined(level)


def _joined(level: Sequence[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """The edges that the parts at one height make."""
    reached: list[tuple[float, float, float]] = []
    for y, left, right in sorted(level, key=lambda part: part[1]):
        if reached and left <= reached[-1][2] + _SAME:
            first, start, end = reached[-1]
            reached[-1] = first, start, max(end, right)
        else:
            reached.append((y, left, right))
    yield from reached


def _parts(one: Frame) -> Iterator[tuple[float, float, float]]:
    height = one.bottom - one.top
    if one.right - one.left < _SHORTEST:
        return
    if height <= _THIN:
        yield (one.top + one.bottom) / 2, one.left, one.right
    elif height >= _LOWEST:
        yield one.top, one.left, one.right
        yield one.bottom, one.left, one.right


Row = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows of words, with the white between their columns."""

    rows: tuple[Row, ...]
    strips: tuple[_Strip, ...]

    def cells(self, row: Row) -> Cells:
        """The texts of a row by column, the lines of each parted by line ends."""
        if not self.keeps(row):
            return (_text(row),)
        columns: list[list[Word]] = [[] for _ in range(len(self.strips) + 1)]
        starts = [end for _, end in self.strips]
        for word in row:
            columns[bisect(starts, (word.x0 + word.x1) / 2)].append(word)
        return tuple(map(_text, columns))

    def keeps(self, row: Row) -> bool:
        """Whether ``row`` keeps to the columns."""
        return not any(
            word.x0 < end - 1 and word.x1 > start + 1 for word in row for start, end in self.strips
        )

    def fills(self, row: Row) -> bool:
        """Whether ``row`` says something in several columns."""
        return sum(map(_says, self.cells(row))) > 1


def rows_as_words(
    words: Sequence[Word], stacks: Iterable[Stack]
) -> tuple[tuple[Word, ...], dict[str, Cells]]:
    """``words`` with every row of a table made one, and the cells of such rows by their text."""
    found: dict[str, Cells] = {}
    rest = list(words)
    for stack in stacks:
        for table in _tables(stack, rest):
            for row in table.rows:
                gone, cells = set(row), tuple(filter(None, table.cells(row)))
                made = _as_word(row, cells)
                found[made.text] = cells
                rest = [*(word for word in rest if word not in gone), made]
    return tuple(rest), found


def _as_word(row: Row, cells: Cells) -> Word:
    longest = max(row, key=lambda word: len(word.text))
    left, right = min(word.x0 for word in row), max(word.x1 for word in row)
    top = min(word.y for word in row)
    return Word(" ".join(cells).replace("\n", " "), left, right, top, longest.style)


def _text(words: Sequence[Word]) -> str:
    lines = lines_of_words(words)
    return "\n".join(" ".join(words[at].text for at in line) for line in lines)


def _tables(stack: Stack, words: Sequence[Word]) -> Iterator[_Table]:
    """The tables that a stack of edges makes of ``words``, from the top; text may part them."""
    left, right = stack.left - _BLEEDING, stack.right + _BLEEDING
    bands: list[list[Word]] = [[] for _ in range(len(stack.edges) + 1)]
    for word in words:
        if left <= word.x0 and word.x1 <= right:
            bands[bisect(stack.edges, word.y)].append(word)
    rows = list(map(tuple, bands))
    start = 1
    while start < len(stack.edges):
        end = _end(rows, start, stack)
        inside = tuple(row for row in rows[start:end] if row)
        table = _filled(_Table(inside, tuple(_strips(inside, stack))))
        if _is_table(table, stack):
            head = _row_without_edge(rows[start - 1], stack.edges[start - 1], table, above=True)
            tail = _row_without_edge(rows[end], stack.edges[end - 1], table, above=False)
            yield _Table(tuple(row for row in (head, *inside, tail) if row), table.strips)
        start = max(end, start + 1)


def _filled(table: _Table) -> _Table:
    """``table`` without columns in which hardly a row says anything: white by chance."""
    needed = max(2.0, _SELDOM * len(table.rows))
    cells = [row for row in map(table.cells, table.rows) if len(row) > 1]
    counts = [sum(map(_says, column)) for column in zip(*cells, strict=True)]
    kept = zip(table.strips, counts[1:], strict=False)
    return _Table(table.rows, tuple(strip for strip, count in kept if count >= needed))


def _end(rows: Sequence[Row], start: int, stack: Stack) -> int:
    """Up to where rows from ``start`` on leave white between columns that are the same."""
    end = start
    while end < len(stack.edges) and any(_strips(rows[start : end + 1], stack)):
        end += 1
    return end


def _strips(rows: Sequence[Row], stack: Stack) -> Iterator[_Strip]:
    """The white that all rows leave between words, but for titles across.

    Little white is enough where an upright edge stands in it.
    """
    covered: set[int] = set()
    sizes = []
    for row in rows:
        if not _is_title(row, stack):
            covered.update(x for word in row for x in range(int(word.x0), int(word.x1) + 1))
            sizes += [word.size for word in row]
    narrowest = max(_WHITE, 0.45 * median(sizes or [0.0]))
    for before, after in pairwise(sorted(covered)):
        edge = any(before <= place <= after + 1 for place in stack.uprights)
        if after - before > (_LEAST if edge else narrowest):
            yield before + 1.0, float(after)


def _is_title(row: Row, stack: Stack) -> bool:
    """Whether a row is one line without wide white or an upright edge in it."""
    if len(segments(row)) != 1:
        return False
    ends = min(word.x0 for word in row), max(word.x1 for word in row)
    parted = (place for place in stack.uprights if ends[0] < place < ends[1])
    return not any(all(w.x1 <= place or place <= w.x0 for w in row) for place in parted)


def _is_table(table: _Table, stack: Stack) -> bool:
    """Whether rows have several cells, one of them a short one, none as long as an article."""
    if len(table.rows) < _FEWEST - 1 or not table.strips:
        return False
    rows = [
        table.cells(row) for row in table.rows if table.keeps(row) and not _is_title(row, stack)
    ]
    columns = [[cell for cell in column if cell] for column in zip(*rows, strict=True)]
    several = sum(map(table.fills, table.rows)) >= _MOSTLY * len(table.rows)
    labels = [column for column in columns if median(map(len, column)) <= _LABEL]
    worded = any(sum(map(str.isalpha, cell)) > 1 for cell in columns[0])  # else a list
    longest = max(len(cell) for column in columns for cell in column)
    return several and worded and bool(labels) and longest <= _LONGEST


def _says(cell: str) -> bool:
    return any(map(str.isalnum, cell))


def _row_without_edge(band: Row, edge: float, table: _Table, *, above: bool) -> Row:
    """The lines right above the first edge of a table, or below its last, where they are a row."""
    found: Row = ()
    lines = lines_of_words(band)
    for line in lines[::-1] if above else lines:
        row = tuple(band[at] for at in line)
        if abs(row[0].y - edge) > _STEP * row[0].size or not table.keeps(row):
            break
        found, edge = (*row, *found) if above else (*found, *row), row[0].y
    return found if table.fills(found) else ()
