"""The bar for finding words in the section that is shown."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.folding import occurrences
from explorer.gui.reading.reader import Found, Reader
from explorer.gui.theme.icons import icon
from explorer.gui.theme.look import Look


class FindBar(QWidget):
    """Finds as one types; Enter and Shift+Enter, or the arrows, go to the next and the previous."""

    closed = Signal()

    def __init__(self, reader: Reader, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reader = reader
        self._look = look
        self._found: list[Found] = []
        self._at = 0
        self.line = QLineEdit(placeholderText=self.tr("Zoek in deze sectie…"))
        self.line.setAccessibleName(self.tr("Zoek in deze sectie"))
        self.line.setMaximumWidth(320)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.previous = self._button(self.tr("Vorige vindplaats"))
        self.next = self._button(self.tr("Volgende vindplaats"))
        self.close_button = self._button(self.tr("Sluit"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 12, 7)
        layout.addWidget(self.line)
        for button in (self.previous, self.next):
            layout.addWidget(button)
        layout.addWidget(self.count)
        layout.addStretch(1)
        layout.addWidget(self.close_button)
        self.line.textChanged.connect(self._look_for)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.leave)
        look.changed.connect(self._refresh)
        self._refresh()

    def open(self) -> None:
        """Show the bar with the cursor in it, ready for other words."""
        self.show()
        selected = " ".join(text for _passage, text in self._reader.selected())
        if selected and len(selected) < 80 and "\n" not in selected:
            self.line.setText(selected)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.search_again()

    def leave(self) -> None:
        """Hide the bar and its marks; the keyboard goes back to the text."""
        self.hide()
        self._reader.show_found([], 0)
        self.closed.emit()

    def search_again(self) -> None:
        """Look for the same words in what is shown now."""
        if self.isVisible():
            self._look_for(self.line.text())

    def step(self, by: int) -> None:
        """Go ``by`` places further, around the end."""
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.step(-1 if back else 1)
            case Qt.Key.Key_Down:
                self.step(1)
            case Qt.Key.Key_Up:
                self.step(-1)
            case _:
                super().keyPressEvent(event)

    def _look_for(self, words: str) -> None:
        section = self._reader.section
        self._found = [
            Found(passage.id, start, end)
            for passage in (section.passages if section else ())
            for start, end in occurrences(words.strip(), passage.text)
        ]
        self._at = 0
        self._show()

    def _show(self) -> None:
        self._reader.show_found(self._found, self._at)
        if not self.line.text().strip():
            self.count.clear()
        elif self._found:
            text = self.tr("{at} van {all}").format(at=self._at + 1, all=len(self._found))
            self.count.setText(text)
        else:
            self.count.setText(self.tr("Niet gevonden in deze sectie"))
        for button in (self.previous, self.next):
            button.setEnabled(len(self._found) > 1)

    @staticmethod
    def _button(name: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(QSize(14, 14))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _refresh(self) -> None:
        names = {self.previous: "up", self.next: "down", self.close_button: "close"}
        for button, name in names.items():
            button.setIcon(icon(name, self._look.tokens.ink, 14))
