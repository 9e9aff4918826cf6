"""The panel left of the text: the contents, and the bookmarks beside them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from explorer.gui.reading.tree_panel import TreePanel

if TYPE_CHECKING:
    from explorer.gui.reading.bookmarks_panel import BookmarksPanel

CONTENTS, BOOKMARKS = range(2)


class SidePanel(QWidget):
    """Two tabs; the bookmarks are made when first shown. ``bookmark_chosen`` gives where to go."""

    bookmark_chosen = Signal(str)

    def __init__(
        self,
        tree: TreePanel,
        make_bookmarks: "Callable[[], BookmarksPanel]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_bookmarks = make_bookmarks
        self._bookmarks: BookmarksPanel | None = None
        self.tabs = QTabBar(expanding=False, drawBase=False)
        self.tabs.addTab(self.tr("Inhoud"))
        self.tabs.addTab(self.tr("Bladwijzers"))
        self.tabs.setAccessibleName(self.tr("Inhoud en bladwijzers"))
        self._stack = QStackedWidget()
        self._stack.addWidget(tree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._switch)

    @property
    def bookmarks(self) -> "BookmarksPanel":
        """The bookmarks, made when first asked for."""
        if self._bookmarks is None:
            self._bookmarks = self._make_bookmarks()
            self._bookmarks.chosen.connect(self.bookmark_chosen)
            self._stack.addWidget(self._bookmarks)
        return self._bookmarks

    def show_contents(self) -> None:
        """Bring the contents to the front."""
        self.tabs.setCurrentIndex(CONTENTS)

    def _switch(self, tab: int) -> None:
        if tab == BOOKMARKS:
            self._stack.setCurrentWidget(self.bookmarks)
        else:
            self._stack.setCurrentIndex(CONTENTS)
