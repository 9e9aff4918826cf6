"""What happens where the program itself is at fault: the reader is told, and keeps working.

Errors of every thread come together here. Each is written to the log; the reader sees a report to
read, copy or save, which holds nothing of theirs.
"""

import faulthandler
import sys
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from explorer.errors import UserError
from explorer.journal import Journal, report_of

if TYPE_CHECKING:
    from explorer.gui.crash_dialog import CrashDialog

MOST = 20  # times that the same report is written to the log


class CrashWatch(QObject):
    """Takes over what Python does with errors that nobody expected, until ``close``."""

    happened = Signal(str)  # a report, perhaps from another thread
    told = Signal(object)  # a ``UserError`` that nobody caught: a sentence says what to do

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._seen: Counter[str] = Counter()
        self.dialog: CrashDialog | None = None
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        self.happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def report(self, error: BaseException) -> None:
        """Log ``error`` and tell the reader about it. May be called from any thread."""
        report = report_of(error, {"Qt": qVersion()})
        self._seen[report] += 1
        if self._seen[report] <= MOST:
            self._journal.bug(report)
        if self._seen[report] == 1:
            self.happened.emit(report)

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, UserError):
            self.told.emit(error)
            return
        self._hooks[0](kind, error, trace)  # whoever has a terminal sees all of it there
        if isinstance(error, Exception):
            self.report(error)

    def _take_from_thread(self, raised: threading.ExceptHookArgs) -> None:
        self._hooks[1](raised)
        if isinstance(raised.exc_value, Exception):
            self.report(raised.exc_value)

    def _show(self, report: str) -> None:
        """Show the report, unless one is being read already or the window is gone."""
        from explorer.gui.crash_dialog import CrashDialog, shown_window  # noqa: PLC0415 -- only after a mistake

        window = shown_window()
        if window is None or (self.dialog is not None and self.dialog.isVisible()):
            return
        self.dialog = CrashDialog(report, self._journal.file, window)
        self.dialog.open()


class Traces:
    """The file in which a crash of the program's native parts leaves its traces.

    ``earlier`` are those of a start before this one that crashed, kept under another name.
    """

    def __init__(self, folder: Path) -> None:
        """Where the folder can't be used, a crash leaves none."""
        self.earlier: Path | None = None
        self._stream: TextIO | None = None
        file = folder / "crash.txt"
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            if file.is_file() and file.stat().st_size:
                self.earlier = file.replace(file.with_name("crash-previous.txt"))
            self._stream = file.open("w", encoding="utf-8")
            faulthandler.enable(self._stream)

    def close(self) -> None:
        """The program ends well."""
        if self._stream is not None:
            faulthandler.disable()
            self._stream.close()
