"""A line to name the search that is to be saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from explorer.gui.overriding import override

LONGEST = 120  # characters


class NamingBar(QFrame):
    """Asks for a name; ``named`` gives it, ``closed`` follows in any case."""

    named = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("namingBar")
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(self.tr("Naam van de zoekopdracht"))
        self.line.setPlaceholderText(self.tr("Naam van de zoekopdracht"))
        self.line.setMinimumWidth(80)
        self.keep = QPushButton(self.tr("Bewaren"))
        self.keep.setProperty("role", "primary")
        self.cancel = QPushButton(self.tr("Annuleren"))
        label = QLabel(self.tr("Bewaar als"))
        label.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.keep)
        layout.addWidget(self.cancel)
        self.line.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.line.returnPressed.connect(self._name)
        self.keep.clicked.connect(self._name)
        self.cancel.clicked.connect(self.dismiss)
        self.hide()

    def ask(self, name: str) -> None:
        """Show the line with ``name`` in it, chosen so that typing replaces it."""
        self.line.setText(name[:LONGEST])
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def dismiss(self) -> None:
        """Close the line; nothing is saved."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _name(self) -> None:
        name = self.line.text().strip()
        if name:
            self.named.emit(name)
            self.dismiss()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
