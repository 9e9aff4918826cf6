"""What a process that parses a document may use."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` of wall-clock time (the parent sees to it) and of processor time.

    ``memory`` in bytes.

    Memory and processor time are held by the operating system where it can (not on Windows).
    """

    seconds: float = 180.0
    memory: int = 2 * 1024**3
    written: int = 256 * 1024**2


def confine(limits: Limits) -> None:
    """Hold this process to ``limits``; for the process that parses, never for the window."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- not on Windows

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, limits.written)
    _lower(resource.RLIMIT_CPU, round(limits.seconds) + 5)
    if (
        sys.platform == "linux"
    ):  # elsewhere the address space of an idle process may be larger already
        _lower(resource.RLIMIT_AS, limits.memory)


def _lower(which: int, value: int) -> None:
    import resource  # noqa: PLC0415 -- not on Windows

    hard = resource.getrlimit(which)[1]
    allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (allowed, hard))
