"""Two editions that scroll together, also inside a change that is long on one side only."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum


class Side(IntEnum):
    """The edition on the left or the one on the right."""

    OLD = 0
    NEW = 1


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where a change runs on either side.

    The unit is a line, or any height that is the same on both sides.
    """

    old: tuple[float, float]
    new: tuple[float, float]

    def on(self, side: Side) -> tuple[float, float]:
        """The first line and the one after the last on one side, equal where nothing is there."""
        return self.new if side is Side.NEW else self.old


@dataclass(frozen=True, slots=True)
class Inside:
    """A position inside a change, as the part of it that lies above: 0 to 1."""

    change: int
    ratio: float


@dataclass(frozen=True, slots=True)
class After:
    """A position so many lines below a change in unchanged text; change -1 is the top."""

    change: int
    lines: float


Position = Inside | After


class LinkedScroll:
    """Tells which line of one edition stands beside a line of the other."""

    def __init__(self, changes: Sequence[Extent], lengths: tuple[float, float]) -> None:
        """``changes`` are in order; ``lengths`` are the lines of the two texts."""
        self._changes = tuple(changes)
        self._lengths = lengths
        self._starts = [[change.on(side)[0] for change in changes] for side in Side]

    def position(self, side: Side, line: float) -> Position:
        """Where a line is, in terms both editions share.

        Lines before the text or past it count as its ends. Where a change has no lines on this
        side, its place counts as the text after it.
        """
        line = min(max(line, 0.0), self._lengths[side])
        change = bisect_right(self._starts[side], line) - 1
        if change < 0:
            return After(-1, line)
        start, end = self._changes[change].on(side)
        if line < end:
            return Inside(change, (line - start) / (end - start))
        return After(change, line - end)

    def line(self, side: Side, position: Position) -> float:
        """The line of one edition at a position.

        Unchanged text that is shorter here ends at the next change.
        """
        if isinstance(position, Inside):
            start, end = self._changes[position.change].on(side)
            return start + position.ratio * (end - start)
        end = self._changes[position.change].on(side)[1] if position.change >= 0 else 0.0
        following = self._starts[side][position.change + 1 :]
        return min(end + position.lines, following[0] if following else self._lengths[side])

    def beside(self, side: Side, line: float) -> float:
        """The line of the other edition that stands beside ``line`` of this one."""
        other = Side.OLD if side is Side.NEW else Side.NEW
        return self.line(other, self.position(side, line))
