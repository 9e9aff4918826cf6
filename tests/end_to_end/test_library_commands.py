"""The reader's own things from the command line, as processes that follow each other."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.paths import program_folder

Run = Callable[..., Any]


@pytest.fixture
def reader(python: Run, tmp_path: Path) -> Run:
    """Runs the program for a reader without anything."""

    def run(*arguments: str) -> Any:
        return python("main.py", "--data", str(tmp_path / "reader"), *arguments, "--json")

    return run


def test_what_one_process_keeps_the_next_one_finds(reader: Run) -> None:
    bookmark = reader("bookmark", "add", "regio/rusland#02", "--folder", "les").document
    note = reader("note", "add", "regio/rusland", "Onthoud", "--quote", "sancties").document
    reader("bundle", "new", "Les")
    bundle = reader("bundle", "add", "Les", "regio/rusland#02").document
    assert reader("bookmark", "list").document == [bookmark]
    assert reader("note", "list", "--section", "regio/rusland").document == [note]
    assert reader("bundle", "list").document == [bundle]
    assert reader("library", "check").document["ok"] is True


def test_what_is_acknowledged_survives_the_end_of_the_process(tmp_path: Path) -> None:
    arguments = ("--data", str(tmp_path / "reader"), "bookmark", "add", "regio/china", "--json")
    with subprocess.Popen(
        [sys.executable, "main.py", *arguments], cwd=program_folder(), stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    ran = subprocess.run(
        [sys.executable, "main.py", "--data", str(tmp_path / "reader"), "bookmark", "list"],
        cwd=program_folder(),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=50,
    )
    assert "regio/china" in ran.stdout


def test_a_wrong_target_is_wrong_use_and_keeps_nothing(reader: Run) -> None:
    ran = reader("note", "add", "regio/mars", "x")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert reader("note", "list").document == []
