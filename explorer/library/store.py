"""Reading and changing the library's rows: what every part of the library stands on."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from explorer.errors import UserError
from explorer.library.changes import Change
from explorer.library.connection import connect, for_people
from explorer.library.schema import Schema
from explorer.library.transaction import Transaction
from explorer.library.writer import Writer

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")


class Store:
    """The file, its writer, and connections to read with. Safe from any thread."""

    def __init__(self, file: Path, schema: Schema) -> None:
        self.file = file
        self.schema = schema
        self.writer = Writer(file, schema)
        self._idle: list[tuple[sqlite3.Connection, int]] = []
        self._closed = False
        self.changed_elsewhere()

    def change(self, name: str, work: Callable[[Transaction], object]) -> Change:
        """Do ``work`` as one step named ``name``; back when it is on disk. Raises ``UserError``."""
        return self.writer.run(lambda transaction: transaction.part(name, work))

    def together(self, name: str, work: Callable[[], T]) -> T:
        """Several changes as one step. Either all of them happen or none."""
        return self.writer.run(lambda transaction: _named(transaction, name, work))

    def later(self, name: str, work: Callable[[], T]) -> "Future[T]":
        """Like ``together``, without waiting."""
        return self.writer.submit(lambda transaction: _named(transaction, name, work))

    def bookkeep(self, work: Callable[[Transaction], T]) -> T:
        """Do ``work`` as something that is kept but isn't a step (a draft, a place in a text)."""

        def unlogged(transaction: Transaction) -> T:
            with transaction.unlogged():
                return work(transaction)

        return self.writer.run(unlogged)

    def read(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows a query gives; within a transaction, what that transaction sees.

        Raises ``UserError`` where the file can't be read.
        """
        current = self.writer.current
        if current is not None and self.writer.is_here:
            return current.connection.execute(sql, parameters).fetchall()
        try:
            with self._reading() as connection:
                return connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise for_people(error, self.file) or error from error

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """A connection nobody else reads from; there are as many as ever read at once."""
        connection, generation = self._borrow()
        try:
            yield connection
        finally:
            if self._closed:
                connection.close()
            else:
                self._idle.append((connection, generation))

    def _borrow(self) -> tuple[sqlite3.Connection, int]:
        generation = self.writer.generation
        while idle := self._take_idle():
            if idle[1] == generation:
                return idle
            idle[0].close()
        if self._closed:
            raise UserError("library-closed", file=self.file)
        connection = connect(self.file)
        connection.execute("PRAGMA query_only = ON")
        return connection, generation

    def _read_sequence(self) -> int:
        rows = self.read("SELECT value FROM meta WHERE key = 'sequence'")
        return int(rows[0][0]) if rows else 0

    def changed_elsewhere(self) -> bool:
        """Has another program changed the file since this was last asked?

        A look at the counter every change moves costs some twenty microseconds. A file that is gone
        is put back.
        """
        self.writer.look_after()
        self.writer.hear(self._read_sequence())
        return self.writer.take_news()

    def close(self) -> None:
        """Finish what is queued, then let go of the file."""
        self.writer.close()
        self._closed = True
        while idle := self._take_idle():
            idle[0].close()

    def _take_idle(self) -> tuple[sqlite3.Connection, int] | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None


def _named(transaction: Transaction, name: str, work: Callable[[], T]) -> T:
    transaction.name = transaction.name or name
    return work()


def found(rows: Sequence[tuple[Any, ...]], code: str, own_id: str) -> tuple[Any, ...]:
    """The only row. Raises ``UserError`` ``code`` where there is none."""
    if not rows:
        raise UserError(code, id=own_id)
    return rows[0]
