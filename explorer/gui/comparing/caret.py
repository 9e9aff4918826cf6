"""Where the keyboard is in a comparison: at one of the passages of a cell."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView, QTableView

from explorer.comparing.statements import Key, Statement
from explorer.comparing.table import Row
from explorer.gui.comparing.model import ComparisonModel, Index

APART = 10  # pixels between the passage that was gone to and the edge of the view


class Caret:
    """Walks from passage to passage through the cells of ``view``.

    ``block`` is the number of the passage in the current cell of the view, from 0.
    """

    def __init__(
        self,
        view: QTableView,
        comparison: ComparisonModel,
        place: Callable[[Index, int], QRect],
    ) -> None:
        """``place`` gives where a passage of a cell stands in the viewport, in pixels."""
        self._view = view
        self._comparison = comparison
        self._place = place
        self.block = 0

    # -- where it is ----------------------------------------------------------------------------

    def cell(self) -> tuple[int, int]:
        """The row and the column of the model; -1 where there is no cell."""
        return self._view.currentIndex().row(), self._view.currentIndex().column()

    def row(self) -> Row | None:
        """What the row is about; None for the list of words, and where there is no cell."""
        index = self._view.currentIndex()
        return self._comparison.row(index.row()) if index.isValid() else None

    def statement(self) -> Statement | None:
        """The passage; None in an empty cell, and where there is no cell."""
        found = self._statements()
        return found[self.block] if self.block < len(found) else None

    def passages(self) -> tuple[Key, ...]:
        """Packs and passages of the cell, the one the keyboard is at first."""
        found = [each.key for each in self._statements()]
        return tuple(dict.fromkeys((*found[self.block : self.block + 1], *found)))

    def _statements(self) -> tuple[Statement, ...]:
        index = self._view.currentIndex()
        return self._comparison.statements(*self.cell()) if index.isValid() else ()

    # -- going elsewhere ------------------------------------------------------------------------

    def go_to(self, index: Index, block: int = 0) -> None:
        """To a passage of a cell, which is scrolled into view."""
        self.block = block
        self._view.setCurrentIndex(index)
        self._reveal(self._place(index, block))
        self._view.viewport().update()

    def go_to_cell(self, cell: tuple[int, int]) -> None:
        """To the cell in this row and column, or the nearest one; nothing is scrolled for it."""
        rows = self._comparison.rowCount()
        if rows:
            row, column = min(max(cell[0], 0), rows - 1), max(cell[1], 0)
            self._view.setCurrentIndex(self._comparison.index(row, column))

    def go_to_row(self, row: int) -> None:
        """To the first passage of a row, in the column as it was."""
        self.go_to(self._comparison.index(row, max(0, self.cell()[1])))

    def step(self, by: int) -> None:
        """To the passage below (1) or above (-1) in the column, through cells."""
        row, column = self.cell()
        if 0 <= self.block + by < len(self._comparison.statements(row, column)):
            self.go_to(self._view.currentIndex(), self.block + by)
        elif 0 <= row + by < self._comparison.rowCount():
            column = max(column, 0)
            last = max(0, len(self._comparison.statements(row + by, column)) - 1)
            self.go_to(self._comparison.index(row + by, column), 0 if by > 0 else last)

    def step_aside(self, by: int) -> None:
        """To the first passage of the cell at the right (1) or the left (-1)."""
        row, column = self.cell()
        if row >= 0 and 0 <= column + by < self._comparison.columnCount():
            index = self._comparison.index(row, column + by)
            self.go_to(index)
            self._view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            self._reveal(self._place(index, 0))

    def _reveal(self, place: QRect) -> None:
        """Scroll so far that ``place`` is seen, from its beginning where it is too high."""
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        top, bottom = place.top() - APART, place.bottom() + APART
        if bottom > height:
            bar.setValue(bar.value() + min(bottom - height, top))
        elif top < 0:
            bar.setValue(bar.value() + top)
