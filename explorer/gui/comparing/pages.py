"""What stands where a comparison will be: how to begin, and how far the work is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from explorer.comparing.choices import Comparison


class TeachingPage(QWidget):
    """Says what to do. ``chosen`` gives a comparison that was offered as an example."""

    chosen = Signal(object)

    def __init__(
        self, examples: Sequence[tuple[str, Comparison]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.notice = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.notice.setProperty("role", "muted")
        self.examples: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 28, 4, 0)
        column.setSpacing(10)
        column.addWidget(self.notice)
        column.addWidget(QLabel(self.tr("Bijvoorbeeld:")))
        for title, comparison in examples:
            button = QPushButton(title)
            button.setProperty("role", "link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(
                lambda _checked=False, comparison=comparison: self.chosen.emit(comparison)
            )
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.examples.append(button)
        column.addStretch(1)


class BusyPage(QWidget):
    """How far work of seconds is, with a button to stop it or to begin again."""

    stopped = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.notice.setProperty("role", "muted")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setRange(0, 1000)
        self.progress.setFixedSize(320, 6)
        self.progress.setAccessibleName(self.tr("Voortgang"))
        self.stop = QPushButton(self.tr("Annuleer"))
        self.stop.clicked.connect(self.stopped)
        self.again = QPushButton(self.tr("Begin opnieuw"))
        self.again.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 28, 4, 0)
        column.setSpacing(12)
        for widget in (self.notice, self.progress, self.stop, self.again):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def begin(self, about: str) -> None:
        """Work called ``about`` has begun."""
        self._show(about, busy=True)
        self.progress.setValue(0)

    def end(self, about: str) -> None:
        """It was stopped."""
        self._show(about, busy=False)

    def show_progress(self, fraction: float) -> None:
        """So much of it is done, 0 to 1."""
        self.progress.setValue(round(1000 * fraction))

    def _show(self, about: str, *, busy: bool) -> None:
        held = self.stop.hasFocus() or self.again.hasFocus()
        self.notice.setText(about)
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        self.again.setVisible(not busy)
        if held:
            (self.stop if busy else self.again).setFocus(Qt.FocusReason.OtherFocusReason)
