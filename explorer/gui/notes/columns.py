"""The three columns of the place with all notes: facets, the list, the chosen note."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from explorer.gui.overriding import override
from explorer.gui.widgets.roomy import Roomy

NAMES = 32  # letters of the facets, with their tick boxes and numbers
LISTED = 120  # pixels of the list at least, whatever stands above it
PANE_FROM = 860  # width in pixels from which there is room for the chosen note


class NotesColumns(QSplitter):
    """Shared out by its width, until the reader does so."""

    def __init__(self, facets: QWidget, middle: Iterable[QWidget], pane: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._divided = False  # by the reader
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for widget, minimum in ((_side(facets), 180), (_middle(middle), 340), (pane, 260)):
            widget.setMinimumWidth(minimum)
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._keep_division)

    @property
    def has_room(self) -> bool:
        """Is there room for the chosen note?"""
        return self.width() >= PANE_FROM

    def show_beside(self, *, shown: bool) -> None:
        """Show the facets, which say nothing where there is no note at all; or hide them."""
        self.widget(0).setVisible(shown)

    def _keep_division(self) -> None:
        self._divided = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._divided:
            width = self.width()
            names = self.fontMetrics().averageCharWidth() * NAMES
            facets, pane = min(names, width * 26 // 100), min(420, width * 32 // 100)
            self.setSizes([facets, width - facets - pane, pane])
        super().resizeEvent(event)


def _side(facets: QWidget) -> QWidget:
    side = QWidget()
    side.setObjectName("sidePanel")
    side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(side)
    layout.setContentsMargins(14, 16, 10, 10)
    layout.addWidget(facets)
    return side


def _middle(parts: Iterable[QWidget]) -> QWidget:
    """One part under the other; the last but one, the list, takes the room.

    Where there is none left for it, as with large letters after an update, all of it is scrolled.
    """
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(24, 18, 20, 10)
    column.setSpacing(8)
    *above, listed, hint = parts
    for part in above:
        column.addWidget(part)
    listed.setMinimumHeight(LISTED)
    column.addWidget(listed, 1)
    column.addWidget(hint)
    column.addStretch(0)
    return Roomy(middle)
