"""A box for the reader's own words, several lines of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from explorer.gui.overriding import override


class OwnText(QPlainTextEdit):
    """Plain text, whatever is pasted into it. ``finished`` follows Ctrl+Enter and Esc."""

    finished = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.finished.emit()
        else:
            super().keyPressEvent(event)
