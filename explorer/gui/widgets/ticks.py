"""A box to tick with its words, in the colours of the window."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look

BOX = 14  # pixels
GAP = 6
HEIGHT = 24


class Tick(QCheckBox):
    """A small box and its words; all of it can be clicked."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(2 + BOX + GAP + words + 6, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        """Where there is no room for all words, some and an ellipsis; the tooltip has them all."""
        some = self.fontMetrics().horizontalAdvance("mmmm…")
        return QSize(min(self.sizeHint().width(), 2 + BOX + GAP + some), HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked, able = self.isChecked(), self.isEnabled()
        box = QRectF(2.5, (self.height() - BOX) / 2 + 0.5, BOX - 1, BOX - 1)
        edge = "accent" if able and (ticked or self.underMouse()) else "muted"
        painter.setPen(QPen(self._look.colour(edge), 1))
        painter.setBrush(self._look.colour(edge if ticked else "card"))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            paint_icon(painter, "tick", self._look.tokens.on_accent, box.adjusted(1, 1, -1, -1))
        words = QRectF(2 + BOX + GAP, 0, self.width(), self.height())
        painter.setPen(self._look.colour("ink" if able else "muted"))
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(self.width() - words.left())
        )
        if shown != self.text():
            self.setToolTip(self.text())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
        painter.end()

    @override
    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 -- Qt's own name
        """Box and words alike."""
        return self.rect().contains(position)
