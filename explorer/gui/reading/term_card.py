"""The card that explains a term, beside the term."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from explorer.gui.theme.look import Look
from explorer.programme.glossary import Term

WIDTH = 340


class TermCard(QFrame):
    """Name, full name and definition; never takes the keyboard."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("termCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._over = parent
        self._name = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._full = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._full.setProperty("role", "muted")
        self._definition = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 11, 14, 12)
        layout.setSpacing(4)
        for label in (self._name, self._full, self._definition):
            label.setFixedWidth(WIDTH - 28)
            layout.addWidget(label)
        self.hide()

    def show_term(self, term: Term, place: QRect) -> None:
        """Explain ``term`` below ``place`` (in the parent's pixels), else above it."""
        self._name.setText(term.name)
        self._name.setFont(self._look.interface_font(bold=True))
        self._full.setText(term.full)
        self._full.setVisible(bool(term.full) and term.full != term.name)
        self._definition.setText(term.definition)
        self._definition.setFont(self._look.reading_font(self._look.reading_font().pixelSize() - 2))
        self.setAccessibleName(f"{term.name}: {term.definition}")
        self.adjustSize()
        parent = self._over
        left = min(max(place.left(), 6), max(6, parent.width() - self.width() - 6))
        top = place.bottom() + 6
        if top + self.height() > parent.height() - 6:
            top = place.top() - self.height() - 6
        self.move(left, max(4, top))
        self.show()
        self.raise_()
