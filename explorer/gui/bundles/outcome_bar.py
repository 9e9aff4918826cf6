"""The strip that tells how far a file or a print is, and what became of it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.widgets.flow import FlowLayout

SHOW_AFTER_MS = 1000  # quicker work needs no bar


class OutcomeBar(QFrame):
    """``cancelled`` follows its button; the two others ask for what was written."""

    cancelled = Signal()
    file_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outcome")
        self.text = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.bar = QProgressBar(maximum=1000, textVisible=False)
        self.bar.setAccessibleName(self.tr("Voortgang"))
        self.cancel = self._link(self.tr("Stop"))
        self.file = self._link(self.tr("Open het bestand"))
        self.folder = self._link(self.tr("Open de map"))
        self.close_button = self._link(self.tr("Sluit"))
        self._soon = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._soon.timeout.connect(self.show)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 8, 11, 8)
        column.setSpacing(5)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        links = FlowLayout(gap=10)
        for link in (self.file, self.folder, self.close_button):
            links.addWidget(link)
        column.addLayout(links)
        self.cancel.clicked.connect(self.cancelled)
        self.file.clicked.connect(self.file_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Work has begun; it is told of only where it takes longer than a second."""
        self._show(sentence, busy=True, kept=False)
        self.bar.setValue(0)
        self.hide()
        self._soon.start()

    def report(self, fraction: float) -> None:
        """How far it is, from 0 to 1."""
        self.bar.setValue(round(1000 * fraction))

    def finish(self, sentence: str, *, kept: bool = False) -> None:
        """Say what became of it; ``kept`` offers to open the file and its folder."""
        self._soon.stop()
        self._show(sentence, busy=False, kept=kept)
        self.show()

    def _show(self, sentence: str, *, busy: bool, kept: bool) -> None:
        self.text.setText(sentence)
        for widget in (self.bar, self.cancel):
            widget.setVisible(busy)
        for widget in (self.file, self.folder):
            widget.setVisible(kept)
        self.close_button.setVisible(not busy)

    @staticmethod
    def _link(text: str) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("role", "link")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        return link
