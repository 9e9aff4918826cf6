"""Runs the program as a process of its own, as a reader or a script would."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from explorer.paths import program_folder

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Ran:
    """How a process ended and what it printed."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """What was printed, as JSON."""
        return json.loads(self.out)


def run_python(*arguments: str, environment: Mapping[str, str] = NOTHING) -> Ran:
    """Run Python in the folder of the program; Dutch is spoken there unless told otherwise."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"LC_ALL", "LC_MESSAGES", "LANG", "DISPLAY", "WAYLAND_DISPLAY"}
        and not name.startswith("QT_")
    }
    ended = subprocess.run(
        [sys.executable, *arguments],
        cwd=program_folder(),
        env={**inherited, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=50,
        check=False,
    )
    return Ran(ended.returncode, ended.stdout, ended.stderr)


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def python() -> Run:
    """Runs Python in the folder of the program."""
    return run_python


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a reader who has searched before, so that there is an index."""
    folder = tmp_path_factory.mktemp("reader")
    ran = run_python("main.py", "index", "--data", str(folder))
    assert (ran.status, ran.err) == (0, "")
    return folder


@pytest.fixture(scope="session")
def program(data: Path) -> Run:
    """Runs the program for that reader; another ``--data`` after it wins."""

    def run(*arguments: str, environment: Mapping[str, str] = NOTHING) -> Ran:
        return run_python("main.py", "--data", str(data), *arguments, environment=environment)

    return run
