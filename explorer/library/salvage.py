"""Building a new library file out of what can still be read of a damaged one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from explorer.library.carving import Rows, carve
from explorer.library.connection import connect
from explorer.library.schema import Schema, read_master
from explorer.library.sums import Value, is_sound
from explorer.library.transaction import Row, Transaction

Key = tuple[str, str]
_OF_BUNDLES = ("bundle_items", "bundle_layouts")


@dataclass(slots=True)
class Salvage:
    """Rows read from a damaged file, by table and id.

    ``sound`` have a checksum that holds, ``doubtful`` are legible though theirs doesn't.
    ``complete`` tells that every table could be read to its end, so that nothing is missing.
    """

    sound: Rows
    doubtful: Rows
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many rows went into the new file, and from where.

    ``doubtful`` names rows that may hold a wrong character, ``rejected`` rows that couldn't be
    kept, both as (table, id).
    """

    sound: int = 0
    from_backup: int = 0
    doubtful: tuple[Key, ...] = ()
    rejected: tuple[Key, ...] = ()


def read_damaged(file: Path, schema: Schema) -> Salvage:
    """Everything legible in ``file``, which nothing of this process may have open.

    Raises ``OSError`` where the disk doesn't give it.
    """
    salvage = Salvage(carve(file.read_bytes(), schema), {table: {} for table in schema.kept})
    try:
        with closing(connect(file, "ro")) as connection:
            _read_tables(connection, schema, salvage)
    except sqlite3.Error:
        salvage.complete = False
    return salvage


def _read_tables(connection: sqlite3.Connection, schema: Schema, salvage: Salvage) -> None:
    """Add the rows SQLite itself still reads, from tables that are exactly ours."""
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    ours = {name for kind, name, _, _ in read_master(connection) & schema.master if kind == "table"}
    for table in schema.kept:
        if table not in ours:
            salvage.complete = False
            continue
        for row in _rows_from_both_ends(connection, schema.tables[table].select, salvage):
            own_id = str(row[0])
            if is_sound(table, row):
                salvage.sound[table].setdefault(own_id, row)
            elif own_id not in salvage.sound[table]:
                salvage.doubtful[table][own_id] = row


def _rows_from_both_ends(
    connection: sqlite3.Connection, select: str, salvage: Salvage
) -> Iterator[tuple[Value, ...]]:
    for order in ("ORDER BY rowid", "ORDER BY rowid DESC"):
        cursor = connection.execute(f"{select} NOT INDEXED {order}")
        try:
            yield from cursor
        except sqlite3.Error:
            salvage.complete = False
        else:
            return


def read_sound(file: Path, schema: Schema) -> Rows:
    """The rows of a file that is known to be whole. Raises ``sqlite3.Error``."""
    with closing(connect(file, "ro")) as connection:
        return {
            table: {
                row[0]: row for row in connection.execute(schema.tables[table].select).fetchall()
            }
            for table in schema.kept
        }


def rebuild(file: Path, salvage: Salvage, backup: Rows | None, schema: Schema) -> Outcome:
    """Fill the empty library ``file`` with what was salvaged, completed from a backup.

    A doubtful row that hasn't changed since the backup is taken from there, and so is a row that is
    nowhere to be found when the damaged file couldn't be read to its end.
    """
    counts = {"sound": 0, "from_backup": 0}
    doubtful: list[Key] = []
    rejected: list[Key] = []
    with closing(connect(file)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        transaction = Transaction(connection, schema)
        with transaction.unlogged():
            for table in schema.kept:
                for row, origin in _chosen(table, salvage, backup or {}):
                    given = transaction.named(table, row)
                    if not _insert(transaction, table, given):
                        rejected.append((table, str(row[0])))
                    elif origin == "doubtful":
                        doubtful.append((table, str(row[0])))
                    else:
                        counts[origin] += 1
        transaction.finish()
        connection.execute("COMMIT")
    return Outcome(counts["sound"], counts["from_backup"], tuple(doubtful), tuple(rejected))


def _chosen(table: str, salvage: Salvage, backup: Rows) -> Iterator[tuple[tuple[Value, ...], str]]:
    sound, kept = salvage.sound[table], backup.get(table, {})
    for row in sound.values():
        yield row, "sound"
    for own_id, row in salvage.doubtful[table].items():
        same = own_id in kept and kept[own_id][:3] == row[:3]  # id, seq, rev
        yield (kept[own_id], "from_backup") if same else (row, "doubtful")
    if not salvage.complete:
        for own_id, row in kept.items():
            if own_id not in sound and own_id not in salvage.doubtful[table]:
                yield row, "from_backup"


def _insert(transaction: Transaction, table: str, row: Row) -> bool:
    """Insert a row as far as it fits; what belongs to a bundle that is gone gets a nameless one."""
    transaction.connection.execute("SAVEPOINT row")
    try:
        if table in _OF_BUNDLES and not transaction.row("bundles", str(row["bundle"])):
            stub: Row = {"id": row["bundle"], "name": "", "description": "", "position": 0.0}
            transaction.insert("bundles", stub)
        transaction.insert(table, row)
    except (sqlite3.Error, ValueError, TypeError, OverflowError):
        transaction.connection.execute("ROLLBACK TO row")
        return False
    finally:
        transaction.connection.execute("RELEASE row")
    return True
