"""Putting a folder in its place: whole, or not at all."""

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_AT_ONCE = 8


def install_files(files: Mapping[str, str | bytes], target: Path) -> Path:
    """Write ``files`` (by path inside the pack) and put them in the place of ``target``.

    They are written to a new folder beside it first.
    """
    temporary = Path(tempfile.mkdtemp(prefix=".import-", dir=target.parent))
    try:
        for folder in {(temporary / name).parent for name in files}:
            folder.mkdir(parents=True, exist_ok=True)
        places = [temporary / name for name in files]
        with ThreadPoolExecutor(_AT_ONCE) as pool:  # a disk syncs many files in the time of one
            for _ in pool.map(_write, places, files.values()):
                continue
        swap_in(temporary, target)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    return target


def _write(file: Path, content: str | bytes) -> None:
    """Write a file and have it on the disk."""
    with file.open("wb") as stream:
        stream.write(content.encode("utf-8") if isinstance(content, str) else content)
        stream.flush()
        os.fsync(stream.fileno())


def swap_in(temporary: Path, target: Path) -> None:
    """Put the folder ``temporary`` in the place of ``target``.

    An old one stays until the new one stands.
    """
    old = target.with_name(f".old-{target.name}")
    if old.exists():
        shutil.rmtree(old)
    if target.exists():
        target.replace(old)
    try:
        temporary.replace(target)
    except OSError:
        if old.exists():
            old.replace(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # folders can't be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
