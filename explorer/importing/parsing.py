"""Parsing in a process of its own, seen from the parent: start it, listen, stop it.

A document can hang or crash what parses it; the window can't be reached by that.
"""

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.errors import UserError
from explorer.importing.draft import Draft, from_data
from explorer.importing.formats import refuse_early
from explorer.importing.limits import Limits
from explorer.paths import program_folder
from explorer.progress import Cancelled, Progress, page_label

_FAREWELL = 2.0  # seconds a process that has said its last word gets to end by itself
_TICK = 0.05  # seconds between looks at the clock and at cancel


@dataclass(frozen=True, slots=True)
class Archived:
    """The pack in a ``.programma`` file."""

    id: str
    title: str
    version: str


def default_command() -> list[str]:
    """How the parser is started: from source as a module, frozen through the program's own door."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--parse-document"]  # explorer.launcher.PARSE
    return [sys.executable, "-m", "explorer.importing.worker"]


def parse_apart(
    file: Path, progress: Progress, *, command: Sequence[str] = (), limits: Limits | None = None
) -> Draft:
    """The draft of ``file``, parsed in a process started by ``command``.

    Raises ``UserError`` where the document is refused, takes too long, needs too much memory or
    crashes the parser, and ``Cancelled`` when asked to stop; the process is gone and nothing is
    left behind in each case.
    """
    data = _apart(file, progress, command, limits or Limits())
    try:
        return from_data(data)
    except (KeyError, TypeError, ValueError) as error:
        raise UserError("import-crashed", name=file.name) from error


def try_apart(
    archive: Path, progress: Progress, *, command: Sequence[str] = (), limits: Limits | None = None
) -> Archived:
    """What a ``.programma`` file holds, read whole in a process started by ``command``.

    Raises as ``parse_apart`` does.
    """
    data = _apart(archive, progress, command, limits or Limits())
    try:
        return Archived(str(data["id"]), str(data["title"]), str(data["version"]))
    except (KeyError, TypeError) as error:
        raise UserError("import-crashed", name=archive.name) from error


def _apart(file: Path, progress: Progress, command: Sequence[str], limits: Limits) -> Any:
    """The JSON that a process made of ``file``."""
    refuse_early(file)
    with tempfile.TemporaryDirectory(prefix="import-", ignore_cleanup_errors=True) as folder:
        result = Path(folder) / "draft.json"
        argv = [*(command or default_command()), str(file.resolve()), str(result)]
        argv += [str(limits.seconds), str(limits.memory)]
        message = _Parser(argv, file, limits).run(progress)
        if "refusal" in message:
            raise UserError(str(message["refusal"]), **message.get("details", {}))
        try:
            return json.loads(result.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise UserError("import-crashed", name=file.name) from error


class _Parser:
    def __init__(self, argv: Sequence[str], file: Path, limits: Limits) -> None:
        self._argv = list(argv)
        self._file = file
        self._limits = limits

    def run(self, progress: Progress) -> dict[str, Any]:
        """The last message of the process."""
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}
        with subprocess.Popen(  # noqa: S603 -- our own program, by its full path, no shell
            self._argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=program_folder(),
            env=environment,
            encoding="utf-8",
            errors="replace",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as process:
            try:
                return self._listen(process, progress)
            finally:
                if process.poll() is None:
                    process.kill()
                process.wait()

    def _listen(self, process: "subprocess.Popen[str]", progress: Progress) -> dict[str, Any]:
        lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=_pump, args=(process.stdout, lines), daemon=True).start()
        end = time.monotonic() + self._limits.seconds
        done, label = 0.0, self._file.name
        while True:
            progress.report(done, label)
            if progress.cancelled:
                raise Cancelled
            if time.monotonic() > end:
                raise UserError(
                    "import-took-too-long",
                    name=self._file.name,
                    seconds=round(self._limits.seconds),
                )
            try:
                line = lines.get(timeout=_TICK)
            except queue.Empty:
                continue
            if line is None:
                raise UserError(self._cause(process.wait()), name=self._file.name)
            message = _message(line)
            if "result" in message or "refusal" in message:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_FAREWELL)
                return message
            done = max(done, min(0.99, float(message.get("progress", done))))
            page, pages = int(message.get("page", 0)), int(message.get("pages", 0))
            label = page_label(page, pages) if pages else self._file.name

    @staticmethod
    def _cause(status: int) -> str:
        """Why a process ended without a word: killed for what it used, or crashed."""
        killed_for_time = status in (-24, -9)  # SIGXCPU, SIGKILL
        return "import-too-heavy" if killed_for_time else "import-crashed"


def _pump(stream: Iterable[str], lines: "queue.Queue[str | None]") -> None:
    """Hand every line of ``stream`` on, and ``None`` at its end or when it is closed."""
    with suppress(ValueError):
        for line in stream:
            lines.put(line)
    lines.put(None)


def _message(line: str) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except ValueError:
        return {}
    return message if isinstance(message, dict) else {}
