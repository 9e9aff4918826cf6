import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.library.connection import for_people, means_damage
from explorer.library.library import Library
from explorer.library.opening import Opened
from explorer.library.transaction import Transaction
from explorer.library.writer import Writer


def names(library: Library) -> list[str]:
    return [bookmark.target for bookmark in library.bookmarks.all()]


def pragma(library: Library, statement: str) -> None:
    library.store.writer.submit_plain(lambda connection: connection.execute(statement)).result()


def test_a_change_is_acknowledged_when_it_is_in_the_file(library: Library) -> None:
    future = library.later("later", lambda: library.bookmarks.add("proef", "a"))
    change = future.result(5)
    raw = sqlite3.connect(library.file)
    assert raw.execute("SELECT id FROM bookmarks").fetchall() == [(change.id,)]
    raw.close()


def test_many_threads_write_and_read_at_once(library: Library) -> None:
    def work(name: str) -> None:
        for number in range(5):
            library.bookmarks.add("proef", f"{name}{number}")
            library.bookmarks.all()

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(library)) == 20


def _type_until_refused(library: Library, kept: list[str]) -> None:
    for number in range(500):
        library.drafts.keep(f"nota {number}", f"{number} " * 500)
        kept.append(f"nota {number}")


def test_a_full_disk_is_said_and_nothing_is_half_done(library: Library) -> None:
    library.bookmarks.add("proef", "a")
    (pages,) = library.store.read("PRAGMA page_count")[0]
    pragma(library, f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UserError) as caught:
        _type_until_refused(library, [])
    assert caught.value.code == "library-disk-full"
    pragma(library, "PRAGMA max_page_count = 1000000")
    library.drafts.keep("nota", "opnieuw")
    assert names(library) == ["a"]
    assert library.check().findings.sound


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "tiny"
    folder.mkdir()
    if os.system(f"mount -t tmpfs -o size=400k tmpfs '{folder}' 2>/dev/null") != 0:  # noqa: S605 -- a path of our own
        pytest.skip("a small disk needs the right to mount one")
    yield folder
    os.system(f"umount '{folder}'")  # noqa: S605 -- a path of our own


def test_a_disk_that_is_really_full_loses_nothing(tiny_disk: Path) -> None:
    library = Library(tiny_disk / "library.sqlite")
    kept: list[str] = []
    with pytest.raises(UserError) as caught:
        _type_until_refused(library, kept)
    assert caught.value.code in ("library-disk-full", "library-write-failed")
    library.close()
    again = Library(tiny_disk / "library.sqlite")
    assert {draft.key for draft in again.drafts.all()} == set(kept)
    again.close()


def test_a_file_that_may_not_be_written_is_said(library: Library) -> None:
    library.bookmarks.add("proef", "a")
    pragma(library, "PRAGMA query_only = ON")
    with pytest.raises(UserError) as caught:
        library.bookmarks.add("proef", "b")
    assert caught.value.code == "library-read-only"
    pragma(library, "PRAGMA query_only = OFF")
    library.bookmarks.add("proef", "b")
    assert names(library) == ["a", "b"]


def test_a_busy_file_is_said(library: Library) -> None:
    pragma(library, "PRAGMA busy_timeout = 20")
    other = sqlite3.connect(library.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError) as caught:
        library.bookmarks.add("proef", "a")
    assert caught.value.code == "library-busy"
    other.execute("ROLLBACK")
    other.close()
    library.bookmarks.add("proef", "a")
    assert names(library) == ["a"]


@pytest.mark.skipif(os.name == "nt", reason="an open file can't be removed there")
def test_a_file_that_vanished_is_put_back_with_everything_in_it(library: Library) -> None:
    library.bookmarks.add("proef", "a")
    shutil.rmtree(library.file.parent)
    library.bookmarks.add("proef", "b")
    assert names(library) == ["a", "b"]
    assert library.take_notices() == ("library-put-back",)
    assert library.take_notices() == ()
    library.close()
    again = Library(library.file)
    assert names(again) == ["a", "b"]
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="an open file can't be removed there")
def test_a_file_that_vanished_is_put_back_before_anything_else_is_changed(library: Library) -> None:
    library.bookmarks.add("proef", "a")
    library.file.unlink()
    library.changed_elsewhere()
    library.backup()  # the next thing in the queue
    assert library.file.exists()
    assert library.take_notices() == ("library-put-back",)
    library.file.unlink()
    library.close()
    again = Library(library.file)
    assert names(again) == ["a"]
    assert again.opening.opened is Opened.SOUND
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="an open file can't be replaced there")
def test_a_file_that_was_replaced_is_taken_up_and_ours_kept(
    library: Library, tmp_path: Path
) -> None:
    other = Library(tmp_path / "other" / "library.sqlite")
    other.bookmarks.add("proef", "van elders")
    other.close()
    library.bookmarks.add("proef", "a")
    other.file.replace(library.file)
    with pytest.raises(UserError) as caught:
        library.bookmarks.add("proef", "b")
    assert caught.value.code == "library-replaced"
    library.bookmarks.add("proef", "b")
    assert names(library) == ["van elders", "b"]
    assert library.changed_elsewhere()
    (kept,) = library.file.parent.glob("library.sqlite.replaced-*")
    old = Library(kept)
    assert names(old) == ["a"]
    old.close()


