"""Words of one line that stand close together, the smallest thing that columns are made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from explorer.importing.layout import Word

_SAME_LINE = 0.4  # of the size: how far baselines of one line may lie apart
_SCRIPT = 12  # characters: what is raised or lowered is shorter
_CLOSE = 0.55  # of the size: white between words of one segment
_CLOSE_IN_ORDER = 0.95  # the same, where the document too writes the second right after the first


@dataclass(frozen=True)
class Segment:
    """Words beside each other without a wide gap."""

    words: tuple[Word, ...]

    @cached_property
    def x0(self) -> float:
        """Where it starts."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Where it ends."""
        return max(word.x1 for word in self.words)

    @cached_property
    def y(self) -> float:
        """Its baseline."""
        return self.main.y

    @cached_property
    def size(self) -> float:
        """The size of its letters."""
        return self.main.size

    @cached_property
    def main(self) -> Word:
        """The word that stands for the looks of all: the longest one."""
        return max(self.words, key=lambda word: len(word.text))

    @cached_property
    def text(self) -> str:
        """Its words with spaces."""
        return " ".join(word.text for word in self.words)


def rows(words: Sequence[Word]) -> list[list[int]]:
    """The indexes of ``words`` by line across the page, from the top, each line from the left."""
    order = sorted(range(len(words)), key=[word.y for word in words].__getitem__)
    found: list[list[int]] = []
    base = size = 0.0
    for index in order:
        word = words[index]
        own = word.style.size
        if not found or word.y - base > _SAME_LINE * min(size, own or size):
            found.append([])
            base, size = word.y, own or 1.0
        found[-1].append(index)
        size = max(size, own)
    lefts = [word.x0 for word in words]
    for row in found:
        row.sort(key=lefts.__getitem__)
    return found


def segments(words: Sequence[Word]) -> list[Segment]:
    """``words`` put together to segments, from the top."""
    found: list[Segment] = []
    for row in rows(words):
        run: list[int] = []
        for index in row:
            if run and not _belongs(words, run[-1], index):
                found.append(Segment(tuple(words[at] for at in run)))
                run = []
            run.append(index)
        found.append(Segment(tuple(words[at] for at in run)))
    return found


def _belongs(words: Sequence[Word], before: int, after: int) -> bool:
    gap = words[after].x0 - words[before].x1
    size = max(words[before].size, words[after].size)
    return gap <= size * (_CLOSE_IN_ORDER if after == before + 1 else _CLOSE)


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
    reach = _SAME_LINE * larger
    overlaps = any(segment.x0 < each.x1 - 1 and each.x0 < segment.x1 - 1 for each in line)
    return apart <= reach and not (overlaps and apart > 0.25 * larger)


def usual_size(found: Sequence[Segment]) -> float:
    """The size of most of the text, in points."""
    sizes = [segment.size for segment in found for _ in range(1 + len(segment.text) // 10)]
    return median(sizes) if sizes else 10.0
