"""Footnotes: small print at the end of a column, from its first mark on."""

from collections.abc import Iterator, Sequence

from explorer.importing.layout import Line
from explorer.importing.measures import Measures

_NOTE_SIZE = 0.93  # of the size of the text: footnotes are at most that large


def notes_apart(lines: Sequence[Line], measures: Measures) -> tuple[list[Line], list[Line]]:
    """Lines of the text and lines of footnotes.

    Small ones at the end of a column, the first with a mark.
    """
    text: list[Line] = []
    notes: list[Line] = []
    for column in _columns(lines):
        start = len(column)
        while start and is_small(column[start - 1], measures):
            start -= 1
        while start < len(column) and not is_note(column[start]):
            start += 1
        text += column[:start]
        notes += column[start:]
    return text, notes


def is_small(line: Line, measures: Measures) -> bool:
    """Whether a line is set as small as footnotes are, and isn't a row of a table."""
    return line.style.size <= _NOTE_SIZE * measures.size and not line.row


def is_note(line: Line) -> bool:
    """Whether a line starts with the mark of a footnote."""
    first = line.text.split(" ", 1)[0]
    bare = first.strip("[]().*†")
    return (bare.isdigit() and len(bare) < 4) or first[0] in "*†¹²³⁴⁵⁶⁷⁸⁹"


def _columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    column: list[Line] = []
    for line in lines:
        if column and column[-1].column != line.column:
            yield column
            column = []
        column.append(line)
    if column:
        yield column
