"""One small JSON file that belongs to the reader.

Read leniently, written atomically, never thrown away when broken.
"""

import json
import os
from pathlib import Path
from typing import Any


class StateFile:
    """A JSON object on disk with a format version.

    A file that is broken, or of a newer version, is renamed to ``<name>.kept`` and reading gives
    nothing; ``kept`` then names the copy, so that the reader can be told once.
    """

    def __init__(self, file: Path, version: int = 1) -> None:
        self.file = file
        self.version = version
        self.kept: Path | None = None

    def read(self) -> dict[str, Any]:
        """The stored object; empty where there is none or it can't be used."""
        try:
            stored = json.loads(self.file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):  # endless nesting is broken too
            self._keep_aside()
            return {}
        if not isinstance(stored, dict) or not self._readable(stored.pop("version", 1)):
            self._keep_aside()
            return {}
        return stored

    def write(self, values: dict[str, Any]) -> None:
        """Replace the file. Raises ``OSError``; the old file then still stands."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.file.with_name(f"{self.file.name}.{os.getpid()}.new")
        try:
            with unfinished.open("w", encoding="utf-8") as stream:
                json.dump({"version": self.version, **values}, stream, ensure_ascii=False, indent=1)
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(self.file)
        finally:
            unfinished.unlink(missing_ok=True)

    def _readable(self, version: object) -> bool:
        return isinstance(version, int) and version <= self.version

    def _keep_aside(self) -> None:
        aside = self.file.with_name(f"{self.file.name}.kept")
        try:
            self.file.replace(aside)
        except OSError:
            return  # a file that can't even be renamed stays where it is; writing will say so
        self.kept = aside
