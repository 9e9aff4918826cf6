import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from build_scripts.soaking.filling import Rows, fill, rows_of, target
from explorer.errors import UserError
from explorer.library.annotations import Colour
from explorer.library.backups import Backups
from explorer.library.examining import Findings
from explorer.library.library import Library
from explorer.library.opening import Opened, prepare
from explorer.library.schema import APPLICATION_ID, MIGRATIONS, Migration, schema
from explorer.paths import default_paths

VERSION = len(MIGRATIONS)
NEXT: Migration = ("CREATE TABLE extra (id TEXT PRIMARY KEY NOT NULL) STRICT",)


def filled(file: Path, notes: int = 6) -> Library:
    library = Library(file)
    fill(library, notes)
    return library


def tamper(file: Path, *statements: str, victim: str = "") -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement, (victim,) * statement.count("?"))
        connection.commit()


def test_the_first_start_makes_a_library(tmp_path: Path) -> None:
    library = Library.open(default_paths(tmp_path))
    assert library.opening.opened is Opened.CREATED
    assert library.file == tmp_path / "library.sqlite"
    library.close()
    with closing(sqlite3.connect(library.file)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert not list(tmp_path.glob("*-journal"))


def test_a_whole_library_opens_without_ado(file: Path) -> None:
    first = filled(file)
    rows = rows_of(first)
    first.close()
    again = Library(file)
    assert again.opening.opened is Opened.SOUND
    assert rows_of(again) == rows
    again.close()


def test_the_writing_connection_is_as_careful_as_can_be(library: Library) -> None:
    def pragma(name: str) -> object:
        return library.store.writer.submit_plain(
            lambda connection: connection.execute(f"PRAGMA {name}").fetchone()[0]
        ).result()

    assert pragma("journal_mode") == "delete"
    assert pragma("synchronous") == 3
    assert pragma("foreign_keys") == 1
    assert pragma("trusted_schema") == 0


def test_a_newer_library_is_refused_and_not_touched(file: Path) -> None:
    filled(file).close()
    tamper(file, "PRAGMA user_version = 7", "UPDATE meta SET value = '7' WHERE key = 'version'")
    before = file.read_bytes()
    with pytest.raises(UserError) as caught:
        Library(file)
    assert caught.value.code == "library-too-new"
    assert (caught.value.details["version"], caught.value.details["known"]) == (7, VERSION)
    assert file.read_bytes() == before


def test_a_version_number_that_is_merely_damaged_is_mended(file: Path) -> None:
    library = filled(file)
    rows = rows_of(library)
    library.close()
    tamper(file, "PRAGMA user_version = 257")
    again = Library(file)
    assert (again.opening.opened, again.opening.reason) == (Opened.SALVAGED, "version")
    assert rows_of(again) == rows
    again.close()


def test_a_newer_library_without_its_note_is_refused(file: Path) -> None:
    filled(file).close()
    tamper(file, "PRAGMA user_version = 7", "DROP TABLE meta")
    with pytest.raises(UserError) as caught:
        Library(file)
    assert caught.value.code == "library-too-new"


def test_an_old_library_is_migrated_after_a_backup(file: Path) -> None:
    filled(file).close()
    backups = Backups(file.parent / "backups")
    newer = (*MIGRATIONS, NEXT)
    report = prepare(file, backups, newer)
    assert (report.opened, report.migrated_from) == (Opened.MIGRATED, VERSION)
    assert [backup.reason for backup in backups.all()] == ["migration"]
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("SELECT count(*) FROM extra").fetchone() == (0,)
        noted = raw.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
        assert noted == (str(VERSION + 1),)
    assert prepare(file, backups, newer).opened is Opened.SOUND
    with pytest.raises(UserError):
        Library(file)


def first_version(file: Path) -> Rows:
    """Turn a library into what the first version of the program left; what it then holds."""
    library = filled(file)
    rows = rows_of(library)
    library.close()
    tamper(
        file,
        "DROP TABLE bundle_layouts",
        "DROP TABLE matches",
        "UPDATE meta SET value = '1' WHERE key = 'version'",
        "PRAGMA user_version = 1",
    )
    return {key: row for key, row in rows.items() if key[0] not in {"bundle_layouts", "matches"}}


def test_a_library_of_the_first_version_keeps_all_it_holds(file: Path) -> None:
    rows = first_version(file)
    library = Library(file)
    assert (library.opening.opened, library.opening.migrated_from) == (Opened.MIGRATED, 1)
    assert rows_of(library) == rows
    assert [backup.reason for backup in library.backups()] == ["migration"]
    bundle = library.bundles.all()[0].id
    library.bundles.lay_out(bundle, {"title": "Les"})
    library.restore(library.backups()[-1].file)
    assert rows_of(library) == rows
    library.close()


def test_a_damaged_library_of_the_first_version_is_mended_and_brought_up(file: Path) -> None:
    rows = first_version(file)
    tamper(file, "CREATE VIEW foreign_view AS SELECT 1")
    library = Library(file)
    assert library.opening.opened is Opened.SALVAGED
    assert rows_of(library) == rows
    library.close()


def test_a_migration_that_fails_leaves_everything_as_it_was(file: Path) -> None:
    library = filled(file)
    rows = rows_of(library)
    library.close()
    with pytest.raises(sqlite3.OperationalError):
        prepare(file, Backups(file.parent / "backups"), (*MIGRATIONS, (*NEXT, "NO SQL AT ALL")))
    again = Library(file)
    assert again.opening.opened is Opened.SOUND
    assert rows_of(again) == rows
    again.close()


def test_a_damaged_old_library_is_mended_and_migrated(file: Path) -> None:
    filled(file).close()
    tamper(file, "CREATE VIEW foreign_view AS SELECT 1")
    newer = (*MIGRATIONS, NEXT)
    report = prepare(file, Backups(file.parent / "backups"), newer)
    assert report.opened is Opened.SALVAGED
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
        assert raw.execute("SELECT count(*) FROM annotations").fetchone() == (6,)


def test_a_missing_old_backup_is_migrated_when_it_is_all_there_is(file: Path) -> None:
    library = filled(file)
    library.backup()
    library.close()
    file.unlink()
    newer = (*MIGRATIONS, NEXT)
    report = prepare(file, Backups(file.parent / "backups"), newer)
    assert report.opened is Opened.RESTORED
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)


