"""Taking the library back to a backup, as a change like any other."""

import shutil
import sqlite3
import tempfile
from pathlib import Path

from explorer.errors import UserError
from explorer.library.backups import Backups, is_good
from explorer.library.carving import Rows
from explorer.library.examining import read_header
from explorer.library.opening import prepare
from explorer.library.salvage import read_sound
from explorer.library.schema import FILE_NAME, KEPT, MIGRATIONS, schema
from explorer.library.transaction import Row, Transaction

_LEFT_ALONE = ("texts", "drafts")  # old texts do no harm, and unfinished words are never taken


def read_backup(file: Path) -> Rows:
    """The rows of a backup, of this version or an older one.

    Raises ``UserError`` where it is newer, damaged, or no backup.
    """
    try:
        header = read_header(file)
        if header.ours and header.version > len(MIGRATIONS):
            known = len(MIGRATIONS)
            raise UserError("library-too-new", file=file, version=header.version, known=known)
        if not header.ours or not is_good(file, schema(MIGRATIONS[: header.version])):
            raise UserError("backup-unusable", file=file)
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / FILE_NAME  # not its own name, which its backup might get too
            shutil.copyfile(file, copy)
            prepare(copy, Backups(Path(folder)))
            return read_sound(copy, schema())
    except (OSError, sqlite3.Error) as error:
        raise UserError("backup-unusable", file=file) from error


def make_like(transaction: Transaction, rows: Rows) -> None:
    """Make the library's rows those of ``rows``, and add the old texts they may lack."""
    with transaction.unlogged():
        for own_id, values in rows["texts"].items():
            if transaction.row("texts", own_id) is None:
                transaction.insert("texts", transaction.named("texts", values))
    for table in KEPT:
        if table in _LEFT_ALONE:
            continue
        for own_id in transaction.ids(table):
            if own_id not in rows[table]:
                transaction.delete(table, own_id)
        for own_id, values in rows[table].items():
            _put(transaction, table, own_id, transaction.named(table, values))


def _put(transaction: Transaction, table: str, own_id: str, row: Row) -> None:
    if transaction.row(table, own_id) is None:
        transaction.insert(table, row)
        return
    wanted = {name: value for name, value in row.items() if name not in ("id", "rev", "sum")}
    transaction.update(table, own_id, **wanted)
