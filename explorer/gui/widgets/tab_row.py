"""A row of tabs that fits: where their names don't, all but the chosen one become pictures."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.icons import icon
from explorer.gui.theme.look import Look

PICTURE = 18  # pixels


class TabRow(QTabBar):
    """Tabs with a name and a picture each; a tab without its name tells it in its tooltip."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, expanding=False, drawBase=False, usesScrollButtons=False)
        self._look = look
        self._tabs: list[tuple[str, str]] = []
        self._fitting = False
        self.setIconSize(QSize(PICTURE, PICTURE))
        self.currentChanged.connect(lambda _tab: self.fit())
        look.changed.connect(self.fit)

    def add(self, name: str, picture: str) -> None:
        """Put a tab at the end; ``picture`` is the name of an icon."""
        self._tabs.append((name, picture))
        self.setAccessibleTabName(self.addTab(name), name)

    def rename(self, tab: int, name: str) -> None:
        """Call a tab something else."""
        self._tabs[tab] = (name, self._tabs[tab][1])
        self.setAccessibleTabName(tab, name)
        self.fit()

    def show_tab(self, tab: int, *, shown: bool) -> None:
        """Show a tab, or hide it."""
        self.setTabVisible(tab, shown)
        self.fit()

    def fit(self) -> None:
        """Show every name where there is room for all, else that of the chosen tab alone."""
        if self._fitting or len(self._tabs) != self.count():
            return
        self._fitting = True
        for tab, (name, _picture) in enumerate(self._tabs):
            self._dress(tab, name, "")
        if self.sizeHint().width() > self.width():
            for tab, (name, picture) in enumerate(self._tabs):
                self._dress(tab, name if tab == self.currentIndex() else "", picture)
        self._fitting = False

    def _dress(self, tab: int, name: str, picture: str) -> None:
        token = "accent" if tab == self.currentIndex() else "muted"
        self.setTabText(tab, name)
        self.setTabToolTip(tab, "" if name else self._tabs[tab][0])
        tone = getattr(self._look.tokens, token)
        self.setTabIcon(tab, icon(picture, tone, PICTURE) if picture else QIcon())

    @override
    def minimumSizeHint(self) -> QSize:
        """The panel may be narrower than the names."""
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.fit()