def test_what_another_program_changes_is_noticed(library: Library) -> None:
    other = Library(library.file)
    assert not library.changed_elsewhere()
    library.bookmarks.add("proef", "a")
    assert not library.changed_elsewhere()
    other.bookmarks.add("proef", "b")
    assert library.changed_elsewhere()
    assert not library.changed_elsewhere()
    other.bookmarks.add("proef", "c")
    library.bookmarks.add("proef", "d")
    assert library.changed_elsewhere()
    assert other.changed_elsewhere()
    assert names(library) == ["a", "b", "c", "d"]
    other.close()


def test_a_closed_library_says_so(library: Library) -> None:
    library.close()
    library.close()
    for act in (lambda: library.bookmarks.add("proef", "a"), library.bookmarks.all):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "library-closed"


def test_closing_while_something_is_read_lets_it_finish(library: Library) -> None:
    library.bookmarks.add("proef", "a")
    with library.store._reading() as connection:  # a reader that is at it, without a race
        library.close()
        assert connection.execute("SELECT target FROM bookmarks").fetchall() == [("a",)]


def test_threads_that_come_and_go_leave_no_connections_behind(library: Library) -> None:
    for _ in range(20):
        thread = threading.Thread(target=library.bookmarks.all)
        thread.start()
        thread.join()
    assert len(library.store._idle) == 1  # what the system counts as open files


def test_work_that_was_cancelled_before_its_turn_is_not_done(library: Library) -> None:
    gate = threading.Event()
    library.later("waiting", lambda: gate.wait(5))
    future = library.later("never", lambda: library.bookmarks.add("proef", "a"))
    assert future.cancel()
    gate.set()
    library.bookmarks.add("proef", "b")
    assert names(library) == ["b"]


def test_a_mistake_of_ours_reaches_whoever_asked(library: Library) -> None:
    def work(transaction: Transaction) -> None:
        transaction.connection.execute("SELECT nothing FROM nowhere")

    with pytest.raises(sqlite3.OperationalError):
        library.store.change("broken", work)
    with pytest.raises(sqlite3.OperationalError):
        library.store.read("SELECT nothing FROM nowhere")
    with pytest.raises(KeyError):
        library.store.change("broken", lambda t: t.update("bookmarks", "weg", folder="x"))


def test_the_clock_does_not_decide_the_order(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.drafts.keep("eerst", "x")
    monkeypatch.setattr("explorer.library.transaction.utc_now", lambda: "1999-01-01T00:00:00.000Z")
    library.drafts.keep("later", "y")
    assert [draft.key for draft in library.drafts.all()] == ["later", "eerst"]


def test_a_file_that_can_not_be_reached_is_said(tmp_path: Path, library: Library) -> None:
    with pytest.raises(UserError) as caught:
        Writer(tmp_path / "weg" / "library.sqlite", library.store.schema)
    assert caught.value.code == "library-unreachable"


def test_errors_of_sqlite_have_a_meaning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    journal = sqlite3.OperationalError("unable to open database file")
    journal.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
    said = [for_people(journal, file) for file in (tmp_path, tmp_path / "weg")]
    assert [each and each.code for each in said] == ["library-read-only", "library-unreachable"]
    assert for_people(sqlite3.OperationalError("bug"), Path("x")) is None
    assert means_damage(sqlite3.OperationalError("Could not decode to UTF-8"))
    short = sqlite3.OperationalError("disk I/O error")
    short.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHORT_READ
    assert means_damage(short)
    short.sqlite_errorcode = sqlite3.SQLITE_IOERR
    assert not means_damage(short)


def test_work_that_touches_nothing_is_no_step(library: Library) -> None:
    assert not library.store.change("nothing", lambda transaction: None)
    assert library.undo() is None


def test_closing_from_the_writing_thread_does_not_wait_for_itself(library: Library) -> None:
    writer = library.store.writer
    writer.submit_plain(lambda connection: writer.close()).result(5)
    library.close()
