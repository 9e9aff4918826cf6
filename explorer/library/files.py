"""Writing files so that a crash leaves either the old or the new one, whole."""

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from explorer.errors import UserError

STAMP = "%Y%m%dT%H%M%SZ"


def stamp(now: datetime | None = None) -> str:
    """A moment in UTC as file names have it: ``20240609T143000Z``."""
    return (now or datetime.now(UTC)).strftime(STAMP)


def sync_file(file: Path) -> None:
    """Have the disk keep what was written to ``file``."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Have the disk keep the names in ``folder``, on systems where a folder can be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """A path to write to; afterwards it is synced and takes the place of ``file`` at once.

    Raises ``UserError`` where that can't be; the old file is then as it was.
    """
    temporary = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        sync_file(temporary)
        temporary.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError("library-file-unwritable", file=file, reason=reason) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_file(file: Path, data: bytes) -> None:
    """Write ``data`` to ``file``, whole or not at all. Raises ``UserError``."""
    with replacing(file) as temporary:
        temporary.write_bytes(data)


def free_name(file: Path) -> Path:
    """``file``, or the first of ``file-2``, ``file-3``, … that doesn't exist."""
    name, number = file, 1
    while name.exists():
        number += 1
        name = file.with_name(f"{file.name}-{number}")
    return name
