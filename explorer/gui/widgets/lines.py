"""Runs of characters in a text that is laid out: where they stand, and how they are dressed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextLayout, QTextLine

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat


class Stretch(NamedTuple):
    """The part of a run that stands on ``line``, from ``left`` to ``right`` in pixels."""

    line: QTextLine
    left: float
    right: float


def across(line: QTextLine, place: int) -> float:
    """How far from the left a character stands; the call gives the character back as well."""
    given = line.cursorToX(place)
    assert isinstance(given, tuple), "PySide6 gives place and character"
    distance: float = given[0]
    return distance


def stretches(layout: QTextLayout, start: int, end: int) -> Iterator[Stretch]:
    """The parts of the characters ``[start, end)``, a line each."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            yield Stretch(line, across(line, first), across(line, last))


def dressed(start: int, end: int, form: "QTextCharFormat") -> QTextLayout.FormatRange:
    """The characters ``[start, end)`` in a form of their own, for a ``QTextLayout``."""
    run = QTextLayout.FormatRange()
    run.start, run.length, run.format = start, end - start, form  # type: ignore[attr-defined]  # not in the stubs
    return run
