"""Measuring a frozen program beside this one: how soon it shows letters, and how large it is."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from explorer.application import Application
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.commands.benchmarks.screen import virtual_screen
from explorer.commands.benchmarks.starting import remember_section
from explorer.errors import UserError
from explorer.messages import sentence
from explorer.paths import default_paths

START = "start of the frozen program"
SIZE = "size of the frozen program, unpacked"
LARGEST = 230  # MB


def frozen(application: Application, program: Path, runs: int, language: str) -> list[Row]:
    """The start of ``program`` and of this one, in turns on one screen; the size of its folder."""
    return [_start(application, program, runs, language), _size(program)]


def _start(application: Application, program: Path, runs: int, language: str) -> Row:
    try:
        with (
            virtual_screen() as screen,
            tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder,
        ):
            apart = Application(default_paths(Path(folder) / "data"))
            remember_section(application, apart)
            place = ["--data", str(apart.paths.data)]
            commands: list[Sequence[str]] = [[str(program), *place], apart.child()]
            samples: tuple[list[float], list[float]] = ([], [])
            environment = screen.environment(Path(folder))
            for turn in range(runs + 1):  # the first turn fills the caches and isn't counted
                for command, taken in zip(commands, samples, strict=True):
                    seconds = screen.seconds_until_text(command, environment)
                    if turn:
                        taken.append(seconds * 1000)
    except UserError as error:
        return Row(START, note=sentence(error.code, language, **error.details))
    own, source = summarise(START, samples[0]), summarise("from source", samples[1])
    return replace(
        own, limit="<= 1.15 x source", against=source.name, ratio=own.median / source.median
    )


def _size(program: Path) -> Row:
    files = (file for file in program.parent.rglob("*") if not file.is_symlink())
    size = sum(file.stat().st_size for file in files) / 1e6
    return summarise(SIZE, [size], unit="MB", limit=f"<= {LARGEST} MB")
