"""What is usual in a document: its text size, its distances of lines, how it parts paragraphs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from explorer.importing.characters import NUMBER, ends_sentence, is_bullet
from explorer.importing.layout import Line, Style

_GAP = 1.3  # of the usual distance of lines: from here on white parts paragraphs
_TIGHT_GAP = 1.18  # the same, where lines keep their distance exactly
_EXACT = 0.025  # of the distance: how far off it is still kept
_WAVERING = 0.03  # of the distances may lie between kept and white
_ROOM = 0.35  # of the size, on top of the word that would have fitted


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a document.

    Size of the text, distance of lines by size, whether it was read from a scan. ``gap`` is from
    where on white, as a multiple of the distance, parts paragraphs.
    """

    size: float
    style: Style
    leading: dict[float, float]
    scanned: bool
    parted: bool = False  # paragraphs are parted by white, not by short last lines
    gap: float = _GAP

    def leading_of(self, line: Line) -> float:
        """The usual distance from ``line`` to the line above it, in points."""
        size = rounded(line.style.size)
        return self.leading.get(size) or self.leading.get(
            rounded(self.size), 1.2 * self.size
        ) * max(1.0, size / self.size)


def measure(lines: Sequence[Line], *, scanned: bool) -> Measures:
    """What is usual in ``lines``."""
    styles: Counter[Style] = Counter()
    for line in lines:
        styles[line.style] += len(line.text)
    sizes: Counter[float] = Counter()
    for style, count in styles.items():
        sizes[rounded(style.size)] += count
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    style = next((s for s, _ in styles.most_common() if rounded(s.size) == body), Style(body))
    steps: dict[float, list[float]] = {}
    for before, line in pairwise(lines):
        step = line.y - before.y
        size = rounded(line.style.size)
        if (
            before.column == line.column
            and rounded(before.style.size) == size
            and 0.8 * size < step < 2.2 * size
        ):
            steps.setdefault(size, []).append(step)
    leading = {size: _mode(found) for size, found in steps.items() if len(found) >= 3}
    plain = Measures(
        body or 10.0, style, leading, scanned, gap=_gap(steps.get(body, []), leading.get(body))
    )
    return replace(plain, parted=_are_parted(lines, plain))


def _gap(steps: Sequence[float], usual: float | None) -> float:
    """From where on white parts paragraphs: less is enough where lines keep their distance."""
    if not usual:
        return _GAP
    wavering = sum(1 + _EXACT < step / usual < _TIGHT_GAP for step in steps)
    uneven = sum(step / usual < 1 - _EXACT for step in steps)
    return _TIGHT_GAP if wavering + uneven <= _WAVERING * len(steps) else _GAP


def _are_parted(lines: Sequence[Line], measures: Measures) -> bool:
    """Whether a short last line is mostly followed by white."""
    white = none = 0
    for before, line in pairwise(lines):
        if before.column != line.column or before.style != line.style or is_item(line):
            continue
        if ends_sentence(before.text) and has_room(before, line):
            wide = line.y - before.y > measures.gap * measures.leading_of(line)
            white, none = white + wide, none + (not wide)
    return white > 2 * none


def _mode(steps: Sequence[float]) -> float:
    """The commonest distance: the half point around which most lie, and the median of those."""
    counts = Counter(rounded(step) for step in steps)
    best = max(
        counts,
        key=lambda step: (counts[step] + 0.6 * (counts[step - 0.5] + counts[step + 0.5]), -step),
    )
    return median(step for step in steps if rounded(step) == best)


def rounded(size: float) -> float:
    """``size`` to half a point, as sizes are compared."""
    return round(size * 2) / 2


def has_room(before: Line, line: Line) -> bool:
    """Whether the first word of ``line`` would still have fitted behind ``before``."""
    return before.right - before.x1 > line.first_word + (0.25 + _ROOM) * (line.style.size or 10.0)


def is_item(line: Line) -> bool:
    """Whether ``line`` starts with a bullet or a number."""
    return is_bullet(line.text) or bool(NUMBER.match(line.text))
