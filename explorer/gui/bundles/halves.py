"""The two halves of a bundle: what it is made of at the left, its pages beside that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from explorer.gui.overriding import override

COLUMN, NARROWEST = 420, 300  # pixels of the column at the left
USUAL_SIZE = 13  # pixels of the interface face these widths are meant for
SHARE = 0.4  # of the room is what the column takes at most, to begin with
CROWDED = 760  # pixels in which the column and the pages can't stand side by side


class Halves(QSplitter):
    """Shows both where there is room, else one of them. ``crowded`` tells whether there isn't."""

    crowded = Signal(bool)

    def __init__(self, column: QWidget, foot: QWidget, pages: QWidget) -> None:
        """``foot`` stands under the column."""
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._pages = pages
        self._pages_first = False
        self._divided = False
        self._left = QWidget()
        self._left.setObjectName("bundlePanel")
        self._left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._left.setMinimumWidth(NARROWEST)
        layout = QVBoxLayout(self._left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(column, 1)
        below = QVBoxLayout()
        below.setContentsMargins(18, 0, 18, 12)
        below.addWidget(foot)
        layout.addLayout(below)
        self.addWidget(self._left)
        self.addWidget(pages)
        self.setStretchFactor(1, 1)

    def show_side(self, *, preview: bool) -> None:
        """Where there is no room for both: show the pages, or the column."""
        self._pages_first = preview
        self._divide()

    def _divide(self) -> None:
        crowded = self.width() < CROWDED
        self.crowded.emit(crowded)
        self._left.setVisible(not crowded or not self._pages_first)
        self._pages.setVisible(not crowded or self._pages_first)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._divided:
            self._divided = self.isVisible()
            larger = max(1.0, self.fontInfo().pixelSize() / USUAL_SIZE)
            column = min(round(COLUMN * larger), round(self.width() * SHARE * larger))
            self.setSizes([column, self.width() - column])
        self._divide()
