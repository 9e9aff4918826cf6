"""A second process that reads a long PDF from its last page, while the first reads from its first.

Where they meet, all is read, in little more than half the time. The helper is kept within the
limits of the process it helps, and gone when that one is; whatever befalls it, the first just reads
on to the end.
"""

import marshal
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from explorer.importing.layout import Frame, Page, Stack, Style, Word
from explorer.importing.parsing import default_command
from explorer.importing.worker import HELP
from explorer.paths import program_folder

_WORTH_IT = 40  # pages from which starting a process pays
_LENGTH = struct.Struct("<I")
_PLAINLY = 2  # of marshal: without looking for things that are there twice
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
        self._sheets: list[bytes] = []

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
        stream = process.stdout or BytesIO()
        with suppress(ValueError, OSError, struct.error):  # it says no more, or half a page
            while True:
                (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
                content = stream.read(length)
                if len(content) < length:
                    break
                self._sheets.append(content)

    @property
    def count(self) -> int:
        """How many pages are read so far, counted from the last."""
        return len(self._sheets)

    def last(self, count: int) -> list[Sheet]:
        """The last ``count`` pages, in order."""
        return [_sheet(content) for content in reversed(self._sheets[:count])]


def _packed(sheet: Sheet) -> bytes:
    """A sheet as bytes, with their number before them; a page has many words and few looks."""
    page, pictured = sheet
    texts, x0, x1, y, styles = zip(*page.words, strict=True) if page.words else ((),) * 5
    numbers = {style: number for number, style in enumerate(dict.fromkeys(styles))}
    looks = [(one.size, one.font, one.bold, one.italic, one.colour) for one in numbers]
    words = (texts, x0, x1, y, [numbers[style] for style in styles])
    frames = [tuple(one) for one in page.frames]  # marshal knows plain ones only
    stacks = [tuple(one) for one in page.stacks]
    told = (page.number, page.width, page.height, looks, words, frames, stacks, pictured)
    content = marshal.dumps(told, _PLAINLY)
    return _LENGTH.pack(len(content)) + content


def _sheet(content: bytes) -> Sheet:
    number, width, height, looks, columns, frames, stacks, pictured = marshal.loads(content)  # noqa: S302 -- of our own helper, which is confined as this process is
    texts, x0, x1, y, numbers = columns
    styles = [Style(*look) for look in looks]
    words = tuple(map(Word, texts, x0, x1, y, map(styles.__getitem__, numbers)))
    boxes, edges = (Frame(*one) for one in frames), (Stack(*one) for one in stacks)
    return Page(number, width, height, words, frames=tuple(boxes), stacks=tuple(edges)), pictured


def read_from_the_end(file: Path, out: BinaryIO) -> int:
    """Write the pages of ``file`` to ``out``, the last one first; the exit status."""
    from explorer.importing.pdf import sheets_from_the_end  # noqa: PLC0415 -- that module starts helpers

    for sheet in sheets_from_the_end(file):
        out.write(_packed(sheet))
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
        return read_from_the_end(file, sys.stdout.buffer)
    return 1
