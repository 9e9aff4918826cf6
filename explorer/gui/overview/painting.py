"""Painting what stands on the overview."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from explorer.gui.overview.content import LastNote
from explorer.gui.overview.layout import Item, broken_text
from explorer.gui.overview.small_matrix import SmallMatrix, paint_small_matrix
from explorer.gui.overview.words import OverviewWords
from explorer.gui.theme.look import Look
from explorer.programme.model import Head
from explorer.programme.pack import Programme

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
HIGH, LOW = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom


class ItemPainter:
    """Paints text and tiles, each in the coordinates of the page."""

    def __init__(self, look: Look, words: OverviewWords) -> None:
        self._look = look
        self._words = words

    def paint_text(self, painter: QPainter, item: Item) -> None:
        """A line of the introduction, or the title of a part."""
        painter.setPen(self._look.colour("ink" if item.style in {"title", "text"} else "muted"))
        broken_text(self._look, item.text, item.style, item.place.width()).draw(
            painter, item.place.topLeft()
        )

    def paint_tile(
        self,
        painter: QPainter,
        item: Item,
        states: Mapping[str, int],
        *,
        focused: bool,
        hovered: bool,
    ) -> None:
        """A tile; ``states`` tells how far sections are read."""
        inside = self._paint_frame(painter, item.place, focused=focused, hovered=hovered)
        match item.subject:
            case LastNote() as note:
                self._paint_note(painter, item, inside, note)
            case SmallMatrix() as matrix:
                self._paint_matrix(painter, item, inside, matrix)
            case Programme() as programme:
                self._paint_name(painter, item, inside)
                self._paint_facts(painter, inside, self._words.of_programme(programme))
            case Head() as head:
                self._paint_name(painter, item, inside)
                state = self._words.state(states.get(head.id, 0))
                self._paint_facts(painter, inside, self._words.of_section(head), state)

    def _paint_frame(
        self, painter: QPainter, place: QRectF, *, focused: bool, hovered: bool
    ) -> QRectF:
        """The ground of a tile; gives the room for what is on it."""
        frame = place.adjusted(0.5, 0.5, -0.5, -0.5)
        token = "accent" if focused or hovered else "line"
        painter.setPen(QPen(self._look.colour(token), 2 if focused else 1))
        painter.setBrush(self._look.colour("card"))
        painter.drawRoundedRect(frame, 8, 8)
        return frame.adjusted(14, 11, -14, -11)

    def _paint_name(self, painter: QPainter, item: Item, inside: QRectF) -> None:
        painter.setFont(self._look.interface_font(bold=True))
        painter.setPen(self._look.colour("ink"))
        painter.drawText(inside, LEFT | HIGH | Qt.TextFlag.TextWordWrap, item.text)

    def _paint_facts(self, painter: QPainter, inside: QRectF, facts: str, state: str = "") -> None:
        """The foot of a tile: figures, and how far it is read."""
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(inside, LEFT | LOW, facts)
        painter.setPen(self._look.colour("accent"))
        painter.drawText(inside, RIGHT | LOW, state)

    def _paint_note(self, painter: QPainter, item: Item, inside: QRectF, note: LastNote) -> None:
        if note.ground:
            bar = QRectF(item.place.left() + 6, item.place.top() + 9, 3, item.place.height() - 18)
            painter.fillRect(bar, self._look.colour(note.ground))
        painter.setFont(self._look.interface_font())
        painter.setPen(self._look.colour("ink"))
        words = _shortened(painter, " ".join(item.text.split()), inside.width() * 1.8)
        above = inside.adjusted(0, 0, 0, -18)
        painter.drawText(above, LEFT | HIGH | Qt.TextFlag.TextWordWrap, words)
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(inside, LEFT | LOW, _shortened(painter, note.place, inside.width()))

    def _paint_matrix(
        self, painter: QPainter, item: Item, inside: QRectF, matrix: SmallMatrix
    ) -> None:
        painter.setFont(self._look.interface_font(bold=True))
        painter.setPen(self._look.colour("ink"))
        head = QRectF(inside.topLeft(), QSizeF(inside.width(), painter.fontMetrics().height()))
        painter.drawText(head, LEFT | LOW, item.text)
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(head, RIGHT | LOW, self._words.about_matrix())
        paint_small_matrix(painter, inside.adjusted(0, 30, 0, 0), matrix, self._look)


def _shortened(painter: QPainter, text: str, width: float) -> str:
    """``text`` within ``width`` pixels, in the face the painter has."""
    metrics = QFontMetricsF(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
