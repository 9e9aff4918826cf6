"""Making an empty library file, and noting which version a file has."""

import sqlite3
from contextlib import closing
from pathlib import Path

from explorer.library.connection import connect
from explorer.library.schema import APPLICATION_ID, MIGRATIONS, Migration, build, read_master


def create(file: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """A new, empty library at ``file``; nothing happens to one that is there.

    Raises ``sqlite3.Error``.
    """
    with closing(connect(file, "rwc")) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        if not read_master(connection):
            for migration in migrations:
                build(connection, migration)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            set_version(connection, len(migrations))
        connection.execute("COMMIT")


def set_version(connection: sqlite3.Connection, version: int) -> None:
    """Note the version in the header, and once more where a flipped bit can't reach both."""
    connection.execute(f"PRAGMA user_version = {version:d}")
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (str(version),))
