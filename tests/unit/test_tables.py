"""Tables that are remembered in parsed form."""

import datetime
import os
from pathlib import Path

import pytest

from explorer.tables import NO_MEMORY, TableMemory

TABLE = {"id": "klein", "node": [{"pages": [1, 2], "title": "Één"}]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "programme.toml"
    file.write_text("id = 1")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "tables"


def test_a_table_comes_back_as_it_was(file: Path, folder: Path) -> None:
    TableMemory(folder).remember(file, TABLE)
    assert TableMemory(folder).recall(file) == TABLE


def test_nothing_is_recalled_before_it_was_remembered(file: Path, folder: Path) -> None:
    assert TableMemory(folder).recall(file) is None


def test_a_memory_without_a_folder_remembers_nothing(file: Path) -> None:
    NO_MEMORY.remember(file, TABLE)
    assert NO_MEMORY.recall(file) is None


def test_a_file_that_changed_is_forgotten(file: Path, folder: Path) -> None:
    memory = TableMemory(folder)
    memory.remember(file, TABLE)
    file.write_text("id = 23")
    assert memory.recall(file) is None
    memory.remember(file, TABLE)
    os.utime(file, ns=(1, 1))
    assert memory.recall(file) is None


def test_a_file_that_is_gone_is_forgotten(file: Path, folder: Path) -> None:
    memory = TableMemory(folder)
    memory.remember(file, TABLE)
    file.unlink()
    assert memory.recall(file) is None


def test_each_file_has_a_table_of_its_own(file: Path, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_bytes(file.read_bytes())
    memory = TableMemory(folder)
    memory.remember(file, {"a": 1})
    memory.remember(other, {"b": 2})
    assert (memory.recall(file), memory.recall(other)) == ({"a": 1}, {"b": 2})


@pytest.mark.parametrize("damage", ["", "{", "[]", "{}", '{"stamp": 1}'])
def test_a_damaged_memory_is_no_memory(file: Path, folder: Path, damage: str) -> None:
    memory = TableMemory(folder)
    memory.remember(file, TABLE)
    (place,) = folder.iterdir()
    place.write_text(damage)
    assert memory.recall(file) is None


def test_a_remembered_thing_that_is_no_table_is_no_memory(file: Path, folder: Path) -> None:
    memory = TableMemory(folder)
    memory.remember(file, TABLE)
    (place,) = folder.iterdir()
    stamp = place.read_text().partition(', "table"')[0]
    place.write_text(stamp + ', "table": [1]}')
    assert memory.recall(file) is None


def test_what_cannot_be_kept_leaves_nothing_behind(file: Path, folder: Path) -> None:

    TableMemory(folder).remember(file, {"day": datetime.date(2024, 6, 9)})
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_no_matter(file: Path) -> None:
    memory = TableMemory(file / "tables")
    memory.remember(file, TABLE)
    assert memory.recall(file) is None


def test_a_table_that_cannot_replace_the_old_one_leaves_no_unfinished_file(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = TableMemory(folder)
    monkeypatch.setattr(Path, "replace", lambda *_paths: (_ for _ in ()).throw(OSError("busy")))
    memory.remember(file, TABLE)
    assert list(folder.iterdir()) == []
