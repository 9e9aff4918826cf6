"""The text on a card: as many lines as it has room for, with marked words."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from explorer.gui.widgets.lines import across

Marks = tuple[tuple[int, int], ...]
_BEFORE_MARK = 60  # characters that are kept before a marked word that would not be seen
_LOOSE_ENDS = " ,;:–"
_MORE = " …"


class Room(NamedTuple):
    """Room for text: its face, so many ``lines`` of ``width`` pixels, ``leading`` pixels apart."""

    font: QFont
    width: float
    lines: int
    leading: float


class _Line(NamedTuple):
    """A line of the layout with the characters ``[start, end)`` of the text."""

    line: QTextLine
    start: int
    end: int


class CardText:
    """What is seen of a text: its beginning, or what is around a marked word that comes late."""

    def __init__(self, body: str, marks: Marks, room: Room) -> None:
        """``marks`` are runs (start, end) of ``body``."""
        self._room = room
        self._marks = marks
        self._body = body
        self._lay_out()
        if self._cut and marks and marks[0][1] > self._end - 2:
            self._begin_later()
        if self._cut:
            self._shorten()

    def paint(self, painter: QPainter, corner: QPointF, ink: QColor, mark: QColor) -> None:
        """Paint it from ``corner`` down, words of the query on the colour ``mark``."""
        for line, first, last in self._lines:
            for begin, stop in self._marks:
                start, end = max(begin, first), min(stop, last, self._end)
                if start < end:
                    left, right = across(line, start), across(line, end)
                    place = QRectF(left, line.y(), right - left, line.ascent() + line.descent())
                    painter.fillRect(place.translated(corner).toAlignedRect(), mark)
        painter.setPen(ink)
        for run in self._layout.glyphRuns(0, self._end):
            painter.drawGlyphRun(corner, run)
        if self._cut and self._lines:
            line = self._last_line()
            foot = QPointF(across(line, self._end), line.y() + line.ascent())
            painter.setFont(self._room.font)
            painter.drawText(corner + foot, _MORE)

    def _lay_out(self) -> None:
        """Set the lines and, until it is shortened, the end of what they hold."""
        layout = self._layout = QTextLayout(self._body, self._room.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        self._lines: list[_Line] = []
        self._end = 0
        for number in range(self._room.lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._room.width)
            line.setPosition(QPointF(0, number * self._room.leading))
            start, self._end = self._end, self._end + line.textLength()
            self._lines.append(_Line(line, start, self._end))
        layout.endLayout()
        self._cut = self._end < len(self._body)

    def _begin_later(self) -> None:
        start = self._body.find(" ", max(0, self._marks[0][0] - _BEFORE_MARK)) + 1
        self._body = f"… {self._body[start:]}"
        self._marks = tuple((first - start + 2, last - start + 2) for first, last in self._marks)
        self._lay_out()

    def _shorten(self) -> None:
        """Leave out words at the end until there is room to say that there is more.

        Of a word that takes the whole line letters are left out.
        """
        room = self._room.width - QFontMetricsF(self._room.font).horizontalAdvance(_MORE)
        self._end = len(self._body[: self._end].rstrip().rstrip(_LOOSE_ENDS))
        while self._end and across(self._last_line(), self._end) > room:
            kept = self._body[: self._cut_at(room)].rstrip(_LOOSE_ENDS)
            self._end = min(self._end - 1, len(kept))

    def _cut_at(self, room: float) -> int:
        """Where the word begins that the end of the ``room`` on the last line falls in."""
        line = self._last_line()
        place = line.xToCursor(room, QTextLine.CursorPosition.CursorOnCharacter)
        if not self._body[place:].partition(" ")[0].strip(_LOOSE_ENDS):
            return place  # between words
        space = self._body.rfind(" ", 0, place)
        return space if space > line.textStart() else place

    def _last_line(self) -> QTextLine:
        """The line of the last character that is kept."""
        return next(
            (each.line for each in self._lines if self._end <= each.end), self._lines[-1].line
        )
