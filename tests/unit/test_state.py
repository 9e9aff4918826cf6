"""A small JSON file that belongs to the reader."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.state import StateFile

VALUES = st.dictionaries(
    st.text(max_size=8).filter(lambda key: key != "version"),
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.lists(st.integers()),
    max_size=5,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "session.json"


def test_where_there_is_no_file_nothing_is_read(file: Path) -> None:
    state = StateFile(file)
    assert state.read() == {}
    assert state.kept is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(VALUES)
def test_what_is_written_is_read_back(file: Path, values: dict[str, object]) -> None:
    StateFile(file).write(values)
    assert StateFile(file).read() == values


def test_a_file_is_written_whole_and_alone(file: Path) -> None:
    StateFile(file, version=3).write({"plaats": "één"})
    assert json.loads(file.read_text("utf-8")) == {"version": 3, "plaats": "één"}
    assert "één" in file.read_text("utf-8")
    assert [item.name for item in file.parent.iterdir()] == ["session.json"]


@pytest.mark.parametrize(
    "stored",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"3",
        b'{"version": 2}',
        b'{"version": "een"}',
        b"[" * 100_000,
    ],
)
def test_a_file_that_cannot_be_used_is_kept_aside(file: Path, stored: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(stored)
    state = StateFile(file)
    assert state.read() == {}
    assert state.kept == file.with_name("session.json.kept")
    assert state.kept.read_bytes() == stored
    assert not file.exists()


def test_a_file_of_an_older_version_or_of_none_is_read(file: Path) -> None:
    file.parent.mkdir()
    for stored in ({"a": 1}, {"version": 1, "a": 1}):
        file.write_text(json.dumps(stored))
        assert StateFile(file, version=2).read() == {"a": 1}


def test_a_file_that_cannot_even_be_renamed_stays_where_it_is(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.parent.mkdir()
    file.write_text("{")

    def refuse(_path: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    state = StateFile(file)
    assert state.read() == {}
    assert state.kept is None
    assert file.read_text() == "{"


def test_a_write_that_fails_leaves_the_old_file_and_no_other(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = StateFile(file)
    state.write({"a": 1})

    def refuse(_descriptor: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="disk full"):
        state.write({"a": 2})
    assert state.read() == {"a": 1}
    assert [item.name for item in file.parent.iterdir()] == ["session.json"]
