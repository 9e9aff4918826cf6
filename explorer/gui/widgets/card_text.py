"""The text on a card: as many lines as it has room for, with marked words."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from explorer.gui.widgets.lines import across, stretches

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


class CardText:
    """What is seen of a text: its beginning, or what is around a marked word that comes late."""

    def __init__(self, body: str, marks: Marks, room: Room) -> None:
        """``marks`` are runs (start, end) of ``body``."""
        self._room = room
        self._marks = marks
        self._body = body
        self._layout = self._lay_out()
        self._end = self._seen()
        self._cut = self._end < len(body)
        if self._cut and marks and marks[0][1] > self._end - 2:
            self._begin_later()
        if self._cut:
            self._shorten()

    def paint(self, painter: QPainter, corner: QPointF, ink: QColor, mark: QColor) -> None:
        """Paint it from ``corner`` down, words of the query on the colour ``mark``."""
        for start, end in self._marks:
            for line, left, right in stretches(self._layout, start, min(end, self._end)):
                place = QRectF(left, line.y(), right - left, line.ascent() + line.descent())
                painter.fillRect(place.translated(corner).toAlignedRect(), mark)
        painter.setPen(ink)
        for run in self._layout.glyphRuns(0, self._end):
            painter.drawGlyphRun(corner, run)
        if self._cut:
            line = self._layout.lineForTextPosition(max(0, self._end - 1))
            foot = QPointF(across(line, self._end), line.y() + line.ascent())
            painter.setFont(self._room.font)
            painter.drawText(corner + foot, _MORE)

    def _lay_out(self) -> QTextLayout:
        layout = QTextLayout(self._body, self._room.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        for number in range(self._room.lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._room.width)
            line.setPosition(QPointF(0, number * self._room.leading))
        layout.endLayout()
        return layout

    def _seen(self) -> int:
        """Characters up to the end of the last line."""
        if not self._layout.lineCount():
            return 0
        line = self._layout.lineAt(self._layout.lineCount() - 1)
        return line.textStart() + line.textLength()

    def _begin_later(self) -> None:
        start = self._body.find(" ", max(0, self._marks[0][0] - _BEFORE_MARK)) + 1
        self._body = f"… {self._body[start:]}"
        self._marks = tuple((first - start + 2, last - start + 2) for first, last in self._marks)
        self._layout = self._lay_out()
        self._end = self._seen()
        self._cut = self._end < len(self._body)

    def _shorten(self) -> None:
        """Leave out words at the end until there is room to say that there is more.

        Of a word without end letters are left out: ``rfind`` finds no space then and gives -1.
        """
        room = self._room.width - QFontMetricsF(self._room.font).horizontalAdvance(_MORE)
        kept = self._body[: self._end].rstrip()
        self._end = len(kept.rstrip(_LOOSE_ENDS))
        while kept and self._reach() > room:
            kept = kept[: kept.rfind(" ")]
            self._end = len(kept.rstrip(_LOOSE_ENDS))

    def _reach(self) -> float:
        """How far the last character that is kept reaches on its line, in pixels."""
        return across(self._layout.lineForTextPosition(max(0, self._end - 1)), self._end)
