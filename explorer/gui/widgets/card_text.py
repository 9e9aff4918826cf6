"""The words on a card: lines that are shortened to their room, text with marked words.

What is painted are the shapes that the layout came to: to give a painter a string, or a whole
layout, takes three times as long.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from explorer.gui.widgets.lines import across

Marks = tuple[tuple[int, int], ...]
Made = TypeVar("Made")
_BEFORE_MARK = 60  # characters that are kept before a marked word that would not be seen
_LOOSE_ENDS = " ,;:–"
_MORE = " …"
_ENDLESS = 1e6  # pixels
MOST_TEXTS = 512  # some 9 kB each
MOST_LINES = 1024  # some 2 kB each


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


class CardLine:
    """A line in one face, shortened where it is wider than its room; sizes in pixels."""

    def __init__(self, text: str, font: QFont, room: float = _ENDLESS) -> None:
        self._shape(text, font)
        if self.width > room:
            right = Qt.TextElideMode.ElideRight
            self._shape(QFontMetricsF(font).elidedText(text, right, room), font)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it in the colour of the pen, from its upper left corner."""
        corner = QPointF(x, y)
        for run in self._runs:
            painter.drawGlyphRun(corner, run)

    def _shape(self, text: str, font: QFont) -> None:
        layout = QTextLayout(text, font)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(_ENDLESS)
        layout.endLayout()
        self.width: float = line.naturalTextWidth() if line.isValid() else 0.0
        self.height: float = line.height() if line.isValid() else 0.0
        self._runs: list[QGlyphRun] = layout.glyphRuns()


class CardText:
    """What is seen of a text: its beginning, or what is around a marked word that comes late."""

    def __init__(self, body: str, room: Room, more: CardLine, late: int = 0) -> None:
        """``more`` is put where there is more of it.

        ``late`` is where a word begins that is to be seen though there is no room up to it.
        """
        self._room = room
        self._body = body
        self._shift = 0  # how much further a character stands than in the whole text
        if late:
            start = body.find(" ", max(0, late - _BEFORE_MARK)) + 1
            self._body = f"… {body[start:]}"
            self._shift = 2 - start
        self._more = more
        self._lay_out()
        self._held = self._end
        if self._cut:
            self._shorten()
        self._runs = self._layout.glyphRuns(0, self._end)
        self._foot = (
            (across(self._last_line(), self._end), self._last_line().y()) if self._cut else None
        )

    def hides(self, marks: Marks) -> bool:
        """Whether the first of ``marks``, runs (start, end) of the text, isn't seen."""
        return self._cut and bool(marks) and marks[0][1] > self._held - 2

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks, mark: QColor) -> None:
        """Paint it in the colour of the pen from (x, y) down, ``marks`` of it on ``mark``."""
        corner = QPointF(x, y)
        if marks:
            self._paint_marks(painter, corner, marks, mark)
        for run in self._runs:
            painter.drawGlyphRun(corner, run)
        if self._foot is not None:
            self._more.paint(painter, x + self._foot[0], y + self._foot[1])

    def _paint_marks(self, painter: QPainter, corner: QPointF, marks: Marks, mark: QColor) -> None:
        shift = self._shift
        for line, first, last in self._lines:
            for begin, stop in marks:
                start, end = max(begin + shift, first), min(stop + shift, last, self._end)
                if start < end:
                    left, right = across(line, start), across(line, end)
                    place = QRectF(left, line.y(), right - left, line.ascent() + line.descent())
                    painter.fillRect(place.translated(corner).toAlignedRect(), mark)

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
        room = self._room.width - self._more.width
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


class _Latest(Generic[Made]):
    """What was asked for last, so many of it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Made] = OrderedDict()

    def clear(self) -> None:
        self._kept.clear()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        made = self._kept.get(key)
        if made is None:
            made = self._kept[key] = make()
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return made


class CardTexts:
    """Keeps what was laid out last: with other marks on a text the layout is the same."""

    def __init__(self) -> None:
        self._texts = _Latest[CardText](MOST_TEXTS)
        self._lines = _Latest[CardLine](MOST_LINES)

    def clear(self) -> None:
        """Forget all: it was laid out in another face or size."""
        self._texts.clear()
        self._lines.clear()

    def line(self, text: str, font: QFont, room: float = _ENDLESS) -> CardLine:
        """The line ``text`` in ``room`` pixels."""
        return self._lines.get((text, font.key(), room), lambda: CardLine(text, font, room))

    def of(self, body: str, marks: Marks, room: Room) -> CardText:
        """The text ``body`` with the first of its ``marks`` in sight."""
        text = self._text(body, room, 0)
        return self._text(body, room, marks[0][0]) if text.hides(marks) else text

    def _text(self, body: str, room: Room, late: int) -> CardText:
        key = (body, room.width, late)
        more = self.line(_MORE, room.font)
        return self._texts.get(key, lambda: CardText(body, room, more, late))
