"""Is a library file whole? Its header, its schema, its pages, and the checksum of every row."""

import sqlite3
import struct
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from explorer.library.derived import is_in_line
from explorer.library.schema import (
    APPLICATION_ID,
    HISTORY,
    PAGE_SIZE,
    Schema,
    read_master,
)
from explorer.library.sums import is_sound

_HEADER = struct.Struct(">16sHBBBBBB36xI4xI")  # sqlite.org/fileformat2.html, section 1.3
_MAGIC = b"SQLite format 3\0"
_ROLLBACK_OR_WAL = ((1, 1), (2, 2))


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes of a file say: is it ours, and of which version."""

    ours: bool
    version: int


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong with a file; nothing for a whole one.

    ``schema``: something foreign is in it. ``pages``: SQLite finds it malformed. ``rows``: the rows
    whose checksum fails, as (table, id). ``derived``: a derived table or an index is out of line.
    """

    schema: bool = False
    pages: str = ""
    rows: tuple[tuple[str, str], ...] = field(default=())
    derived: bool = False

    @property
    def sound(self) -> bool:
        """Is nothing wrong?"""
        return not (self.schema or self.pages or self.rows or self.derived)


def read_header(file: Path) -> Header:
    """The header of ``file``. Raises ``OSError``.

    Reads the file itself, so no connection of this process may be open on it: closing a file drops
    the POSIX locks a process has on it.
    """
    with file.open("rb") as stream:
        raw = stream.read(_HEADER.size)
    if len(raw) < _HEADER.size:
        return Header(ours=False, version=0)
    magic, page, write, read, *fractions, version, application = _HEADER.unpack(raw)
    ours = (
        magic == _MAGIC
        and page == PAGE_SIZE
        and (write, read) in _ROLLBACK_OR_WAL
        and fractions == [0, 64, 32, 32]
        and application == APPLICATION_ID
    )
    return Header(ours, version)


class Depth(Enum):
    """How closely to look: at the schema alone, at SQLite's quick check, or at every row."""

    SCHEMA = auto()
    QUICK = auto()
    ROWS = auto()


def examine(connection: sqlite3.Connection, schema: Schema, depth: Depth) -> Findings:
    """Look for damage in one reading transaction. Raises ``sqlite3.Error`` on bad damage."""
    connection.execute("BEGIN")
    try:
        if read_master(connection) != schema.master:
            return Findings(schema=True)
        if depth is Depth.SCHEMA:
            return Findings()
        check = "PRAGMA quick_check(1)" if depth is Depth.QUICK else "PRAGMA integrity_check(1)"
        (verdict,) = connection.execute(check).fetchone()
        if verdict != "ok":
            return Findings(pages=verdict)
        if depth is Depth.QUICK:
            return Findings()
        rows = bad_rows(connection, schema)
        derived = not rows and not _derived_in_line(connection, schema)
        return Findings(rows=rows, derived=derived)
    finally:
        connection.execute("ROLLBACK")


def bad_rows(connection: sqlite3.Connection, schema: Schema) -> tuple[tuple[str, str], ...]:
    """The rows whose checksum fails, as (table, id)."""
    return tuple(
        (table, str(row[0]))
        for table in (*schema.kept, *HISTORY)
        for row in connection.execute(schema.tables[table].select).fetchall()
        if not is_sound(table, row)
    )


def _derived_in_line(connection: sqlite3.Connection, schema: Schema) -> bool:
    table = schema.tables["annotations"]
    rows = connection.execute(table.select).fetchall()
    given = (dict(zip(table.columns, row, strict=True)) for row in rows)
    referring = connection.execute("PRAGMA foreign_key_check").fetchall()
    return not referring and is_in_line(connection, given)
