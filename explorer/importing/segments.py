"""Words of one line that stand close together, the smallest thing that columns are made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from explorer.importing.layout import Word

_SAME_LINE = 0.4  # of the size: how far baselines of one line may lie apart
_SCRIPT = 12  # characters: what is raised or lowered is shorter
_CLOSE = 0.55  # of the size: white between words of one segment
_CLOSE_IN_ORDER = 0.95  # the same, where the document too writes the second right after the first


@dataclass(frozen=True, slots=True)
class Segment:
    """Words beside each other without a wide gap.

    From ``x0`` to ``x1``; ``main`` is the word that stands for the looks of all, the longest one,
    ``text`` the words with spaces.
    """

    words: tuple[Word, ...]
    x0: float
    x1: float
    main: Word
    text: str

    @property
    def y(self) -> float:
        """Its baseline."""
        return self.main.y

    @property
    def size(self) -> float:
        """The size of its letters."""
        return self.main.style.size


def segment_of(words: Sequence[Word]) -> Segment:
    """The segment of ``words``, which stand in order."""
    texts = [word.text for word in words]
    lengths = list(map(len, texts))
    main = words[lengths.index(max(lengths))]
    x1 = max([word.x1 for word in words])
    return Segment(tuple(words), words[0].x0, x1, main, " ".join(texts))


def rows(words: Sequence[Word]) -> list[list[int]]:
    """The indexes of ``words`` by line across the page, from the top, each line from the left."""
    heights = [word.y for word in words]
    lefts = [word.x0 for word in words]
    found: list[list[int]] = []
    row: list[int] = []
    base = size = 0.0
    for index in sorted(range(len(words)), key=heights.__getitem__):
        own = words[index].style.size
        low = own if 0 < own < size else size
        if not row or heights[index] - base > _SAME_LINE * low:
            row = []
            found.append(row)
            base, size = heights[index], own or 1.0
        elif own > size:
            size = own
        row.append(index)
    for row in found:
        row.sort(key=lefts.__getitem__)
    return found


def segments(words: Sequence[Word]) -> list[Segment]:
    """``words`` put together to segments, from the top."""
    found: list[Segment] = []
    for row in rows(words):
        run: list[Word] = []
        last = -1
        for index in row:
            word = words[index]
            if run and not _belongs(run[-1], word, in_order=index == last + 1):
                found.append(segment_of(run))
                run = []
            run.append(word)
            last = index
        found.append(segment_of(run))
    return found


def _belongs(before: Word, after: Word, *, in_order: bool) -> bool:
    size = before.style.size
    if after.style is not before.style:
        size = max(size, after.style.size)
    return after.x0 - before.x1 <= size * (_CLOSE_IN_ORDER if in_order else _CLOSE)


def lines_of(found: Iterable[Segment]) -> list[list[Segment]]:
    """Segments of one column by line, from the top.

    A small raised or lowered one joins the line it touches.
    """
    lines: list[list[Segment]] = []
    for segment in sorted(found, key=lambda each: (each.y, each.x0)):
        line = lines[-1] if lines else None
        if line and _same_line(line, segment):
            line.append(segment)
        else:
            lines.append([segment])
    for line in lines:
        line.sort(key=lambda each: each.x0)
    return lines


def _same_line(line: Sequence[Segment], segment: Segment) -> bool:
    main = max(line, key=lambda each: len(each.text))
    apart = abs(segment.y - main.y)
    smaller, larger = sorted((segment.size, main.size))
    if smaller < 0.8 * larger:
        little = min(len(segment.text), len(main.text)) < _SCRIPT and larger < 3 * smaller
        return apart <= (0.6 * larger if little else _SAME_LINE * smaller)
    if apart <= 0.25 * larger:
        return True
    overlaps = any(segment.x0 < each.x1 - 1 and each.x0 < segment.x1 - 1 for each in line)
    return apart <= _SAME_LINE * larger and not overlaps


def usual_size(found: Sequence[Segment]) -> float:
    """The size of most of the text, in points."""
    sizes = [segment.size for segment in found for _ in range(1 + len(segment.text) // 10)]
    return median(sizes) if sizes else 10.0
