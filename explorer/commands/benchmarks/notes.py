"""Measuring the window on a library of ten thousand notes."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from explorer.application import Application
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.errors import UserError
from explorer.paths import default_paths

MANY = 10_000  # notes
IN_SECTION = 200  # of them in the section that is opened
FILTER = "filter 10,000 notes: key press to painted"
SECTION = "open a section with 200 notes: click to painted"


def notes(runs: int, count: int = MANY) -> list[Row]:
    """The rows of ``count`` notes, measured in a process of its own on a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        apart = Application(default_paths(Path(folder)))
        asked = ("--probe", "--notes", str(count), "--runs", str(runs))
        command = apart.child("bench", *asked, "--json")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, check=False, capture_output=True, env=environment, text=True)
    if done.returncode:
        raise UserError("bench-window-failed", reason=done.stderr.strip().rpartition("\n")[2])
    measured = json.loads(done.stdout)
    return [
        summarise(FILTER, measured["filter"], limit="p95 <= 50 ms"),
        summarise(SECTION, measured["section"], limit="p95 <= 25 ms"),
    ]


def probe(application: Application, runs: int, count: int) -> dict[str, list[float]]:
    """Write ``count`` notes and measure a window in this process. Samples in milliseconds."""
    from explorer.gui.notes.probe import (  # noqa: PLC0415 -- Qt only where a window is measured
        NotesProbe,
        fill,
    )

    fill(application, count, IN_SECTION)
    probed = NotesProbe(application)
    try:
        return {
            "filter": probed.filter_notes(runs),
            "section": probed.open_noted_section(runs),
        }
    finally:
        probed.close()
