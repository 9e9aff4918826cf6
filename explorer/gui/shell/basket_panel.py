"""The panel under the button of the present bundle: what is in it, in the reader's order."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
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
from explorer.gui.preferences.controls import DropDown, control_sheet
from explorer.gui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from explorer.gui.shell.basket import Basket
    from explorer.gui.theme.look import Look

WIDTH, HEIGHT = 360, 460


NO_FRAME = "QLineEdit { border: none; padding: 0; background: transparent; }"


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
    """Shows the present bundle under its button.

    ``passage_chosen`` gives where to go, ``place_wanted`` asks for the place that prints it.
    """

    passage_chosen = Signal(str)
    place_wanted = Signal()

    def __init__(self, basket: "Basket", look: "Look", window: QWidget) -> None:
        super().__init__(look, window)
        self._basket = basket
        self.which = DropDown(look)
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
        self.place = QPushButton(self.tr("Schikken en afdrukken"))
        self.place.setProperty("role", "primary")
        top = QHBoxLayout()
        top.addWidget(self.which, 1)
        top.addWidget(self.make)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.addLayout(top)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.place)
        layout.addLayout(foot)
        self.which.activated.connect(lambda row: basket.choose(self.which.itemData(row)))
        line = self.which.lineEdit()
        assert isinstance(line, QLineEdit), "a box that can be edited has a line"
        line.editingFinished.connect(lambda: basket.rename(line.text()))
        self.make.clicked.connect(self._make)
        self.place.clicked.connect(self._go_there)
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
            label = self._basket.label(item)
            shown = QListWidgetItem(f"{label.title}\n{label.about}".strip())
            shown.setData(Qt.ItemDataRole.UserRole, item.id)
            shown.setData(Qt.ItemDataRole.UserRole + 1, item.payload.get("passage", ""))
            self.list.addItem(shown)
        self.list.setCurrentRow(0, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.list.setVisible(bool(items))
        self.empty.setVisible(not items)
        self.remove.setEnabled(bool(items))

    def _make(self) -> None:
        self._basket.make(self._basket.fresh_name())

    def _go_there(self) -> None:
        self.dismiss()
        self.place_wanted.emit()

    def _open(self, item: QListWidgetItem) -> None:
        passage = str(item.data(Qt.ItemDataRole.UserRole + 1))
        if passage:
            self.dismiss()
            self.passage_chosen.emit(passage)

    @override
    def refresh_look(self) -> None:
        super().refresh_look()
        tokens = self._look.tokens
        self.which.setStyleSheet(control_sheet(tokens) + NO_FRAME)

    @override
    def card_place(self) -> QRect:
        return QRect(self.width() - WIDTH - 16, 56, WIDTH, HEIGHT)

    @override
    def first_focus(self) -> QWidget:
        return self.list if self.list.count() else self.make
