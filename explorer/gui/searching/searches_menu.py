"""The small menu beside the title: save this search, open a saved one or one of late."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from explorer.gui.searching.facet_names import FacetNames
from explorer.gui.searching.kept_searches import KeptSearch, KeptSearches
from explorer.gui.theme.icons import icon
from explorer.gui.theme.look import Look

RECENT_SHOWN = 8
LONGEST = 60  # characters of a search in the menu


class SearchesMenu(QToolButton):
    """``search_opened`` gives a ``KeptSearch``.

    The menu is filled when it opens. ``save`` and ``forget`` are the window's actions.
    """

    search_opened = Signal(object)

    def __init__(
        self, look: Look, kept: KeptSearches, names: FacetNames, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kept = kept
        self._names = names
        self._actions: tuple[QAction, ...] = ()
        self._is_saved = False
        self.setAccessibleName(self.tr("Bewaarde en recente zoekopdrachten"))
        self.setToolTip(self.accessibleName())
        self.setIconSize(QSize(17, 17))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("role", "menu")
        menu = QMenu(self)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)
        look.changed.connect(self._refresh)
        self._refresh()

    def offer(self, save: QAction, forget: QAction) -> None:
        """Offer the window's actions to save the search and to wipe the history."""
        self._actions = (save, forget)

    def show_saved(self, *, saved: bool) -> None:
        """Show whether the present search is saved."""
        if saved != self._is_saved:
            self._is_saved = saved
            self._refresh()

    def fill(self) -> None:
        """Bring the menu up to date."""
        menu = self.menu()
        menu.clear()
        if self._actions:
            menu.addAction(self._actions[0])
        if self._kept.saved:
            self._head(menu, self.tr("Bewaard"))
        for each in self._kept.saved:
            self._add(menu, each, each.name)
        recent = self._kept.recent[:RECENT_SHOWN]
        if recent:
            self._head(menu, self.tr("Onlangs gezocht"))
        for each in recent:
            self._add(menu, each, self._names.summary(each.query, each.filters))
        if recent and self._actions:
            menu.addSeparator()
            menu.addAction(self._actions[1])

    @staticmethod
    def _head(menu: QMenu, text: str) -> None:
        menu.addSeparator()
        menu.addAction(text).setEnabled(False)

    def _add(self, menu: QMenu, each: KeptSearch, text: str) -> None:
        shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
        action = menu.addAction(shown.replace("&", "&&"))
        action.triggered.connect(lambda: self.search_opened.emit(each))

    def _refresh(self) -> None:
        tokens = self._look.tokens
        self.setIcon(icon("bookmark", tokens.accent if self._is_saved else tokens.muted, 17))
