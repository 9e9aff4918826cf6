"""The library beside the window: opened, watched, mended, told about."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.shell.library_hub import LibraryHub
from explorer.gui.tasks.runner import BackgroundRunner, InlineRunner
from explorer.library.anchors import target_words
from explorer.library.changes import Change
from explorer.paths import Paths
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import PACK, REGION, write_programme

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def hub(application: Application) -> LibraryHub:
    """A hub without a window, whose library is open."""
    made = LibraryHub(application, InlineRunner())
    made.start()
    return made


def heard(hub: LibraryHub) -> tuple[list[str], list[Change]]:
    """What is told and announced from now on."""
    told: list[str] = []
    changes: list[Change] = []
    hub.told.connect(told.append)
    hub.offered.connect(told.append)
    hub.changed.connect(changes.append)
    return told, changes


def test_what_is_asked_before_the_library_is_open_waits_for_it(application: Application) -> None:
    hub = LibraryHub(application, InlineRunner())
    told, changes = heard(hub)
    hub.do("bookmark-added", lambda library: library.bookmarks.add(PACK, REGION))
    hub.look_elsewhere()
    assert changes == []
    hub.start()
    assert [change.kinds for change in changes] == [{"bookmark"}]
    assert told == ["Bladwijzer toegevoegd"]


def test_a_start_makes_the_backup_that_is_due(hub: LibraryHub, application: Application) -> None:
    assert [backup.reason for backup in application.library.backups()] == ["start"]


def test_a_backup_that_fails_is_told(
    hub: LibraryHub, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, _changes = heard(hub)

    def full(*_given: object) -> None:
        raise UserError("library-disk-full", file="x")

    monkeypatch.setattr(application.library._backups, "copy", full)
    hub.follow(application.library.backup_later(), "library-backed-up")
    assert len(told) == 1
    assert "vol" in told[0]


def test_what_was_mended_is_told(application: Application, paths: Paths) -> None:
    application.library.bookmarks.add(PACK, REGION)
    application.library.backup()
    application.close()
    (paths.data / "library.sqlite").unlink()
    again = Application(paths)
    hub = LibraryHub(again, InlineRunner())
    told, _changes = heard(hub)
    hub.start()
    again.close()
    assert "reservekopie" in told[0]


def test_notices_about_the_file_are_told_once(hub: LibraryHub, application: Application) -> None:
    told, _changes = heard(hub)
    application.library.store.writer.notices.append("library-put-back")
    hub.look_elsewhere()
    hub.look_elsewhere()
    assert len(told) == 1


def test_a_file_that_cant_be_looked_at_is_told_once(
    hub: LibraryHub, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, _changes = heard(hub)

    def gone() -> bool:
        raise UserError("library-busy", file="x")

    monkeypatch.setattr(application.library, "changed_elsewhere", gone)
    hub._poll.timeout.emit()
    assert len(told) == 1
    assert not hub._poll.isActive()


def test_coming_back_to_the_window_looks_for_news(
    hub: LibraryHub, application: Application, paths: Paths
) -> None:
    other = Application(paths)
    other.library.bookmarks.add(PACK, REGION)
    other.close()
    _told, changes = heard(hub)
    hub._come_back(Qt.ApplicationState.ApplicationInactive)
    assert changes == []
    hub._come_back(Qt.ApplicationState.ApplicationActive)
    assert "bookmark" in changes[0].kinds


def test_a_bug_is_not_told_but_raised(hub: LibraryHub) -> None:
    def broken(_library: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        hub.do("draft", broken)


def test_after_a_closing_a_change_fails_with_a_sentence(
    hub: LibraryHub, application: Application
) -> None:
    told, _changes = heard(hub)
    failed: list[UserError] = []
    application.library.close()
    hub.do("draft", lambda library: library.bookmarks.add(PACK, REGION), failed=failed.append)
    assert [error.code for error in failed] == ["library-closed"]
    assert len(told) == 1


def test_after_an_update_notes_are_looked_for_in_the_new_text(tmp_path: Path) -> None:
    shipped = tmp_path / "shelf"
    folder = write_programme(shipped)
    paths = Paths(shipped, tmp_path / "data", tmp_path / "data", tmp_path / "cache")
    before = Application(paths)
    target = target_words(before.programme, REGION, "wapenembargo")
    before.library.annotations.add(target, "blijft")
    before.close()
    file = folder / "sections" / f"{REGION}.md"
    file.write_text(
        file.read_text("utf-8").replace("Noordland schendt", "Opnieuw schendt Noordland"), "utf-8"
    )
    tree = folder / "programme.toml"
    tree.write_text(tree.read_text("utf-8").replace("format = 1", 'format = 1\nversion = "2"'))
    after = Application(paths)
    hub = LibraryHub(after, InlineRunner())
    _told, changes = heard(hub)
    hub.start()
    (note,) = after.library.annotations.all()
    after.close()
    assert note.anchors[0].pack_version == "2"
    assert "annotation" in changes[-1].kinds


def test_a_section_that_cant_be_read_keeps_its_bookmarks_and_is_told(
    tmp_path: Path, open_window: OpenWindow
) -> None:
    shipped = tmp_path / "shelf"
    folder = write_programme(shipped)
    paths = Paths(shipped, tmp_path / "data", tmp_path / "data", tmp_path / "cache")
    before = Application(paths)
    before.library.bookmarks.add(PACK, f"{REGION}#02")
    before.close()
    (folder / "sections" / f"{REGION}.md").unlink()
    user = open_window(
        "programmaverkenner:duin-2030/inleiding", program=Application(paths), indexed=False
    )
    assert f"{REGION}.md" in user.window.status.told.text()
    side = user.window.reading.side
    side.tabs.setCurrentIndex(1)
    (bookmark,) = user.application.library.bookmarks.all()
    index = side.bookmarks.index_of(bookmark.id)
    assert index.data() == "Noordland ¶ 2"
    assert not side.bookmarks.model.is_lost(bookmark)


def test_changes_arrive_in_the_window_when_a_thread_stores_them(open_window: OpenWindow) -> None:
    runner = BackgroundRunner()
    user: Driver = open_window(f"programmaverkenner:{PACK}/{REGION}", runner=runner)
    user.wait(lambda: user.window.deeds.library.hub.library is not None)
    user.select_text("wapenembargo")
    user.window.actions_by_id["highlight-blue"].trigger()
    user.wait(lambda: bool(user.window.reading.annotating.annotations))
    assert user.window.status.undo.isVisible()
    user.window.actions_by_id["undo"].trigger()
    user.wait(lambda: not user.window.reading.annotating.annotations)
