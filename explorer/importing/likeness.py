"""How much two texts in different words are about the same: the telling word stems they share."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_STEM = 6  # letters: enough for Dutch inflection ("sancties", "sanctionerend")


def stems(text: str) -> set[str]:
    """The words of ``text`` cut to six letters; short words say little and are left out."""
    return {word.casefold()[:_STEM] for word in _WORD.findall(text)}


class Weights:
    """How telling a stem is: rare ones tell more (inverse document frequency)."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for text in texts:
            total += 1
            counts.update(stems(text))
        self._total = max(1, total)
        self._counts = counts

    def of(self, stem: str) -> float:
        """How much ``stem`` tells; a little more than nothing at least."""
        return math.log((1 + self._total) / (1 + self._counts[stem])) + 0.1

    def share(self, part: set[str], whole: set[str]) -> float:
        """The share (0 to 1) of what ``part`` tells that ``whole`` tells as well."""
        total = sum(map(self.of, part))
        return sum(self.of(stem) for stem in part & whole) / total if total else 0.0


def align(scores: Sequence[Sequence[float]]) -> list[int]:
    """For each row the column that goes with it, never going back.

    The way with the highest sum of scores.

    Dynamic programming over rows and columns, O(rows × columns).
    """
    if not scores or not scores[0]:
        return []
    width = len(scores[0])
    best = [list(scores[0])]
    for row in scores[1:]:
        top = -math.inf
        line = []
        for column in range(width):
            top = max(top, best[-1][column])
            line.append(top + row[column])
        best.append(line)
    column = max(range(width), key=lambda at: best[-1][at])
    chosen = [column]
    for line in reversed(best[:-1]):
        column = max(range(column + 1), key=lambda at: line[at])
        chosen.append(column)
    return chosen[::-1]
