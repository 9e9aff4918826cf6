"""The list of the overview: notes to walk through, to open, to write, to remove."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QWidget

from explorer.gui.notes.delegate import NotesDelegate
from explorer.gui.notes.model import Index, NotesModel
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.library.listing import Listed

FLAG = QItemSelectionModel.SelectionFlag


class NotesView(QListView):
    """``chosen``, ``opened`` and ``writing_requested`` give a note's id; ``removed`` none.

    ``selection_changed`` gives how many are selected.
    """

    chosen = Signal(str)
    opened = Signal(str)
    writing_requested = Signal(str)
    removed = Signal()
    left_upwards = Signal()
    selection_changed = Signal(int)

    def __init__(self, look: Look, notes: NotesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = notes
        self._showing = False
        self.setModel(notes)
        self.setItemDelegate(NotesDelegate(self, look))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.activated.connect(lambda index: self.opened.emit(self.notes.key(index.row())))
        look.changed.connect(self.doItemsLayout)

    def show_rows(self, listed: Sequence[Listed], current: str = "") -> None:
        """Replace the rows. What was selected and seen stays so, as far as it is still there.

        ``current`` is the note to make the current one; otherwise the one that was, else the one
        that took its place.
        """
        before = self.currentIndex().row()
        wanted = current or self.current_key()
        selected = frozenset(self.selected_keys())
        scrolled = self.verticalScrollBar().value()
        self._showing = True
        self.notes.show(listed)
        self._select(selected)
        row = known = self.notes.row_of(wanted)
        if known < 0:
            row = min(max(before, 0), len(listed) - 1)
        if row >= 0:
            alone = known < 0 or wanted not in selected
            flag = FLAG.ClearAndSelect if alone else FLAG.NoUpdate
            self.selectionModel().setCurrentIndex(self.notes.index(row), flag)
        self.verticalScrollBar().setValue(scrolled)
        if current:
            self.scrollTo(self.currentIndex())
        self._showing = False
        self.chosen.emit(self.current_key())
        self.selection_changed.emit(len(self.selectedIndexes()))

    def _select(self, keys: frozenset[str]) -> None:
        selection = QItemSelection()
        rows = sorted(row for row in map(self.notes.row_of, keys) if row >= 0)
        for row in rows:
            selection.select(self.notes.index(row), self.notes.index(row))
        self.selectionModel().select(selection, FLAG.Select)

    def current_key(self) -> str:
        """The id of the current note; empty where there is none."""
        index = self.currentIndex()
        return self.notes.key(index.row()) if index.isValid() else ""

    def selected_keys(self) -> list[str]:
        """The ids of the selected notes, in their order."""
        return [
            self.notes.key(row) for row in sorted(index.row() for index in self.selectedIndexes())
        ]

    def step(self, rows: int) -> None:
        """Make the note ``rows`` further the current one."""
        row = self.currentIndex().row() + rows
        if 0 <= row < self.notes.rowCount():
            self.selectionModel().setCurrentIndex(self.notes.index(row), FLAG.ClearAndSelect)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._showing:
            self.chosen.emit(self.current_key())

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()  # how a selected row looks depends on how many there are
        if not self._showing:
            self.selection_changed.emit(len(self.selectedIndexes()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and key:
            self.opened.emit(key)
        elif event.key() == Qt.Key.Key_F2 and key:
            self.writing_requested.emit(key)
        elif event.matches(QKeySequence.StandardKey.Delete) and key:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_Up and plain and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)
