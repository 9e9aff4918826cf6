"""Writing a file whole or not at all."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from explorer.errors import UserError
from explorer.progress import Progress

_CHUNK = 1 << 20
_BEFORE = 0.9  # of the work is done when the writing begins
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_LOCKED = frozenset({errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY, errno.EROFS})


def check_free(file: Path, *, overwrite: bool) -> None:
    """Raise ``UserError`` where ``file`` can't be, or is there and must not be replaced."""
    if not file.parent.is_dir():
        raise UserError("print-folder-missing", folder=file.parent)
    if file.is_dir():
        raise UserError("print-file-is-folder", file=file)
    if not overwrite and file.exists():
        raise UserError("print-file-exists", file=file)


def write_whole(file: Path, content: bytes, progress: Progress, *, overwrite: bool) -> None:
    """Write ``content`` beside ``file`` and put it in its place when it is on disk.

    Raises ``Cancelled``, or ``UserError`` where the disk is full, the file is in use or may not be
    replaced; then the old file is as it was and nothing is left beside it.
    """
    check_free(file, overwrite=overwrite)
    beside: Path | None = None
    try:
        with NamedTemporaryFile(dir=file.parent, prefix=".", suffix=".part", delete=False) as part:
            beside = Path(part.name)
            for start in range(0, len(content), _CHUNK):
                progress.report(_BEFORE + (1 - _BEFORE) * start / len(content))
                part.write(content[start : start + _CHUNK])
            part.flush()
            os.fsync(part.fileno())
        progress.report(1.0)
        check_free(file, overwrite=overwrite)
        _let_read(beside)
        beside.replace(file)
    except OSError as error:
        raise _explained(error, file) from error
    finally:
        if beside is not None:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _let_read(file: Path) -> None:
    """Give the file the rights that a new file has; a temporary one is for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    file.chmod(0o666 & ~mask)


def _explained(error: OSError, file: Path) -> UserError:
    if error.errno in _FULL:
        return UserError("print-disk-full", file=file)
    if error.errno in _LOCKED:
        return UserError("print-file-locked", file=file)
    return UserError("print-not-written", file=file, reason=error.strerror or str(error))
