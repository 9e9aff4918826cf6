"""Measuring comparisons: likeness and differences, and in a window opening and scrolling."""

import json
import os
import random
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from explorer.application import Application
from explorer.commands.benchmarks.corpus import write_generated
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.errors import UserError
from explorer.paths import default_paths
from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.comparing.columns import Column

PASSAGES = 1_000
LEAST_PASSAGES = 50
WORDS = 10_000
CHANGES = 300
OPEN = "compare four sections: asked to painted"
SCROLL = "scroll a comparison of 400 cells: a frame"
BESIDE = "the same while likeness is measured beside it"


def comparing(application: Application, runs: int) -> Iterator[Row]:
    """The rows of comparisons; what takes long is measured at most ten times."""
    yield likeness(application, min(runs, 10))
    yield differences(application, min(runs, 10))
    yield from window(runs)


def likeness(application: Application, runs: int, passages: int = PASSAGES) -> Row:
    """How alike two generated programmes of ``passages`` passages each are."""
    from explorer.comparing.similarity import measure  # noqa: PLC0415 -- only this measurement needs it

    application.search.prepare()
    columns = _generated(application, passages)
    samples = [_timed(lambda: measure(columns, application.search.terms)) for _run in range(runs)]
    name = f"likeness of two programmes of {passages:,} passages"
    return summarise(name, samples, limit="<= 2000 ms")


def _generated(application: Application, passages: int) -> "list[Column]":
    """Two generated programmes of ``passages`` passages each, as columns."""
    from explorer.comparing.columns import programme_column  # noqa: PLC0415 -- not for every command

    columns = []
    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        for seed in (7, 8):
            pack = Path(folder) / f"pack-{seed}"
            write_generated(application.programme, pack, passages, seed)
            columns.append(programme_column(Programme(pack)))
    return columns


def differences(application: Application, runs: int, words: int = WORDS) -> Row:
    """What changed between two editions of ``words`` words with some hundreds of changes."""
    from explorer.comparing.editions import compare_texts  # noqa: PLC0415 -- only this measurement needs it

    text = " ".join(passage.text for passage in application.programme.passages()).split()
    old = (text * (words // len(text) + 1))[:words]
    chance = random.Random(7)  # noqa: S311 -- changes, not secrets
    new = list(old)
    for number in range(CHANGES):
        place, length = chance.randrange(len(new)), chance.randint(1, 12)
        new[place : place + length * (number % 2)] = chance.sample(old, length * (number % 3))
    before, after = " ".join(old), " ".join(new)
    samples = [_timed(lambda: compare_texts(before, after)) for _run in range(runs)]
    return summarise(f"differences of two editions of {words:,} words", samples, limit="<= 500 ms")


def window(runs: int) -> list[Row]:
    """Opening and scrolling, measured in a process of its own on an empty folder."""
    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        apart = Application(default_paths(Path(folder)))
        command = apart.child("bench", "--probe", "--only", "comparing", "--runs", str(runs))
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [*command, "--json"], check=False, capture_output=True, env=environment, text=True
        )
    if done.returncode:
        raise UserError("bench-window-failed", reason=done.stderr.strip().rpartition("\n")[2])
    measured = json.loads(done.stdout)
    return [
        summarise(OPEN, measured["open"], limit="p95 <= 60 ms"),
        summarise(SCROLL, measured["scroll"], limit="none over 16 ms"),
        summarise(BESIDE, measured["beside"], limit="none over 50 ms"),
    ]


def probe(application: Application, runs: int) -> dict[str, list[float]]:
    """Measure comparisons in a window of this process. Samples in milliseconds.

    The fewer ``runs``, the shorter the work beside which is scrolled.
    """
    from explorer.comparing.similarity import measure  # noqa: PLC0415 -- only where a window is measured
    from explorer.gui.comparison_probe import ComparisonProbe  # noqa: PLC0415 -- as above

    probed = ComparisonProbe(application)
    try:
        measured = {"open": probed.open_comparison(runs), "scroll": probed.scroll_comparison(runs)}
        columns = _generated(application, min(PASSAGES, LEAST_PASSAGES * runs))
        analyse = application.search.terms
        beside = probed.scroll_beside(lambda progress: measure(columns, analyse, progress))
        return {**measured, "beside": beside}
    finally:
        probed.close()


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
