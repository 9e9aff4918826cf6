"""The subcommands that open the window, without a screen."""

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def size_of(picture: Path) -> tuple[int, int]:
    """The width and height that a PNG file tells in its header."""
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", head[16:])
    return width, height


def test_a_screenshot_is_a_picture_of_the_size_asked_for(program: Run, tmp_path: Path) -> None:
    file = tmp_path / "beelden" / "lezen.png"
    ran = program("screenshot", "lezen", str(file), "--size", "800x600", "--json")
    assert (ran.status, ran.err) == (0, "")
    assert ran.document == {"file": str(file)}
    assert size_of(file) == (800, 600)


def test_a_view_that_is_not_there_is_wrong_use(program: Run, tmp_path: Path) -> None:
    ran = program("screenshot", "mars", str(tmp_path / "a.png"))
    assert (ran.status, ran.out) == (2, "")
    assert "overzicht" in ran.err
    assert not (tmp_path / "a.png").exists()


@pytest.mark.parametrize("name", ["map/a.png", "a.onbekend"])
def test_a_picture_that_cannot_be_written_is_told(program: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "map").touch()
    ran = program("screenshot", "overzicht", str(tmp_path / name))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert name in ran.err


def test_the_self_test_passes_on_this_machine(program: Run) -> None:
    ran = program("self-test", "--json")
    failed = [step for step in ran.document["steps"] if not step["ok"]]
    assert failed == []
    assert (ran.status, ran.document["ok"]) == (0, True)
    names = [step["name"] for step in ran.document["steps"]]
    assert names == ["packs", "index", "search", "printing", "views"]
