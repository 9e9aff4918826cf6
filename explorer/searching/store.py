"""The life of indexes on disk.

An index is built into a new folder, its files are summed, and only then a small pointer file is
swapped to it. What is opened was verified first: schema version, fingerprint of the packs, SHA-256
of every file. Nothing is ever mended: an index that is wrong in any way is built anew.
"""

import hashlib
import json
import os
import shutil
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

SCHEMA = 2
_MANIFEST = "manifest.json"
_STALE_SECONDS = 24 * 3600


class UnusableIndexError(Exception):
    """There is no index here, or one that can't be trusted."""


def verify(folder: Path, fingerprint: str) -> int:
    """Check an index against its manifest; its size in bytes. Raises ``UnusableIndexError``."""
    try:
        manifest = json.loads((folder / _MANIFEST).read_text("utf-8"))
        if manifest["schema"] != SCHEMA or manifest["fingerprint"] != fingerprint:
            raise UnusableIndexError("of another time")
        size = 0
        for name, expected in manifest["sums"].items():
            content = (folder / name).read_bytes()
            if hashlib.sha256(content).hexdigest() != expected:
                raise UnusableIndexError(name)
            size += len(content)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnusableIndexError(str(error)) from error
    return size


def seal(folder: Path, fingerprint: str) -> int:
    """Write the manifest of a finished index and put all of it on disk; its size in bytes."""
    sums = {}
    size = 0
    for file in sorted(folder.iterdir()):
        content = file.read_bytes()
        size += len(content)
        sums[file.name] = hashlib.sha256(content).hexdigest()
        _sync(file)
    manifest = {"schema": SCHEMA, "fingerprint": fingerprint, "sums": sums}
    (folder / _MANIFEST).write_text(json.dumps(manifest, indent=1), "utf-8")
    _sync(folder / _MANIFEST)
    return size


def _sync(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


class IndexStore:
    """The indexes in one folder, one for each set of packs."""

    def __init__(self, folder: Path, key: str) -> None:
        """``key`` names the set of packs; letters, digits and hyphens."""
        self._folder = folder
        self._pointer = folder / f"{key}.json"
        self._key = key

    def current(self, fingerprint: str) -> tuple[Path, int]:
        """The index the pointer names, verified, and its size. Raises ``UnusableIndexError``."""
        folder = self._pointed()
        if folder is None:
            raise UnusableIndexError("no pointer")
        return folder, verify(folder, fingerprint)

    def _pointed(self) -> Path | None:
        try:
            name = json.loads(self._pointer.read_text("utf-8"))["folder"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        plain = (
            isinstance(name, str) and name.startswith(f"{self._key}-") and Path(name).name == name
        )
        return self._folder / name if plain else None

    def build(self, fingerprint: str, write: Callable[[Path], int]) -> tuple[Path, int]:
        """Let ``write`` fill a new folder and point to it; the folder and its size.

        Whatever goes wrong, the pointer still names the index it named.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        before = self._pointed()
        folder = self._folder / f"{self._key}-{uuid.uuid4().hex[:12]}"
        folder.mkdir()
        try:
            write(folder)
            size = seal(folder, fingerprint)
            self._point_to(folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._clean(before, folder)
        return folder, size

    def _point_to(self, folder: Path) -> None:
        fresh = self._pointer.with_name(f"{folder.name}.pointer")
        with fresh.open("w", encoding="utf-8") as stream:
            json.dump({"folder": folder.name}, stream)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(self._pointer)

    def _clean(self, before: Path | None, now: Path) -> None:
        """Remove the index that was replaced, and folders a crash left.

        One that is in use elsewhere may stay.
        """
        stale = time.time() - _STALE_SECONDS
        for folder in self._folder.glob(f"{self._key}-*"):
            with suppress(OSError):
                replaced = folder == before or folder.stat().st_mtime < stale
                if folder.is_dir() and folder != now and replaced:
                    shutil.rmtree(folder, ignore_errors=True)
