"""A layout that puts widgets beside each other and begins a new row where there is no room."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from explorer.gui.overriding import override


class Placed(NamedTuple):
    """An item ``x`` pixels from the left of its row, ``size`` large."""

    x: int
    item: QLayoutItem
    size: QSize


class FlowLayout(QLayout):
    """Rows of widgets at their usual sizes, ``gap`` pixels apart. Hidden widgets take no room.

    What follows ``end_group`` stands at the right where one row has room for everything, and
    begins a row of its own where it hasn't.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._first_of_second = -1  # the item a second group begins with, where there is one
        self.setContentsMargins(0, 0, 0, 0)

    def end_group(self) -> None:
        """What is added from now on belongs together, apart from what stands here already."""
        self._first_of_second = len(self._items)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # as in ``itemAt``
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        self._arrange(place, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        """The room of the widest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, place: QRect, *, move: bool) -> int:
        """Put everything in its row; gives the height of all rows in pixels."""
        y = 0
        for row in self._rows(place.width()):
            height = max(each.size.height() for each in row)
            for each in row if move else ():
                down = y + (height - each.size.height()) // 2
                each.item.setGeometry(QRect(place.topLeft() + QPoint(each.x, down), each.size))
            y += height + self._gap
        return max(0, y - self._gap)

    def _rows(self, width: int) -> list[list[Placed]]:
        """The items of each row."""
        shown = [
            (number, item, item.sizeHint().boundedTo(QSize(width, item.sizeHint().height())))
            for number, item in enumerate(self._items)
            if not item.isEmpty()
        ]
        spare = width + self._gap - sum(size.width() + self._gap for _, _, size in shown)
        second = next((each for each, *_ in shown if each >= self._first_of_second >= 0), None)
        rows: list[list[Placed]] = []
        x = 0
        for number, item, size in shown:
            begins = number == second and spare < 0
            if not rows or begins or (x and x + size.width() > width):
                rows.append([])
                x = 0
            elif number == second:
                x += spare
            rows[-1].append(Placed(x, item, size))
            x += size.width() + self._gap
        return rows
