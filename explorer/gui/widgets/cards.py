"""A list of cards: a title, some lines of text with marked words, and something at the side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.card_delegate import CARD_ROLE, CardDelegate
from explorer.gui.widgets.rows_model import Index, RowsModel

__all__ = ["CARD_ROLE", "Card", "CardList", "CardModel"]

EDGES = 2  # pixels above and below the cards together
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
PASSAGES_MIME = "application/x-programmaverkenner-passages"  # what is dragged: keys, one a line


@dataclass(frozen=True, slots=True)
class Card:
    """One card. ``marks`` are runs (start, end) of ``body``; opening it gives its ``key`` back.

    ``heading`` stands above the card, with something at its side. ``spoken`` is what a screen
    reader says for a title that only tells enough under its heading.
    """

    key: str
    title: str
    body: str
    side: str = ""
    footer: str = ""
    marks: tuple[tuple[int, int], ...] = field(default=())
    heading: tuple[str, str] | None = None
    spoken: str = ""


class CardModel(RowsModel[Card]):
    """The cards of a list."""

    @override
    def name(self, row: Card) -> str:
        return row.title

    @override
    def spoken(self, row: Card) -> Sequence[str]:
        return (*(row.heading or ()), row.spoken or row.title, row.side, row.body, row.footer)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """All alike: which card it is doesn't have to be looked up."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def mimeTypes(self) -> list[str]:
        return [PASSAGES_MIME, "text/plain"]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The keys for this program, the words for any other."""
        cards = [self._rows[row] for row in sorted(index.row() for index in indexes)]
        data = QMimeData()
        data.setData(PASSAGES_MIME, "\n".join(card.key for card in cards).encode())
        data.setText("\n\n".join(f"{card.title}\n{card.body}" for card in cards))
        return data


class CardList(QListView):
    """Cards to walk through with the arrow keys.

    ``opened`` and ``chosen`` give a card's key. With ``several`` more than one can be selected:
    ``selection_changed`` gives their number, ``copy_requested`` follows the usual key. With
    ``dragged`` they can be dragged elsewhere. ``ground`` names the colour under the list, where it
    is the same everywhere.
    """

    opened = Signal(str)
    chosen = Signal(str)
    left_upwards = Signal()
    selection_changed = Signal(int)
    copy_requested = Signal()

    def __init__(
        self,
        look: Look,
        *,
        lines: int = 2,
        footer: bool = False,
        several: bool = False,
        dragged: bool = False,
        ground: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._cards = CardModel(self)
        self.setModel(self._cards)
        self._painting = CardDelegate(self, self._cards, look, lines, footer=footer, ground=ground)
        self.setItemDelegate(self._painting)
        self.setUniformItemSizes(True)
        if several:
            self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        if dragged:
            self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._most = 0  # cards in view at most, where the list is as high as its cards
        self.activated.connect(lambda index: self.opened.emit(self._cards.row(index.row()).key))
        look.changed.connect(self._follow_look)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Replace the cards and start at the first; where any has a heading that one has."""
        self.setUniformItemSizes(not (cards and cards[0].heading))
        self._cards.show(cards)
        if cards:
            self._choose(0)
        self.scrollToTop()

    def shape(self, cards: Iterable[Card]) -> None:
        """Lay the words of cards out, half the work of a first painting, before they are shown."""
        self._painting.shape(cards)

    def fit(self, most: int) -> None:
        """Be as high as the cards, ``most`` of them, whatever the size of their letters."""
        self._most = most
        self.setFixedHeight(self.sizeHintForRow(0) * min(self._cards.rowCount(), most) + EDGES)

    def _follow_look(self) -> None:
        self.doItemsLayout()
        if self._most and self._cards.rowCount():
            self.fit(self._most)

    def cards(self) -> list[Card]:
        """All cards, in order."""
        return [self._cards.row(row) for row in range(self._cards.rowCount())]

    def current_card(self) -> Card | None:
        """The chosen card, if any."""
        index = self.currentIndex()
        return self._cards.row(index.row()) if index.isValid() else None

    def selected_cards(self) -> list[Card]:
        """The cards that are selected, in their order in the list."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self._cards.row(row) for row in rows]

    def step(self, rows: int) -> None:
        """Make the card ``rows`` further the current one, within the list."""
        if self._cards.rowCount():
            self._choose(min(max(self.currentIndex().row() + rows, 0), self._cards.rowCount() - 1))

    def extend(self, rows: int) -> None:
        """Let the selection end ``rows`` further; the other end stays where it is."""
        selected = sorted(index.row() for index in self.selectedIndexes())
        current = self.currentIndex().row()
        if not selected or self.selectionMode() is not QListView.SelectionMode.ExtendedSelection:
            self.step(rows)
            return
        anchor = selected[0] if current == selected[-1] else selected[-1]
        end = min(max(current + rows, 0), self._cards.rowCount() - 1)
        first, last = self._cards.index(min(anchor, end)), self._cards.index(max(anchor, end))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(QItemSelection(first, last), flags.ClearAndSelect)
        self.selectionModel().setCurrentIndex(self._cards.index(end), flags.NoUpdate)

    def _choose(self, row: int) -> None:
        """Make a card the current and only selected one, whatever keys are held down."""
        self.selectionModel().setCurrentIndex(
            self._cards.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._cards.row(current.row()).key)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit(len(self.selectedIndexes()))
        if self.selectionMode() is QListView.SelectionMode.ExtendedSelection:
            self.viewport().update()  # how a selected card looks depends on how many there are

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards together: a call from Qt for each takes as long as its letters."""
        painter = QPainter(self.viewport())
        self._painting.paint_cards(painter, self._within(event.rect()))
        painter.end()

    def _within(self, area: QRect) -> Iterator[tuple[int, QRect]]:
        """The rows that are seen in ``area`` of the viewport, with their places."""
        row = self.indexAt(QPoint(self.viewport().width() // 2, max(0, area.top()))).row()
        while 0 <= row < self._cards.rowCount():
            place = self.visualRect(self._cards.index(row))
            if place.top() > area.bottom():
                return
            yield row, place
            row += 1

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Up and plain and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            card = self.current_card()
            if card:
                self.opened.emit(card.key)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return
        super().keyPressEvent(event)
