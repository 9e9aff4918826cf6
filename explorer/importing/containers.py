"""ZIP containers (DOCX, ODT, ``.programma``) opened with distrust."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from explorer.errors import UserError

MOST_FILES = 5_000
MOST_BYTES = 400 * 1024**2  # of all files unpacked
_STEEPEST = 150  # unpacked bytes a packed byte, for files over a megabyte: text packs about 1 in 10
_LARGE = 1024**2
_DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    OSError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


@contextmanager
def opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """The container ``file``, its directory checked before anything is unpacked.

    Raises ``UserError`` where it is damaged, encrypted, or would unpack to more than is decent.
    """
    try:
        with zipfile.ZipFile(file) as container:
            _check(container, file)
            yield container
    except _DAMAGE as error:
        raise UserError("import-damaged", name=file.name) from error


def _check(container: zipfile.ZipFile, file: Path) -> None:
    infos = container.infolist()
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > MOST_BYTES:
        raise UserError("import-bomb", name=file.name)
    for info in infos:
        if info.flag_bits & 1:
            raise UserError("import-encrypted", name=file.name)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UserError("import-damaged", name=file.name)
        if info.file_size > _LARGE and info.file_size > _STEEPEST * max(1, info.compress_size):
            raise UserError("import-bomb", name=file.name)
        if is_unsafe(info.filename) or stat.S_ISLNK(info.external_attr >> 16):
            raise UserError("import-unsafe-path", name=file.name, path=info.filename)


def is_unsafe(name: str) -> bool:
    """Whether the name of a file in a container leads out of the folder it is unpacked in."""
    path = PurePosixPath(name.replace("\\", "/"))
    return not path.name or path.is_absolute() or ".." in path.parts or ":" in name or "\0" in name


def member(container: zipfile.ZipFile, name: str) -> bytes | None:
    """The bytes of a file of ``container``, no more than it says; ``None`` where it isn't there."""
    try:
        info = container.getinfo(name)
    except KeyError:
        return None
    with container.open(info) as stream:
        return stream.read(info.file_size)
