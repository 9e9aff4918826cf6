"""Driving the real window as its reader does: with mouse and keys, and looking at what it shows."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.gui.shell.window import MainWindow
from explorer.gui.theme.look import Look

Found = TypeVar("Found", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


class Driver:
    """A window with someone at it."""

    def __init__(
        self, bot: QtBot, application: Application, window: MainWindow, look: Look
    ) -> None:
        self._closed = False
        self.bot = bot
        self.application = application
        self.window = window
        self.look = look

    # -- doing ----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press each of ``keys`` ("Ctrl+K", "Return", "Down") where the keyboard is."""
        for key in keys:
            stroke = QKeySequence(key)[0]
            QTest.keyClick(self.keyboard, stroke.key(), stroke.keyboardModifiers())
            self.settle()

    def type(self, text: str) -> None:
        """Type ``text`` where the keyboard is."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
                stroke = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.keyboard, stroke)
        self.settle()

    def click(
        self,
        widget: QWidget,
        place: QPoint | None = None,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Click in the middle of ``widget``, or at ``place`` in it."""
        at = place if place is not None else widget.rect().center()
        assert widget.isVisible(), "one can't click what isn't there"
        QTest.mouseClick(widget, LEFT, modifier, at)
        self.settle()

    def click_row(self, view: QAbstractItemView, index: QModelIndex, x: int | None = None) -> None:
        """Click a row of ``view``, in its middle or ``x`` pixels from its left edge."""
        view.scrollTo(index)
        row = view.visualRect(index)
        assert row.isValid(), "the row isn't shown"
        middle = row.center()
        self.click(view.viewport(), middle if x is None else QPoint(row.left() + x, middle.y()))

    def hover(self, widget: QWidget, at: QPoint) -> None:
        """Move the mouse over ``widget``."""
        everywhere = QPointF(widget.mapToGlobal(at))
        none = Qt.MouseButton.NoButton
        kind = QEvent.Type.MouseMove
        event = QMouseEvent(
            kind, QPointF(at), everywhere, none, none, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, event)
        self.settle()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press the mouse at ``start``, move it to ``end`` and let go."""
        QTest.mousePress(widget, LEFT, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(widget, (start + end) / 2)
        QTest.mouseMove(widget, end)
        QTest.mouseRelease(widget, LEFT, Qt.KeyboardModifier.NoModifier, end)
        self.settle()

    def turn_wheel(
        self, widget: QWidget, notches: int, modifier: Qt.KeyboardModifier | None = None
    ) -> None:
        """Turn the wheel over ``widget``; down with a negative number."""
        at = QPointF(widget.rect().center())
        event = QWheelEvent(
            at,
            QPointF(widget.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            modifier or Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
        self.settle()

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.window.resize(width, height)
        self.settle()

    def settle(self) -> None:
        """Let the window do what it planned for right after."""
        for _round in range(2):
            QApplication.processEvents()

    def wait(self, happened: Callable[[], bool], milliseconds: int = 3000) -> None:
        """Wait until something is so."""
        self.bot.waitUntil(happened, timeout=milliseconds)

    def close(self) -> None:
        """Close the window and what belongs to it."""
        if self._closed:
            return
        self._closed = True
        self.window.close()
        self.look.close()
        for thing in (self.window, self.look):
            thing.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # -- looking --------------------------------------------------------------------------------

    @property
    def keyboard(self) -> QWidget:
        """What gets the keys."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    @property
    def copied(self) -> str:
        """What is on the clipboard."""
        return QGuiApplication.clipboard().text()

    @property
    def place(self) -> str:
        """The place that the rail shows as the present one."""
        return next(
            place for place, button in self.window.rail._buttons.items() if button.isChecked()
        )

    @property
    def section(self) -> str:
        """The section that is read; empty on the overview and in other places."""
        shown = self.reader.section
        return shown.id if shown is not None and self.reader.isVisible() else ""

    @property
    def reader(self) -> QTextEdit:
        """The text of the section."""
        return self.window.reading.reader

    @property
    def crumbs(self) -> list[str]:
        """The steps that the breadcrumb shows, from the first to the last."""
        shown = self.window.top_bar.breadcrumb.findChildren(QWidget)
        texts = [
            (part.x(), part.text())
            for part in shown
            if part.isVisible() and hasattr(part, "text") and part.text() != "›"
        ]
        return [text for _x, text in sorted(texts)]

    def says(self) -> str:
        """The sentence in the status line."""
        return self.window.status.message.text()

    def texts(self, inside: QWidget | None = None) -> list[str]:
        """All texts of visible labels and buttons."""
        root = inside or self.window
        return [part.text() for part in each(root, QLabel) if part.text()]

    def rows(self, view: QAbstractItemView) -> list[str]:
        """The texts of all rows of a list."""
        model = view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def row(self, view: QAbstractItemView, text: str) -> QModelIndex:
        """The row of a list or tree with this text."""
        return next(index for index in _walk(view, QModelIndex()) if index.data() == text)

    def offered(self, button: QPushButton | QToolButton) -> dict[str, QAction]:
        """What the menu of a button offers, by its words."""
        return {action.text(): action for action in button.menu().actions()}

    def passage_at_top(self) -> str:
        """The passage that stands at the top of the text."""
        return self.window.reading.reader.place()[0]

    def select_text(self, start: str, end: str = "") -> None:
        """Select from the first word of ``start`` to the last of ``end`` in the text."""
        document = self.reader.document()
        first = document.find(start)
        last = document.find(end or start)
        assert not first.isNull(), "the first words aren't there"
        assert not last.isNull(), "the last words aren't there"
        cursor = self.reader.textCursor()
        cursor.setPosition(first.selectionStart())
        cursor.setPosition(last.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
        self.reader.setTextCursor(cursor)
        self.settle()


def each(root: QWidget, kind: type[Found]) -> list[Found]:
    """All visible widgets of a kind under ``root``."""
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def _walk(view: QAbstractItemView, parent: QModelIndex) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from _walk(view, index)
