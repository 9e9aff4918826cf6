"""Measuring the start: from the process to letters on a screen, beside another reader there."""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from explorer.application import Application
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.commands.benchmarks.screen import Screen, virtual_screen
from explorer.errors import UserError
from explorer.messages import sentence
from explorer.paths import default_paths

NAME = "start: process to first section painted"
BARE = (
    "from PySide6.QtWidgets import QApplication, QTextBrowser\n"
    "application = QApplication([])\n"
    "view = QTextBrowser()\n"
    "view.setPlainText('een venster met niets dan tekst ' * 900)\n"
    "view.resize(1440, 900)\n"
    "view.show()\n"
    "application.exec()\n"
)


def start(application: Application, runs: int, language: str) -> list[Row]:
    """Our start, a bare PySide6 window, and Okular with the same text, in turns on one screen."""
    try:
        with (
            virtual_screen() as screen,
            tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder,
        ):
            return _measure(application, screen, Path(folder), runs)
    except UserError as error:
        return [Row(NAME, note=sentence(error.code, language, **error.details))]


def _measure(application: Application, screen: Screen, folder: Path, runs: int) -> list[Row]:
    commands = _commands(application, folder)
    samples = in_turns(screen, commands, screen.environment(folder), runs)
    rows = [summarise(name if name != "ours" else NAME, values) for name, values in samples.items()]
    return [_beside(rows[0], rows[-1]), *rows[1:]]


def in_turns(
    screen: Screen, commands: dict[str, list[str]], environment: dict[str, str], runs: int
) -> dict[str, list[float]]:
    """Milliseconds from each of ``commands`` to letters on the screen, ``runs`` times in turns."""
    samples: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):  # the first turn fills the caches and isn't counted
        for name, command in commands.items():
            seconds = screen.seconds_until_text(command, environment)
            if turn:
                samples[name].append(seconds * 1000)
    return samples


def _beside(own: Row, other: Row) -> Row:
    limit = "<= 1.0 x Okular" if other.name == "Okular" else "Okular isn't installed"
    return Row(
        own.name, own.median, own.p95, own.n, own.unit, limit, other.name, own.median / other.median
    )


def _commands(application: Application, folder: Path) -> dict[str, list[str]]:
    apart = Application(default_paths(folder / "data"))
    remember_section(application, apart)
    commands = {"ours": apart.child(), "bare PySide6 window": [sys.executable, "-c", BARE]}
    if getattr(sys, "frozen", False):
        del commands["bare PySide6 window"]
    okular = shutil.which("okular")
    if okular:
        text = folder / "text.pdf"
        _write_pdf(application, text)
        commands["Okular"] = [okular, str(text)]
    return commands


def remember_section(application: Application, apart: Application) -> None:
    """Let ``apart`` open on a section with text, as for a reader who was there."""
    section = application.programme.section_heads()[-1].id
    apart.paths.session_file.parent.mkdir(parents=True, exist_ok=True)
    apart.paths.session_file.write_text(
        json.dumps({"address": {"place": "reading", "section": section}}), "utf-8"
    )


def _write_pdf(application: Application, file: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from explorer.gui.probe import write_text_pdf  # noqa: PLC0415 -- Qt only where something is measured with it

    write_text_pdf(application, file)
