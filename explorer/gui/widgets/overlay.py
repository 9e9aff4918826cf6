"""A panel over the window: not a dialog, so that the window stays where and what it is."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

MARGIN = 16  # least room in pixels between the card and the edges of the window
SHADE = 90  # how much darker the window gets under a panel, of 255


class Overlay(QWidget):
    """Covers ``window`` with a card in it.

    Esc, a click beside the card, or the keyboard going elsewhere in the window close it; the
    keyboard then returns to where it was. ``closed`` follows. ``walked`` gives what in it the
    keyboard came to by Tab.
    """

    closed = Signal()
    walked = Signal(QWidget)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._came_from: QWidget | None = None
        self.card = QFrame(self)
        self.card.setObjectName("overlayCard")
        self.hide()
        window.installEventFilter(self)
        look.changed.connect(self.refresh_look)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a widget lives in an application"
        application.focusChanged.connect(self._follow_keyboard)

    def card_place(self) -> QRect:
        """Where the card stands, in pixels of the window; for a subclass to say."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """What gets the keyboard when the panel opens; for a subclass to say."""
        raise NotImplementedError

    def open(self) -> None:
        """Show the panel over everything else and give it the keyboard."""
        self._came_from = QApplication.focusWidget()
        self.refresh_look()
        self._arrange()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close the panel; the keyboard returns to where it was."""
        came_from, self._came_from = self._came_from, None
        self.hide()
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def toggle(self) -> None:
        """Open the panel, or close it where it is open."""
        if self.isVisible():
            self.dismiss()
        else:
            self.open()

    def refresh_look(self) -> None:
        """Follow a change of colours or sizes."""
        tokens = self._look.tokens
        self.card.setStyleSheet(
            f"QFrame#overlayCard {{ background: {tokens.background};"
            f" border: 1px solid {tokens.line}; border-radius: 9px; }}"
        )
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        self.setGeometry(self._window.rect())
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self.card.setGeometry(self.card_place().intersected(room))

    def _follow_keyboard(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = new is None or new is self or self.isAncestorOf(new)
        if self.isVisible() and not inside and new is not None and new.window() is self._window:
            self._came_from = None
            self.hide()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 -- Qt's own signature
        """Tab walks round within the panel."""
        stops = [
            widget
            for widget in self.card.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self)
        ]
        present = QApplication.focusWidget()
        at = stops.index(present) if present in stops else -1
        if stops:
            step = 1 if forward else -1
            reached = stops[(at + step) % len(stops)]
            reached.setFocus(
                Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            )
            self.walked.emit(reached)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self._arrange()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        # Every other key ends here: what lies under the panel isn't meant.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.closed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlpha(SHADE)
        painter.fillRect(self.rect(), shade)
        painter.end()
