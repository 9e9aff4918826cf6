"""Columns: in which order a page is read.

A page is cut at a gutter, a strip of white that several lines stand on both sides of; lines that
cross it (titles, leads, tables) divide the page into bands, and within a band the left column is
read before the right one. Each column may have a gutter of its own. Labels (numbers, bullets)
beside a text are no column, and neither are the cells of a table, whose rows are read as rows.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise
from statistics import median

from explorer.importing.characters import is_bullet
from explorer.importing.margins import are_titles, interleaved
from explorer.importing.segments import Segment, lines_of, usual_size

_FEWEST_LINES = 4
_DEEPEST = 4
_MARGIN = 4  # what a line in a margin counts for
_LESS = 0.35  # of the signs of the text: boxes hold no more than that
_OTHER_SIZE = 0.07  # how much smaller or larger their letters are
_WIDEST = 50_000  # points: no page is a third as wide
_FEWEST_BOXED = 3  # lines of a box
_CELL = 18  # characters: lines of prose are longer, even in three columns
_SAME_PLACE = 3.0  # points: how far the starts of cells below each other may lie apart
_OFTEN = 0.3  # of the lines start a cell at one place
_Stretch = tuple[int, int, int]  # how many segments cross, from where, up to where


@dataclass(frozen=True, slots=True)
class Column:
    """Lines under each other, with the edges they keep to.

    ``aside`` tells that they are boxes in the margin, in letters of another size.
    """

    lines: tuple[tuple[Segment, ...], ...]
    left: float
    right: float
    aside: bool = False


@dataclass(frozen=True, slots=True)
class _Band:
    """A stretch of a page between two crossing lines.

    ``left`` and ``right`` of a gutter, or not cut at all.
    """

    left: tuple[Segment, ...]
    right: tuple[Segment, ...]
    cut: bool


def columns(found: Sequence[Segment], depth: int = 0) -> list[Column]:
    """The columns of ``found`` in the order they are read."""
    if not found:
        return []
    bands = _best_bands(found) if depth < _DEEPEST and len(found) >= 2 * _FEWEST_LINES else []
    if not bands:
        return [column_of(found)]
    result: list[Column] = []
    for band in bands:
        result += _read(band, depth + 1)
    return result


def _read(band: _Band, depth: int) -> list[Column]:
    """The columns of one band: side by side, or one with titles or boxes in its margin."""
    if not band.cut:
        return columns((*band.left, *band.right), depth)
    if are_titles(band.left, band.right):
        return [
            column for part in interleaved(band.left, band.right) for column in columns(part, depth)
        ]
    main, aside = _aside(band)
    if main is None:
        return columns(band.left, depth) + columns(band.right, depth)
    return columns(main, depth) + [replace(one, aside=True) for one in columns(aside, depth)]


def column_of(found: Sequence[Segment]) -> Column:
    """The one column that ``found`` make."""
    lines = lines_of(found)
    return Column(
        tuple(tuple(line) for line in lines), min(s.x0 for s in found), max(s.x1 for s in found)
    )


def _best_bands(found: Sequence[Segment]) -> list[_Band]:
    best: list[_Band] = []
    best_score = _FEWEST_LINES - 1.0
    for at in _gutters(found):
        bands = _bands(found, at)
        score = sum(
            min(len(band.left), len(band.right)) * (_MARGIN if _is_margin(band) else 1)
            for band in bands
            if band.cut
        )
        if score > best_score:
            best, best_score = bands, score
    return best


def _is_margin(band: _Band) -> bool:
    """Whether one side is a margin, where one line tells as much as four of a column."""
    return are_titles(band.left, band.right) or _aside(band)[0] is not None


def _aside(band: _Band) -> tuple[Sequence[Segment] | None, Sequence[Segment]]:
    """The text and the boxes beside it, where one side is that: less, and smaller or larger."""
    main, other = sorted(
        (band.left, band.right), key=lambda side: sum(len(s.text) for s in side), reverse=True
    )
    less = sum(len(s.text) for s in other) < _LESS * sum(len(s.text) for s in main)
    own, usual = usual_size(other), usual_size(main)
    return (main, other) if less and abs(own - usual) > _OTHER_SIZE * usual else (None, ())


def _gutters(found: Sequence[Segment]) -> list[float]:
    """Where a gutter may lie: the middles of the strips that few segments cross."""
    start, end = int(min(s.x0 for s in found)), int(max(s.x1 for s in found)) + 1
    if end - start > _WIDEST:  # a damaged font, in which a word may be miles long
        return []
    cover = [0] * (end - start + 2)
    for segment in found:
        cover[int(segment.x0) - start] += 1
        cover[int(segment.x1) - start + 1] -= 1
    stretches = _stretches(accumulate(cover))
    most = max(value for value, _, _ in stretches)
    narrowest = max(3.0, 0.5 * usual_size(found))
    places: list[float] = []
    for limit in sorted({0, 1, 2, 3, 5, 8, 12, 18, 25, most // 3}):
        if limit <= most / 2:
            places += [start + middle for middle in _low_runs(stretches, limit, narrowest)]
    return list(dict.fromkeys([*places, *_edges_of_boxes(found)]))


def _edges_of_boxes(found: Sequence[Segment]) -> list[float]:
    """Where a gutter may lie before boxes that most of the text stands above or below.

    Their lines start at one place, in letters of another size.
    """
    usual = usual_size(found)
    starts = Counter(
        (round(segment.x0), round(segment.size, 1))
        for segment in found
        if abs(segment.size - usual) > _OTHER_SIZE * usual
    )
    return [at - 3.0 for (at, _), count in starts.items() if count >= _FEWEST_BOXED]


def _stretches(cover: Iterable[int]) -> list[_Stretch]:
    """How many segments cross, and from where to where that is so."""
    stretches: list[_Stretch] = []
    at = 0
    for value, same in groupby(cover):
        end = at + len(list(same))
        stretches.append((value, at, end))
        at = end
    return stretches


def _low_runs(stretches: Sequence[_Stretch], limit: int, narrowest: float) -> list[float]:
    runs: list[float] = []
    first: int | None = None
    for value, start, _ in stretches:
        if value <= limit:
            first = start if first is None else first
        else:
            if first and start - first >= narrowest:
                runs.append((first + start) / 2)
            first = None
    return runs


def _bands(found: Sequence[Segment], at: float) -> list[_Band]:
    bands: list[_Band] = []
    waiting: list[Segment] = []
    crossing: list[Segment] = []
    for line in lines_of(found):
        if any(segment.x0 < at < segment.x1 for segment in line):
            if waiting:
                bands.append(_band(waiting, at))
                waiting = []
            crossing += line
            continue
        if crossing:
            bands.append(_Band(tuple(crossing), (), cut=False))
            crossing = []
        waiting += line
    bands.append(_Band(tuple(crossing), (), cut=False) if crossing else _band(waiting, at))
    return _together(bands)


def _together(bands: list[_Band]) -> list[_Band]:
    """Bands that are not cut, one after the other, made one."""
    result: list[_Band] = []
    for band in bands:
        if result and not band.cut and not result[-1].cut:
            whole = (*result[-1].left, *result[-1].right, *band.left, *band.right)
            result[-1] = _Band(whole, (), cut=False)
        else:
            result.append(band)
    return result


def _band(found: Sequence[Segment], at: float) -> _Band:
    left = tuple(segment for segment in found if segment.x0 < at)
    right = tuple(segment for segment in found if segment.x0 >= at)
    return _Band(left, right, cut=_are_columns(left, right) or are_titles(left, right))


def _are_columns(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether two sides of a gutter are texts of their own.

    Not labels with a text or cells of a table.
    """
    if len(left) < 2 or len(right) < 2:
        return False
    if min(max(s.y for s in left), max(s.y for s in right)) <= max(
        min(s.y for s in left), min(s.y for s in right)
    ):
        return False
    if any(_are_labels(side) for side in (left, right)):
        return False
    return not (_share_rows(left, right) > 0.75 and (_are_cells(left) or _are_cells(right)))


