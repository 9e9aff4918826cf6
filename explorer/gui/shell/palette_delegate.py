"""Paints a line of the command palette: icon, text with the letters found, shortcut or page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from explorer.gui.overriding import override
from explorer.gui.shell.palette_model import Row
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look
from explorer.gui.widgets.key_caps import caps_height, caps_width, paint_caps
from explorer.gui.widgets.lines import dressed
from explorer.gui.widgets.rows_model import ROW_ROLE, Index

ICON = 16
INSET = 12
GAP = 12


class PaletteDelegate(QStyledItemDelegate):
    """All lines are equally high."""

    def __init__(self, view: QAbstractItemView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.viewport().width(), row_height(self._look))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        place = QRectF(option.rect).adjusted(6, 1, -6, -1)  # type: ignore[attr-defined]  # not in the stubs
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent_soft"))
            painter.drawRoundedRect(place, 6, 6)
        quiet = "ink" if selected else "muted"
        middle = place.center().y()
        if row.entry.icon:
            icon = QRectF(place.left() + INSET, middle - ICON / 2, ICON, ICON)
            paint_icon(painter, row.entry.icon, getattr(self._look.tokens, quiet), icon)
        right = self._paint_side(painter, place, row, quiet)
        left = place.left() + INSET + ICON + GAP
        self._paint_text(
            painter, QRectF(left, place.top(), right - left, place.height()), row, quiet
        )
        painter.restore()

    def _paint_side(self, painter: QPainter, place: QRectF, row: Row, quiet: str) -> float:
        """Paint what stands at the right; gives where the text must end."""
        right = place.right() - INSET
        if row.entry.shortcut:
            left = right - caps_width(row.entry.shortcut, self._look)
            top = place.center().y() - caps_height(self._look) / 2
            paint_caps(painter, row.entry.shortcut, QPointF(left, top), self._look)
            return left - GAP
        if row.entry.side:
            font = self._look.small_font()
            painter.setFont(font)
            painter.setPen(self._look.colour(quiet))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place.adjusted(0, 0, -INSET, 0), flags, row.entry.side)
            return right - QFontMetricsF(font).horizontalAdvance(row.entry.side) - GAP
        return right

    def _paint_text(self, painter: QPainter, place: QRectF, row: Row, quiet: str) -> None:
        font = self._look.interface_font()
        elided = QFontMetricsF(font).elidedText(
            row.entry.text, Qt.TextElideMode.ElideRight, place.width()
        )
        layout = self._lay_out(elided, row, font)
        top = place.center().y() - layout.boundingRect().height() / 2
        painter.setPen(self._look.colour("ink" if row.entry.enabled else "muted"))
        layout.draw(painter, QPointF(place.left(), top))
        used = layout.lineAt(0).naturalTextWidth() + GAP
        if row.entry.context and place.width() - used > 40:
            small = self._look.small_font()
            painter.setFont(small)
            painter.setPen(self._look.colour(quiet))
            context = QFontMetricsF(small).elidedText(
                row.entry.context, Qt.TextElideMode.ElideRight, place.width() - used
            )
            painter.drawText(
                place.adjusted(used, 0, 0, 0),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                context,
            )

    def _lay_out(self, text: str, row: Row, font: QFont) -> QTextLayout:
        """One line of text, the letters that were found bold and in the accent colour."""
        layout = QTextLayout(text, font)
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.DemiBold)
        form.setForeground(self._look.colour("accent"))
        formats = [dressed(place, place + 1, form) for place in row.places if place < len(text)]
        layout.setFormats(formats)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout


def row_height(look: Look) -> int:
    """Height of a line in pixels."""
    return round(QFontMetricsF(look.interface_font()).height()) + 18
