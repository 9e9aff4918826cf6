"""Opening the library file: made when new, migrated when old, mended when damaged.

Nothing is ever overwritten that hasn't been kept aside: a damaged file stays beside the mended one
as ``library.sqlite.damaged-<moment>``.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.library.backups import Backup, Backups
from explorer.library.connection import connect, for_people, means_damage
from explorer.library.examining import Depth, Findings, examine, read_header
from explorer.library.files import free_name, replacing, stamp, sync_file, sync_folder
from explorer.library.making import create, set_version
from explorer.library.schema import MIGRATIONS, Migration, build, schema
from explorer.library.seal import is_sealed

if TYPE_CHECKING:
    from explorer.library.salvage import Outcome

Migrations = tuple[Migration, ...]
_WHOLE_PAGES = ("rows", "derived", "foreign", "version")  # damage that makes no row disappear
_SIDE_FILES = ("-journal", "-wal", "-shm")


class Opened(StrEnum):
    """How the library came to be open."""

    SOUND = "sound"
    CREATED = "created"
    MIGRATED = "migrated"
    SALVAGED = "salvaged"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class OpeningReport:
    """What happened on opening, for the reader to be told unless all was sound.

    ``kept_aside`` is where the damaged file is now. ``backup`` is the copy that was used and
    ``backup_age`` how old it was; ``salvaged`` and ``from_backup`` count rows; ``doubtful`` rows
    may hold a wrong character and ``rejected`` ones couldn't be kept, both as (table, id).
    ``history_lost`` tells that undo starts afresh. ``migrated_from`` is the version the file had.
    """

    opened: Opened
    kept_aside: Path | None = None
    reason: str = ""
    backup: Path | None = None
    backup_age: timedelta | None = None
    salvaged: int = 0
    from_backup: int = 0
    doubtful: tuple[tuple[str, str], ...] = ()
    rejected: tuple[tuple[str, str], ...] = ()
    history_lost: bool = False
    migrated_from: int | None = None


def prepare(file: Path, backups: Backups, migrations: Migrations = MIGRATIONS) -> OpeningReport:
    """Leave a whole library of our version at ``file``, and tell what that took.

    Raises ``UserError``: the file is of a newer version (and is not touched), or the disk, a lock
    or a permission is in the way.
    """
    try:
        return _prepare(file, backups, migrations)
    except sqlite3.Error as error:
        raise for_people(error, file) or error from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError("library-unreachable", file=file, reason=reason) from error


def _prepare(file: Path, backups: Backups, migrations: Migrations) -> OpeningReport:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists() or file.stat().st_size == 0:
        return _begin(file, backups, migrations)
    header = read_header(file)
    if header.ours and header.version > len(migrations):
        _refuse_newer(file, header.version, migrations)
        return _mend(file, backups, migrations, migrations, "version")
    known = header.ours and header.version > 0
    reason = _damage(file, migrations[: header.version]) if known else "header"
    if reason:
        old = migrations[: header.version] or migrations
        return _mend(file, backups, old, migrations, reason)
    if header.version < len(migrations):
        return _migrate(file, backups, migrations, header.version)
    return OpeningReport(Opened.SOUND)


def _refuse_newer(file: Path, version: int, migrations: Migrations) -> None:
    """Raise ``UserError`` unless the file also says, elsewhere, that its version is one we know."""
    try:
        with closing(connect(file, "ro")) as connection:
            found = connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
            noted = int(found[0])
    except (sqlite3.Error, TypeError, ValueError):
        noted = version
    if noted > len(migrations):
        raise UserError("library-too-new", file=file, version=noted, known=len(migrations))


def _damage(file: Path, migrations: Migrations) -> str:
    """What is wrong with the file, in a word; empty for a whole one.

    One that is as it was left gets its quick check in the background (``Library``).
    """
    depth = Depth.SCHEMA if is_sealed(file) else Depth.ROWS
    try:
        with closing(connect(file)) as connection:
            findings = examine(connection, schema(migrations), depth)
    except sqlite3.Error as error:
        if not means_damage(error):
            raise
        return "unreadable"
    return _word(findings)


def _word(findings: Findings) -> str:
    if findings.schema:
        return "foreign"
    if findings.pages:
        return "pages"
    if findings.rows:
        return "rows"
    return "derived" if findings.derived else ""


def _begin(file: Path, backups: Backups, migrations: Migrations) -> OpeningReport:
    """There is no file, or an empty one: take the newest good backup, else begin anew."""
    found = _newest_good(backups, migrations)
    if found is None:
        create(file, migrations)
        return OpeningReport(Opened.CREATED)
    backup, version = found
    _move_side_files(file, free_name(file.with_name(f"{file.name}.damaged-{stamp()}")))
    with replacing(file) as temporary:
        temporary.write_bytes(backup.file.read_bytes())
    report = OpeningReport(
        Opened.RESTORED, reason="missing", backup=backup.file, backup_age=_age(backup)
    )
    if version < len(migrations):
        _migrate(file, backups, migrations, version)
    return report


def _newest_good(backups: Backups, migrations: Migrations) -> tuple[Backup, int] | None:
    """The newest whole backup, of our version or an older one."""
    for version in range(len(migrations), 0, -1):
        for backup in backups.good(schema(migrations[:version])):
            return backup, version
    return None


def _age(backup: Backup) -> timedelta:
    return datetime.now(UTC) - backup.made


def _migrate(file: Path, backups: Backups, migrations: Migrations, version: int) -> OpeningReport:
    """Bring a whole file up to our version in one transaction, after a backup."""
    with closing(connect(file)) as connection:
        backups.make(connection, schema(migrations[:version]), "migration")
        connection.execute("BEGIN EXCLUSIVE")
        try:
            (now,) = connection.execute("PRAGMA user_version").fetchone()
            for migration in migrations[now:]:
                build(connection, migration)
            set_version(connection, len(migrations))
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    return OpeningReport(Opened.MIGRATED, migrated_from=version)


def _mend(
    file: Path, backups: Backups, old: Migrations, migrations: Migrations, reason: str
) -> OpeningReport:
    """Build a new file from what is legible and the newest backup; keep the damaged one aside.

    It is built in its ``old`` version and migrated from there.
    """
    from explorer.library.salvage import (  # noqa: PLC0415 -- hardly ever needed
        read_damaged,
        read_sound,
        rebuild,
    )

    layout = schema(old)
    salvage = read_damaged(file, layout)
    salvage.complete = salvage.complete and reason in _WHOLE_PAGES
    backup = next(backups.good(layout), None)
    fresh = file.with_name(f"{file.name}.mended")
    _remove(fresh)
    create(fresh, old)
    rows = read_sound(backup.file, layout) if backup else None
    outcome = rebuild(fresh, salvage, rows, layout)
    sync_file(fresh)
    aside = _keep_aside(file)
    fresh.replace(file)
    sync_folder(file.parent)
    used = backup if backup and outcome.from_backup else None
    legible = any(salvage.sound[table] or salvage.doubtful[table] for table in layout.kept)
    report = _mended(outcome, aside, reason, used, legible=legible)
    if len(old) < len(migrations):
        _migrate(file, backups, migrations, len(old))
    return report


def _mended(
    outcome: "Outcome", aside: Path, reason: str, backup: Backup | None, *, legible: bool
) -> OpeningReport:
    return OpeningReport(
        Opened.RESTORED if backup and not legible else Opened.SALVAGED,
        kept_aside=aside,
        reason=reason,
        backup=backup.file if backup else None,
        backup_age=_age(backup) if backup else None,
        salvaged=outcome.sound,
        from_backup=outcome.from_backup,
        doubtful=outcome.doubtful,
        rejected=outcome.rejected,
        history_lost=True,
    )


def _keep_aside(file: Path) -> Path:
    """A copy of the damaged file, synced; a journal beside it moves along.

    A journal left behind would be played into the new file.
    """
    aside = free_name(file.with_name(f"{file.name}.damaged-{stamp()}"))
    with replacing(aside) as temporary:
        temporary.write_bytes(file.read_bytes())
    _move_side_files(file, aside)
    return aside


def _move_side_files(file: Path, aside: Path) -> None:
    for suffix in _SIDE_FILES:
        side = file.with_name(file.name + suffix)
        if side.exists():
            side.replace(aside.with_name(aside.name + suffix))


def _remove(file: Path) -> None:
    for suffix in ("", *_SIDE_FILES):
        file.with_name(file.name + suffix).unlink(missing_ok=True)
