"""Measuring the window: memory, opening a section, typing in the search field."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from explorer.application import Application
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.errors import UserError
from explorer.paths import default_paths

MEMORY = "memory after opening three sections"
OPEN = "open a section: click to painted"
TYPE = "key press in the search field to results painted"


def window(runs: int) -> list[Row]:
    """The rows of the window, measured in a process of its own on an empty folder."""
    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        measured = measure_apart(Application(default_paths(Path(folder))), "window", runs)
    return [
        summarise(MEMORY, measured["megabytes"], unit="MB", limit="<= 110 MB"),
        summarise(OPEN, measured["open"], limit="p95 <= 16 ms"),
        summarise(TYPE, measured["type"], limit="p95 <= 16 ms"),
    ]


def measure_apart(apart: Application, what: str, runs: int) -> dict[str, list[float]]:
    """What ``probe`` gives, in a process of its own on the folders of ``apart``."""
    command = apart.child("bench", "--probe", "--only", what, "--runs", str(runs), "--json")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, text=True)
    if done.returncode:
        raise UserError("bench-window-failed", reason=done.stderr.strip().rpartition("\n")[2])
    measured: dict[str, list[float]] = json.loads(done.stdout)
    return measured


def probe(application: Application, runs: int) -> dict[str, list[float]]:
    """Measure a window in this process. Samples in MB and in milliseconds.

    Its index is built in a process of its own, as that of every window is.
    """
    from explorer.gui.probe import Probe  # noqa: PLC0415 -- Qt only where a window is measured

    apart = Application(application.paths, index_apart=True)
    probed = Probe(apart)
    try:
        megabytes = [probed.resident_megabytes()]
        return {
            "megabytes": megabytes,
            "open": probed.open_section(runs),
            "type": probed.type_query(runs),
        }
    finally:
        probed.close()
        apart.close()
