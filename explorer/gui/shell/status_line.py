"""The line at the foot: what one is reading and where it comes from, progress and text size."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from explorer.gui.widgets.elided_label import ElidedLabel

TELL_MS = 10_000  # long enough to read a sentence and click on its link


class StatusLine(QWidget):
    """Three quiet texts, and for a while a sentence with a link to take back what it tells.

    ``undo_requested`` follows a click on that link. A click leaves the keyboard where it is;
    ``keyboard_left`` tells that a link is gone that had it.
    """

    undo_requested = Signal()
    keyboard_left = Signal()

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
        self.told = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.undo = QPushButton(self.tr("Ongedaan maken"))
        self.undo.setProperty("role", "link")
        self.undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self.undo.clicked.connect(self.undo_requested)
        self._telling = QTimer(self, singleShot=True, interval=TELL_MS)
        self._telling.timeout.connect(self.be_quiet)
        self._more: Callable[[], object] | None = None
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.setCursor(Qt.CursorShape.PointingHandCursor)
        self.more.clicked.connect(self._open_more)
        for link in (self.undo, self.more):
            link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for widget in (self.told, self.undo, self.more):
            widget.hide()
        layout.addWidget(self.message, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.undo)
        layout.addWidget(self.more)
        layout.addStretch(0)
        layout.addWidget(self.progress)
        layout.addWidget(self.zoom)

    def tell(
        self,
        text: str,
        *,
        undoable: bool = False,
        more: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show ``text`` instead of the usual line for a while.

        ``more`` is a link beside it: its words, and what follows a click.
        """
        self._more = more[1] if more else None
        self.more.setText(more[0] if more else "")
        self._show_links(undo=undoable, more=more is not None)
        self.message.hide()
        self.told.setText(text)
        self.told.show()
        self._telling.start()

    def _show_links(self, *, undo: bool = False, more: bool = False) -> None:
        for link, shown in ((self.undo, undo), (self.more, more)):
            if link.hasFocus() and not shown:
                self.keyboard_left.emit()  # before it is hidden, which would hand it to any other
            link.setVisible(shown)

    def _open_more(self) -> None:
        follow = self._more
        self.be_quiet()
        if follow is not None:
            follow()

    def be_quiet(self) -> None:
        """Show the usual line again."""
        self._telling.stop()
        self.told.hide()
        self._show_links()
        self.message.show()
