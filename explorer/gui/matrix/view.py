"""The matrix as one sees it: coloured cells to walk over, and to select a block of."""

from PySide6.QtCore import QItemSelectionModel, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from explorer.comparing.matrix import Matrix, Place
from explorer.comparing.shading import DARK, LIGHT
from explorer.gui.matrix.model import (
    COUNT_ROLE,
    NOTED_ROLE,
    SUGGESTED_ROLE,
    TOTAL_ROLE,
    Index,
    MatrixModel,
)
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

WIDEST, HIGHEST = 68, 43  # pixels of a column and of a row
BESIDE, AROUND = 8, 6  # pixels a cell keeps beside and around two figures
LONGEST_ROW_NAME, LONGEST_COLUMN_NAME = 190, 150  # pixels; longer names end in an ellipsis
GAP = 1.5


class MatrixDelegate(QStyledItemDelegate):
    """Paints a count on the colour of its step."""

    def __init__(self, view: "MatrixView", look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)  # type: ignore[attr-defined]  # not in the stubs
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]  # not in the stubs
        count, total = int(index.data(COUNT_ROLE)), bool(index.data(TOTAL_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._look.colour("muted")
        if not total:
            shade = (DARK if self._look.tokens.dark else LIGHT).shade(count, self._view.largest)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shade.fill))
            painter.drawRoundedRect(place, 5, 5)
            if index.data(SUGGESTED_ROLE):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._look.colour("accent"), 1.2, Qt.PenStyle.DotLine))
                painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
                painter.setPen(Qt.PenStyle.NoPen)
            ink = QColor(shade.ink) if count else ink
        if index.data(NOTED_ROLE):
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(place.right() - 6, place.top() + 6), 2.2, 2.2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ink)
        painter.setFont(self._look.interface_font(bold=bool(count) and not total))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        current = index == self._view.currentIndex() and self._view.hasFocus()
        if selected or current:
            painter.setPen(QPen(self._look.colour("ink" if current else "accent"), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


class ColumnNames(QHeaderView):
    """The names of the columns, standing on their end."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, self._look.colour("background"))
        painter.setFont(self._look.small_font(bold=True))
        painter.setPen(self._look.colour("muted"))
        painter.translate(rect.left(), rect.bottom() - 6)
        painter.rotate(-90)
        place = QRectF(0, 0, rect.height() - 10, rect.width())
        name = _shortened(painter, _name(self, section), place.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, name)
        painter.restore()

    def _height(self) -> int:
        metrics = QFontMetricsF(self._look.small_font(bold=True))
        longest = max(
            (metrics.horizontalAdvance(_name(self, each)) for each in range(self.count())),
            default=0.0,
        )
        return round(min(longest, LONGEST_COLUMN_NAME)) + 18


class RowNames(QHeaderView):
    """The names of the rows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(True)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._look.small_font(bold=True))
        longest = max(
            (metrics.horizontalAdvance(_name(self, each)) for each in range(self.count())),
            default=0.0,
        )
        return QSize(round(min(longest, LONGEST_ROW_NAME)) + 16, super().sizeHint().height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, self._look.colour("background"))
        painter.setFont(self._look.small_font(bold=True))
        painter.setPen(self._look.colour("muted"))
        place = QRectF(rect).adjusted(4, 0, -8, 0)
        name = _shortened(painter, _name(self, section), place.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, name)
        painter.restore()


class MatrixView(QTableView):
    """Walks by arrow keys; Shift or dragging selects a block.

    ``chosen`` follows every change of what is selected, ``opened`` Enter, ``dragged`` a block that
    was selected with the mouse.
    """

    chosen = Signal()
    opened = Signal()
    dragged = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.largest = 0
        self._room = 0
        self.counts = MatrixModel(self)
        self.column_names = ColumnNames(look, self)
        self.row_names = RowNames(look, self)
        self.setHorizontalHeader(self.column_names)
        self.setVerticalHeader(self.row_names)
        self.setModel(self.counts)
        self.setItemDelegate(MatrixDelegate(self, look))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrows walk in it
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.column_names.sectionClicked.connect(
            lambda column: self.go_to(self.counts.rowCount() - 1, column)
        )
        self.row_names.sectionClicked.connect(
            lambda row: self.go_to(row, self.counts.columnCount() - 1)
        )
        self.selectionModel().selectionChanged.connect(lambda *_changes: self.chosen.emit())
        look.changed.connect(self.rearrange)

    def show_matrix(
        self, matrix: Matrix, language: str, noted: frozenset[Place] = frozenset()
    ) -> None:
        """Show ``matrix``, the cells in ``noted`` with a mark; nothing is selected."""
        self.largest = matrix.largest
        self.counts.show(matrix, language, noted)
        self.rearrange()

    def go_to(self, row: int, column: int) -> None:
        """Select one cell."""
        index = self.counts.index(row, column)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def block(self) -> tuple[list[int], list[int]]:
        """The selected rows and columns, totals left out."""
        indexes = self.selectionModel().selectedIndexes()
        cells = [each for each in indexes if not self.counts.is_total(each.row(), each.column())]
        return sorted({each.row() for each in cells}), sorted({each.column() for each in cells})

    def fit(self, height: int) -> None:
        """Fit all rows into ``height`` pixels where they aren't too low then."""
        self._room = height
        self.rearrange()

    def rearrange(self) -> None:
        """Make cells as large as there is room for."""
        columns, rows = self.counts.columnCount(), self.counts.rowCount()
        if not columns:
            return
        room = self.width() - self.row_names.sizeHint().width() - 14
        narrowest, lowest = self._least()
        width = max(narrowest, min(WIDEST, room // columns))
        heads = self.column_names.sizeHint().height()
        height = max(lowest, min(HIGHEST, (self._room - heads - 4) // rows))
        for column in range(columns):
            self.setColumnWidth(column, width)
        for row in range(rows):
            self.setRowHeight(row, height)
        self.setMaximumHeight(heads + rows * height + (16 if width * columns > room else 2))
        self.updateGeometries()
        self.viewport().update()

    def lowest(self) -> int:
        """How high the whole matrix is at least, in pixels."""
        heads = self.column_names.sizeHint().height()
        return heads + self.counts.rowCount() * self._least()[1] + 4

    def _least(self) -> tuple[int, int]:
        """How narrow a column and how low a row can be: two figures must be readable."""
        metrics = QFontMetricsF(self._look.interface_font(bold=True))
        return round(metrics.horizontalAdvance("88")) + BESIDE, round(metrics.height()) + AROUND

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        rows, columns = self.block()
        if event.button() is Qt.MouseButton.LeftButton and len(rows) * len(columns) > 1:
            self.dragged.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.rearrange()


def _name(header: QHeaderView, section: int) -> str:
    model = header.model()
    return str(model.headerData(section, header.orientation(), Qt.ItemDataRole.DisplayRole))


def _shortened(painter: QPainter, text: str, room: float) -> str:
    metrics = QFontMetricsF(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
