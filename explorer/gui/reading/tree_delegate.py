"""Draws the tree: branch titles, reading progress, title and number of passages."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from explorer.gui.overriding import override
from explorer.gui.reading.tree_model import TreeRole
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look
from explorer.programme.model import Head

ROW = 29
BRANCH_ROW = 38
INDENT = 22
FIRST_BRANCH_ROW = 30


class TreeDelegate(QStyledItemDelegate):
    """Paints one row; the view's own branch decoration is not used."""

    def __init__(self, view: QTreeView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        # The row under the mouse: QStyle, which would tell, costs a start milliseconds. Rows go
        # when the tree is filtered, with the mouse on one.
        self.hovered = QPersistentModelIndex()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        extra = self._look.interface_font().pixelSize() - 13
        if index.data(TreeRole.HEAD) is None:
            return QSize(100, (BRANCH_ROW if index.row() else FIRST_BRANCH_ROW) + extra)
        return QSize(100, ROW + 2 * extra)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        head = index.data(TreeRole.HEAD)
        place = QRectF(option.rect)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if head is None:
            self._paint_branch(painter, place, str(index.data()))
        else:
            plain = QModelIndex(index)  # type: ignore[arg-type]  # Qt takes both kinds
            self._paint_section(painter, place, plain, head)
        painter.restore()

    def _paint_branch(self, painter: QPainter, place: QRectF, title: str) -> None:
        painter.setFont(self._look.caption_font())
        painter.setPen(self._look.colour("muted"))
        text = place.adjusted(8, 0, -8, -5)
        painter.drawText(
            text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title.upper()
        )

    def _paint_section(
        self,
        painter: QPainter,
        place: QRectF,
        index: QModelIndex,
        head: Head,
    ) -> None:
        selected = self._view.selectionModel().isSelected(index)
        self._paint_ground(painter, place, index, selected=selected)
        left = place.left() + 8 + INDENT * index.data(TreeRole.DEPTH)
        if head.children:
            name = "down" if self._view.isExpanded(index) else "right"
            paint_icon(
                painter,
                name,
                self._look.tokens.muted,
                QRectF(left - 4, place.center().y() - 6, 12, 12),
            )
        self._paint_progress(
            painter, QPointF(left + 21, place.center().y() + 0.5), index.data(TreeRole.PROGRESS)
        )
        count = str(head.passages)
        painter.setFont(self._look.small_font(bold=selected))
        painter.setPen(self._look.colour("muted"))
        side = place.adjusted(0, 0, -8, 0)
        painter.drawText(side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = side.right() - left - 33 - QFontMetrics(painter.font()).horizontalAdvance(count) - 6
        font = self._look.interface_font(bold=selected)
        painter.setFont(font)
        painter.setPen(self._look.colour("accent" if selected else "ink"))
        title = QFontMetrics(font).elidedText(head.title, Qt.TextElideMode.ElideRight, int(room))
        text = QRectF(left + 33, place.top(), room + 4, place.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_ground(
        self, painter: QPainter, place: QRectF, index: QModelIndex, *, selected: bool
    ) -> None:
        ground = place.adjusted(0.5, 1, -0.5, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setBrush(self._look.colour("accent_soft"))
            painter.drawRoundedRect(ground, 6, 6)
        elif index == self.hovered:
            hover = QColor(self._look.colour("accent_soft"))
            hover.setAlphaF(0.5)
            painter.setBrush(hover)
            painter.drawRoundedRect(ground, 6, 6)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 1.6))
            painter.drawRoundedRect(ground.adjusted(0.8, 0.8, -0.8, -0.8), 6, 6)

    def _paint_progress(self, painter: QPainter, centre: QPointF, progress: int) -> None:
        """An open ring, a half disc or a full disc: unread, half-read, read."""
        radius = 3.9
        colour = self._look.colour("accent" if progress else "muted")
        painter.setBrush(colour if progress == 2 else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.4))
        painter.drawEllipse(centre, radius, radius)
        if progress == 1:
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            painter.drawPie(around, 90 * 16, 180 * 16)
