"""The comparison as one sees it: a table of whole passages to walk through."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
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
from explorer.comparing.statements import Key, Statement
from explorer.comparing.table import Row, RowsBy, Table
from explorer.gui.comparing.column_heads import ColumnHeads
from explorer.gui.comparing.delegate import ComparisonDelegate
from explorer.gui.comparing.heights import RowHeights
from explorer.gui.comparing.marks import ByRow, Own
from explorer.gui.comparing.model import ComparisonModel, Index
from explorer.gui.comparing.row_heads import RowHeads
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

NARROWEST = 190  # pixels a column keeps; below that the table scrolls sideways
NARROW_WINDOW = 760  # pixels; a table less wide than that has narrower row heads


class Spot(NamedTuple):
    """Characters ``[start, end)`` of a passage of a cell, counted as Qt does."""

    row: int
    column: int
    block: int
    start: int
    end: int


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
        self._block = 0
        self.comparison = ComparisonModel(self)
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
        self.heads.sectionMoved.connect(self._section_moved)
        self.row_heads.decided.connect(self._decide_row)
        look.changed.connect(self.rearrange)

    # -- what is shown --------------------------------------------------------------------------

    def show_table(self, table: Table, language: str, *, demands: bool) -> None:
        """Show ``table`` from its beginning."""
        self._delegate.mark_shared({})
        self._delegate.tint((), None)
        self._delegate.forget_cells()
        self._block = 0
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
            self._keep_in_place(self.heights.renew)
        self._delegate.forget_marks()
        self.viewport().update()

    def show_found(self, found: Sequence[Spot], at: int) -> None:
        """Tint words that were found, those at ``at`` strongest; the keyboard goes to these."""
        here = found[at] if found else None
        self._delegate.tint(found, here)
        if here is not None:
            self._go_to(self.comparison.index(here.row, here.column), here.block)
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
        self._keep_in_place(self.heights.renew)
        self.viewport().update()

    def scroll_to(self, offset: int) -> None:
        """Scroll so that ``offset`` pixels lie above what is seen."""
        self.heights.settle_until(offset + self.viewport().height())
        self.updateGeometries()
        self.verticalScrollBar().setValue(offset)

    def _keep_in_place(self, work: Callable[[], None]) -> None:
        """Do ``work``; the row at the top of the view stays there."""
        top = max(0, self.rowAt(0))
        beyond = -self.rowViewportPosition(top)
        work()
        if beyond > 0 or top > 0:
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(top) + beyond)
            self.heights.settle()

    def foot(self, statement: Statement, column: int) -> str:
        """The line under a passage: act, number, page, and its section where that isn't clear."""
        table = self.comparison.table
        assert table is not None, "cells belong to a table"
        parts = [self.comparison.source(statement)]
        if statement.passage.is_demand and table.by is not RowsBy.ACT:
            parts.insert(0, self.tr("Eis"))
        if str(table.by) in statement.passage.suggested:
            parts.append(self.tr("label voorgesteld"))
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
        self.heights.settle_row(index.row())
        place = QRectF(self.visualRect(index))
        cell = self._delegate.cell(index.row(), index.column(), place.width())
        return cell.blocks[block].frame(place).toRect() if cell.blocks else place.toRect()

    def passages_here(self) -> tuple[Key, ...]:
        """Packs and passages of the current cell, the current one first."""
        index = self.currentIndex()
        if not index.isValid():
            return ()
        found = [each.key for each in self.comparison.statements(index.row(), index.column())]
        return tuple(dict.fromkeys((*found[self._block : self._block + 1], *found)))

    def current_row(self) -> Row | None:
        """What the row the keyboard is in is about."""
        index = self.currentIndex()
        return self.comparison.row(index.row()) if index.isValid() else None

    def place(self) -> tuple[int, int]:
        """The row and column the keyboard is in."""
        return self.currentIndex().row(), self.currentIndex().column()

    def go_to_place(self, place: tuple[int, int]) -> None:
        """To the cell that is there, or the nearest one."""
        rows = self.comparison.rowCount()
        if rows:
            self.setCurrentIndex(
                self.comparison.index(min(max(place[0], 0), rows - 1), max(place[1], 0))
            )

    def _decide_row(self, row: int, status: Status) -> None:
        self._go_to(self.comparison.index(row, max(0, self.currentIndex().column())), 0)
        self.decided.emit(status)

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
