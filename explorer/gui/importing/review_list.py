"""The list of a draft's blocks, with a key for everything that can be done to them."""

from collections.abc import Iterator

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QWidget

from explorer.gui.importing.review_delegate import ReviewDelegate
from explorer.gui.importing.review_model import ReviewModel
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

KEYS = {
    Qt.Key.Key_Space: "accept",
    Qt.Key.Key_Left: "promote",
    Qt.Key.Key_Right: "demote",
    Qt.Key.Key_K: "heading",
    Qt.Key.Key_A: "passage",
    Qt.Key.Key_M: "merge",
    Qt.Key.Key_Backspace: "merge",
    Qt.Key.Key_S: "split",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_Delete: "drop",
}


class ReviewList(QListView):
    """``asked`` gives what to do with the selected blocks; ``moved_on`` follows another row."""

    asked = Signal(str)
    moved_on = Signal()

    def __init__(self, model: ReviewModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks = model
        self.setModel(model)
        self.setItemDelegate(ReviewDelegate(self, look))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self.doItemsLayout)

    def selected_ids(self) -> list[int]:
        """The blocks that are selected, in the order of the document."""
        return self._blocks.ids(self.selectedIndexes())

    def choose(self, row: int) -> None:
        """Make ``row``, or the last one before it, the only one that is selected."""
        rows = self._blocks.rowCount()
        if rows:
            index = self._blocks.index(min(max(row, 0), rows - 1))
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self.scrollTo(index)

    def select_ids(self, ids: list[int]) -> None:
        """Select those of these blocks that are shown."""
        rows = sorted(
            index.row() for own_id in ids if (index := self._blocks.index_of(own_id)).isValid()
        )
        chosen = QItemSelection()
        for first, last in _runs(rows):
            chosen.append(QItemSelectionRange(self._blocks.index(first), self._blocks.index(last)))
        if rows:  # all at once: every change of the selection is announced
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.moved_on.emit()

    @override
    def event(self, event: QEvent) -> bool:
        """Undo and redo are meant for the review while it has the keyboard."""
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and _turn(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        deed = _turn(event) or (KEYS.get(Qt.Key(event.key())) if plain else "")
        if deed:
            self.asked.emit(deed)
        else:
            super().keyPressEvent(event)


def _turn(event: QKeyEvent) -> str:
    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    again = event.matches(QKeySequence.StandardKey.Redo) or (
        event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
    return "redo" if again else ""


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of numbers that follow each other."""
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at] != rows[at - 1] + 1:
            yield rows[start], rows[at - 1]
            start = at
