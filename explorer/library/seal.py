"""A fingerprint of the file as it was left: one that still matches needs no reading row by row."""

import contextlib
import zlib
from pathlib import Path

_BLOCK = 1 << 20  # bytes read at once


def _seal(file: Path) -> Path:
    return file.with_name(f"{file.name}.seal")


def _fingerprint(file: Path) -> str:
    """Length and CRC-32: not against forgers, but every flipped bit shows."""
    total, length = 0, 0
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            total, length = zlib.crc32(block, total), length + len(block)
    return f"{length} {total:08x}"


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
