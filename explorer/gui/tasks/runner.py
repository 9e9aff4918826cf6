"""Running queries beside the window.

One worker; of a series of the same kind only the last one counts.
"""

import queue
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future

TURN = 0.001  # seconds a thread may keep the others from running Python
REST_MS = 80  # after this what was asked for is painted, and what may wait can begin


class _Job(NamedTuple):
    channel: str
    number: int
    work: Callable[[], Any]
    done: Callable[[Any], None]


class Runner(Protocol):
    """Does ``work`` and hands its result to ``done`` on the window's thread."""

    def submit(self, channel: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """A newer job of the same channel replaces one whose result hasn't been handed over."""

    def at_once(self, channel: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do ``work`` here and now, for what nothing can be painted without.

        It replaces earlier jobs of the channel. Raises what ``work`` raises.
        """

    def follow(self, future: "Future[Any]", done: "Callable[[Future[Any]], None]") -> None:
        """Hand ``future`` to ``done`` on the window's thread once it is finished."""

    def rest(self, owner: QObject, begin: Callable[[], None]) -> None:
        """Call ``begin`` on the window's thread once it has painted, unless ``owner`` is gone.

        Work beside a painting takes turns with it: each call into Qt waits for the other thread.
        """

    def is_busy(self) -> bool:
        """Whether anyone still waits for a result."""

    def apart(self) -> "Runner":
        """A worker for long work, which searches don't have to wait for; closed with this one."""

    def close(self) -> None:
        """Finish the job at hand and take no more."""


class BackgroundRunner(QObject):
    """One thread of its own.

    ``failed`` carries an exception of a job; it is a bug unless it is a ``UserError``.
    """

    failed = Signal(object)
    _finished = Signal(object, object)
    _dropped = Signal()
    _followed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A painting calls into Qt a hundred times and may have to wait for its turn each time:
        # by Python's usual 5 ms a turn it takes a fifth of a second beside a thread that works.
        sys.setswitchinterval(TURN)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._latest: dict[str, int] = {}
        self._thread = threading.Thread(target=self._work, name="queries", daemon=True)
        self._asked = self._told = 0  # jobs and futures; only the window's thread counts
        self._finished.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._dropped.connect(self._count, Qt.ConnectionType.QueuedConnection)
        self._followed.connect(self._hand_future, Qt.ConnectionType.QueuedConnection)
        self._thread.start()
        self._apart: BackgroundRunner | None = None

    def submit(self, channel: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do ``work`` on the worker's thread."""
        number = self._latest.get(channel, 0) + 1
        self._latest[channel] = number
        self._asked += 1
        self._jobs.put(_Job(channel, number, work, done))

    def at_once(self, channel: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do ``work`` on the window's thread."""
        self._latest[channel] = self._latest.get(channel, 0) + 1
        done(work())

    def follow(self, future: "Future[Any]", done: "Callable[[Future[Any]], None]") -> None:
        """Wait on the thread that does the work, not on the window's."""
        self._asked += 1
        future.add_done_callback(lambda finished: self._followed.emit(finished, done))

    def rest(self, owner: QObject, begin: Callable[[], None]) -> None:
        """Let the window paint first."""
        QTimer.singleShot(REST_MS, owner, begin)

    def is_busy(self) -> bool:
        """Whether anyone still waits for a result of this thread, or a future."""
        return self._asked != self._told

    def apart(self) -> "BackgroundRunner":
        """A second thread, started when first asked for."""
        if self._apart is None:
            self._apart = BackgroundRunner(self)
            self._apart.failed.connect(self.failed)
        return self._apart

    def close(self) -> None:
        """Finish the job at hand; its result and those that wait are dropped."""
        if self._apart is not None:
            self._apart.close()
        self._latest.clear()
        self._jobs.put(None)
        self._thread.join(timeout=10)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self._latest.get(job.channel) != job.number:
                self._dropped.emit()
                continue
            try:
                result = job.work()
            except Exception as error:
                self._dropped.emit()
                self.failed.emit(error)
            else:
                self._finished.emit(job, result)

    def _count(self) -> None:
        self._told += 1

    def _hand_over(self, job: _Job, result: object) -> None:
        self._count()
        if self._latest.get(job.channel) == job.number:
            job.done(result)

    def _hand_future(self, future: "Future[Any]", done: "Callable[[Future[Any]], None]") -> None:
        self._count()
        done(future)


class InlineRunner(QObject):
    """Does everything at once on the calling thread, for pictures and tests."""

    failed = Signal(object)

    def submit(self, channel: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do ``work`` and hand its result over before returning."""
        done(work())

    def at_once(self, channel: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """The same."""
        done(work())

    def follow(self, future: "Future[Any]", done: "Callable[[Future[Any]], None]") -> None:
        """Wait for it here and now."""
        from concurrent.futures import wait  # noqa: PLC0415 -- loads logging, not for the start

        wait([future])
        done(future)

    def rest(self, owner: QObject, begin: Callable[[], None]) -> None:
        """At once."""
        begin()

    def is_busy(self) -> bool:
        """Never: what was asked for is done."""
        return False

    def apart(self) -> "InlineRunner":
        """This one: there is nothing to wait for."""
        return self

    def close(self) -> None:
        """Nothing is ever under way."""
