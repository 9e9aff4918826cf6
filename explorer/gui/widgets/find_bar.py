"""The bar for finding words in what is shown."""

from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.icons import icon
from explorer.gui.theme.look import Look

WIDEST, BESIDE = 320, 34  # pixels: the field at most, and what it needs beside its words


class Searched(Protocol):
    """A text in which words are found."""

    def find(self, words: str) -> int:
        """Look for ``words``, case and accents aside; how many places have them."""

    def show_found(self, at: int) -> None:
        """Mark every place that was found, and bring the one at ``at`` into view."""

    def forget_found(self) -> None:
        """Mark nothing any more."""

    def selected(self) -> str:
        """What is selected; empty for nothing."""


class FindBar(QWidget):
    """Finds as one types; Enter and Shift+Enter, or the arrows, go to the next and the previous.

    ``prompt`` stands in the empty field, ``silence`` beside words that aren't there.
    """

    closed = Signal()

    def __init__(
        self,
        searched: Searched,
        look: Look,
        prompt: str,
        silence: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._searched = searched
        self._look = look
        self._silence = silence
        self._found = 0
        self._at = 0
        self.line = QLineEdit(placeholderText=prompt)
        self.line.setAccessibleName(prompt.removesuffix("…"))
        self.line.setMaximumWidth(WIDEST)
        prompted = self.line.fontMetrics().horizontalAdvance(prompt) + BESIDE
        self.line.setMinimumWidth(min(WIDEST, prompted))
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
        selected = self._searched.selected()
        if selected and len(selected) < 80 and "\n" not in selected:
            self.line.setText(selected)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.search_again()

    def show_words(self, words: str) -> None:
        """Show the bar with ``words`` in it; the keyboard stays where it is."""
        self.show()
        self.line.setText(words)

    def leave(self) -> None:
        """Hide the bar and its marks; the keyboard goes back to the text."""
        self.hide()
        self._searched.forget_found()
        self.closed.emit()

    def search_again(self) -> None:
        """Look for the same words in what is shown now."""
        if self.isVisible():
            self._look_for(self.line.text())

    def step(self, by: int) -> None:
        """Go ``by`` places further, around the end."""
        if self._found:
            self._at = (self._at + by) % self._found
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
        self._found = self._searched.find(words.strip())
        self._at = 0
        self._show()

    def _show(self) -> None:
        self._searched.show_found(self._at)
        if not self.line.text().strip():
            self.count.clear()
        elif self._found:
            text = self.tr("{at} van {all}").format(at=self._at + 1, all=self._found)
            self.count.setText(text)
        else:
            self.count.setText(self._silence)
        for button in (self.previous, self.next):
            button.setEnabled(self._found > 1)

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
