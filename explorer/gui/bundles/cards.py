"""The column of cards: to walk through, to put in order with mouse or keys, to edit in place."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from explorer.gui.bundles.card_delegate import GAP, CardDelegate
from explorer.gui.bundles.card_model import CARD_ROLE, BundleCard, CardModel
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

LEAST = 130  # pixels of cards that are always seen, where there are so many
Chosen = list[str]


class CardColumn(QListView):
    """Cards, and over one of them perhaps its editor.

    ``opened`` gives the card that is to be read or edited, ``arranged`` cards and the one they are
    to stand before (None: last), ``removed`` the selected ones, ``menu_wanted`` where to open one;
    ``renaming_wanted`` follows F2.
    """

    opened = Signal(str)
    arranged = Signal(list, object)
    removed = Signal(list)
    menu_wanted = Signal(QPoint)
    renaming_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self._editor: QWidget | None = None
        self._edited = ""
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self, look, self.editor_height))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_wanted)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(CARD_ROLE).key))
        look.changed.connect(self.fit_editor)

    # -- what is shown --------------------------------------------------------------------------

    def show_cards(self, cards: Sequence[BundleCard]) -> None:
        """Show ``cards``; what is selected, current and scrolled to stays so where it is there."""
        chosen, current = set(self.chosen()), self.current_key()
        scrolled = self.verticalScrollBar().value()
        row = self.currentIndex().row()
        before = self.cards.keys()
        self.cards.show(cards)
        self.scheduleDelayedItemsLayout()
        if before != self.cards.keys():
            self._select(chosen, current if self.cards.row_of(current) >= 0 else self._key(row))
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        self._claim_room()

    def _select(self, keys: set[str], current: str) -> None:
        at = self.cards.row_of(current)
        select = self.selectionModel()
        if at >= 0:
            select.setCurrentIndex(self.cards.index(at), select.SelectionFlag.NoUpdate)
        for row, key in enumerate(self.cards.keys()):
            if key in keys:
                select.select(self.cards.index(row), select.SelectionFlag.Select)
        if at >= 0 and not select.hasSelection():
            select.select(self.cards.index(at), select.SelectionFlag.Select)

    def _key(self, row: int) -> str:
        """The card in ``row``, else the last one before it."""
        keys = self.cards.keys()
        return keys[min(row, len(keys) - 1)] if keys and row >= 0 else ""

    def chosen(self) -> Chosen:
        """The selected cards, from above to below."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.cards.cards[row].key for row in rows]

    def current_key(self) -> str:
        """The card the keyboard is at."""
        index = self.currentIndex()
        return str(index.data(CARD_ROLE).key) if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Make a card the current one, and alone selected."""
        row = self.cards.row_of(key)
        if row >= 0:
            select = self.selectionModel()  # itself, so that keys held down don't matter
            select.setCurrentIndex(self.cards.index(row), select.SelectionFlag.ClearAndSelect)
            self.scrollTo(self.cards.index(row))

    # -- order ----------------------------------------------------------------------------------

    def move_chosen(self, step: int) -> None:
        """Take the selected cards one place up (-1) or down (1)."""
        keys, chosen = self.cards.keys(), self.chosen()
        rows = [keys.index(key) for key in chosen]
        if not rows:
            return
        to = rows[0] - 1 if step < 0 else rows[-1] + 2
        if 0 <= to <= len(keys):
            self.arranged.emit(chosen, self._first_after(to, chosen))

    def drop_at(self, point: QPoint) -> str | None:
        """The card before which something let go at ``point`` is to stand; None for the end."""
        index = self.indexAt(point)
        if not index.isValid():
            return self._first_after(len(self.cards.keys()), self.chosen())
        below = point.y() > self.visualRect(index).center().y()
        return self._first_after(index.row() + below, self.chosen())

    def _first_after(self, row: int, moved: Chosen) -> str | None:
        return next((key for key in self.cards.keys()[row:] if key not in moved), None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is self and self.chosen():
            self.arranged.emit(self.chosen(), self.drop_at(event.position().toPoint()))
        # Qt is told that nothing was moved: it would else remove the rows itself.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    # -- the editor -----------------------------------------------------------------------------

    @property
    def edited(self) -> str:
        """The card whose editor stands over it; empty where there is none."""
        return self._edited

    def put_editor(self, key: str, editor: QWidget) -> None:
        """Put ``editor`` over a card, as high as it needs to be."""
        self.close_editor()
        self._editor, self._edited = editor, key
        editor.setParent(self.viewport())
        self.fit_editor()
        editor.show()
        index = self.cards.index(self.cards.row_of(key))
        self.scrollTo(index)

    def close_editor(self) -> None:
        """Take the editor away; whoever made it keeps it."""
        editor, self._editor, self._edited = self._editor, None, ""
        if editor is not None:
            editor.hide()
            self.fit_editor()

    def fit_editor(self) -> None:
        """The editor has become higher or lower: give it its room."""
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self._place_editor()
        self._claim_room()

    def _claim_room(self) -> None:
        """Be as high as all cards, so that what stands below follows the last one."""
        self.setMaximumHeight(max(1, self.sizeHint().height()))
        self.updateGeometry()

    def editor_height(self, key: str) -> int:
        """The room the editor over a card needs, in pixels; 0 where it has none."""
        if self._editor is None or key != self._edited:
            return 0
        width = self.viewport().width()
        if self._editor.hasHeightForWidth():
            return self._editor.heightForWidth(width)
        return self._editor.sizeHint().height()

    def _place_editor(self) -> None:
        row = self.cards.row_of(self._edited) if self._editor is not None else -1
        if self._editor is None:
            return
        if row >= 0:
            place = self.visualRect(self.cards.index(row))
            self._editor.setGeometry(QRect(place).adjusted(0, 0, 0, -GAP))
        self._editor.setVisible(row >= 0)

    @override
    def updateGeometries(self) -> None:  # noqa: N802 -- Qt's own name
        super().updateGeometries()
        self._place_editor()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    # -- keys and sizes -------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.current_key():
                self.opened.emit(self.current_key())
            case Qt.Key.Key_F2 if self.current_key():
                self.renaming_wanted.emit(self.current_key())
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self.chosen():
                self.removed.emit(self.chosen())
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.move_chosen(-1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        """As high as all cards."""
        return QSize(super().sizeHint().width(), self.contentsSize().height() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self.sizeHint().height(), LEAST))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
