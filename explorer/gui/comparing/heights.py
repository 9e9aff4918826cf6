"""How high the rows of a comparison are: by estimate at once, and right as soon as it is seen.

Laying out every passage of a long comparison would keep the window waiting. So only the rows in
view are laid out before they are painted; the others follow in slices while nothing else happens.
"""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

SLICE = 0.006  # seconds in which rows are laid out before the window gets its turn
HIGH = 150  # pixels; a row that is guessed to be so high has room for its head
PAUSE_MS = 80  # before the first slice, so that what is in view is painted by then
Measure = Callable[[int, int], float]  # row and column to pixels


class RowHeights(QObject):
    """Keeps the heights of the rows of ``view``.

    ``height`` lays a cell out, ``estimate`` guesses, ``least`` is what the head of a row needs.
    """

    def __init__(
        self, view: QTableView, height: Measure, estimate: Measure, least: Callable[[int], float]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._height, self._estimate, self._least = height, estimate, least
        self._open: list[int] = []  # rows that are only estimated, the last first
        self._waiting: set[int] = set()
        self._settling = False
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._work)
        view.verticalScrollBar().valueChanged.connect(self.settle)
        view.model().modelReset.connect(self._forget)

    @property
    def settled(self) -> bool:
        """Whether every row has its own height."""
        return not self._waiting

    def renew(self) -> None:
        """Everything is laid out for another width, or is something else.

        The row at the top of the view stays there.
        """
        top = max(0, self._view.rowAt(0))
        beyond = -self._view.rowViewportPosition(top)
        self._guess()
        if beyond > 0 or top > 0:
            self._view.updateGeometries()
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + self._view.rowViewportPosition(top) + beyond)
            self.settle()

    def _guess(self) -> None:
        rows, columns = self._view.model().rowCount(), self._view.model().columnCount()
        for row in range(rows):
            guess = max(self._estimate(row, column) for column in range(columns))
            least = self._least(row) if guess < HIGH else 0.0
            self._view.setRowHeight(row, round(max(guess, least)))
        self._open = list(range(rows - 1, -1, -1))
        self._waiting = set(range(rows))
        self.settle()
        if self._waiting:
            self._idle.start(PAUSE_MS)

    def add(self, row: int) -> None:
        """A row was added at the end."""
        self._waiting.add(row)
        self._make_right(row)

    def settle(self) -> None:
        """Give the rows in view their own heights, before they are painted."""
        if self._settling or not self._waiting:
            return
        self._settling = True
        row, bottom = max(0, self._view.rowAt(0)), self._view.viewport().height()
        rows = self._view.model().rowCount()
        while row < rows and self._view.rowViewportPosition(row) < bottom:
            self._make_right(row)
            row += 1
        self._settling = False

    def settle_until(self, offset: int) -> None:
        """Give all rows their own heights that come before ``offset`` pixels from the top."""
        reached, row = 0, 0
        while row < self._view.model().rowCount() and reached <= offset:
            self._make_right(row)
            reached += self._view.rowHeight(row)
            row += 1

    def settle_row(self, row: int) -> None:
        """Give one row its own height."""
        self._make_right(row)

    def _forget(self) -> None:
        """The rows are gone."""
        self._open, self._waiting = [], set()
        self._idle.stop()

    def _work(self) -> None:
        """A slice of the rows that aren't in view; what one reads stays where it is."""
        self._idle.setInterval(0)
        until = perf_counter() + SLICE
        bar = self._view.verticalScrollBar()
        while self._open and perf_counter() < until:
            row = self._open.pop()
            if row not in self._waiting:
                continue
            above = self._view.rowViewportPosition(row) < 0
            before = self._view.rowHeight(row)
            self._make_right(row)
            if above:
                self._settling = True
                self._view.updateGeometries()  # or the bar wouldn't go so far
                bar.setValue(bar.value() + self._view.rowHeight(row) - before)
                self._settling = False
        if not self._open:
            self._idle.stop()

    def _make_right(self, row: int) -> None:
        if row not in self._waiting:
            return
        self._waiting.discard(row)
        columns = self._view.model().columnCount()
        height = max(self._height(row, column) for column in range(columns))
        self._view.setRowHeight(row, round(max(height, self._least(row))))
