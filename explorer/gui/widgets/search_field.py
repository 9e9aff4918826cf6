"""A line to search with: a lens before it, a shortcut after it, and keys that reach the results."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look

LENS, BEFORE_KEY = 36, 18  # pixels left of the words, and right of them before the key


class SearchField(QLineEdit):
    """``stepped`` gives +1 or -1 for ↓ and ↑; ``left`` follows Esc, ``entered`` the keyboard.

    ``extended`` is the same with Shift. ``copy_requested`` follows the key for copying where none
    of the words is selected.
    """

    entered = Signal()
    stepped = Signal(int)
    extended = Signal(int)
    copy_requested = Signal()
    left = Signal()

    def __init__(self, look: Look, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self._look = look
        self._shortcut = shortcut
        self.setMaxLength(400)
        look.changed.connect(self._make_room)
        self._make_room()

    def _make_room(self) -> None:
        """Let the words end where the key begins."""
        self.setTextMargins(0, 0, round(self._extent()) if self._keys_shown() else 0, 0)
        self.update()

    def _keys_shown(self) -> bool:
        return not self.text() and not self.hasFocus() and self._has_room()

    def _has_room(self) -> bool:
        """Whether what is said about the field stands beside the key in full."""
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return LENS + hint + self._extent() + BEFORE_KEY <= self.width()

    def _extent(self) -> float:
        """Width in pixels of the key."""
        return QFontMetricsF(self._look.small_font()).horizontalAdvance(self._shortcut) + 12

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._make_room()
        self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._make_room()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        stepped = self.extended if shift else self.stepped
        match event.key():
            case Qt.Key.Key_Down:
                stepped.emit(1)
            case Qt.Key.Key_Up:
                stepped.emit(-1)
            case _ if event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
                self.copy_requested.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words may be dropped here; a file is meant for the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        paint_icon(painter, "searching", self._look.tokens.muted, QRectF(10, middle - 8, 16, 16))
        if self._keys_shown():
            self._paint_shortcut(painter, middle)
        painter.end()

    def _paint_shortcut(self, painter: QPainter, middle: float) -> None:
        painter.setFont(self._look.small_font())
        extent = self._extent()
        key = QRectF(self.width() - extent - 9, middle - 9, extent, 18).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.setBrush(self._look.colour("card"))
        painter.drawRoundedRect(key, 4, 4)
        painter.setPen(self._look.colour("muted"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._shortcut)
