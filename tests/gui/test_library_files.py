"""Notes in files, and backups, from the menu."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from explorer.library.anchors import target_words
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import PACK, REGION


@pytest.fixture
def reading(open_window: OpenWindow) -> Driver:
    """Someone with one note."""
    user = open_window(f"programmaverkenner:{PACK}/{REGION}")
    target = target_words(user.application.programme, REGION, "wapenembargo")
    user.application.library.annotations.add(target, "mee")
    return user


def ask(user: Driver, monkeypatch: pytest.MonkeyPatch, action: str, answer: Path | str) -> str:
    """Carry out an action whose file dialog gives ``answer``; what is told then."""
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_given: (str(answer), ""))
    user.window.status.be_quiet()
    user.window.actions_by_id[action].trigger()
    user.settle()
    status = user.window.status
    return status.told.text() if status.told.isVisible() else ""


def count(user: Driver) -> int:
    return len(user.application.library.annotations.find())


@pytest.mark.parametrize("name", ["n.jsonld", "n.md", "n.csv"])
def test_notes_are_written_as_the_name_says(
    reading: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    assert name in ask(reading, monkeypatch, "export-notes", tmp_path / name)
    assert "mee" in (tmp_path / name).read_text("utf-8-sig")


def test_notes_come_in_once_and_can_be_taken_back(
    reading: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "n.jsonld"
    ask(reading, monkeypatch, "export-notes", file)
    reading.application.library.annotations.remove(*reading.application.library.annotations.find())
    assert ask(reading, monkeypatch, "import-notes", file).startswith("1 toegevoegd")
    assert count(reading) == 1
    assert reading.window.reading.inspector.notes.list.cards()[0].text == "mee"
    assert "1 al bekend" in ask(reading, monkeypatch, "import-notes", file)
    reading.window.actions_by_id["undo"].trigger()
    assert count(reading) == 0


def test_a_backup_is_put_back_and_that_can_be_undone(
    reading: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = reading.application.library
    made = library.backup()
    library.annotations.remove(*library.annotations.find())
    assert ask(reading, monkeypatch, "restore", made.file) == "Reservekopie teruggezet"
    assert count(reading) == 1
    reading.window.actions_by_id["undo"].trigger()
    assert count(reading) == 0


@pytest.mark.parametrize("action", ["export-notes", "import-notes", "restore"])
def test_no_file_chosen_does_nothing(
    reading: Driver, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    assert ask(reading, monkeypatch, action, "") == ""
    assert count(reading) == 1


@pytest.mark.parametrize("action", ["export-notes", "import-notes", "restore"])
def test_a_file_that_wont_do_is_told(
    reading: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, action: str
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("nothing", "utf-8")
    answer = blocked / "n.jsonld" if action == "export-notes" else blocked
    assert str(blocked) in ask(reading, monkeypatch, action, answer)
    assert count(reading) == 1
