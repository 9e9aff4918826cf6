"""TOML tables, remembered in parsed form.

Reading TOML is half of what a start would otherwise cost in files.
"""

import json
import zlib
from contextlib import suppress
from pathlib import Path
from threading import get_native_id
from typing import Any

Table = dict[str, Any]


class TableMemory:
    """Remembers tables in a folder that may be emptied at any time.

    Without a folder it remembers nothing.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def recall(self, file: Path) -> Table | None:
        """The table of ``file`` as last read.

        None where the file is no longer the one that was read, by its time and size.
        """
        if self._folder is None:
            return None
        try:
            remembered = json.loads(self._place(file).read_bytes())
            same = remembered["stamp"] == _stamp(file)
            table = remembered["table"] if same else None
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return table if isinstance(table, dict) else None

    def remember(self, file: Path, table: Table) -> None:
        """Keep ``table`` for the next time; a folder that can't be written is no matter."""
        if self._folder is None:
            return
        place = self._place(file)
        unfinished = place.with_suffix(f".{get_native_id()}")  # another thread may write its own
        try:
            document = json.dumps({"stamp": _stamp(file), "table": table})
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(document, "utf-8")
            unfinished.replace(place)
        except (OSError, TypeError):  # TypeError: TOML has dates, JSON hasn't
            with suppress(OSError):
                unfinished.unlink()

    def _place(self, file: Path) -> Path:
        assert self._folder is not None, "only a memory with a folder has places"
        return self._folder / f"{zlib.crc32(str(file).encode()):08x}.json"


NO_MEMORY = TableMemory()


def _stamp(file: Path) -> list[int | str]:
    """What tells one state of one file from others; the path, as two may share a place."""
    state = file.stat()
    return [str(file), state.st_mtime_ns, state.st_size]
