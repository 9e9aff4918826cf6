"""Checksums of rows and names for things: how a changed bit and a copied row are recognised."""

import json
import zlib
from collections.abc import Sequence

Value = str | int | float | None


def row_sum(table: str, values: Sequence[object]) -> int:
    """CRC-32 of a row without its sum; the table counts too, so a row proves where it belongs.

    JSON with everything outside ASCII escaped is the same under every Python, unlike ``repr``.
    """
    return zlib.crc32(json.dumps([table, *values], separators=(",", ":")).encode())


def is_sound(table: str, values: Sequence[object]) -> bool:
    """Does a row, its sum last, still say what was written?"""
    try:
        return row_sum(table, values[:-1]) == values[-1]
    except (TypeError, ValueError):
        return False


def new_id() -> str:
    """A new id: a UUID4 as 32 hexadecimal characters."""
    from uuid import uuid4  # noqa: PLC0415 -- costs the start of the window milliseconds

    return uuid4().hex


def key_id(*parts: str) -> str:
    """The id of the only row about something (a draft, a section): 32 hexadecimal characters."""
    return _digest("\x1f".join(parts))


def text_hash(text: str) -> str:
    """The name under which a passage's text is known: 32 hexadecimal characters."""
    return _digest(text)


def _digest(text: str) -> str:
    from hashlib import blake2b  # noqa: PLC0415 -- loads OpenSSL, which opening has no need of

    return blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()
