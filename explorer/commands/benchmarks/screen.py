"""A virtual screen whose pixels can be watched: Xvfb with its frame buffer in a file."""

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep

from explorer.errors import UserError

WIDTH, HEIGHT = 1440, 900
_COLOURS_OF_TEXT = 24  # smoothed letters have many greys; empty panels have a handful of colours
_POLL_SECONDS = 0.002


class Screen:
    """A running Xvfb. ``environment`` makes a program draw on it."""

    def __init__(self, folder: Path) -> None:
        ready, told = os.pipe()
        with os.fdopen(ready) as stream:
            self._process = subprocess.Popen(
                [
                    "Xvfb",
                    "-displayfd",  # it takes a display nobody has, and names it once it draws
                    str(told),
                    "-screen",
                    "0",
                    f"{WIDTH}x{HEIGHT}x24",
                    "-fbdir",
                    str(folder),
                    "-nolisten",
                    "tcp",
                ],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(told,),
            )
            os.close(told)
            number = stream.readline().strip()
        if not number:
            raise UserError("bench-no-screen")
        self.display = f":{number}"
        self._buffer = folder / "Xvfb_screen0"
        with self._buffer.open("rb") as stream:
            self._pixels = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._pixels[:100])  # X11/XWDFile.h
        self._start = (
            header[0] + header[19] * 12
        )  # the header and the colour map come before the pixels
        self._stride = header[12]

    def close(self) -> None:
        """Stop the screen."""
        self._pixels.close()
        self._process.terminate()
        self._process.wait(timeout=10)

    def environment(self, home: Path) -> dict[str, str]:
        """The variables of a program that draws here and keeps its files under ``home``."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return {
            **kept,
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
        }

    def shows_text(self) -> bool:
        """Whether letters stand in the middle of the screen."""
        colours: set[int] = set()
        left = WIDTH * 35 // 100
        for row in range(HEIGHT * 30 // 100, HEIGHT * 70 // 100, 5):
            at = self._start + row * self._stride + left * 4
            colours.update(memoryview(self._pixels[at : at + 1200]).cast("I"))
            if len(colours) > _COLOURS_OF_TEXT:
                return True
        return False

    def seconds_until_text(
        self, command: Sequence[str], environment: dict[str, str], limit: float = 20
    ) -> float:
        """Seconds from starting ``command`` to letters on the screen.

        Raises ``UserError`` where none stand there after ``limit`` seconds.
        """
        start = perf_counter()
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            while not self.shows_text():
                if perf_counter() - start > limit:
                    raise UserError("bench-no-text", program=command[0], seconds=limit)
                sleep(_POLL_SECONDS)
            return perf_counter() - start
        finally:
            process.kill()
            process.wait()
            self._wait_until_empty()

    def _wait_until_empty(self) -> None:
        for _attempt in range(500):
            if not self.shows_text():
                return
            sleep(0.01)


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """A screen for the time of the block. Raises ``UserError`` where Xvfb isn't installed."""
    if shutil.which("Xvfb") is None:
        raise UserError("bench-no-screen")
    with tempfile.TemporaryDirectory(prefix="verkenner-screen-") as folder:
        screen = Screen(Path(folder))
        try:
            yield screen
        finally:
            screen.close()
