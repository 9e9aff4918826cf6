"""Copies of the library: made from the open file, checked, synced, and thinned as they age."""

import contextlib
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import NamedTuple

from explorer.errors import UserError
from explorer.library.connection import connect, for_people
from explorer.library.examining import Depth, bad_rows, examine, read_header
from explorer.library.files import STAMP, replacing, stamp
from explorer.library.schema import Schema

DAYS, WEEKS, MONTHS = 12, 10, 9
NEWEST_KEPT = 3
FRESH = timedelta(days=1)

_COPIES = count(1)  # two copies of one second have names of their own
_NAME = re.compile(r"library-(\d{8}T\d{6}Z)-(\d+)-([a-z]+)\.sqlite")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the library; ``sequence`` is the counter it had, ``reason`` why it was made.

    Reasons: ``start``, ``migration``, ``import``, ``restore``, ``asked``.
    """

    file: Path
    made: datetime
    sequence: int
    reason: str
    size: int


class Copied(NamedTuple):
    """A copy of the library under a name for the time being, and the file it is to be."""

    file: Path
    temporary: Path


class Backups:
    """The copies in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> list[Backup]:
        """Every copy, newest first. The counter decides, since a clock may have been moved back."""
        found = []
        with contextlib.suppress(OSError):
            for file in self.folder.iterdir():
                backup = _parse(file)
                if backup is not None:
                    found.append(backup)
        return sorted(found, key=lambda backup: (backup.sequence, backup.made), reverse=True)

    def is_due(self, now: datetime | None = None) -> bool:
        """Is the last copy older than a day, or dated in the future?"""
        now = now or datetime.now(UTC)
        return not any(timedelta(0) <= now - backup.made < FRESH for backup in self.all())

    def make(
        self, source: sqlite3.Connection, schema: Schema, reason: str, now: datetime | None = None
    ) -> Backup:
        """Copy the open library, check the copy whole, sync it, thin the others.

        Raises ``UserError`` where the copy can't be written, or is found damaged.
        """
        return self.finish(self.copy(source, reason, now), schema)

    def copy(self, source: sqlite3.Connection, reason: str, now: datetime | None = None) -> Copied:
        """Copy the open library: all that a backup needs of it.

        Raises ``UserError`` where the copy can't be written.
        """
        name = f"library-{stamp(now)}-{_sequence(source)}-{reason}.sqlite"
        copied = Copied(self.folder / name, self.folder / f".{name}.{next(_COPIES)}.copy")
        with (
            replacing(copied.temporary) as temporary,
            _told(copied.file),
            closing(sqlite3.connect(temporary)) as copy,
        ):
            source.backup(copy)
        return copied

    def finish(self, copied: Copied, schema: Schema) -> Backup:
        """Make a copy a backup: check it whole, sync it, thin the others.

        Needs nothing of the library itself, so that no change waits for it. Raises ``UserError``
        where the copy can't be kept, or is found damaged.
        """
        file = copied.file
        with replacing(file) as temporary, _told(file):
            copied.temporary.replace(temporary)
            with closing(sqlite3.connect(temporary)) as copy:
                sound = _is_whole(copy, schema)
            if not sound:
                raise UserError("library-damaged", file=file, reason="backup")
        self.thin()
        made = _parse(file)
        if made is None:  # taken away between writing and looking
            raise UserError("library-file-unwritable", file=file, reason="")
        return made

    def thin(self) -> None:
        """Remove copies beyond 12 days, 10 weeks and 9 months (and never the newest three)."""
        everything = self.all()
        kept = {backup.file for backup in to_keep(everything)}
        for backup in everything:
            if backup.file not in kept:
                with contextlib.suppress(OSError):
                    backup.file.unlink()

    def good(self, schema: Schema) -> Iterator[Backup]:
        """The copies of this version that are whole, newest first."""
        return (backup for backup in self.all() if is_good(backup.file, schema))


@contextlib.contextmanager
def _told(file: Path) -> Iterator[None]:
    """Errors of SQLite as a sentence about ``file``, where there is one."""
    try:
        yield
    except sqlite3.Error as error:
        raise for_people(error, file) or error from error


def _parse(file: Path) -> Backup | None:
    given = _NAME.fullmatch(file.name)
    try:
        made = datetime.strptime(given[1], STAMP).replace(tzinfo=UTC) if given else None
        size = file.stat().st_size
    except (OSError, ValueError):
        return None
    return Backup(file, made, int(given[2]), given[3], size) if given and made else None


def _sequence(connection: sqlite3.Connection) -> int:
    rows = connection.execute("SELECT value FROM meta WHERE key = 'sequence'").fetchall()
    return int(rows[0][0]) if rows else 0


def _is_whole(copy: sqlite3.Connection, schema: Schema) -> bool:
    (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    return verdict == "ok" and not (set(schema.tables) and bad_rows(copy, schema))


def is_good(file: Path, schema: Schema) -> bool:
    """Is a copy of this very version, and whole?"""
    try:
        header = read_header(file)
        if not header.ours or header.version != schema.version:
            return False
        with closing(connect(file, "ro")) as connection:
            return examine(connection, schema, Depth.ROWS).sound
    except (OSError, sqlite3.Error):
        return False


def to_keep(backups: Sequence[Backup]) -> list[Backup]:
    """Of ``backups`` (newest first): the newest few, and the newest of each recent period.

    Periods are counted as they occur, not from today: a reader away for a year loses none.
    """
    kept = {backup.file: backup for backup in backups[:NEWEST_KEPT]}
    for period, number in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        seen: dict[str, Backup] = {}
        for backup in backups:
            seen.setdefault(period(backup.made), backup)
        for backup in list(seen.values())[:number]:
            kept.setdefault(backup.file, backup)
    return list(kept.values())


def _formatter(pattern: str) -> Callable[[datetime], str]:
    return lambda moment: moment.strftime(pattern)


_day, _week, _month = map(_formatter, ("%Y-%m-%d", "%G-%V", "%Y-%m"))
