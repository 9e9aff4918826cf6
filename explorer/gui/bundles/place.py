"""The place with the bundles: all of them, or one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.bundles.adding import Surroundings
from explorer.gui.bundles.page import BundlePage
from explorer.gui.bundles.sheet import bundle_sheet
from explorer.gui.bundles.shelf import Shelf
from explorer.gui.bundles.workshop import Workshop
from explorer.gui.overriding import override
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look

if TYPE_CHECKING:
    from explorer.gui.shell.basket import Basket
    from explorer.gui.shell.library_hub import LibraryHub

ALL = ""  # instead of the id of a bundle


class BundlesPlace(QStackedWidget):
    """``bundle_requested`` asks to go to a bundle, or to all of them."""

    bundle_requested = Signal(str)

    def __init__(
        self,
        application: Application,
        runner: Runner,
        look: Look,
        hub: "LibraryHub",
        basket: "Basket",
        around: Surroundings,
    ) -> None:
        super().__init__()
        self._look = look
        self._hub = hub
        self._basket = basket
        self._wanted = ALL
        self._stale = False
        self.workshop = Workshop(application, runner)
        self.shelf = Shelf(look)
        self.page = BundlePage(self.workshop, hub, basket, look, around)
        self._waiting = QLabel(self.tr("Je bundels worden geopend…"))
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setProperty("role", "muted")
        for part in (self._waiting, self.shelf, self.page):
            self.addWidget(part)
        shelf = self.shelf
        shelf.opened.connect(self.bundle_requested)
        shelf.made.connect(self.make)
        shelf.renamed.connect(basket.rename_one)
        shelf.copied.connect(self._copy)
        shelf.removed.connect(basket.remove)
        shelf.arranged.connect(basket.move)
        self.page.items.name.menu_wanted.connect(self._fill_menu)
        basket.changed.connect(self._refresh)
        look.changed.connect(self._dress)
        self._dress()

    # -- what is shown --------------------------------------------------------------------------

    @property
    def shown(self) -> str:
        """The bundle that is shown; empty for all of them."""
        return self._wanted

    @property
    def name(self) -> str:
        """What the bundle that is shown is called."""
        present = self._basket.present
        return present.name if self._wanted and present is not None else ""

    def show_bundle(self, own_id: str) -> None:
        """Show a bundle, or all. Raises ``UserError`` where it is gone; then all are shown."""
        self.page.settle_words()
        self._wanted = own_id
        gone = own_id and self._hub.library is not None and not self._is_there(own_id)
        if gone:
            self._wanted = ALL
        if self._wanted:
            self._basket.choose(own_id)  # which shows it
        else:
            self._refresh()
        if gone:
            raise UserError("bundle-unknown", id=own_id)

    def _is_there(self, own_id: str) -> bool:
        return any(bundle.id == own_id for bundle in self._basket.bundles())

    def _refresh(self) -> None:
        """Show what there is now; while nobody looks it is left for later."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        if self._hub.library is None:
            self.setCurrentWidget(self._waiting)
            return
        present = self._basket.present
        if self._wanted and not self._is_there(self._wanted):
            self.page.editing.follow(())
            self.bundle_requested.emit(ALL)
        elif self._wanted and present is not None and present.id != self._wanted:
            self.bundle_requested.emit(present.id)
        elif self._wanted:
            self.page.refresh()
            self.setCurrentWidget(self.page)
        else:
            self.shelf.show_bundles(self._basket.bundles())
            self.setCurrentWidget(self.shelf)
        self.page.told.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._catch_up)  # whoever shows the place says first what of it

    def _catch_up(self) -> None:
        if self._stale:
            self._refresh()

    def focus(self) -> None:
        """Give the keyboard to what is shown."""
        if self.currentWidget() is self.page:
            self.page.focus()
        elif self.currentWidget() is self.shelf:
            target = self.shelf.column if self.shelf.column.cards.keys() else self.shelf.new
            target.setFocus()

    # -- the bundles ----------------------------------------------------------------------------

    def make(self) -> None:
        """Make a bundle and go to it."""
        name = self._basket.fresh_name()
        self._hub.do(
            "bundle-added",
            lambda library: library.bundles.add(name),
            lambda change: self.bundle_requested.emit(change.id),
        )

    def _copy(self, own_id: str) -> None:
        self._basket.copy(own_id, lambda change: self.bundle_requested.emit(change.id))

    def _fill_menu(self, menu: QMenu) -> None:
        """The other bundles, and what can be done with this one."""
        own_id = self._wanted
        for bundle in self._basket.bundles():
            action = menu.addAction(bundle.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(bundle.id == own_id)
            action.triggered.connect(
                lambda _on=False, each=bundle.id: self.bundle_requested.emit(each)
            )
        menu.addSeparator()
        deeds = (
            (self.tr("Alle bundels"), lambda: self.bundle_requested.emit(ALL)),
            (self.tr("Nieuwe bundel"), self.make),
            (self.tr("Hernoem"), self.page.items.name.edit),
            (self.tr("Dupliceer"), lambda: self._copy(own_id)),
            (self.tr("Verwijder"), lambda: self._basket.remove([own_id])),
        )
        for text, deed in deeds:
            menu.addAction(text).triggered.connect(lambda _on=False, deed=deed: deed())

    def _dress(self) -> None:
        self.setStyleSheet(bundle_sheet(self._look.tokens))
