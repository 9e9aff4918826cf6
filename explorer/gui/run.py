"""Opening the window and living until it closes."""

import gc
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.shell.language import speak
from explorer.gui.shell.window import MainWindow
from explorer.gui.tasks.collector import Collector
from explorer.gui.tasks.runner import BackgroundRunner
from explorer.gui.theme.look import Look
from explorer.paths import APPLICATION

SETTLE_MS = 120  # the first painting reaches the screen before anything else asks for the processor


def make_application() -> QApplication:
    """The one ``QApplication`` of the process, in the style the tokens are made for."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    application = QApplication([APPLICATION])
    application.setApplicationName(APPLICATION)
    application.setApplicationDisplayName("Programmaverkenner")
    application.setDesktopFileName(APPLICATION)
    application.setStyle("Fusion")
    return application


def run_window(application: Application, target: str | None = None) -> int:
    """Show the window until it is closed; gives the exit status."""
    qt = make_application()
    speak(qt, application.settings.text("language"))
    runner = BackgroundRunner()
    window = MainWindow(application, runner, Look(qt, application.settings, application.tables))
    window.painted.connect(
        lambda: QTimer.singleShot(SETTLE_MS, window, lambda: settle(application, runner, window))
    )
    runner.failed.connect(lambda error: _report(window, error))
    window.start(target)
    window.show()
    status = qt.exec()
    application.close()
    return status


def settle(application: Application, runner: BackgroundRunner, window: MainWindow) -> None:
    """What a start leaves for after the first painting: the garbage collector and the index."""
    gc.freeze()
    Collector(window)
    window.settle()
    prepare_search(application, runner, window)


def prepare_search(application: Application, runner: BackgroundRunner, window: MainWindow) -> None:
    """Open the index, or build it, while the reader already reads."""
    runner.submit("prepare", application.search.prepare, lambda _report: window.index_ready())


def _report(window: MainWindow, error: Exception) -> None:
    """Tell the reader what can be told in a sentence; anything else is a bug."""
    if isinstance(error, UserError):
        window.tell(error)
        return
    sys.excepthook(type(error), error, error.__traceback__)