@pytest.mark.parametrize("gone", ["missing", "empty"])
def test_a_missing_library_comes_back_from_the_newest_backup(file: Path, gone: str) -> None:
    library = filled(file)
    backup = library.backup()
    rows = rows_of(library)
    library.close()
    file.with_name(f"{file.name}-journal").write_bytes(b"left behind")
    if gone == "missing":
        file.unlink()
    else:
        file.write_bytes(b"")
    again = Library(file)
    report = again.opening
    assert (report.opened, report.backup) == (Opened.RESTORED, backup.file)
    assert report.backup_age is not None
    assert timedelta(0) <= report.backup_age < timedelta(minutes=5)
    assert rows_of(again) == rows
    again.close()
    assert [f.read_bytes() for f in file.parent.glob("*.damaged-*-journal")] == [b"left behind"]


def test_something_that_is_no_library_is_kept_aside(file: Path) -> None:
    library = filled(file)
    backup = library.backup()
    rows = rows_of(library)
    library.close()
    for junk in (b"kort", b"geen database " * 1000):
        file.write_bytes(junk)
        file.with_name(f"{file.name}-journal").write_bytes(b"journal")
        again = Library(file)
        report = again.opening
        assert (report.opened, report.reason) == (Opened.RESTORED, "header")
        assert report.backup == backup.file
        assert report.kept_aside is not None
        assert report.kept_aside.read_bytes() == junk
        assert rows_of(again) == rows
        again.close()


def test_without_a_backup_junk_makes_way_for_an_empty_library(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"junk")
    library = Library(file)
    assert library.opening.opened is Opened.SALVAGED
    assert library.opening.history_lost
    assert library.bookmarks.all() == ()
    library.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON bookmarks BEGIN DELETE FROM annotations; END",
        "CREATE VIEW evil AS SELECT load_extension('evil')",
        "CREATE TABLE evil (blob)",
        "ALTER TABLE bookmarks ADD COLUMN evil TEXT",
        "DROP INDEX bookmarks_by_target",
    ],
)
def test_a_foreign_schema_is_cleaned(file: Path, statement: str) -> None:
    library = filled(file)
    rows = rows_of(library)
    library.close()
    tamper(file, statement)
    again = Library(file)
    report = again.opening
    assert (report.opened, report.reason) == (Opened.SALVAGED, "foreign")
    assert {k: v for k, v in rows_of(again).items() if k in rows} == rows
    assert again.check().findings.sound
    again.bookmarks.add("proef", "nieuw")
    assert len(again.annotations.all()) == 6
    again.close()


def test_damage_that_sqlite_can_not_even_put_into_words_is_mended(file: Path) -> None:
    library = filled(file)
    rows = rows_of(library)
    library.close()
    content = file.read_bytes()
    assert b"CREATE INDEX bookmarks_by_target" in content
    file.write_bytes(content.replace(b"CREATE INDEX bookm", b"CREATE \xc9NDEX bookm"))
    mended = Library(file)
    assert mended.opening.opened is Opened.SALVAGED
    assert {key: row for key, row in rows_of(mended).items() if key in rows} == rows
    mended.close()


def test_rows_of_wrong_types_and_shapes_are_left_out_and_told(file: Path) -> None:
    library = filled(file)
    victim = library.annotations.find()[0]
    library.close()
    tamper(
        file,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE annotations SET anchors = '{' WHERE id = ?",
        victim=victim,
    )
    again = Library(file)
    report = again.opening
    assert (report.opened, report.reason) == (Opened.SALVAGED, "rows")
    assert report.rejected == (("annotations", victim),)
    assert len(again.annotations.all()) == 5
    again.close()


