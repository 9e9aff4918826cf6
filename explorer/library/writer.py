"""The one thread that writes: work is queued, done in a transaction, acknowledged after it."""

import atexit
import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from explorer.errors import UserError
from explorer.library.connection import connect, for_people
from explorer.library.files import free_name, replacing, stamp
from explorer.library.history import record
from explorer.library.schema import Schema
from explorer.library.transaction import Transaction

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
Identity = tuple[int, int]


def identity(file: Path) -> Identity | None:
    """Which file a path leads to at this moment; ``None`` where there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


class Writer:
    """Owns the writing connection. Everything public may be called from any thread.

    ``generation`` goes up when the file was opened anew; ``notices`` are message codes of what
    happened to the file meanwhile.
    """

    def __init__(self, file: Path, schema: Schema) -> None:
        self.file = file
        self.generation = 0
        self.notices: list[str] = []
        self.current: Transaction | None = None
        self._schema = schema
        self._known = 0
        self._elsewhere = False
        self._counting = threading.Lock()
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._closing = threading.Lock()
        self._closed = False
        self._connection = self._connect()
        self._identity = identity(file)
        self._thread = threading.Thread(target=self._work, name="library-writer", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    @property
    def is_here(self) -> bool:
        """Is this the writing thread itself?"""
        return threading.current_thread() is self._thread

    def submit(self, work: Callable[[Transaction], T]) -> "Future[T]":
        """Queue ``work``; its result comes when the transaction is on disk, synced.

        Errors of the disk come as ``UserError``, and then nothing of ``work`` was done.
        """
        return self._enqueue(lambda: self._transact(work))

    def submit_plain(self, work: Callable[[sqlite3.Connection], T]) -> "Future[T]":
        """Queue ``work`` that needs the connection outside a transaction (a backup)."""
        return self._enqueue(lambda: work(self._sound_connection()))

    def run(self, work: Callable[[Transaction], T]) -> T:
        """Do ``work`` and wait for it; on the writing thread it joins the transaction at hand."""
        if self.is_here and self.current is not None:
            return work(self.current)
        return self.submit(work).result()

    def look_after(self) -> None:
        """Where the file was deleted or moved away, have it put back, without waiting for that."""
        if identity(self.file) is None:
            self.submit_plain(lambda _connection: None)

    def hear(self, sequence: int) -> None:
        """The file's counter stands at ``sequence``; more than was written here is news."""
        with self._counting:
            self._elsewhere = self._elsewhere or sequence > self._known
            self._known = max(self._known, sequence)

    def take_news(self) -> bool:
        """Was there news since this was last asked?"""
        with self._counting:
            news, self._elsewhere = self._elsewhere, False
        return news

    def _enqueue(self, job: Callable[[], T]) -> "Future[T]":
        from concurrent.futures import Future  # noqa: PLC0415 -- loads logging, not for the start

        future: Future[T] = Future()

        def perform() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(job())
            except sqlite3.Error as error:
                future.set_exception(for_people(error, self.file) or error)
            except BaseException as error:
                future.set_exception(error)

        with self._closing:
            if self._closed:
                raise UserError("library-closed", file=self.file)
            self._queue.put(perform)
        return future

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            job()
        with contextlib.suppress(UserError, sqlite3.Error):
            if identity(self.file) is None and self.file.parent.is_dir():
                self._put_back()  # else all of it would go with the connection
        self._connection.close()

    def _transact(self, work: Callable[[Transaction], T]) -> T:
        connection = self._sound_connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            transaction = self.current = Transaction(connection, self._schema)
            self.hear(transaction.sequence)
            result = work(transaction)
            record(transaction)
            transaction.finish()
            self._known = transaction.sequence
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise
        finally:
            self.current = None
        return result

    def _connect(self) -> sqlite3.Connection:
        try:
            return connect(self.file)
        except sqlite3.Error as error:
            raise for_people(error, self.file) or error from error

    def _sound_connection(self) -> sqlite3.Connection:
        """The connection, after a look whether the path still leads to the file it has open."""
        now = identity(self.file)
        if now == self._identity:
            return self._connection
        if now is None:
            self._put_back()
            return self._connection
        self._save_to(free_name(self.file.with_name(f"{self.file.name}.replaced-{stamp()}")))
        self._reopen("library-replaced")
        raise UserError("library-replaced", file=self.file)

    def _put_back(self) -> None:
        """The file was deleted or moved away; everything is still in the one that is open."""
        self._save_to(self.file)
        self._reopen("library-put-back")

    def _save_to(self, file: Path) -> None:
        with replacing(file) as temporary:
            copy = sqlite3.connect(temporary)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()

    def _reopen(self, notice: str) -> None:
        fresh = self._connect()
        self._connection.close()
        self._connection, self._identity = fresh, identity(self.file)
        self.generation += 1
        self._elsewhere = True
        self.notices.append(notice)

    def close(self) -> None:
        """Finish what is queued and let go of the file."""
        with self._closing:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        if not self.is_here:
            self._thread.join()
        atexit.unregister(self.close)
