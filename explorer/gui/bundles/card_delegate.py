"""A card of the column as it is painted: dots to drag it by, a bold line, a quieter one."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from explorer.gui.bundles.card_model import CARD_ROLE, BundleCard
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.rows_model import Index

PADDING = 12  # pixels between the edge of a card and its words
GAP = 9  # pixels between cards
GRIP = 15  # pixels the dots at the left take; one drags by any part of the card
DOT = 1.2  # pixels of half a dot


class CardDelegate(QStyledItemDelegate):
    """Paints the cards of ``column``, save one that an editor covers."""

    def __init__(
        self, column: QAbstractItemView, look: Look, editor_height: Callable[[str], int]
    ) -> None:
        """``editor_height`` gives the pixels of the editor over a card, 0 where it has none."""
        super().__init__(column)
        self._column = column
        self._look = look
        self._editor_height = editor_height
        self._heights: dict[bool, int] = {}  # with the quieter line and without it
        look.changed.connect(self._heights.clear)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card: BundleCard = index.data(CARD_ROLE)
        width = self._column.viewport().width()
        editor = self._editor_height(card.key)
        return QSize(width, (editor or self._height(two_lines=bool(card.about))) + GAP)

    def _height(self, *, two_lines: bool) -> int:
        known = self._heights.get(two_lines)
        if known is None:
            title = QFontMetricsF(self._look.interface_font(bold=True)).height()
            about = QFontMetricsF(self._about_font()).height() + 3 if two_lines else 0
            known = self._heights[two_lines] = round(2 * PADDING - 2 + title + about)
        return known

    def _about_font(self) -> QFont:
        return self._look.interface_font(self._look.interface_font().pixelSize() - 1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: BundleCard = index.data(CARD_ROLE)
        if self._editor_height(card.key):
            return  # the editor covers it
        state = option.state  # type: ignore[attr-defined]  # not in the stubs
        place = QRectF(option.rect).adjusted(1, 1, -1, 1 - GAP)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_frame(painter, place, index, selected=selected)
        inside = place.adjusted(PADDING, PADDING - 2, -PADDING, -PADDING)
        self._paint_grip(painter, inside)
        quiet = "ink" if selected and self._column.hasFocus() else "muted"
        self._paint_words(painter, inside, card, "demand" if card.missing else quiet)
        painter.restore()

    def _paint_frame(
        self, painter: QPainter, place: QRectF, index: Index, *, selected: bool
    ) -> None:
        held = self._column.hasFocus()
        current = held and index == self._column.currentIndex()
        pen = QPen(self._look.colour("accent" if selected or current else "line"), 1)
        pen.setWidthF(2 if current else 1)
        painter.setPen(pen)
        painter.setBrush(self._look.colour("accent_soft" if selected and held else "card"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)

    def _paint_grip(self, painter: QPainter, inside: QRectF) -> None:
        middle = inside.top() + QFontMetricsF(self._look.interface_font(bold=True)).height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("muted"))
        for column in (2.0, 6.5):
            for row in (-4.5, 0.0, 4.5):
                painter.drawEllipse(QPointF(inside.left() + column, middle + row), DOT, DOT)

    def _paint_words(self, painter: QPainter, inside: QRectF, card: BundleCard, quiet: str) -> None:
        """Both lines, the second in the colour ``quiet``."""
        font = self._look.interface_font(bold=True)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        metrics = QFontMetricsF(font)
        right = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(_one_line(card.title), right, inside.width() - GRIP)
        painter.drawText(QPointF(inside.left() + GRIP, inside.top() + metrics.ascent()), title)
        if card.about:
            top = inside.top() + metrics.height() + 3
            painter.setFont(self._about_font())
            painter.setPen(self._look.colour(quiet))
            metrics = QFontMetricsF(painter.font())
            about = metrics.elidedText(_one_line(card.about), right, inside.width())
            painter.drawText(QPointF(inside.left(), top + metrics.ascent()), about)


def _one_line(text: str) -> str:
    return " ".join(text.split())
