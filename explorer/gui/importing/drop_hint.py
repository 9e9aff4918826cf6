"""Dropping a file anywhere on the window: the hint that says so, and which files are meant."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

EDGE = 22  # pixels between the window's edge and the dashed frame


def dropped_files(data: QMimeData) -> list[Path]:
    """The local files in what is dragged; what stands elsewhere isn't fetched."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropHint(QWidget):
    """Covers the window while a file hangs over it. ``dropped`` gives the list of files."""

    dropped = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self.setAcceptDrops(True)
        self.hide()

    def open(self) -> None:
        """Cover the window."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(dropped_files(event.mimeData()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._look.colour("background"))
        ground.setAlphaF(0.93)
        painter.fillRect(self.rect(), ground)
        frame = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        pen = QPen(self._look.colour("accent"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._look.colour("accent_soft"))
        painter.drawRoundedRect(frame, 12, 12)
        middle = frame.center().y()
        self._write(painter, frame, middle - 26, self.tr("Laat los om te importeren"), large=True)
        kinds = self.tr("PDF, Word, OpenDocument, tekst, Markdown, HTML of een .programma-bestand")
        self._write(painter, frame, middle + 14, kinds, large=False)
        painter.end()

    def _write(
        self, painter: QPainter, frame: QRectF, top: float, text: str, *, large: bool
    ) -> None:
        look = self._look
        painter.setFont(look.reading_font(26, bold=True) if large else look.interface_font())
        painter.setPen(look.colour("ink"))
        place = QRectF(frame.left() + 12, top, frame.width() - 24, 60)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, flags | Qt.TextFlag.TextWordWrap, text)
