"""A second process that reads a long PDF from its last page, while the first reads from its first.

Where they meet, all is read, in little more than half the time. The helper is kept within the
limits of the process it helps, and gone when that one is; whatever befalls it, the first just reads
on to the end.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TextIO

from explorer.importing.layout import Page, Style, Word
from explorer.importing.parsing import default_command
from explorer.importing.worker import HELP
from explorer.paths import program_folder

_WORTH_IT = 40  # pages from which starting a process pays
Sheet = tuple[Page, bool]  # a page, and whether a picture covers it


class PageHelper:
    """Reads the pages of ``file`` from the end, in a process of its own, while it is entered.

    ``count`` is how many pages there are; a short file isn't worth a process, and neither is a
    machine with one processor.
    """

    def __init__(self, file: Path, count: int, command: Sequence[str] = ()) -> None:
        self._argv = [*(command or default_command()), HELP, str(file.resolve())]
        self._wanted = count >= _WORTH_IT and (os.cpu_count() or 1) > 1
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: list[bytes] = []

    def __enter__(self) -> Self:
        if not self._wanted:
            return self
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 -- our own program, by its full path, no shell
                self._argv,
                stdin=subprocess.PIPE,  # closes when this process ends, however it does
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=program_folder(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            threading.Thread(target=self._listen, args=(self._process,), daemon=True).start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _listen(self, process: "subprocess.Popen[bytes]") -> None:
        with suppress(ValueError, OSError):
            for line in process.stdout or ():
                if line.endswith(b"\n"):
                    self._lines.append(line)

    @property
    def count(self) -> int:
        """How many pages are read so far, counted from the last."""
        return len(self._lines)

    def last(self, count: int) -> list[Sheet]:
        """The last ``count`` pages, in order."""
        return [_sheet(line) for line in reversed(self._lines[:count])]


def _line(sheet: Sheet) -> str:
    page, pictured = sheet
    found = dict.fromkeys(word.style for word in page.words)
    styles = {style: number for number, style in enumerate(found)}
    looks = [(one.size, one.font, one.bold, one.italic, one.colour) for one in styles]
    words = [(word.text, word.x0, word.x1, word.y, styles[word.style]) for word in page.words]
    return json.dumps([page.number, page.width, page.height, looks, words, pictured])


def _sheet(line: bytes) -> Sheet:
    number, width, height, looks, given, pictured = json.loads(line)
    styles = [Style(*look) for look in looks]
    words = tuple([Word(text, x0, x1, y, styles[look]) for text, x0, x1, y, look in given])
    return Page(number, width, height, words), pictured


def read_from_the_end(file: Path, out: TextIO) -> int:
    """Write the pages of ``file`` to ``out``, the last one first; the exit status."""
    from explorer.importing.pdf import sheets_from_the_end  # noqa: PLC0415 -- that module starts helpers

    for sheet in sheets_from_the_end(file):
        out.write(f"{_line(sheet)}\n")
        out.flush()
    return 0


def end_with(stream: BinaryIO) -> None:
    """End this process when ``stream`` ends, which it does with the process that holds it."""

    def watch() -> None:
        while stream.read(1):
            continue
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def help_out(file: Path) -> int:
    """Be the helper, for the process that started this one; the exit status."""
    end_with(sys.stdin.buffer)
    with suppress(OSError):  # nobody listens any more
        return read_from_the_end(file, sys.stdout)
    return 1
