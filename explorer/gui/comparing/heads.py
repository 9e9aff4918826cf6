"""The heads of a comparison: columns above, rows at the left. Both stay while scrolling."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from explorer.gui.comparing.cells import SIDE, TOP
from explorer.gui.comparing.model import FIGURES_ROLE
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

HEAD_HEIGHT = 58
ROW_HEAD_WIDTH, NARROW_ROW_HEAD = 132, 104


class ColumnHeads(QHeaderView):
    """A title with pages and number of passages under it; can be dragged to another place."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEAD_HEIGHT)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        place = QRectF(rect)
        painter.save()
        painter.fillRect(place, self._look.colour("background"))
        painter.setPen(QPen(self._look.colour("line"), 1))
        edges = place.adjusted(0, 0, -1, -1)
        painter.drawLine(edges.bottomLeft(), edges.bottomRight())
        painter.drawLine(edges.topLeft(), edges.bottomLeft())
        inside = place.adjusted(SIDE, 10, -8, 0)
        for role, font, colour in (
            (
                Qt.ItemDataRole.DisplayRole,
                self._look.interface_font(self._look.interface_font().pixelSize() + 3, bold=True),
                "ink",
            ),
            (FIGURES_ROLE, self._look.small_font(), "muted"),
        ):
            metrics = QFontMetricsF(font)
            text = self.model().headerData(section, Qt.Orientation.Horizontal, role)
            shown = metrics.elidedText(str(text), Qt.TextElideMode.ElideRight, inside.width())
            painter.setFont(font)
            painter.setPen(self._look.colour(colour))
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
            inside.setTop(inside.top() + metrics.height() + 1)
        painter.restore()


class RowHeads(QHeaderView):
    """What each row is about; of a high row the label stays in view while it is scrolled."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setFixedWidth(ROW_HEAD_WIDTH)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def make_narrow(self, *, narrow: bool) -> None:
        """Take less room, or the usual room."""
        self.setFixedWidth(NARROW_ROW_HEAD if narrow else ROW_HEAD_WIDTH)

    def label_height(self, row: int) -> float:
        """The height a row needs for its label."""
        return self._wrapped(row).height() + 2 * TOP

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width(), super().sizeHint().height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        place = QRectF(rect)
        painter.save()
        painter.fillRect(place, self._look.colour("background"))
        painter.setPen(QPen(self._look.colour("line"), 1))
        edges = place.adjusted(0, 0, -1, -1)
        painter.drawLine(edges.bottomLeft(), edges.bottomRight())
        painter.setFont(self._font())
        painter.setPen(self._look.colour("accent"))
        lowest = place.bottom() - self.label_height(section) + TOP
        top = max(place.top() + TOP + 1, min(TOP + 1.0, lowest))
        inside = QRectF(place.left() + 4, top, place.width() - 12, place.bottom() - top)
        painter.drawText(inside, Qt.TextFlag.TextWordWrap.value, self._label(section))
        painter.restore()

    def _font(self) -> QFont:
        return self._look.small_font(bold=True)

    def _label(self, row: int) -> str:
        role = Qt.ItemDataRole.DisplayRole
        return str(self.model().headerData(row, Qt.Orientation.Vertical, role))

    def _wrapped(self, row: int) -> QRectF:
        room = QRectF(0, 0, self.width() - 12, 1000)
        flags = Qt.TextFlag.TextWordWrap.value
        return QFontMetricsF(self._font()).boundingRect(room, flags, self._label(row))
