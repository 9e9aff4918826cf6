"""The tab with the bookmarks: to go to, to order, to describe."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QMenu,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.overriding import override
from explorer.gui.preferences.controls import DropDown
from explorer.gui.reading.bookmarks_model import (
    BOOKMARK_ROLE,
    FOLDER_ROLE,
    NAME,
    NEWEST,
    OWN,
    PLACE,
    BookmarksModel,
    Drop,
)
from explorer.gui.theme.look import Look
from explorer.library.bookmarks import Bookmark

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub, Stored
    from explorer.library.changes import Change


class BookmarksTree(QTreeView):
    """The tree. ``dropped`` asks for a move: the library makes it, and then it is shown."""

    dropped = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookmarksTree")
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)

    def drop_at(self, point: QPoint) -> Drop:
        """What letting go at ``point`` of the viewport means."""
        index = self.indexAt(point)
        if not index.isValid():
            return Drop("")
        folder = str(index.data(FOLDER_ROLE) or "")
        bookmark = index.data(BOOKMARK_ROLE)
        if bookmark is None:
            return Drop(folder)
        if point.y() < self.visualRect(index).center().y():
            return Drop(folder, bookmark.id)
        below = index.siblingAtRow(index.row() + 1).data(BOOKMARK_ROLE)
        return Drop(folder, below.id if below is not None else None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is self:
            self.dropped.emit(self.drop_at(event.position().toPoint()))
        # Qt is told that nothing was moved: it would else remove the rows itself.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Delete and not editing:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class BookmarksPanel(QWidget):
    """The bookmarks of the programme. ``chosen`` gives the section or passage to go to."""

    chosen = Signal(str)

    def __init__(
        self, application: Application, hub: "LibraryHub", look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._hub = hub
        self._stale = False
        self.model = BookmarksModel(application.programme)
        self.model.setParent(self)
        self.filter = QLineEdit(placeholderText=self.tr("Filter bladwijzers…"))
        self.filter.setAccessibleName(self.tr("Filter de bladwijzers"))
        self.filter.setClearButtonEnabled(True)
        self.order = DropDown(look)
        self.order.setAccessibleName(self.tr("Volgorde van de bladwijzers"))
        for order, name in (
            (OWN, self.tr("Eigen volgorde")),
            (PLACE, self.tr("Plaats in de tekst")),
            (NAME, self.tr("Op naam")),
            (NEWEST, self.tr("Nieuwste eerst")),
        ):
            self.order.addItem(name, order)
        self.tree = BookmarksTree()
        self.tree.setAccessibleName(self.tr("Bladwijzers"))
        self.tree.setModel(self.model)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.nothing = QLabel(wordWrap=True)
        self.nothing.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 12, 10, 8)
        layout.setSpacing(6)
        for widget in (self.filter, self.order, self.nothing, self.tree):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.setStretchFactor(self.tree, 100)
        self._connect(look)
        self.refresh()

    def _connect(self, look: Look) -> None:
        self.filter.textChanged.connect(self.refresh)
        self.order.currentIndexChanged.connect(self.refresh)
        self.tree.clicked.connect(self._choose)
        self.tree.activated.connect(self._choose)
        self.tree.dropped.connect(self.move_selected)
        self.tree.removed.connect(self.remove_selected)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.tree.itemDelegate().commitData.connect(self._rename)
        self._hub.opened.connect(self.refresh)
        self._hub.changed.connect(self._follow)
        look.changed.connect(self.tree.viewport().update)

    # -- showing --------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the bookmarks again; what is selected stays so."""
        self._stale = False
        library = self._hub.library
        if library is None:
            return
        selected = {bookmark.id for bookmark in self.selected()}
        words = self.filter.text().casefold().split()
        try:
            known = library.bookmarks.all(self._application.programme.id)
        except UserError as error:
            self._hub.tell_error(error)
            return
        shown = [each for each in known if all(word in self._text(each) for word in words)]
        self.model.show(shown, self.order.currentData())
        self.tree.setDragEnabled(self.order.currentData() == OWN and not words)
        self.tree.expandAll()
        self._select(selected)
        self.tree.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self.nothing.setText(
            self.tr("Geen bladwijzer met deze woorden.")
            if known
            else self.tr("Nog geen bladwijzers. Ctrl+D legt er een bij de passage die je leest.")
        )

    def _text(self, bookmark: Bookmark) -> str:
        words = (bookmark.description, bookmark.folder, self.model.place(bookmark))
        return " ".join(words).casefold()

    def _follow(self, change: "Change") -> None:
        if "bookmark" in change.kinds:
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def index_of(self, own_id: str) -> QModelIndex:
        """Where a bookmark stands; invalid where it is filtered away."""
        for index in self._indexes(QModelIndex()):
            bookmark = index.data(BOOKMARK_ROLE)
            if bookmark is not None and bookmark.id == own_id:
                return index
        return QModelIndex()

    def _indexes(self, parent: QModelIndex) -> list[QModelIndex]:
        found = []
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            found += [index, *self._indexes(index)]
        return found

    def selected(self) -> list[Bookmark]:
        """The selected bookmarks, from above to below; of a selected folder all in it."""
        chosen = self.tree.selectedIndexes()
        return [
            index.data(BOOKMARK_ROLE)
            for index in self._indexes(QModelIndex())
            if index.data(BOOKMARK_ROLE) is not None
            and (index in chosen or _any_above(index, chosen))
        ]

    def _select(self, ids: set[str]) -> None:
        flag = self.tree.selectionModel().SelectionFlag.Select
        for own_id in ids:
            index = self.index_of(own_id)
            if index.isValid():
                self.tree.selectionModel().select(index, flag)
                self.tree.selectionModel().setCurrentIndex(index, flag)

    # -- doing ----------------------------------------------------------------------------------

    def _choose(self, index: QModelIndex) -> None:
        bookmark = index.data(BOOKMARK_ROLE)
        if bookmark is None:
            return
        if self.model.is_lost(bookmark):
            self._hub.told.emit(
                self.tr("Waar deze bladwijzer lag, staat niet meer in de tekst: {place}.").format(
                    place=self.model.place(bookmark)
                )
            )
        else:
            self.chosen.emit(bookmark.target)

    def move_selected(self, drop: Drop, done: "Stored | None" = None) -> None:
        """Put the selected bookmarks where they were dropped; ``done`` follows once they are."""
        ids = [bookmark.id for bookmark in self.selected()]
        if ids and drop.before not in ids:
            self._hub.do(
                "bookmark-moved",
                lambda library: library.bookmarks.move(ids, drop.folder, drop.before),
                done,
            )

    def remove_selected(self) -> None:
        """Remove the selected bookmarks."""
        ids = [bookmark.id for bookmark in self.selected()]
        if ids:
            self._hub.do("bookmark-removed", lambda library: library.bookmarks.remove(*ids))

    def _rename(self, editor: QWidget) -> None:
        """What was typed in a row becomes its description, or the folder's name."""
        index = self.tree.currentIndex()
        assert isinstance(editor, QLineEdit), "a row is edited in a line"
        text, bookmark = editor.text(), index.data(BOOKMARK_ROLE)
        folder = str(index.data(FOLDER_ROLE) or "")
        # Later: what is shown anew would take the row away that is still being edited.
        if bookmark is not None:
            QTimer.singleShot(0, self, lambda: self.describe(bookmark, text))
        else:
            QTimer.singleShot(0, self, lambda: self.rename_folder(folder, text))

    def describe(self, bookmark: Bookmark, text: str) -> None:
        """Give a bookmark a description; the name of its place is none."""
        given = "" if text.strip() == self.model.place(bookmark) else text.strip()
        self._hub.do(
            "bookmark-changed", lambda library: library.bookmarks.describe(bookmark.id, given)
        )

    def rename_folder(self, folder: str, name: str) -> None:
        """Give a folder another name; an empty one leaves it as it is."""
        above = folder.rpartition("/")[0]
        new = f"{above}/{name.replace('/', ' ').strip()}" if name.strip() else folder
        self._hub.do(
            "bookmark-folder-renamed",
            lambda library: library.bookmarks.rename_folder(folder, new),
            lambda _change: self.refresh(),
        )

    def menu(self) -> QMenu:
        """What can be done with what is selected."""
        menu = QMenu(self)
        index = self.tree.currentIndex()
        bookmark = index.data(BOOKMARK_ROLE)
        if bookmark is not None:
            menu.addAction(self.tr("Openen"), lambda: self._choose(index))
        name = self.tr("Beschrijving wijzigen") if bookmark else self.tr("Map hernoemen")
        menu.addAction(name, lambda: self.tree.edit(index))
        folders = QMenu(self.tr("Naar map"), menu)
        menu.addMenu(folders)
        library = self._hub.library
        folders.addAction(self.tr("Geen map"), lambda: self.move_selected(Drop("")))
        for folder in library.bookmarks.folders() if library is not None else ():
            folders.addAction(folder, lambda folder=folder: self.move_selected(Drop(folder)))
        folders.addSeparator()
        folders.addAction(self.tr("Nieuwe map…"), self._new_folder)
        menu.addAction(self.tr("Verwijderen"), self.remove_selected)
        return menu

    def _new_folder(self) -> None:
        """Put the selected bookmarks into a new folder, whose name can then be typed."""
        library = self._hub.library
        if library is None:
            return
        name, taken, number = self.tr("Nieuwe map"), library.bookmarks.folders(), 1
        folder = name
        while folder in taken:
            number += 1
            folder = f"{name} {number}"
        self.move_selected(Drop(folder), lambda _change: self._name_folder(folder))

    def _name_folder(self, folder: str) -> None:
        for index in self._indexes(QModelIndex()):
            if index.data(BOOKMARK_ROLE) is None and index.data(FOLDER_ROLE) == folder:
                self.tree.setCurrentIndex(index)
                self.tree.edit(index)

    def _show_menu(self, point: QPoint) -> None:
        if self.tree.indexAt(point).isValid():
            self.menu().popup(self.tree.viewport().mapToGlobal(point))


def _any_above(index: QModelIndex, chosen: list[QModelIndex]) -> bool:
    above = index.parent()
    return above.isValid() and (above in chosen or _any_above(above, chosen))
