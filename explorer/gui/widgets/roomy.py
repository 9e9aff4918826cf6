"""A column that fills the room it is given, and is scrolled where that is too low for it."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from explorer.gui.overriding import override


class Roomy(QScrollArea):
    """Gives ``column`` all the width, and at least the height below which its parts would overlap.

    ``QScrollArea.setWidgetResizable`` would ask for the height the parts like best, and scroll long
    before it has to. What the keyboard comes to is brought into view.
    """

    def __init__(self, column: QWidget) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._column = column
        self.setWidget(column)
        column.setAutoFillBackground(False)
        column.installEventFilter(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._arrange)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a widget lives in an application"
        application.focusChanged.connect(self._follow_keyboard)

    @override
    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the column may be; as low as one likes."""
        return QSize(self._column.minimumSizeHint().width(), 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._column and event.type() is QEvent.Type.LayoutRequest:
            self._soon.start()  # after the layout took note of it
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        room = self.maximumViewportSize()
        height = self._needed(room.width())
        if height > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            height = self._needed(room.width())
        self._column.resize(room.width(), max(height, room.height()))

    def _needed(self, width: int) -> int:
        layout = self._column.layout()
        assert layout is not None, "a column has parts"
        return max(layout.minimumHeightForWidth(width), layout.minimumSize().height())

    def _follow_keyboard(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._column.isAncestorOf(new):
            place = QRect(new.mapTo(self._column, new.rect().topLeft()), new.size())
            self.ensureVisible(place.center().x(), place.bottom(), 0, 8)
            self.ensureVisible(place.center().x(), place.top(), 0, 8)
