"""Reading and saving beside the window, one document at a time."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.tasks.runner import Runner
from explorer.progress import Cancelled, Progress

if TYPE_CHECKING:
    from explorer.importing.draft import Draft

Done = TypeVar("Done")


class ImportWork(QObject):
    """Has documents read and saved by a worker of its own.

    ``progressed`` gives the part that is done (0 to 1) and a label (see ``explorer.progress``).
    ``refused`` gives the ``UserError`` of work that came to nothing, ``stopped`` follows a cancel;
    nothing half-done is left in either case.
    """

    progressed = Signal(float, str)
    refused = Signal(object)
    stopped = Signal()

    def __init__(
        self, application: Application, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._runner = runner
        self._progress: Progress | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being read or saved."""
        return self._progress is not None

    def cancel(self) -> None:
        """Stop what is under way, as soon as it looks up."""
        if self._progress is not None:
            self._progress.cancel()

    def read(self, file: Path, done: "Callable[[Draft], None]") -> None:
        """Read the document ``file``."""
        importer = self._application.importer
        self.do(lambda progress: importer.read(file, progress), done)

    def do(self, work: Callable[[Progress], Done], done: Callable[[Done], None]) -> None:
        """Carry out ``work`` and hand what it gives to ``done``, on the window's thread."""
        progress = Progress(self.progressed.emit)
        self._progress = progress

        def attempt() -> "Done | UserError | Cancelled":
            try:
                return work(progress)
            except (UserError, Cancelled) as failure:
                return failure

        def finish(result: "Done | UserError | Cancelled") -> None:
            self._progress = None
            if isinstance(result, Cancelled):
                self.stopped.emit()
            elif isinstance(result, UserError):
                self.refused.emit(result)
            else:
                done(result)

        self._runner.apart().submit("import", attempt, finish)

    def prepare_search(self, done: Callable[[], None]) -> None:
        """Bring the index up to date with what is installed."""
        search = self._application.search
        self._runner.apart().submit("prepare", search.prepare, lambda _report: done())
