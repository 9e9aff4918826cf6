"""Fields for own words: a text that grows with what is typed, and numbers that leave the wheel."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDoubleSpinBox,
    QSpinBox,
    QWidget,
)

from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look
from explorer.gui.widgets.calm import Calm
from explorer.gui.widgets.own_text import OwnText

if TYPE_CHECKING:
    _SpinBox = QAbstractSpinBox
else:
    _SpinBox = object  # Qt's own class comes after it, in the classes that are used

ARROW = 11  # pixels
MARGIN = 18  # what the frame and its padding add to the lines, in pixels


class GrowingText(OwnText):
    """Own words, as high as their lines up to ``most`` of them. ``grown`` tells another height."""

    grown = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def _grow(self) -> None:
        lines = round(self.document().size().height())  # of this widget in lines, not pixels
        shown = min(max(lines, self._least), self._most)
        leading = QFontMetricsF(self.document().defaultFont()).lineSpacing()
        height = math.ceil(shown * leading) + MARGIN
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.grown.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())


class ArrowedBox(Calm, _SpinBox):
    """What both kinds of number have: arrows of our own, and calm under the wheel."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_arrows(self, self._look)


class Number(ArrowedBox, QSpinBox):
    """A whole number."""


class Points(ArrowedBox, QDoubleSpinBox):
    """A size in points."""


def paint_arrows(box: QWidget, look: Look) -> None:
    """The two arrows of a number, in the colours of the window."""
    painter = QPainter(box)
    left, middle = box.width() - ARROW - 6.0, box.height() / 2
    paint_icon(painter, "up", look.tokens.muted, QRectF(left, middle - ARROW, ARROW, ARROW))
    paint_icon(painter, "down", look.tokens.muted, QRectF(left, middle, ARROW, ARROW))
    painter.end()
