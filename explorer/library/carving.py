"""Finding rows in the bytes of a library file, whatever state its pages are in.

Every id has 32 characters, so a row begins with a record header in which the first column's type
is that of a 32-character text. Each place that looks like that is decoded after SQLite's record
format; the row's own checksum, which includes the table's name, decides whether it is a row and of
which table. Neither the page tree nor the schema in the file is needed, and no SQL of it runs.

Source of the format: sqlite.org/fileformat2.html, sections 1.6 (overflow) and 2.1 (records).
"""

import re
import struct
from collections.abc import Iterator

from explorer.library.schema import LARGEST_ROW, PAGE_SIZE, Schema
from explorer.library.sums import Value, is_sound

Rows = dict[str, dict[str, tuple[Value, ...]]]

_HEADER = re.compile(rb"(?=[\x06-\x7f]\x4d[\x00-\x09])")  # size, text of 32, integer
_INTEGER_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_LOCAL_MOST = PAGE_SIZE - 35
_LOCAL_LEAST = (PAGE_SIZE - 12) * 32 // 255 - 23
_REV = 2  # the column that tells which of two versions of a row is the newer


class _NoRecordError(Exception):
    """These bytes aren't a record."""


def carve(data: bytes, schema: Schema) -> Rows:
    """All rows of ``data`` whose checksum holds, by table and id; the newest of each."""
    found: Rows = {table: {} for table in schema.kept}
    tables_by_width: dict[int, list[str]] = {}
    for table in schema.kept:
        tables_by_width.setdefault(len(schema.tables[table].columns), []).append(table)
    for values in _records(data, frozenset(tables_by_width)):
        for table in tables_by_width[len(values)]:
            row = _typed(values, schema.tables[table].types)
            if is_sound(table, row):
                known = found[table].get(str(row[0]))
                if known is None or _rev(row) > _rev(known):
                    found[table][str(row[0])] = row
    return found


def _rev(row: tuple[Value, ...]) -> int:
    return int(row[_REV] or 0)


def _typed(values: tuple[Value, ...], types: tuple[str, ...]) -> tuple[Value, ...]:
    """SQLite stores a whole REAL as an integer; here it becomes a float again."""
    return tuple(
        float(value) if kind == "REAL" and isinstance(value, int) else value
        for value, kind in zip(values, types, strict=True)
    )


def _records(data: bytes, widths: frozenset[int]) -> Iterator[tuple[Value, ...]]:
    for place in _HEADER.finditer(data):
        try:
            types = _types(data, place.start())
            if len(types) in widths:
                yield _values(data, place.start(), types)
        except (_NoRecordError, IndexError, UnicodeDecodeError, struct.error):
            continue


def _types(data: bytes, start: int) -> list[int]:
    end = start + data[start]
    place, types = start + 1, []
    while place < end:
        kind, place = _varint(data, place)
        types.append(kind)
    if place != end:
        raise _NoRecordError
    return types


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for _ in range(8):
        byte = data[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    raise _NoRecordError


def _size(kind: int) -> int:
    """How many bytes a value of this type takes; no column of ours may be empty (type 0)."""
    if kind >= 13 and kind % 2:
        return (kind - 13) // 2
    if kind == 7:
        return 8
    if kind in (8, 9):
        return 0
    try:
        return _INTEGER_SIZES[kind]
    except KeyError:
        raise _NoRecordError from None


def _values(data: bytes, start: int, types: list[int]) -> tuple[Value, ...]:
    payload = _payload(data, start, data[start] + sum(map(_size, types)))
    place = data[start]
    values = []
    for kind in types:
        size = _size(kind)
        values.append(_value(payload[place : place + size], kind))
        place += size
    return tuple(values)


def _payload(data: bytes, start: int, size: int) -> bytes:
    """The ``size`` bytes of a record, those on overflow pages included."""
    if size > min(LARGEST_ROW, len(data)):
        raise _NoRecordError
    if size <= _LOCAL_MOST:
        return data[start : start + size]
    local = _LOCAL_LEAST + (size - _LOCAL_LEAST) % (PAGE_SIZE - 4)
    local = _LOCAL_LEAST if local > _LOCAL_MOST else local
    pieces, missing = [data[start : start + local]], size - local
    (page,) = struct.unpack_from(">I", data, start + local)
    while missing > 0:
        if page == 0:
            raise _NoRecordError
        offset = (page - 1) * PAGE_SIZE
        (page,) = struct.unpack_from(">I", data, offset)
        pieces.append(data[offset + 4 : offset + 4 + min(missing, PAGE_SIZE - 4)])
        missing -= PAGE_SIZE - 4
    return b"".join(pieces)


def _value(raw: bytes, kind: int) -> Value:
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        number: float = struct.unpack(">d", raw)[0]
        return number
    if kind in _INTEGER_SIZES:
        return int.from_bytes(raw, "big", signed=True)
    return raw.decode()
