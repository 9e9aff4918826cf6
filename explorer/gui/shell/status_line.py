"""The line at the foot: what one is reading and where it comes from, progress and text size."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from explorer.gui.widgets.elided_label import ElidedLabel


class StatusLine(QWidget):
    """Three quiet texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(26)
        self.message = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.progress = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.zoom = QLabel(textFormat=Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(18)
        layout.addWidget(self.message, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.zoom)
