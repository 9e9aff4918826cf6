"""Paints the list of what stands in the guide, headings below others indented."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

LEVEL = Qt.ItemDataRole.UserRole
INSET = 10  # pixels at either side of the words
STEP = 14  # pixels a heading below another is indented


class ContentsDelegate(QStyledItemDelegate):
    """A line a heading."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, round(QFontMetricsF(self._look.interface_font()).height()) + 14)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        state, place = option.state, QRectF(option.rect)  # type: ignore[attr-defined]  # not in the stubs
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            edge = self._look.colour("accent")
            focused = state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(edge, 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent_soft"))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        deep = max(0, index.data(LEVEL) - 2)
        words = place.adjusted(INSET + STEP * deep, 0, -INSET, 0)
        font = self._look.interface_font(bold=chosen)
        painter.setFont(font)
        painter.setPen(self._look.colour("accent" if chosen else "ink"))
        text = QFontMetricsF(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()
