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
_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 -- where X servers keep their sockets
_SIZE_FIELDS = (
    0,
    3,
)  # header size and bits per pixel stand at fixed places of an XWD file (X11/XWDFile.h)


class Screen:
    """A running Xvfb. ``environment`` makes a program draw on it."""

    def __init__(self, folder: Path, display: int) -> None:
        self._process = subprocess.Popen(
            [
                "Xvfb",
                f":{display}",
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
        )
        self.display = f":{display}"
        self._buffer = folder / "Xvfb_screen0"
        self._wait_until_ready()
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

    def _wait_until_ready(self) -> None:
        for _attempt in range(500):
            if self._buffer.exists() and (_SOCKETS / f"X{self.display[1:]}").exists():
                return
            sleep(0.02)
        raise UserError("bench-no-screen")

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
        screen = Screen(Path(folder), _free_display())
        try:
            yield screen
        finally:
            screen.close()


def _free_display() -> int:
    taken = {entry.name for entry in _SOCKETS.glob("X*")}
    return next(number for number in range(90, 1000) if f"X{number}" not in taken)
