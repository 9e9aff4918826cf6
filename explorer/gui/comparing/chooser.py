"""Choosing a column: a list one searches by typing, and what can be done with the column."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.comparing.choices import Choice
from explorer.gui.comparing.options import Option, fitting
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.rows_model import Index, RowsModel

WIDTH, HEIGHT = 320, 420


class OptionModel(RowsModel[Option | str]):
    """Options under their headings; a heading can't be chosen."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def offer(self, options: Sequence[Option]) -> None:
        """Replace all options."""
        rows: list[Option | str] = []
        for group, members in groupby(options, key=lambda option: option.group):
            rows += [group, *members]
        self.show(rows)

    def option(self, number: int) -> Option | None:
        """The option in a row; None for a heading."""
        found = self.row(number)
        return None if isinstance(found, str) else found

    @override
    def name(self, row: Option | str) -> str:
        return row if isinstance(row, str) else row.text

    @override
    def spoken(self, row: Option | str) -> Sequence[str]:
        return (self.name(row),)

    @override
    def is_choosable(self, row: Option | str) -> bool:
        return not isinstance(row, str)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        heading = index.isValid() and isinstance(self.row(index.row()), str)
        match role:
            case Qt.ItemDataRole.ForegroundRole if index.isValid():
                return self._look.colour("muted" if heading else "ink")
            case Qt.ItemDataRole.FontRole if heading:
                return self._look.small_font(bold=True)
        return super().data(index, role)


class ColumnChooser(QFrame):
    """A panel under a button; Esc, a click or the keyboard going elsewhere close it.

    ``chosen`` gives the place of the column and what it should hold, ``moved`` its place and where
    to, ``closed_column`` its place.
    """

    chosen = Signal(int, object)
    moved = Signal(int, int)
    closed_column = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._anchor: QWidget = parent
        self.hide()
        self.setObjectName("columnChooser")
        self._options: Sequence[Option] = ()
        self._place = 0
        self.field = QLineEdit(placeholderText=self.tr("Zoek een sectie, regio of label…"))
        self.field.setAccessibleName(self.tr("Zoek wat in de kolom komt"))
        self.nothing = QLabel(self.tr("Niets met deze woorden."), wordWrap=True)
        self.nothing.setProperty("role", "muted")
        self.nothing.hide()
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Wat in de kolom kan komen"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.model = OptionModel(look, self)
        self.list.setModel(self.model)
        self.left = QPushButton(self.tr("← Links"))
        self.right = QPushButton(self.tr("Rechts →"))
        self.close_button = QPushButton(self.tr("Sluit kolom"))
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.left, self.right, self.close_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._foot)
        self.field.textChanged.connect(self._filter)
        self.list.clicked.connect(self._choose)
        self.left.clicked.connect(lambda: self._move(-1))
        self.right.clicked.connect(lambda: self._move(1))
        self.close_button.clicked.connect(self._close_column)

    def open(
        self,
        anchor: QWidget,
        options: Sequence[Option],
        place: int,
        columns: int,
        present: Choice | None,
    ) -> None:
        """Open under ``anchor`` for the column at ``place`` of ``columns``; a new one has none."""
        self._options, self._place, self._anchor = options, place, anchor
        self._foot.setVisible(place < columns)
        self.left.setEnabled(place > 0)
        self.right.setEnabled(place < columns - 1)
        self.field.clear()
        self._filter("")
        self._select(present)
        self.setGeometry(self._geometry())
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _geometry(self) -> QRect:
        """Under the button, as high as there is room for."""
        corner = self._anchor.mapTo(self._over, QPoint(0, self._anchor.height() + 4))
        left = max(4, min(corner.x(), self._over.width() - WIDTH - 4))
        height = min(HEIGHT, self._over.height() - corner.y() - 8)
        return QRect(left, corner.y(), WIDTH, height)

    def _dismiss(self) -> None:
        self.hide()
        self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)

    def _select(self, present: Choice | None) -> None:
        for row in range(self.model.rowCount()):
            option = self.model.option(row)
            if option is not None and option.choice == present:
                self.list.setCurrentIndex(self.model.index(row, 0))

    def _filter(self, words: str) -> None:
        self.model.offer(fitting(self._options, words))
        self.nothing.setVisible(not self.model.rowCount())
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(1, 0))
        self.list.scrollToTop()

    def _choose(self, index: QModelIndex) -> None:
        option = self.model.option(index.row()) if index.isValid() else None
        if option is not None:
            self.hide()
            self.chosen.emit(self._place, option.choice)

    def _move(self, step: int) -> None:
        self.hide()
        self.moved.emit(self._place, self._place + step)

    def _close_column(self) -> None:
        self.hide()
        self.closed_column.emit(self._place)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter chooses; ↑ and ↓ in the field walk through the list."""
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.FocusIn}:
            self._leave_for(watched)
        if (
            watched not in {self.field, self.list}
            or not isinstance(event, QKeyEvent)
            or event.type() is not QEvent.Type.KeyPress
        ):
            return super().eventFilter(watched, event)
        return self._take_key(watched, event) or super().eventFilter(watched, event)

    def _take_key(self, watched: QObject, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self.list.currentIndex())
            case Qt.Key.Key_Down | Qt.Key.Key_Up if watched is self.field:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            case _:
                return False
        return True

    def _leave_for(self, other: QObject) -> None:
        """Close when something else of the window is clicked or gets the keyboard."""
        if not isinstance(other, QWidget) or other.window() is not self.window():
            return
        if other is not self and not self.isAncestorOf(other):
            self.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        application = QApplication.instance()
        assert application is not None, "a widget lives in an application"
        application.installEventFilter(self)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        application = QApplication.instance()
        assert application is not None, "a widget lives in an application"
        application.removeEventFilter(self)

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        while 0 <= row < self.model.rowCount() and self.model.option(row) is None:
            row += by
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row, 0))
