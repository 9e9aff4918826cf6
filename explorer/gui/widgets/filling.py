"""Filling a rectangle with one colour."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, place: QRect | QRectF, colour: QColor) -> None:
    """Fill ``place``; afterwards the painter has neither pen nor brush.

    ``QPainter.fillRect`` makes every kind of gradient known to Python first: 4 ms at a start.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(place)
    painter.setBrush(Qt.BrushStyle.NoBrush)
