"""The present bundle: what is put into it with one key, and the panel that shows what is in it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.overriding import override
from explorer.gui.widgets.overlay import Overlay
from explorer.library.bundles import Bundle, Item, ItemKind, NewItem
from explorer.programme.model import section_of

if TYPE_CHECKING:
    from explorer.application import Application
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.gui.theme.look import Look
    from explorer.library.changes import Change
    from explorer.library.library import Library

WIDTH, HEIGHT = 360, 460
LONGEST = 110  # characters of an item that are shown


class Basket(QObject):
    """Which bundle is the present one, and changing it. ``changed`` follows any change of it."""

    changed = Signal()

    def __init__(
        self, application: "Application", hub: "LibraryHub", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._hub = hub
        self._chosen = ""
        hub.opened.connect(self.changed)
        hub.changed.connect(self._follow)

    def _follow(self, change: "Change") -> None:
        if "bundle" in change.kinds:
            self.changed.emit()

    def bundles(self) -> tuple[Bundle, ...]:
        """Every bundle, in the reader's order."""
        return self._hub.library.bundles.all() if self._hub.library is not None else ()

    @property
    def present(self) -> Bundle | None:
        """The bundle that was chosen, else the first."""
        every = self.bundles()
        return next(
            (each for each in every if each.id == self._chosen), every[0] if every else None
        )

    def items(self) -> tuple[Item, ...]:
        """What is in the present bundle."""
        present, library = self.present, self._hub.library
        return library.bundles.items(present.id) if present and library is not None else ()

    def choose(self, own_id: str) -> None:
        """Make another bundle the present one."""
        self._chosen = own_id
        self.changed.emit()

    def put(self, items: list[NewItem]) -> None:
        """Put things into the present bundle, which is made where there is none."""
        chosen, first = self._chosen, self.tr("Mijn bundel")

        def work(library: "Library") -> "Change":
            every = library.bundles.all()
            known = next((each.id for each in every if each.id == chosen), None)
            bundle = known or (every[0].id if every else library.bundles.add(first).id)
            return library.bundles.put(bundle, items)

        if items:
            self._hub.do("bundle-filled", work)

    def make(self, name: str) -> None:
        """Make a bundle and go on with it."""
        self._hub.do(
            "bundle-added",
            lambda library: library.bundles.add(name),
            lambda change: self.choose(change.id),
        )

    def rename(self, name: str) -> None:
        """Give the present bundle another name."""
        present = self.present
        if present is not None and name.strip() and name != present.name:
            self._hub.do("bundle-changed", lambda library: library.bundles.rename(present.id, name))

    def take_out(self, ids: list[str]) -> None:
        """Take items out of the present bundle."""
        if ids:
            self._hub.do("bundle-item-removed", lambda library: library.bundles.take_out(*ids))

    def arrange(self, ids: list[str], before: str | None) -> None:
        """Put items before another one, or last."""
        present = self.present
        if present is not None and ids:
            self._hub.do(
                "bundle-item-moved",
                lambda library: library.bundles.move_items(ids, present.id, before),
            )

    def words(self, item: Item) -> str:
        """An item in a line: where it stands and what it says."""
        payload: dict[str, Any] = item.payload
        passage = str(payload.get("passage", ""))
        text = str(payload.get("quote") or payload.get("text") or "")
        programme = self._application.programme
        section = section_of(passage)
        if not passage or payload.get("pack") != programme.id or not programme.has(section):
            return text or passage or item.kind
        number = passage.partition("#")[2].lstrip("0")
        if not text:
            known = {each.id: each.text for each in programme.section(section).passages}
            text = known.get(passage, "")
        shown = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
        return f"{programme.head(section).title} ¶ {number}\n{shown}"


def selection_item(pack: str, runs: list[tuple[str, int, int]], quote: str) -> NewItem:
    """Selected words as an item; positions count characters of the passages."""
    payload = {"pack": pack, "passage": runs[0][0], "runs": [list(run) for run in runs]}
    return NewItem(ItemKind.SELECTION, payload | {"quote": quote})


