"""Handing a PDF to the printing system (CUPS) as it is: its letters stay letters."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_LONGEST = 60  # seconds; ``lp`` answers as soon as the job stands in the queue
_LIBRARIES = "LD_LIBRARY_PATH"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What was chosen in a print dialog.

    ``ranges`` are first and last pages, from 1, none for all; ``sides`` is ``one-sided``,
    ``two-sided-long-edge`` or ``two-sided-short-edge`` as IPP (RFC 8011) calls them, or empty for
    what the printer does by itself; ``media`` a size of paper. ``besides`` is what else the dialog
    offered, as the printing system calls it: ``page-set``, ``number-up``, a cover page.
    """

    printer: str
    title: str = ""
    copies: int = 1
    collate: bool = True
    ranges: tuple[tuple[int, int], ...] = ()
    sides: str = ""
    media: str = ""
    grey: bool = False
    backwards: bool = False
    besides: tuple[tuple[str, str], ...] = ()


def lp_command(job: PrintJob, program: str = "lp") -> list[str]:
    """The command that prints what comes on its input."""
    command = [program, "-s", "-d", job.printer, "-n", str(max(1, job.copies))]
    if job.title:
        command += ["-t", job.title]
    if job.ranges:
        command += ["-P", ",".join(f"{first}-{last}" for first, last in job.ranges)]
    options = {
        "sides": job.sides,
        "media": job.media,
        "collate": str(job.collate).lower() if job.copies > 1 else "",
        "print-color-mode": "monochrome" if job.grey else "",
        "outputorder": "reverse" if job.backwards else "",
    }
    for name, value in (*options.items(), *job.besides):
        command += ["-o", f"{name}={value}"] if value else []
    return command


def spool(data: bytes, job: PrintJob) -> bool:
    """Print the PDF in ``data``; whether the printing system took it."""
    program = shutil.which("lp")
    if program is None:
        return False
    return _runs(lp_command(job, program), data)


def _runs(command: Sequence[str], data: bytes) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 -- a program of the system, its arguments a list
            command,
            input=data,
            capture_output=True,
            timeout=_LONGEST,
            check=False,
            env=system_environment(os.environ),
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def system_environment(present: Mapping[str, str]) -> dict[str, str]:
    """What a program of the system is started with.

    A frozen program finds its own libraries first, and would make others find them too; PyInstaller
    keeps what stood there before.
    """
    environment = dict(present)
    before = environment.pop(f"{_LIBRARIES}_ORIG", None)
    if before is not None:
        environment[_LIBRARIES] = before
    elif "_PYI_ARCHIVE_FILE" in environment:
        environment.pop(_LIBRARIES, None)
    return environment
