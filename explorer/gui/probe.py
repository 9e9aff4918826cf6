"""Measuring the window from the inside: clicks and keys in, painted pixels out."""

import gc
import os
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPdfWriter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

from explorer.application import Application
from explorer.gui.overriding import override
from explorer.gui.run import begin_work, make_application
from explorer.gui.shell.address import Address
from explorer.gui.shell.language import speak
from explorer.gui.shell.window import MainWindow
from explorer.gui.tasks.runner import BackgroundRunner
from explorer.gui.theme.look import Look
from explorer.programme.model import Head

QUERIES = ("sancties", "mensenrechten", "kernwapens", "zorgplicht", "klimaat", "vrede in gaza")
LIMIT_SECONDS = 20
SETTLE_SECONDS = 0.06  # what follows a painting is done before the next is measured
HAND_SECONDS = 0.2  # no hand is quicker from the key that gives the keyboard to the first letter
POLL_MS = 100


class PaintWatch(QObject):
    """Notes when a widget was painted: at the end of the window's painting of which it is part.

    ``painted`` is that moment of the clock, 0 until then.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = 0.0
        self._widget = widget
        self._window = widget.window()
        self._begun = False
        widget.installEventFilter(self)
        self._window.installEventFilter(self)

    def again(self) -> None:
        """What counts is the next painting."""
        self.painted = 0.0

    def close(self) -> None:
        """Watch no longer: a filter of an earlier measurement would slow the next."""
        self._widget.removeEventFilter(self)
        self._window.removeEventFilter(self)
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window paint here: what waits its turn meanwhile comes after the moment."""
        if event.type() is QEvent.Type.Paint and watched is self._widget:
            self._begun = True
        elif event.type() is QEvent.Type.UpdateRequest and watched is self._window:
            self._begun = False
            watched.event(event)
            if self._begun:
                self.painted = self.painted or perf_counter()
            return True
        return False


class Probe:
    """A window of its own on ``application``, to be measured."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._qt = make_application()
        speak(self._qt, "nl")
        self._runner = BackgroundRunner()
        self._look = Look(self._qt, application.settings)
        self._window = MainWindow(application, self._runner, self._look)
        self._window.resize(1440, 900)
        self._window.show()
        self._sections = [head.id for head in application.programme.section_heads()]
        self._window.go(Address("reading", self._sections[0]))
        self._settle()
        begin_work(application, self._runner, self._window)
        self._hub = self._window.deeds.library.hub
        self._until(lambda: application.search.ready() and self._hub.library is not None)
        self._until(lambda: not self._runner.is_busy())  # the day's backup is made
        self._settle()

    def close(self) -> None:
        """Close the window."""
        gc.unfreeze()
        self._window.close()
        self._look.close()
        self._qt.processEvents()

    def resident_megabytes(self) -> float:
        """Memory after opening three sections: resident pages in MB (10^6 bytes). Linux only."""
        for section in self._sections[1:4]:
            self._open(section)
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def open_section(self, runs: int) -> list[float]:
        """Milliseconds from a click in the tree to the painted section, always another one.

        As with any mouse, the pointer has come to the row before the click: by then the section is
        read from disk.
        """
        return [
            self._open(self._sections[number % len(self._sections)])
            for number in range(1, runs + 1)
        ]

    def open_first_two(self, runs: int) -> list[float]:
        """The same for the first two sections, one after the other and back."""
        return [self._open(self._sections[number % 2]) for number in range(1, runs + 1)]

    def add_highlight(self, runs: int) -> list[float]:
        """Milliseconds from the click on a colour to the highlight stored and painted."""
        self._window.go(Address("reading", self._sections[0]))
        self._settle()
        section = self._application.programme.section(self._sections[0])
        return [
            self._mark(section.passages[number % len(section.passages)].id, 20 + number % 30)
            for number in range(runs)
        ]

    def type_query(self, runs: int) -> list[float]:
        """Milliseconds from a key press in the search field to the painted results.

        Nobody types in the instant in which the field gets the keyboard: by the first letter what
        follows that is done.
        """
        samples: list[float] = []
        field = self._window.top_bar.search
        for query in cycle(QUERIES):
            field.clear()
            field.setFocus()
            self._settle(HAND_SECONDS)
            samples.extend([self._press(letter) for letter in query])
            if len(samples) >= runs:
                break
        return samples[:runs]

    def _open(self, section: str) -> float:
        tree = self._window.reading.tree.tree
        head: Head = self._application.programme.head(section)
        index = self._window.reading.tree.index_of(head.id)
        tree.scrollTo(index)
        self._settle()
        place = tree.visualRect(index).center() + QPoint(20, 0)
        _mouse(tree.viewport(), place, QEvent.Type.MouseMove)
        self._settle()
        watch = PaintWatch(self._window.reading.reader.viewport())
        start = perf_counter()
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            _mouse(tree.viewport(), place, kind)
        self._until(lambda: bool(watch.painted))
        took = (watch.painted - start) * 1000
        watch.close()
        self._settle()
        return took

    def _mark(self, passage_id: str, length: int) -> float:
        """Mark the first ``length`` characters of a passage."""
        reader = self._window.reading.reader
        reader.select_passage(passage_id)
        cursor = reader.textCursor()
        start = cursor.selectionStart()
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        reader.setTextCursor(cursor)
        self._settle()
        stored: list[object] = []
        watch = PaintWatch(reader.viewport())

        def note(change: object) -> None:
            stored.append(change)
            watch.again()  # what counts is the painting after it was stored

        connection = self._hub.changed.connect(note)
        begin = perf_counter()
        self._window.actions_by_id["highlight-yellow"].trigger()
        self._until(lambda: bool(stored and watch.painted))
        took = (watch.painted - begin) * 1000
        watch.close()
        self._hub.changed.disconnect(connection)
        self._settle()
        return took

    def _press(self, letter: str) -> float:
        found: list[object] = []
        field = self._window.top_bar.search
        watch = PaintWatch(self._window.searching.cards.viewport())

        def note(results: object) -> None:
            found.append(results)
            watch.again()  # what counts is the painting after the results came

        connection = self._window.searching.found.connect(note)
        start = perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, key)
        cards = self._window.searching.cards
        self._until(lambda: bool(found) and bool(watch.painted or not cards.isVisible()))
        took = ((watch.painted or perf_counter()) - start) * 1000
        watch.close()
        self._window.searching.found.disconnect(connection)
        self._settle()
        return took

    def _settle(self, seconds: float = SETTLE_SECONDS) -> None:
        limit = perf_counter() + seconds
        while perf_counter() < limit:
            self._qt.processEvents()
            sleep(0.001)

    def _until(self, happened: Callable[[], bool]) -> None:
        """Wait as the window does: without a turn of the processor while nothing happens."""
        limit = perf_counter() + LIMIT_SECONDS
        wake = QTimer(interval=POLL_MS)
        wake.start()
        while not happened():
            self._qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if perf_counter() > limit:
                raise TimeoutError("the window didn't paint")


def _mouse(target: QWidget, place: QPoint, kind: QEvent.Type) -> None:
    local = QPointF(place)
    moved = kind is QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moved else Qt.MouseButton.LeftButton
    held = button if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
    everywhere = QPointF(target.mapToGlobal(place))
    event = QMouseEvent(kind, local, everywhere, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, event)


def write_text_pdf(application: Application, file: Path) -> None:
    """The whole text as a plain PDF, for measuring another reader with it."""
    make_application()
    document = QTextDocument()
    document.setPlainText("\n\n".join(passage.text for passage in application.programme.passages()))
    document.print_(QPdfWriter(str(file)))