def _are_cells(side: Sequence[Segment]) -> bool:
    """Whether lines that have a neighbour are short, or of very different length, as cells are."""
    worded = median(len(segment.text) for segment in side) >= _CELL
    return _fullness(side) < 0.5 or not (worded or _are_stretched(lines_of(side)))


def _are_stretched(lines: Sequence[Sequence[Segment]]) -> bool:
    """Whether lines fall apart because they are stretched to the margin, as in narrow columns.

    Their words don't stand below each other, as cells do.
    """
    lengths = [sum(len(segment.text) for segment in line) for line in lines]
    starts = Counter(
        round(segment.x0 / _SAME_PLACE)
        for line in lines
        for before, segment in pairwise(line)
        if not is_bullet(f"{before.text} ")
    )
    below = sum(count for count in starts.values() if count >= max(3, _OFTEN * len(lines)))
    return median(lengths) >= _CELL and below <= 0.5 * starts.total()


def _are_labels(side: Sequence[Segment]) -> bool:
    length = median(len(segment.text) for segment in side)
    letters = sum(character.isalpha() for segment in side for character in segment.text)
    signs = sum(len(segment.text) - segment.text.count(".") for segment in side)  # no leaders
    return length < 5 or letters < 0.4 * signs


def _share_rows(left: Sequence[Segment], right: Sequence[Segment]) -> float:
    """The share of the lines of the shorter side that have a neighbour on the same baseline."""
    short, long = sorted((left, right), key=len)
    heights = sorted(segment.y for segment in long)
    return sum(any(abs(s.y - y) < 0.15 * s.size for y in heights) for s in short) / len(short)


def _fullness(side: Sequence[Segment]) -> float:
    """How much of its width a column fills on average: about 0.9 in prose, less in a table."""
    width = max(s.x1 for s in side) - min(s.x0 for s in side)
    lines = lines_of(side)
    return sum(line[-1].x1 - line[0].x0 for line in lines) / len(lines) / width if width else 1.0
