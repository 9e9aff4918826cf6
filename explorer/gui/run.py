"""Opening the window and living until it closes."""

import gc
import os
import sys

from PySide6.QtCore import QTimer, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.crashing import CrashWatch, Traces
from explorer.gui.instance import Instance
from explorer.gui.shell.language import speak
from explorer.gui.shell.session import reopen_programme
from explorer.gui.shell.window import MainWindow
from explorer.gui.tasks.collector import Collector
from explorer.gui.tasks.runner import BackgroundRunner
from explorer.gui.theme.look import Look
from explorer.journal import version
from explorer.paths import APPLICATION, resources_folder

SETTLE_MS = 120  # the first painting reaches the screen before anything else asks for the processor
ICON_SIZES = (16, 32, 48, 256)  # pixels


def make_application() -> QApplication:
    """The one ``QApplication`` of the process, in the style the tokens are made for."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    _prefer_portals()
    # By its argument: ``setStyle`` gives the style back, and to make that known to Python takes as
    # long as half the window.
    application = QApplication([APPLICATION, "-style", "fusion"])
    application.setApplicationName(APPLICATION)
    application.setApplicationDisplayName("Programmaverkenner")
    application.setDesktopFileName(APPLICATION)
    return application


def _prefer_portals() -> None:
    """On a Linux desktop, let its own portal choose files and tell light from dark.

    Whoever chose a platform theme, or has no session bus to ask, keeps what they have.
    """
    if sys.platform.startswith("linux") and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        os.environ.setdefault("QT_QPA_PLATFORMTHEME", "xdgdesktopportal")


def run_window(application: Application, target: str | None = None) -> int:
    """Show the window until it is closed; gives the exit status.

    Where a window is open on the same folder already, that one comes forward instead.
    """
    qt = make_application()
    speak(qt, application.settings.text("language"))
    instance = Instance(application.paths.data)
    if not application.safe_mode and not instance.is_first() and instance.hand_over(target):
        return 0
    reopen_programme(application)
    traces = Traces(application.paths.logs)
    watch = CrashWatch(application.journal)
    runner = BackgroundRunner()
    window = MainWindow(application, runner, Look(qt, application.settings, application.tables))
    window.painted.connect(
        lambda: QTimer.singleShot(
            SETTLE_MS, window, lambda: settle(application, runner, window, instance)
        )
    )
    instance.requested.connect(window.come_forward)
    watch.told.connect(window.tell)
    runner.failed.connect(lambda error: sys.excepthook(type(error), error, error.__traceback__))
    window.start(target)
    window.show()
    if traces.earlier:
        window.tell(UserError("crashed-before", file=traces.earlier))
    status = qt.exec()
    instance.close()
    watch.close()
    traces.close()
    application.close()
    return status


def settle(
    application: Application, runner: BackgroundRunner, window: MainWindow, instance: Instance
) -> None:
    """What a start leaves for after the first painting: the garbage collector and the index."""
    begin_work(application, runner, window)
    if not application.safe_mode:
        instance.listen()
    application.journal.note(
        "start", version=version(), qt=qVersion(), packs=len(application.shelf.programmes)
    )


def program_icon() -> QIcon:
    """The icon of the program in the sizes that desktops ask for."""
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(resources_folder() / "desktop" / "icons" / f"{size}.png"))
    return icon


def begin_work(application: Application, runner: BackgroundRunner, window: MainWindow) -> None:
    """Collect garbage from now on, and begin everything that isn't needed to paint."""
    gc.freeze()
    Collector(window, runner.is_busy)
    QApplication.setWindowIcon(program_icon())
    window.settle()
    prepare_search(application, runner, window)


def prepare_search(application: Application, runner: BackgroundRunner, window: MainWindow) -> None:
    """Open the index, or build it, while the reader already reads."""

    def opened(_report: object) -> None:
        from explorer.gui.tasks.rehearsal import Rehearsal, is_quick  # noqa: PLC0415 -- not needed to paint

        window.index_ready()
        if is_quick(application.search):
            Rehearsal(application.search, runner).go_on()

    runner.submit("prepare", application.search.prepare, opened)