class BasketList(QListWidget):
    """The items; dragging asks for a new order, Delete takes out."""

    arranged = Signal(list, object)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("basketList")
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.model().rowsMoved.connect(self._moved)

    def _moved(self, _above: object, first: int, last: int, _to: object, row: int) -> None:
        """The rows stand where they were dropped; the one after them says where that is."""
        start = row if row <= first else row - (last - first + 1)
        ids = [self._id(each) for each in range(start, start + last - first + 1)]
        after = start + len(ids)
        self.arranged.emit(ids, self._id(after) if after < self.count() else None)

    def _id(self, row: int) -> str:
        return str(self.item(row).data(Qt.ItemDataRole.UserRole))

    def chosen(self) -> list[str]:
        """The ids of the selected items, from above to below."""
        return [self._id(row) for row in range(self.count()) if self.item(row).isSelected()]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class BasketPanel(Overlay):
    """Shows the present bundle under its button. ``passage_chosen`` gives where to go."""

    passage_chosen = Signal(str)

    def __init__(self, basket: Basket, look: "Look", window: QWidget) -> None:
        super().__init__(look, window)
        self._basket = basket
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Bundel"))
        self.which.setEditable(True)
        self.which.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.make = QPushButton(self.tr("Nieuw"))
        self.list = BasketList()
        self.list.setAccessibleName(self.tr("Wat er in de bundel zit"))
        self.empty = QLabel(
            self.tr("Deze bundel is leeg. Ctrl+B legt de selectie of de passage erin."),
            wordWrap=True,
        )
        self.empty.setProperty("role", "muted")
        self.remove = QPushButton(self.tr("Haal eruit"))
        top = QHBoxLayout()
        top.addWidget(self.which, 1)
        top.addWidget(self.make)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.addLayout(top)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.which.activated.connect(lambda row: basket.choose(self.which.itemData(row)))
        line = self.which.lineEdit()
        assert isinstance(line, QLineEdit), "a box that can be edited has a line"
        line.editingFinished.connect(lambda: basket.rename(line.text()))
        self.make.clicked.connect(self._make)
        self.remove.clicked.connect(lambda: basket.take_out(self.list.chosen()))
        self.list.removed.connect(lambda: basket.take_out(self.list.chosen()))
        self.list.arranged.connect(basket.arrange, Qt.ConnectionType.QueuedConnection)
        self.list.itemActivated.connect(self._open)
        basket.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is in the present bundle."""
        present, items = self._basket.present, self._basket.items()
        self.which.clear()
        for bundle in self._basket.bundles():
            self.which.addItem(bundle.name, bundle.id)
        self.which.setCurrentIndex(self.which.findData(present.id) if present else -1)
        self.which.setEnabled(present is not None)
        self.list.clear()
        for item in items:
            shown = QListWidgetItem(self._basket.words(item))
            shown.setData(Qt.ItemDataRole.UserRole, item.id)
            shown.setData(Qt.ItemDataRole.UserRole + 1, item.payload.get("passage", ""))
            self.list.addItem(shown)
        self.list.setVisible(bool(items))
        self.empty.setVisible(not items)
        self.remove.setEnabled(bool(items))

    def _make(self) -> None:
        taken = {bundle.name for bundle in self._basket.bundles()}
        number = len(taken) + 1
        while (name := self.tr("Bundel {number}").format(number=number)) in taken:
            number += 1
        self._basket.make(name)

    def _open(self, item: QListWidgetItem) -> None:
        passage = str(item.data(Qt.ItemDataRole.UserRole + 1))
        if passage:
            self.dismiss()
            self.passage_chosen.emit(passage)

    @override
    def card_place(self) -> QRect:
        return QRect(self.width() - WIDTH - 16, 56, WIDTH, HEIGHT)

    @override
    def first_focus(self) -> QWidget:
        return self.list if self.list.count() else self.make
