"""The strip under the top bar: what is being brought in, how far it is, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.theme.look import Look
from explorer.gui.widgets.announcing import announce

PROGRESS_WIDTH = 170  # pixels
STEPS = 1000


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it stands for and what is on it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence with buttons, the first of which is meant.

    ``progress`` (0 to 1) is shown where it isn't None. A ``failure`` looks like one.
    """

    text: str
    choices: Sequence[Choice] = ()
    more: str = ""
    progress: float | None = None
    failure: bool = False


class ImportStrip(QFrame):
    """Shows a notice until it is closed or another comes. ``chosen`` gives the id of a button."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importStrip")
        self._look = look
        self.text = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.more = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.more.setProperty("role", "muted")
        self.bar = QProgressBar(textVisible=False, maximum=STEPS)
        self.bar.setFixedSize(PROGRESS_WIDTH, 8)
        self.bar.setAccessibleName(self.tr("Voortgang"))
        self.buttons: dict[str, QPushButton] = {}
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.text)
        words.addWidget(self.more)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(18, 8, 16, 8)
        self._row.setSpacing(8)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.bar)
        self.hide()
        look.changed.connect(self._follow_look)
        self._follow_look()

    def show_notice(self, notice: Notice) -> None:
        """Show ``notice`` and let a screen reader say it."""
        self.setProperty("kind", "failure" if notice.failure else "news")
        self.text.setText(notice.text)
        self.more.setText(notice.more)
        self.more.setVisible(bool(notice.more))
        self.bar.setVisible(notice.progress is not None)
        self.show_progress(notice.progress or 0.0)
        self._make_buttons(notice.choices)
        self._follow_look()
        self.show()
        announce(self, f"{notice.text} {notice.more}".strip())

    def show_progress(self, part: float, more: str = "") -> None:
        """Move the bar to ``part`` (0 to 1); ``more`` says where that is, where it is given."""
        self.bar.setValue(round(part * STEPS))
        if more:
            self.more.setText(more)

    def _make_buttons(self, choices: Sequence[Choice]) -> None:
        for old in self.buttons.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = {choice.id: self._button(choice) for choice in choices}
        for number, button in enumerate(self.buttons.values()):
            if number == 0 and len(choices) > 1:
                button.setProperty("role", "primary")
            self._row.addWidget(button)
            button.show()

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(choice.text)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(choice.id))
        return button

    def _follow_look(self) -> None:
        tokens = self._look.tokens
        failure = self.property("kind") == "failure"
        ground = tokens.demand_soft if failure else tokens.accent_soft
        edge = tokens.demand_line if failure else tokens.line
        self.setStyleSheet(
            f"QFrame#importStrip {{ background: {ground}; border: none;"
            f" border-bottom: 1px solid {edge}; }}"
            f" QProgressBar {{ background: {tokens.card}; border: none; border-radius: 4px; }}"
            f" QProgressBar::chunk {{ background: {tokens.accent}; border-radius: 4px; }}"
            f' QLabel[role="muted"] {{ color: {tokens.ink}; }}'
        )
