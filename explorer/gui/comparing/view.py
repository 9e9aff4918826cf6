"""The comparison as one sees it: a table of whole passages to walk through."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from explorer.comparing.proposals import Status
from explorer.comparing.table import Table
from explorer.gui.comparing.caret import Caret
from explorer.gui.comparing.column_heads import ColumnHeads
from explorer.gui.comparing.delegate import ComparisonDelegate
from explorer.gui.comparing.heights import RowHeights
from explorer.gui.comparing.marks import ByRow, Own, Spot
from explorer.gui.comparing.model import ComparisonModel, Index
from explorer.gui.comparing.row_heads import RowHeads
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

NARROWEST = 190  # pixels a column keeps; below that the table scrolls sideways
NARROW_WINDOW = 760  # pixels; a table less wide than that has narrower row heads


class ComparisonView(QTableView):
    """Walks by arrow keys from passage to passage.

    ``opened`` gives pack and passage, ``moved`` the places of a column before and after a drag,
    ``decided`` what the reader makes of the proposal in the current row.
    """

    opened = Signal(str, str)
    moved = Signal(int, int)
    row_changed = Signal()
    decided = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.comparison = ComparisonModel(self)
        self.caret = Caret(self, self.comparison, self.block_place)
        self._delegate = ComparisonDelegate(self, look)
        self.heads = ColumnHeads(look, self)
        self.row_heads = RowHeads(look, self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.row_heads)
        self.setModel(self.comparison)
        self.setItemDelegate(self._delegate)
        self.heights = RowHeights(
            self, self._delegate.height, self._delegate.estimate, self.row_heads.label_height
        )
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
        self.comparison.modelReset.connect(self.heads.forget)
        self.heads.dragged.connect(self.moved)
        self.row_heads.decided.connect(self._decide_row)
        look.changed.connect(self.rearrange)

    # -- what is shown --------------------------------------------------------------------------

    def show_table(self, table: Table, language: str, *, demands: bool) -> None:
        """Show ``table`` from its beginning."""
        self._delegate.mark_shared({})
        self._delegate.tint((), None)
        self._delegate.forget_cells()
        self.caret.block = 0
        self.comparison.show(table, language, demands=demands)
        self.scrollToTop()
        self.rearrange()
        if self.comparison.rowCount():
            self.setCurrentIndex(self.comparison.index(0, 0))

    def mark_shared(self, marks: ByRow, own: Sequence[Sequence[str]]) -> None:
        """Mark the words columns share, and list those only one has."""
        self._delegate.mark_shared(marks)
        rows = self.comparison.rowCount()
        self.comparison.add_own_words(own)
        if self.comparison.rowCount() != rows:
            self.heights.add(rows)
        self.viewport().update()

    def mark_own(self, own: Own) -> None:
        """Show what the reader marked and wrote in the passages."""
        notes_before, self.comparison.own = self.comparison.own.notes, own
        if own.notes != notes_before:
            self._delegate.forget_cells()
            self.heights.renew()
        self._delegate.forget_marks()
        self.viewport().update()

    def show_found(self, found: Sequence[Spot], at: int) -> None:
        """Tint words that were found, those at ``at`` strongest; the keyboard goes to these."""
        here = found[at] if found else None
        self._delegate.tint(found, here)
        if here is not None:
            self.caret.go_to(self.comparison.index(here.row, here.column), here.block)
        self.viewport().update()

    def rearrange(self) -> None:
        """Lay all rows out for the present width and faces."""
        self._delegate.forget()
        columns = self.comparison.columnCount()
        if not columns:
            return
        self.row_heads.make_narrow(narrow=self.width() < NARROW_WINDOW)
        self.updateGeometries()  # or the room would still be that beside the row heads as they were
        room = self.viewport().width()
        width = max(NARROWEST, room // columns)
        for column in range(columns):
            rest = room - width * columns if column == columns - 1 else 0
            self.setColumnWidth(column, width + max(0, rest))
        self.updateGeometries()  # the heads may be higher or lower now
        self.heights.renew()
        self.viewport().update()

    def scroll_to(self, offset: int) -> None:
        """Scroll so that ``offset`` pixels lie above what is seen."""
        self.heights.settle_until(offset + self.viewport().height())
        self.updateGeometries()
        self.verticalScrollBar().setValue(offset)

    # -- passages -------------------------------------------------------------------------------

    def block_place(self, index: Index, block: int) -> QRect:
        """Where a passage of a cell (or an empty cell) stands in the viewport, in pixels."""
        self.heights.settle_row(index.row())
        place = QRectF(self.visualRect(index))
        cell = self._delegate.cell(index.row(), index.column(), place.width())
        return cell.blocks[block].frame(place).toRect() if cell.blocks else place.toRect()

    def _at(self, point: QPointF) -> tuple[Index, int] | None:
        """The cell and passage at ``point`` of the viewport."""
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return None
        place = QRectF(self.visualRect(index))
        cell = self._delegate.cell(index.row(), index.column(), place.width())
        block = cell.block_at(point.y() - place.top())
        return None if block is None else (index, block)

    def _decide_row(self, row: int, status: Status) -> None:
        self.caret.go_to_row(row)
        self.decided.emit(status)

    def _open(self) -> None:
        statement = self.caret.statement()
        if statement is not None:
            self.opened.emit(*statement.key)

    def _copy(self) -> None:
        statement = self.caret.statement()
        if statement is not None:
            QGuiApplication.clipboard().setText(statement.passage.text)

    # -- Qt -------------------------------------------------------------------------------------

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.row_changed.emit()
        self.row_heads.viewport().update()

    @override
    def scrollTo(  # noqa: N802 -- Qt's own name
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Sideways only: a row may be higher than the view, see ``Caret``."""
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
                self.caret.step(1)
            case Qt.Key.Key_Up:
                self.caret.step(-1)
            case Qt.Key.Key_Left:
                self.caret.step_aside(-1)
            case Qt.Key.Key_Right:
                self.caret.step_aside(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open()
            case _:
                self.caret.block = 0
                super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self.caret.block = found[1] if found else 0
        super().mousePressEvent(event)
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self._at(event.position())
        here = found is not None and found == (self.currentIndex(), self.caret.block)
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
