"""Reading the files of a pack, with errors that name the file and the line."""

import re
from pathlib import Path
from typing import Any

from explorer.errors import UserError
from explorer.tables import NO_MEMORY, Table, TableMemory


def read_text(file: Path) -> str:
    """The text of a pack's file.

    Raises ``UserError`` where it is missing, unreadable or not UTF-8.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError as error:
        raise UserError("pack-file-missing", file=file) from error
    except OSError as error:
        raise UserError(
            "pack-file-unreadable", file=file, reason=error.strerror or str(error)
        ) from error
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UserError("pack-file-not-utf8", file=file, line=line) from error


def read_table(file: Path, memory: TableMemory = NO_MEMORY) -> Table:
    """A TOML file of a pack, from ``memory`` where it hasn't changed.

    Raises ``UserError`` with the line of a mistake.
    """
    remembered = memory.recall(file)
    if remembered is not None:
        return remembered
    table = _parse(file)
    memory.remember(file, table)
    return table


def _parse(file: Path) -> Table:
    import tomllib  # noqa: PLC0415 -- not loaded where every table is remembered

    try:
        return tomllib.loads(read_text(file))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place.group(1)) if place else "?"
        raise UserError("pack-bad-toml", file=file, line=line, reason=str(error)) from error
    except (ValueError, RecursionError) as error:  # an endless number; endless nesting
        raise UserError("pack-bad-toml", file=file, line="?", reason=str(error)) from error


def expect(table: Table, key: str, kind: type, file: Path) -> Any:
    """The value of ``key``, which must be of type ``kind``; ``UserError`` otherwise."""
    if key not in table:
        raise UserError("pack-key-missing", file=file, key=key, place=_place(table))
    return _checked(table[key], key, kind, file, table)


def optional(table: Table, key: str, kind: type, file: Path, default: Any) -> Any:
    """Like ``expect``, with a default for a key that is not there."""
    return _checked(table[key], key, kind, file, table) if key in table else default


def strings(table: Table, key: str, file: Path) -> tuple[str, ...]:
    """A list of strings; empty where the key is not there."""
    values = optional(table, key, list, file, [])
    if not all(isinstance(value, str) for value in values):
        raise UserError("pack-key-wrong", file=file, key=key, place=_place(table), kind="list[str]")
    return tuple(values)


def tables(table: Table, key: str, file: Path) -> list[Table]:
    """A list of tables (``[[key]]``); empty where the key is not there."""
    values: list[Table] = optional(table, key, list, file, [])
    if not all(isinstance(value, dict) for value in values):
        raise UserError("pack-key-wrong", file=file, key=key, place=_place(table), kind="[[table]]")
    return values


def _checked(value: Any, key: str, kind: type, file: Path, table: Table) -> Any:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise UserError(
            "pack-key-wrong", file=file, key=key, place=_place(table), kind=kind.__name__
        )
    return value


def _place(table: Table) -> str:
    return str(table.get("id") or table.get("section") or table.get("title") or "–")
