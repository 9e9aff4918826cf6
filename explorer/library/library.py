"""The library as the rest of the program knows it: one object that holds all of the reader's."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from explorer.library import history
from explorer.library.backups import Backup, Backups
from explorer.library.changes import Change
from explorer.library.connection import means_damage
from explorer.library.examining import Depth, Findings, examine
from explorer.library.opening import OpeningReport, prepare
from explorer.library.schema import FILE_NAME, KEPT, schema
from explorer.library.seal import break_seal, put_seal
from explorer.library.store import Store
from explorer.paths import Paths

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from explorer.library.annotations import Annotations
    from explorer.library.bookmarks import Bookmarks
    from explorer.library.bundles import Bundles
    from explorer.library.drafts import Drafts
    from explorer.library.matches import Matches
    from explorer.library.reading import ReadingProgress
    from explorer.library.searches import Searches

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Health:
    """What a thorough check found: the faults, and how many rows each table has."""

    findings: Findings
    rows: dict[str, int]
    backups: int


class Library:
    """Everything of the reader's. Every method may be called from any thread.

    ``opening`` tells what was mended or restored when the file was opened; what happens to the file
    later is told by ``take_notices``. A method that changes something comes back when the change is
    on disk, synced; it raises ``UserError`` (disk full, file busy, no permission) and has then
    changed nothing, so that it can be tried again.
    """

    def __init__(self, file: Path) -> None:
        """Open the library in ``file``, which is made, migrated or mended first. See ``open``."""
        self.file = file
        self._backups = Backups(file.parent / "backups")
        self.opening: OpeningReport = prepare(file, self._backups)
        self._sealable = True
        self._store = Store(file, schema())
        self._store.writer.submit_plain(self._quick_check)

    def _quick_check(self, connection: sqlite3.Connection) -> None:
        """What SQLite thinks of the file; if nothing good, the next start reads every row."""
        try:
            sound = examine(connection, self._store.schema, Depth.QUICK).sound
        except sqlite3.Error as error:
            sound = not means_damage(error)
        if not sound:
            self._sealable = False
            self._store.writer.notices.append("library-damaged-found")

    @classmethod
    def open(cls, paths: Paths) -> "Library":
        """Open the reader's library.

        Raises ``UserError``: it is of a newer version (and isn't touched), or it can't be reached.
        """
        return cls(paths.data / FILE_NAME)

    @cached_property
    def annotations(self) -> "Annotations":
        """Highlights and notes."""
        from explorer.library.annotations import Annotations  # noqa: PLC0415 -- loaded when first used

        return Annotations(self._store)

    @cached_property
    def bookmarks(self) -> "Bookmarks":
        """Bookmarks on sections and passages."""
        from explorer.library.bookmarks import Bookmarks  # noqa: PLC0415 -- loaded when first used

        return Bookmarks(self._store)

    @cached_property
    def bundles(self) -> "Bundles":
        """Named baskets of passages, notes and own words."""
        from explorer.library.bundles import Bundles  # noqa: PLC0415 -- loaded when first used

        return Bundles(self._store)

    @cached_property
    def matches(self) -> "Matches":
        """Which passages of two programmes the reader says do or don't belong together."""
        from explorer.library.matches import Matches  # noqa: PLC0415 -- loaded when first used

        return Matches(self._store)

    @cached_property
    def progress(self) -> "ReadingProgress":
        """How far the reader has come."""
        from explorer.library.reading import ReadingProgress  # noqa: PLC0415 -- loaded when first used

        return ReadingProgress(self._store)

    @cached_property
    def searches(self) -> "Searches":
        """Saved searches and the search history."""
        from explorer.library.searches import Searches  # noqa: PLC0415 -- loaded when first used

        return Searches(self._store)

    @cached_property
    def drafts(self) -> "Drafts":
        """Words that are being typed."""
        from explorer.library.drafts import Drafts  # noqa: PLC0415 -- loaded when first used

        return Drafts(self._store)

    @property
    def store(self) -> Store:
        """The rows themselves, for the other modules of this package."""
        return self._store

    def together(self, name: str, work: Callable[[], T]) -> T:
        """Make several changes one step, called ``name``. Either all happen or none."""
        return self._store.together(name, work)

    def later(self, name: str, work: Callable[[], T]) -> "Future[T]":
        """Like ``together``, on the writing thread, without waiting for it."""
        return self._store.later(name, work)

    def undo(self) -> Change | None:
        """Take back the newest step; ``None`` where there is none."""
        return self._store.writer.run(history.undo)

    def redo(self) -> Change | None:
        """Do the step again that was undone last; ``None`` where there is none."""
        return self._store.writer.run(history.redo)

    def changed_elsewhere(self) -> bool:
        """Has another program (the command line) changed the library since this was last asked?"""
        return self._store.changed_elsewhere()

    def take_notices(self) -> tuple[str, ...]:
        """Message codes of what happened to the file since this was last asked."""
        notices = self._store.writer.notices
        taken = tuple(notices)
        del notices[: len(taken)]
        return taken

    def backups(self) -> list[Backup]:
        """The backups there are, newest first."""
        return self._backups.all()

    def backup(self, reason: str = "asked") -> Backup:
        """Make a backup now, with the annotations beside it as an annotation file.

        Raises ``UserError`` where it can't be written, or the copy turns out damaged.
        """
        return self.backup_later(reason).result()

    def backup_later(self, reason: str = "asked") -> "Future[Backup]":
        """Like ``backup``, without waiting. Changes wait for the copying, for nothing after it."""
        copied = self._store.writer.submit_plain(
            lambda connection: self._backups.copy(connection, reason)
        )

        def finish() -> Backup:
            from explorer.library.exporting import export_beside  # noqa: PLC0415 -- once a day

            made = self._backups.finish(copied.result(), self._store.schema)
            export_beside(self, made.file)
            return made

        return self._afterwards.submit(finish)

    @cached_property
    def _afterwards(self) -> "ThreadPoolExecutor":
        """The thread that finishes backups, one after another."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 -- once a day

        return ThreadPoolExecutor(1, "library-backup")

    def backup_if_due(self) -> "Future[Backup] | None":
        """Make a backup in the background where the last is older than a day."""
        return self.backup_later("start") if self._backups.is_due() else None

    def restore(self, file: Path) -> Change:
        """Make everything as it is in a backup; one step, which can be undone like any other.

        A backup of the present is made first. Raises ``UserError`` where ``file`` isn't a whole
        backup of ours. Drafts stay as they are.
        """
        from explorer.library.restoring import make_like, read_backup  # noqa: PLC0415 -- rarely needed

        rows = read_backup(file)
        self.backup("restore")
        return self._store.change(
            "library-restored", lambda transaction: make_like(transaction, rows)
        )

    def check(self) -> Health:
        """Look at every row and every index."""

        def work(connection: sqlite3.Connection) -> Findings:
            return examine(connection, self._store.schema, Depth.ROWS)

        findings = self._store.writer.submit_plain(work).result()
        rows = {
            table: len(self._store.read(self._store.schema.tables[table].select_ids))
            for table in KEPT
        }
        return Health(findings, rows, len(self.backups()))

    def close(self) -> None:
        """Finish what is queued and let go of the file."""
        if "_afterwards" in self.__dict__:
            self._afterwards.shutdown()
        self._store.close()
        if self._sealable:
            put_seal(self.file)
        else:
            break_seal(self.file)
