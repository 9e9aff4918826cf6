"""The log file: what happened when, in codes and numbers, never in the reader's words.

A report of a bug holds the kind of error and the lines of the program it passed through. What the
error says is left out: the text of an error may quote what a reader wrote.
"""

import sys
import traceback
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging

FILE_NAME = "programmaverkenner.log"
LARGEST = 256 * 1024  # bytes; then the file is renamed and a new one begun
KEPT = 3  # older files
_OWN = "explorer"
Fact = int | float | str


class Journal:
    """Writes the log of one start. A log that can't be written is no reason to stop."""

    def __init__(self, folder: Path) -> None:
        """Opens nothing yet."""
        self.folder = folder

    @property
    def file(self) -> Path:
        """The newest log file."""
        return self.folder / FILE_NAME

    def note(self, event: str, **facts: Fact) -> None:
        """Write one line: an event and what can be told of it without quoting anybody."""
        told = "".join(f" {name}={value}" for name, value in facts.items())
        self._logger.info("%s", event + told)

    def bug(self, report: str) -> None:
        """Write a whole ``report_of`` an error."""
        self._logger.error("%s", f"bug\n{report}")

    def close(self) -> None:
        """Let go of the file."""
        if "_logger" in vars(self):
            for handler in tuple(self._logger.handlers):
                self._logger.removeHandler(handler)
                handler.close()

    @cached_property
    def _logger(self) -> "logging.Logger":
        import logging  # noqa: PLC0415 -- not for the start
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415 -- not for the start

        logger = logging.Logger(_OWN)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            logger.addHandler(logging.NullHandler())
            return logger
        handler = RotatingFileHandler(
            self.file, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        handler.handleError = lambda record: None  # type: ignore[method-assign]  # a full disk is told elsewhere
        logger.addHandler(handler)
        return logger


def report_of(error: BaseException, versions: dict[str, str] | None = None) -> str:
    """What went wrong, for whoever mends it: kinds of errors, lines of code, versions.

    Neither what the errors say nor where the reader's files are.
    """
    lines = [f"{name} {version}" for name, version in _versions(versions or {})]
    lines.append("")
    for link in _chain(error):
        lines += [*_frames(link), type(link).__qualname__ + _number(link), ""]
    return "\n".join(lines).rstrip() + "\n"


def _versions(more: dict[str, str]) -> Iterator[tuple[str, str]]:
    import platform  # noqa: PLC0415 -- not for the start

    yield "Programmaverkenner", version()
    yield "Python", platform.python_version()
    yield from more.items()
    yield "system", f"{platform.system()} {platform.release()} {platform.machine()}"
    yield "frozen", "yes" if getattr(sys, "frozen", False) else "no"


def version() -> str:
    """The version of the program."""
    from explorer import __version__  # noqa: PLC0415 -- only for reports

    return __version__


def _chain(error: BaseException) -> list[BaseException]:
    """The error and what led to it, the first cause first."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return chain[::-1]


def _frames(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"


def _place(filename: str) -> str:
    """A file of the program from its package on; of anything else only the last two parts."""
    parts = Path(filename).parts
    if _OWN in parts:
        return "/".join(parts[parts.index(_OWN) :])
    return "/".join(parts[-2:])


def _number(error: BaseException) -> str:
    """The number of an error of the system; what it says may name the reader's files."""
    number = error.errno if isinstance(error, OSError) else None
    return f" [errno {number}]" if number is not None else ""
