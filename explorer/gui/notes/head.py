"""What stands above the list of notes: how many there are, and how many an update touched."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from explorer.gui.theme.look import Look
from explorer.gui.widgets.elided_label import ElidedLabel
from explorer.gui.widgets.flow import FlowLayout


class NotesHead(QWidget):
    """``report_requested`` asks to list what the last update of the text did."""

    report_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setText(self.tr("Notities"))
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.count.setProperty("role", "muted")
        self.report = QPushButton()
        self.report.setProperty("role", "link")
        self.report.setCursor(Qt.CursorShape.PointingHandCursor)
        self.report.clicked.connect(self.report_requested)
        row = FlowLayout(self, 10)
        row.addWidget(self.title)
        row.end_group()
        for widget in (self.report, self.count):
            row.addWidget(widget)
        look.changed.connect(self.refresh_fonts)

    def show_counts(self, some: int, every: int, touched: int) -> None:
        """``some`` of ``every`` note are listed; an update did something to ``touched``."""
        self.count.setText(
            self.tr("%n notitie(s)", "", every)
            if some == every
            else self.tr("{some} van {all}").format(some=some, all=every)
        )
        self.report.setVisible(touched > 0)
        self.report.setText(self.tr("%n te bekijken na een update", "", touched))

    def refresh_fonts(self) -> None:
        """Take the faces of the present look."""
        self.title.setFont(self._look.reading_font(22, bold=True))
