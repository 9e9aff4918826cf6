"""The bar over the text while the reader looks for where a note belongs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from explorer.gui.overriding import override
from explorer.library.annotations import Annotation

LONGEST = 60  # characters of the note that are shown


class AttachBar(QWidget):
    """``accepted`` means: here, where the selection or the cursor is. ``cancelled``: not now."""

    accepted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("attachBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.accept = QPushButton(self.tr("Koppel hier"))
        self.accept.setProperty("role", "primary")
        self.accept.setToolTip("Ctrl+Shift+J")
        self.cancel = QPushButton(self.tr("Annuleren"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 14, 8)
        layout.setSpacing(8)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.accept)
        layout.addWidget(self.cancel)
        self.accept.clicked.connect(self.accepted)
        self.cancel.clicked.connect(self.cancelled)
        self.hide()

    def ask(self, annotation: Annotation) -> None:
        """Ask where ``annotation`` belongs."""
        words = " ".join((annotation.quote or annotation.text).split())
        shown = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
        told = self.tr(
            "Selecteer de woorden waar “{note}” bij hoort, of zet de cursor in een passage."
        )
        self.words.setText(told.format(note=shown))
        self.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
