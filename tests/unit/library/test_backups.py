import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from build_scripts.soaking.filling import fill, rows_of
from explorer.errors import UserError
from explorer.library.backups import Backup, Backups, is_good, to_keep
from explorer.library.library import Library
from explorer.library.schema import schema

NOW = datetime(2024, 6, 9, 12, tzinfo=UTC)


def backup(days: float, sequence: int = 1) -> Backup:
    made = NOW - timedelta(days=days)
    return Backup(Path(f"{made:%Y%m%d%H%M}-{sequence}"), made, sequence, "start", 1)


def test_a_backup_is_a_whole_library_with_a_readable_copy_beside_it(library: Library) -> None:
    fill(library, 4)
    first = library.backup()
    library.bookmarks.add("proef", "later")
    second = library.backup()
    assert is_good(first.file, schema())
    assert [b.file for b in library.backups()] == [second.file, first.file]
    assert second.reason == "asked"
    assert second.size > 0
    assert list(second.file.parent.glob("*.jsonld")) == [second.file.with_suffix(".jsonld")]
    assert library.check().backups == 2


def test_changes_do_not_wait_for_a_backup_to_be_checked(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def check(copy: object, layout: object) -> bool:
        return go_on.wait(5)

    monkeypatch.setattr("explorer.library.backups._is_whole", check)
    first, second = library.backup_later(), library.backup_later()
    library.bookmarks.add("proef", "later")
    assert library.bookmarks.all()
    assert not first.done()
    go_on.set()
    assert {first.result(5).sequence, second.result(5).sequence} == {0}
    folder = library.file.parent / "backups"
    assert not [file for file in folder.iterdir() if file.name.startswith(".")]


def test_a_backup_that_was_begun_is_finished_at_the_end(library: Library) -> None:
    future = library.backup_later()
    library.close()
    assert future.done()
    assert future.result().file.exists()


def test_a_backup_is_due_once_a_day(library: Library) -> None:
    future = library.backup_if_due()
    assert future is not None
    assert future.result(5).reason == "start"
    assert library.backup_if_due() is None


def test_a_backup_dated_in_the_future_does_not_count_as_new(library: Library) -> None:
    backups = Backups(library.file.parent / "backups")
    made = library.backup()
    assert not backups.is_due(made.made + timedelta(hours=23))
    assert backups.is_due(made.made + timedelta(hours=25))
    assert backups.is_due(made.made - timedelta(hours=1))


def test_the_newest_is_the_one_with_most_in_it_whatever_the_clock_said(library: Library) -> None:
    backups = Backups(library.file.parent / "backups")

    def make(now: datetime) -> Backup:
        return library.store.writer.submit_plain(
            lambda connection: backups.make(connection, schema(), "asked", now)
        ).result()

    older = make(NOW)
    library.bookmarks.add("proef", "later")
    newer = make(NOW - timedelta(days=400))
    assert [b.file for b in backups.all()] == [newer.file, older.file]


def test_backups_are_thinned_to_days_weeks_and_months() -> None:
    everything = [backup(day / 2, 10_000 - day) for day in range(1500)]
    kept = to_keep(everything)
    ages = sorted((NOW - b.made).days for b in kept)
    assert len(kept) <= 3 + 12 + 10 + 9
    assert {(NOW - b.made).days for b in kept} >= set(range(11))
    assert ages[-1] > 7 * 30
    assert to_keep(everything[:3]) == everything[:3]
    assert to_keep([]) == []


def test_thinning_takes_away_what_is_not_kept(library: Library) -> None:
    backups = Backups(library.file.parent / "backups")
    original = library.backup()
    for minute in range(10):
        name = f"library-20240609T12{minute:02d}00Z-{minute}-asked.sqlite"
        shutil.copyfile(original.file, backups.folder / name)
    (backups.folder / "library-99999999T999999Z-1-asked.sqlite").write_bytes(b"no date")
    (backups.folder / "notes.txt").write_text("not ours")
    backups.thin()
    assert len(backups.all()) == 4  # the newest three, and the newest of that other day
    assert (backups.folder / "notes.txt").exists()


def test_a_copy_that_turns_out_damaged_is_no_backup(library: Library) -> None:
    library.bookmarks.add("proef", "vrede")
    library.store.writer.submit_plain(
        lambda connection: connection.execute("UPDATE bookmarks SET target = 'x'")
    ).result()
    with pytest.raises(UserError) as caught:
        library.backup()
    assert caught.value.code == "library-damaged"
    assert library.backups() == []
    assert library.check().findings.rows != ()


def test_a_folder_for_backups_that_can_not_be_made_is_said(library: Library) -> None:
    (library.file.parent / "backups").write_text("in the way")
    with pytest.raises(UserError) as caught:
        library.backup()
    assert caught.value.code == "library-file-unwritable"


def test_a_disk_that_is_full_is_said(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    class FullError(sqlite3.OperationalError):
        sqlite_errorcode = sqlite3.SQLITE_FULL

    def refuse(copy: object, layout: object) -> bool:
        raise FullError

    monkeypatch.setattr("explorer.library.backups._is_whole", refuse)
    with pytest.raises(UserError) as caught:
        library.backup()
    assert caught.value.code == "library-disk-full"


def test_restoring_is_a_step_like_any_other(library: Library) -> None:
    fill(library, 4)
    made = library.backup()
    rows = rows_of(library)
    library.annotations.remove(*library.annotations.find()[:2])
    library.bookmarks.add("proef", "later")
    library.bundles.rename(library.bundles.all()[0].id, "Anders")
    library.drafts.keep("nieuw", "blijft")
    changed = rows_of(library)
    change = library.restore(made.file)
    assert change.name == "library-restored"
    restored = rows_of(library)
    assert {k: v for k, v in restored.items() if k[0] != "drafts"} == {
        k: v for k, v in rows.items() if k[0] != "drafts"
    }
    assert library.drafts.get("nieuw") is not None
    assert library.backups()[0].reason == "restore"
    library.undo()
    assert rows_of(library) == changed


def test_old_texts_come_back_with_a_backup(library: Library, tmp_path: Path) -> None:
    other = Library(tmp_path / "other" / "library.sqlite")
    fill(other, 2)
    made = other.backup()
    other.close()
    library.restore(made.file)
    note = library.annotations.all()[0]
    assert library.annotations.text(note.anchors[0].text_hash) is not None
    library.restore(made.file)
    assert library.check().findings.sound


@pytest.mark.parametrize("kind", ["missing", "junk", "damaged", "newer", "folder"])
def test_what_is_no_whole_backup_is_refused(library: Library, kind: str) -> None:
    fill(library, 2)
    file = library.backup().file
    if kind == "missing":
        file = file.with_name("weg")
    elif kind == "folder":
        file = file.parent
    elif kind == "junk":
        file.write_bytes(b"x" * 5000)
    else:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("UPDATE bookmarks SET target = 'x'")
            if kind == "newer":
                connection.execute("PRAGMA user_version = 9")
            connection.commit()
    with pytest.raises(UserError) as caught:
        library.restore(file)
    assert caught.value.code == ("library-too-new" if kind == "newer" else "backup-unusable")


def test_a_backup_that_breaks_off_is_not_good(library: Library) -> None:
    file = library.backup().file
    file.write_bytes(file.read_bytes()[:5000])
    assert not is_good(file, schema())
    assert not is_good(file.with_name("weg"), schema())


def test_a_backup_that_vanishes_at_once_is_said(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(backups: Backups) -> None:
        for made in backups.all():
            made.file.unlink()

    monkeypatch.setattr(Backups, "thin", lose)
    with pytest.raises(UserError) as caught:
        library.backup()
    assert caught.value.code == "library-file-unwritable"
