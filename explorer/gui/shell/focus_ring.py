"""A ring around what the keyboard came to by Tab, where nothing else shows that it is there."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget
from shiboken6 import isValid

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

WIDTH = 2  # pixels
OUTSIDE = 3  # pixels from what it is around


class FocusRing(QWidget):
    """Lies over ``window`` around a text, a list or a line with links, until the keyboard leaves.

    Who comes there by the mouse knows where they are and sees no ring. Buttons and fields have one
    of their own from the style sheet.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a widget lives in an application"
        application.focusChanged.connect(self._follow)

    def show_around(self, widget: QWidget | None) -> None:
        """Show where the keyboard came by Tab."""
        self._leave()
        if not isinstance(widget, QAbstractScrollArea | QLabel):
            return
        self._around = widget
        widget.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._around is not None and new is not self._around:
            self._leave()

    def _leave(self) -> None:
        around, self._around = self._around, None
        if around is not None and isValid(around):
            around.removeEventFilter(self)
        self.hide()

    def _place(self) -> None:
        if self._around is not None:
            corner = self._around.mapTo(self._window, QPoint())
            place = QRect(corner, self._around.size())
            self.setGeometry(place.adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Resize | QEvent.Type.Move:
                self._place()
            case QEvent.Type.Hide:
                self._leave()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("accent"), WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
