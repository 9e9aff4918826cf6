"""The comparison as one sees it: a table of whole passages to walk through."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from explorer.comparing.statements import Key, Statement
from explorer.comparing.table import RowsBy, Table
from explorer.gui.comparing.cells import Cell, CellText
from explorer.gui.comparing.heads import ColumnHeads, RowHeads
from explorer.gui.comparing.model import WORDS_ROLE, ComparisonModel, Index
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

NARROWEST = 190  # pixels a column keeps; below that the table scrolls sideways
NARROW_WINDOW = 760  # pixels; a table less wide than that has narrower row heads
Marks = Mapping[tuple[int, Key], Sequence[tuple[int, int]]]  # row and passage to runs of its text


class ComparisonDelegate(QStyledItemDelegate):
    """Paints cells, each laid out once for the present width."""

    def __init__(self, view: "ComparisonView", look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._text = CellText(look)
        self._cells: dict[tuple[int, int], Cell] = {}
        self._width = 0.0
        self.marks: Marks = {}

    def forget(self) -> None:
        """Lay everything out anew."""
        self._cells.clear()

    def cell(self, row: int, column: int, width: float) -> Cell:
        """The passages of a cell as they stand in it."""
        if width != self._width:
            self._width = width
            self.forget()
        key = (row, column)
        if key not in self._cells:
            statements = self._view.comparison.statements(row, column)
            marks = [self.marks.get((row, each.key), ()) for each in statements]
            feet = [self._view.foot(each, column) for each in statements]
            self._cells[key] = self._text.cell(statements, width, marks, feet)
        return self._cells[key]

    def height(self, index: Index, width: float) -> float:
        """How high a cell must be."""
        cell = self.cell(index.row(), index.column(), width)
        return cell.height if cell.blocks else self._text.empty_height(str(index.data()), width)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.columnWidth(index.column())
        return QSize(width, round(self.height(index, width)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = QRectF(option.rect)  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self.cell(index.row(), index.column(), place.width())
        here = self._view.hasFocus() and index == self._view.currentIndex()
        if cell.blocks:
            current = self._view.current_block() if here else None
            visible = QRectF(self._view.viewport().rect())
            self._text.paint(painter, place, cell, current, visible)
        else:
            words = bool(index.data(WORDS_ROLE))
            self._text.paint_empty(painter, place, str(index.data()), words=words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(self._look.colour("line"), 1))
        edges = place.adjusted(0, 0, -1, -1)
        painter.drawLine(edges.topLeft(), edges.bottomLeft())
        painter.drawLine(edges.bottomLeft(), edges.bottomRight())
        if here and not cell.blocks:
            painter.setPen(QPen(self._look.colour("accent"), 1.5))
            painter.drawRect(edges.adjusted(3, 3, -2, -2))
        painter.restore()


class ComparisonView(QTableView):
    """Walks by arrow keys from passage to passage.

    ``opened`` gives pack and passage, ``moved`` the places of a column before and after a drag.
    """

    opened = Signal(str, str)
    moved = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._block = 0
        self.comparison = ComparisonModel(self)
        self._delegate = ComparisonDelegate(self, look)
        self.heads = ColumnHeads(look, self)
        self.row_heads = RowHeads(look, self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.row_heads)
        self.setModel(self.comparison)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrows walk in it
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self.row_heads.viewport().update)
        self.heads.sectionMoved.connect(self._section_moved)
        look.changed.connect(self.rearrange)

    # -- what is shown --------------------------------------------------------------------------

    def show_table(self, table: Table, language: str, *, demands: bool) -> None:
        """Show ``table`` from its beginning."""
        self._delegate.marks = {}
        self._block = 0
        self.comparison.show(table, language, demands=demands)
        self.rearrange()
        if self.comparison.rowCount():
            self.setCurrentIndex(self.comparison.index(0, 0))
        self.scrollToTop()

    def mark(self, marks: Marks, own: Sequence[Sequence[str]]) -> None:
        """Mark the words columns share, and list those only one has."""
        self._delegate.marks = marks
        self._delegate.forget()
        scrolled = self.verticalScrollBar().value()
        self.comparison.add_own_words(own)
        self.rearrange()
        self.verticalScrollBar().setValue(scrolled)

    def rearrange(self) -> None:
        """Lay all rows out for the present width and faces."""
        self._delegate.forget()
        columns = self.comparison.columnCount()
        if not columns:
            return
        self.row_heads.make_narrow(narrow=self.width() < NARROW_WINDOW)
        room = self.viewport().width()
        width = max(NARROWEST, room // columns)
        for column in range(columns):
            rest = room - width * columns if column == columns - 1 else 0
            self.setColumnWidth(column, width + max(0, rest))
        for row in range(self.comparison.rowCount()):
            heights = [
                self._delegate.height(self.comparison.index(row, column), self.columnWidth(column))
                for column in range(columns)
            ]
            self.setRowHeight(row, round(max(*heights, self.row_heads.label_height(row))))
        self.viewport().update()

    def foot(self, statement: Statement, column: int) -> str:
        """The line under a passage: act, number, page, and its section where that isn't clear."""
        table = self.comparison.table
        assert table is not None, "cells belong to a table"
        parts = [self.comparison.source(statement)]
        if statement.passage.is_demand and table.by is not RowsBy.ACT:
            parts.insert(0, self.tr("Eis"))
        if statement.title != table.columns[column].title:
            parts.append(statement.title)
        return " · ".join(parts)

    # -- the current passage --------------------------------------------------------------------

    def current_block(self) -> int:
        """The number of the current passage in its cell."""
        return self._block

    def current_statement(self) -> Statement | None:
        """The passage the keyboard is at."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        found = self.comparison.statements(index.row(), index.column())
        return found[self._block] if self._block < len(found) else None

    def block_place(self, index: Index, block: int) -> QRect:
        """Where a passage stands in the viewport, in pixels."""
        place = QRectF(self.visualRect(index))
        cell = self._delegate.cell(index.row(), index.column(), place.width())
        return cell.blocks[block].frame(place).toRect() if cell.blocks else place.toRect()

    def _go_to(self, index: Index, block: int) -> None:
        self._block = block
        self.setCurrentIndex(index)
        self._block = block
        self._reveal(self.block_place(index, block))
        self.viewport().update()

    def _reveal(self, place: QRect) -> None:
        """Scroll so far that ``place`` is seen, from its beginning where it is too high."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if place.bottom() + 10 > height:
            bar.setValue(bar.value() + min(place.bottom() + 10 - height, place.top() - 10))
        elif place.top() - 10 < 0:
            bar.setValue(bar.value() + place.top() - 10)

    def _step(self, by: int) -> None:
        """To the passage below or above in the column, through cells."""
        index = self.currentIndex()
        present = self.comparison.statements(index.row(), index.column())
        if 0 <= self._block + by < len(present):
            self._go_to(index, self._block + by)
            return
        row = index.row() + by
        if 0 <= row < self.comparison.rowCount():
            column = max(index.column(), 0)
            last = max(0, len(self.comparison.statements(row, column)) - 1)
            self._go_to(self.comparison.index(row, column), 0 if by > 0 else last)

    def _step_aside(self, by: int) -> None:
        index = self.currentIndex()
        column = index.column() + by
        if index.isValid() and 0 <= column < self.comparison.columnCount():
            self._go_to(self.comparison.index(index.row(), column), 0)
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
            self._reveal(self.block_place(self.currentIndex(), 0))

    def _open(self) -> None:
        statement = self.current_statement()
        if statement is not None:
            self.opened.emit(*statement.key)

    def _at(self, point: QPointF) -> tuple[Index, int] | None:
        """The cell and passage at ``point`` of the viewport."""
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return None
        place = QRectF(self.visualRect(index))
        cell = self._delegate.cell(index.row(), index.column(), place.width())
        block = cell.block_at(point.y() - place.top())
        return None if block is None else (index, block)

    def _section_moved(self, _column: int, start: int, end: int) -> None:
        """Tell of a drag; the model moves the column itself, so the head goes back first."""
        self.heads.blockSignals(True)  # noqa: FBT003 -- Qt's own signature
        self.heads.moveSection(end, start)
        self.heads.blockSignals(False)  # noqa: FBT003 -- Qt's own signature
        QTimer.singleShot(0, self, lambda: self.moved.emit(start, end))

    # -- Qt -------------------------------------------------------------------------------------

    @override
    def scrollTo(  # noqa: N802 -- Qt's own name
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Sideways only: a row may be higher than the view, see ``_reveal``."""
        scrolled = self.verticalScrollBar().value()
        super().scrollTo(index, hint)
        self.verticalScrollBar().setValue(scrolled)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Left:
                self._step_aside(-1)
            case Qt.Key.Key_Right:
                self._step_aside(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open()
            case _:
                self._block = 0
                super().keyPressEvent(event)

    def _copy(self) -> None:
        statement = self.current_statement()
        if statement is not None:
            QGuiApplication.clipboard().setText(statement.passage.text)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self._block = found[1] if found else 0
        super().mousePressEvent(event)
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self._at(event.position())
        here = found is not None and found == (self.currentIndex(), self._block)
        if here and event.button() is Qt.MouseButton.LeftButton:
            self._open()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.viewport().unsetCursor()
        super().leaveEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.rearrange()
