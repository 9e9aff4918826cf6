"""Work of seconds on a thread of its own: it tells how far it is, and it can be stopped.

The runner's one thread is for what takes milliseconds: a search mustn't wait for this.
"""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from explorer.gui.tasks.runner import Runner
from explorer.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import Future

Result = TypeVar("Result")
CLOSING = 10  # seconds to wait at most for work that was stopped


class LongWork(QObject):
    """Does one piece of work at a time; a new one stops the one before.

    ``progressed`` gives the fraction that is done. What goes wrong is raised on the window's
    thread by whoever asks for the result.
    """

    progressed = Signal(float)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._progress: Progress | None = None
        self._thread: threading.Thread | None = None

    def start(
        self,
        work: Callable[[Progress], Result],
        done: Callable[[Callable[[], Result]], None],
    ) -> None:
        """Do ``work``; ``done`` gets what gives its result, or raises what went wrong.

        ``done`` is called on the window's thread, and not at all where the work was stopped.
        """
        from concurrent.futures import Future  # noqa: PLC0415 -- loads logging, not for the start

        self.stop()
        progress = Progress(lambda fraction, _label: self.progressed.emit(fraction))
        self._progress = progress
        self.destroyed.connect(progress.cancel)
        future: Future[Result] = Future()

        before = self._thread

        def carry_out() -> None:
            if before is not None:
                before.join()  # what both use, a programme of their own, is for one at a time
            try:
                future.set_result(work(progress))
            except BaseException as error:  # handed to the window's thread with the future
                future.set_exception(error)

        def finish(finished: "Future[Result]") -> None:
            if progress.cancelled or self._progress is not progress:
                return
            self._progress = None
            if not isinstance(finished.exception(), Cancelled):
                done(finished.result)

        self._thread = threading.Thread(target=carry_out, name="long work", daemon=True)
        self._thread.start()
        self._runner.follow(future, finish)

    def stop(self) -> None:
        """Stop what is under way; its result is dropped."""
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None

    def close(self) -> None:
        """Stop, and wait until the thread is done: it mustn't outlive what it tells."""
        self.stop()
        if self._thread is not None:
            self._thread.join(timeout=CLOSING)
