"""One line of text that is shortened where there is no room, whole in its tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from explorer.gui.overriding import override

DOT = " · "


class ElidedLabel(QLabel):
    """A label of plain text that never asks for more room than a few letters."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance("mmm…"), super().minimumSizeHint().height()
        )

    def shortened(self) -> str:
        """What is shown of the text."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.shortened()
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), shown)
        painter.end()


class PartedLabel(ElidedLabel):
    """Parts with a dot between them; those at the end that have no room aren't shown."""

    @override
    def shortened(self) -> str:
        parts = self.text().split(DOT)
        while len(parts) > 1 and self._width(parts) > self.width():
            parts.pop()
        return DOT.join(parts) if self._width(parts) <= self.width() else super().shortened()

    def _width(self, parts: list[str]) -> int:
        return self.fontMetrics().horizontalAdvance(DOT.join(parts))
