"""The part of a scrolling view that shows what is scrolled."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(
    area: QAbstractScrollArea, cursor: Qt.CursorShape = Qt.CursorShape.ArrowCursor
) -> None:
    """Give ``area`` a viewport that is like its own.

    Asked for one that Qt made itself, PySide6 looks through all kinds of widgets there are for what
    it is, and makes each known to Python: 14 ms at a start. This one it knows.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    viewport.setMouseTracking(area.hasMouseTracking())
    viewport.setAcceptDrops(area.acceptDrops())
    if cursor is not Qt.CursorShape.ArrowCursor:
        viewport.setCursor(cursor)
    area.setViewport(viewport)
