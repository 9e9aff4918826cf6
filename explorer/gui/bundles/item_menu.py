"""What can be done with the items that are selected."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from explorer.bundling.contents import (
    ComparisonContent,
    Content,
    HeadingContent,
    MatrixContent,
    PassageContent,
    QuestionContent,
    TextContent,
)
from explorer.gui.bundles.adding import passages_of

EDITABLE = (
    ComparisonContent,
    HeadingContent,
    MatrixContent,
    PassageContent,
    QuestionContent,
    TextContent,
)


class ItemMenu(QObject):
    """Builds the menu of an item; each signal is one of its deeds."""

    edited = Signal()
    opened = Signal(str, str)
    compared = Signal(object)
    moved = Signal(int)
    removed = Signal()
    made_whole = Signal()

    def build(self, content: Content, parent: QWidget) -> QMenu:
        """The menu of the item that holds ``content``; it deletes itself when it closes."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(content, PassageContent):
            self._offer(menu, self.tr("Kort in…"), self.edited.emit, "Enter")
            if content.kept:
                self._offer(menu, self.tr("Weer heel"), self.made_whole.emit)
        elif isinstance(content, EDITABLE):
            self._offer(menu, self.tr("Bewerk"), self.edited.emit, "Enter")
        passages = passages_of(content)
        if passages:
            self._offer(menu, self.tr("Lees de passage"), lambda: self.opened.emit(*passages[0]))
        if isinstance(content, ComparisonContent):
            given = content.comparison
            self._offer(menu, self.tr("Toon in Vergelijken"), lambda: self.compared.emit(given))
        menu.addSeparator()
        self._offer(menu, self.tr("Omhoog"), lambda: self.moved.emit(-1), "Alt+↑")
        self._offer(menu, self.tr("Omlaag"), lambda: self.moved.emit(1), "Alt+↓")
        self._offer(menu, self.tr("Haal eruit"), self.removed.emit, "Delete")
        return menu

    @staticmethod
    def _offer(menu: QMenu, text: str, deed: Callable[[], object], keys: str = "") -> None:
        action = menu.addAction(f"{text}\t{keys}" if keys else text)
        action.triggered.connect(lambda _checked=False: deed())
