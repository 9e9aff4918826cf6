"""Where things are."""

import sys
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.paths import (
    Paths,
    default_paths,
    ensure_writable,
    program_folder,
    resources_folder,
)


def test_the_program_finds_what_it_is_shipped_with() -> None:
    assert (program_folder() / "main.py").is_file()
    assert (resources_folder() / "messages" / "nl.toml").is_file()
    assert default_paths().shipped == program_folder() / "content"


def test_a_frozen_program_finds_it_where_it_was_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert program_folder() == tmp_path
    assert default_paths(tmp_path / "data").shipped == tmp_path / "content"


def test_everything_of_the_reader_stands_under_the_folder_given(tmp_path: Path) -> None:
    paths = default_paths(tmp_path)
    owned = (paths.packs, paths.indexes, paths.tables, paths.settings_file, paths.session_file)
    assert all(place.is_relative_to(tmp_path) for place in owned)
    assert len(set(owned)) == len(owned)
    assert not any(place.exists() for place in owned)


def test_a_folder_can_be_given_from_home_or_from_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert default_paths(Path("hier")).data == tmp_path / "hier"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert default_paths(Path("~/thuis")).data == tmp_path / "thuis"


def test_without_a_folder_the_platform_decides(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for kind in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    paths = default_paths()
    for folder in (paths.data, paths.config, paths.cache):
        assert "programmaverkenner" in folder.parts
    if sys.platform.startswith("linux"):
        assert paths.config == tmp_path / "CONFIG" / "programmaverkenner"
        assert paths.indexes == tmp_path / "CACHE" / "programmaverkenner" / "index"


def test_folders_are_made_and_left_empty(paths: Paths) -> None:
    ensure_writable(paths)
    ensure_writable(paths)
    assert [item.name for item in paths.data.iterdir()] == ["cache"]
    assert list(paths.cache.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "bestand"
    file.touch()
    with pytest.raises(UserError, match="folder-unusable") as caught:
        ensure_writable(default_paths(file / "data"))
    assert caught.value.details["folder"] == file / "data"
    assert caught.value.details["reason"]


def test_a_folder_that_cannot_be_written_to_is_named(
    monkeypatch: pytest.MonkeyPatch, paths: Paths
) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError("not yours")

    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(UserError, match="folder-unusable") as caught:
        ensure_writable(paths)
    assert caught.value.details == {"folder": paths.data, "reason": "not yours"}


def test_two_starts_at_the_same_moment_do_not_disturb_each_other(
    monkeypatch: pytest.MonkeyPatch, paths: Paths
) -> None:
    touch = Path.touch

    def touched_and_removed_by_the_other(path: Path) -> None:
        touch(path)
        path.unlink()

    monkeypatch.setattr(Path, "touch", touched_and_removed_by_the_other)
    ensure_writable(paths)


def test_a_package_brings_its_index_and_a_checkout_has_none(paths: Paths) -> None:
    assert paths.shipped_index is None
    (paths.shipped.parent / "index").mkdir()
    assert paths.shipped_index == paths.shipped.parent / "index"
