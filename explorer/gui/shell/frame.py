"""The frame of the window: the rail, the bar at the top, the places and the line at the foot."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from explorer.gui.shell.rail import Rail
from explorer.gui.shell.status_line import StatusLine
from explorer.gui.shell.top_bar import TopBar
from explorer.gui.theme.look import Look


class Frame(QWidget):
    """Everything around the places, and the stack that holds them."""

    def __init__(
        self, places: Iterable[tuple[str, str]], back: QAction, forward: QAction, look: Look
    ) -> None:
        """``places`` are the ids and names of the places on the rail, from the top."""
        super().__init__()
        self.rail = Rail(look)
        for place, name in places:
            self.rail.add_place(place, place, name)
        self.top_bar = TopBar(back, forward, look)
        self.places = QStackedWidget()
        self.status = StatusLine()
        beside = QWidget()
        self._column = column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.places, 1)
        column.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(beside, 1)

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip between the bar at the top and the places."""
        self._column.insertWidget(1, strip)

    def show_around(self, *, shown: bool) -> None:
        """Show or hide all that stands around the places."""
        for part in (self.rail, self.status, self.top_bar):
            part.setVisible(shown)