def test_a_row_changed_behind_our_back_is_kept_and_called_doubtful(file: Path) -> None:
    library = filled(file)
    victim = library.annotations.find()[0]
    library.close()
    tamper(file, "UPDATE annotations SET text = 'veranderd' WHERE id = ?", victim=victim)
    again = Library(file)
    assert again.opening.doubtful == (("annotations", victim),)
    assert again.annotations.get(victim).text == "veranderd"
    again.close()


def test_a_changed_row_is_taken_from_the_backup_when_that_is_the_same_version(file: Path) -> None:
    library = filled(file)
    victim = library.annotations.find()[0]
    rows = rows_of(library)
    library.backup()
    library.close()
    tamper(file, "UPDATE annotations SET text = 'veranderd' WHERE id = ?", victim=victim)
    again = Library(file)
    assert (again.opening.from_backup, again.opening.doubtful) == (1, ())
    assert rows_of(again) == rows
    again.close()


def test_items_whose_bundle_is_gone_get_one_without_a_name(file: Path) -> None:
    library = filled(file)
    library.close()
    tamper(file, "PRAGMA foreign_keys = OFF", "DELETE FROM bundles")
    again = Library(file)
    assert (again.opening.opened, again.opening.reason) == (Opened.SALVAGED, "derived")
    (bundle,) = again.bundles.all()
    assert (bundle.name, bundle.size) == ("", 6)
    again.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM annotation_tags",
        "UPDATE annotation_sections SET section = 'elders'",
    ],
)
def test_derived_tables_are_built_anew(file: Path, statement: str) -> None:
    library = filled(file)
    rows = rows_of(library)
    library.close()
    tamper(file, statement)
    again = Library(file)
    assert again.opening.reason == "derived"
    assert rows_of(again) == rows
    assert len(again.annotations.in_section("proef", "deel/een")) == 6
    again.close()


def test_a_damaged_history_costs_undo_and_nothing_else(file: Path) -> None:
    library = filled(file)
    rows = rows_of(library)
    library.close()
    tamper(file, "UPDATE images SET after = '{}'")
    again = Library(file)
    assert again.opening.history_lost
    assert again.opening.doubtful == ()
    assert again.undo() is None
    assert rows_of(again) == rows
    again.close()


def test_a_huge_row_is_no_way_in(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = filled(file)
    library.close()
    tamper(file, "UPDATE drafts SET text = zeroblob(0) || hex(zeroblob(300000))")
    monkeypatch.setattr("explorer.library.connection.LARGEST_ROW", 400_000)
    again = Library(file)
    assert again.opening.opened is Opened.SALVAGED
    assert again.drafts.all() == ()
    assert len(again.annotations.all()) == 6
    again.close()


def test_a_folder_that_can_not_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands here")
    with pytest.raises(UserError) as caught:
        Library(tmp_path / "data" / "library.sqlite")
    assert caught.value.code == "library-unreachable"


def test_a_locked_library_is_not_called_damaged(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(file).close()
    monkeypatch.setattr("explorer.library.connection.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError) as caught:
            Library(file)
    assert caught.value.code == "library-busy"
    assert not list(file.parent.glob("*.damaged-*"))


def test_a_seal_spares_reading_every_row_but_only_while_it_matches(file: Path) -> None:
    library = filled(file)
    library.annotations.add(target(50), "laatste", Colour.BLUE)
    library.close()
    seal = file.with_name(f"{file.name}.seal")
    assert seal.exists()
    for content in (b"wrong", b"\xff\xff"):
        seal.write_bytes(content)
        again = Library(file)
        assert again.opening.opened is Opened.SOUND
        again.close()


def test_the_schema_names_every_table_once() -> None:
    assert schema() is schema()
    assert schema().version == len(MIGRATIONS)


@pytest.mark.parametrize("fails", [False, True])
def test_damage_that_shows_only_later_is_told_and_mended_at_the_next_start(
    file: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    filled(file).close()

    def find(*_: object) -> Findings:
        if fails:
            raise sqlite3.DatabaseError("malformed")
        return Findings(pages="malformed")

    with monkeypatch.context() as patch:
        patch.setattr("explorer.library.library.examine", find)
        library = Library(file)
        library.bookmarks.add("proef", "vrede")
        assert library.take_notices() == ("library-damaged-found",)
        library.close()
    assert not file.with_name(f"{file.name}.seal").exists()
    again = Library(file)
    assert again.opening.opened is Opened.SOUND
    assert again.take_notices() == ()
    again.close()


def test_a_sound_copy_of_a_row_anywhere_in_the_file_beats_a_doubtful_one(file: Path) -> None:
    library = filled(file)
    rows = rows_of(library)
    victim = library.annotations.find()[0]
    library.close()
    whole = file.read_bytes()
    tamper(file, "UPDATE annotations SET text = 'veranderd' WHERE id = ?", victim=victim)
    file.write_bytes(file.read_bytes() + whole)
    again = Library(file)
    assert again.opening.doubtful == ()
    assert rows_of(again) == rows
    again.close()
