"""A fingerprint of the file as it was left: one that still matches needs no reading row by row.

It holds for this very file on this disk: a copy from elsewhere is always read whole.
"""

import contextlib
import zlib
from pathlib import Path

_BLOCK = 1 << 20  # bytes read at once


def _seal(file: Path) -> Path:
    return file.with_name(f"{file.name}.seal")


def _fingerprint(file: Path) -> str:
    """Which file it is, its length and its CRC-32, in which every flipped bit shows."""
    total, length = 0, 0
    number = file.stat().st_ino
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            total, length = zlib.crc32(block, total), length + len(block)
    return f"{number} {length} {total:08x}"


def put_seal(file: Path) -> None:
    """Note the fingerprint of ``file``, which nothing of this process may have open.

    Failing is harmless: a seal that is missing or doesn't match only costs time at the next start.
    """
    with contextlib.suppress(OSError):
        _seal(file).write_text(_fingerprint(file), "ascii")


def is_sealed(file: Path) -> bool:
    """Is every byte of ``file`` as it was left?"""
    try:
        return _seal(file).read_text("ascii") == _fingerprint(file)
    except (OSError, UnicodeDecodeError):
        return False


def break_seal(file: Path) -> None:
    """Have the next start read ``file`` row by row."""
    with contextlib.suppress(OSError):
        _seal(file).unlink(missing_ok=True)
