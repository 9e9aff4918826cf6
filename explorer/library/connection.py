"""Connections to the library file, and what SQLite's errors mean to a person."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from explorer.errors import UserError
from explorer.library.schema import LARGEST_ROW, PAGE_SIZE

BUSY_SECONDS = 5.0

_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)

_CODES = {
    sqlite3.SQLITE_FULL: "library-disk-full",
    sqlite3.SQLITE_READONLY: "library-read-only",
    sqlite3.SQLITE_PERM: "library-read-only",
    sqlite3.SQLITE_BUSY: "library-busy",
    sqlite3.SQLITE_LOCKED: "library-busy",
    sqlite3.SQLITE_CANTOPEN: "library-unreachable",
    sqlite3.SQLITE_IOERR: "library-write-failed",
    sqlite3.SQLITE_NOMEM: "library-write-failed",
    sqlite3.SQLITE_CORRUPT: "library-damaged",
    sqlite3.SQLITE_NOTADB: "library-damaged",
    sqlite3.SQLITE_TOOBIG: "library-row-too-big",
}
_DAMAGE_UNDER_IO = (sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS)
_ENVIRONMENT = frozenset(
    (
        "library-disk-full",
        "library-read-only",
        "library-busy",
        "library-unreachable",
        "library-write-failed",
    )
)


class _Connection(sqlite3.Connection):
    """A connection on which damage is always an ``sqlite3.Error``.

    Where the bytes of a damaged schema find their way into SQLite's message, Python fails to decode
    that message and raises something else.
    """

    def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
        """Run a statement. Raises ``sqlite3.Error``."""
        try:
            return super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            damage = sqlite3.DatabaseError("malformed database schema")
            damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise damage from error


def connect(file: Path, mode: str = "rw") -> sqlite3.Connection:
    """A connection in autocommit; ``mode`` is ``ro``, ``rw`` (the file must exist) or ``rwc``.

    Raises ``sqlite3.Error``. The schema in the file is not trusted: no functions with side
    effects in it, no attached files, no row larger than ours can be.
    """
    address = f"{file.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        address,
        BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        factory=_Connection,
        uri=True,
    )
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_ROW)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if mode == "rwc":
            connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        if mode != "ro":
            connection.execute("PRAGMA journal_mode = DELETE")
    except BaseException:
        connection.close()
        raise
    return connection


def _code(error: sqlite3.Error) -> str:
    number = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if number in _DAMAGE_UNDER_IO:
        return "library-damaged"
    return _CODES.get(number & 0xFF, "")


def means_damage(error: sqlite3.Error) -> bool:
    """Is it the file's contents that are wrong, and not the disk, a lock or a permission?"""
    return _code(error) not in _ENVIRONMENT


def for_people(error: sqlite3.Error, file: Path) -> UserError | None:
    """What to tell a person about ``error``; ``None`` where it is a bug."""
    code = _code(error)
    if code == "library-unreachable" and file.exists() and not os.access(file.parent, os.W_OK):
        code = "library-read-only"  # SQLite can't make its journal there
    return UserError(code, file=file, reason=str(error)) if code else None
