"""Runs a command line in this process, on the small pack and a reader without anything."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from explorer.commands import line
from explorer.paths import Paths


@dataclass(frozen=True)
class Ran:
    """How a command line ended and what it printed."""

    status: object
    out: str
    err: str

    @property
    def document(self) -> Any:
        """What was printed, as JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(paths: Paths, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Carries out a command line; the window, where it is asked for, answers with status 7."""
    monkeypatch.setattr(line, "default_paths", lambda _data: paths)

    def carry_out(*arguments: str) -> Ran:
        try:
            status: object = line.run_line(arguments, lambda _data, _pack, _target: 7)
        except SystemExit as ended:
            status = ended.code
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return carry_out
