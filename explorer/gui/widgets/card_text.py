"""The text on a card: as many lines as it has room for, with marked words."""

from collections import OrderedDict
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
MOST_TEXTS = 512  # some 9 kB each


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

    def __init__(self, body: str, room: Room, late: int = 0) -> None:
        """``late`` is where a word begins that is to be seen though there is no room up to it."""
        self._room = room
        self._body = body
        self._shift = 0  # how much further a character stands than in the whole text
        if late:
            start = body.find(" ", max(0, late - _BEFORE_MARK)) + 1
            self._body = f"… {body[start:]}"
            self._shift = 2 - start
        self._lay_out()
        self._held = self._end
        if self._cut:
            self._shorten()

    def hides(self, marks: Marks) -> bool:
        """Whether the first of ``marks``, runs (start, end) of the text, isn't seen."""
        return self._cut and bool(marks) and marks[0][1] > self._held - 2

    def paint(
        self, painter: QPainter, corner: QPointF, marks: Marks, ink: QColor, mark: QColor
    ) -> None:
        """Paint it from ``corner`` down, ``marks`` of the text on the colour ``mark``."""
        shift = self._shift
        for line, first, last in self._lines:
            for begin, stop in marks:
                start, end = max(begin + shift, first), min(stop + shift, last, self._end)
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


class CardTexts:
    """Keeps the texts that were laid out last: of other marks on a text the layout is the same."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, float, int], CardText] = OrderedDict()

    def clear(self) -> None:
        """Forget all: they were laid out in another face or size."""
        self._kept.clear()

    def of(self, body: str, marks: Marks, room: Room) -> CardText:
        """The text ``body`` with the first of its ``marks`` in sight."""
        text = self._text(body, room, 0)
        return self._text(body, room, marks[0][0]) if text.hides(marks) else text

    def _text(self, body: str, room: Room, late: int) -> CardText:
        key = (body, room.width, late)
        text = self._kept.get(key)
        if text is None:
            text = self._kept[key] = CardText(body, room, late)
            if len(self._kept) > MOST_TEXTS:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return text
