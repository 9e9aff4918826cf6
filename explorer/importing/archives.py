"""``.programma``: a pack as one file, a ZIP with a manifest of SHA-256 sums.

An archive from elsewhere is not trusted: its directory is checked before anything is unpacked,
every file must be in the manifest with the right sum, and the pack must open before it takes its
place.
"""

import hashlib
import json
import os
import re
import shutil
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from explorer.errors import UserError
from explorer.importing.containers import member, opened
from explorer.importing.formats import SUFFIX, refuse_early
from explorer.importing.packing import RESERVED, slug_of
from explorer.importing.storing import install_files, swap_in
from explorer.programme.checking import check
from explorer.programme.pack import Programme

FORMAT = 1
_MANIFEST = "manifest.json"
_KINDS = (".toml", ".md", ".txt")
_DEEPEST = 8
_LONGEST_PATH = 200
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)  # of a ZIP: the same pack makes the same archive


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says it holds: the pack's id, title and version, and the sum of each file."""

    id: str
    title: str
    version: str
    sums: dict[str, str]


def export_pack(pack: Path, target: Path) -> Manifest:
    """Write the pack in the folder ``pack`` to the archive ``target``: whole, or not at all."""
    programme = Programme(pack)
    files = {
        file.relative_to(pack).as_posix(): file.read_bytes()
        for file in sorted(pack.rglob("*"))
        if file.is_file() and not file.is_symlink() and file.suffix in _KINDS
    }
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    manifest = Manifest(programme.id, programme.title, programme.version, sums)
    told = {
        "format": FORMAT,
        "id": manifest.id,
        "title": manifest.title,
        "version": manifest.version,
        "files": sums,
    }
    files[_MANIFEST] = json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8")
    try:
        _write(files, target)
    except OSError as error:
        raise UserError(
            "archive-not-written", file=target, reason=error.strerror or str(error)
        ) from error
    return manifest


def _write(files: dict[str, bytes], target: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=".export-", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
                for path in (_MANIFEST, *(path for path in files if path != _MANIFEST)):
                    info = zipfile.ZipInfo(path, _FIRST_DATE)
                    info.compress_type = zipfile.ZIP_DEFLATED
                    info.external_attr = 0o644 << 16
                    container.writestr(info, files[path])
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def verify(archive: Path) -> Manifest:
    """What ``archive`` holds, every file checked.

    Raises ``UserError`` where anything is not as it should be.
    """
    return _contents(archive)[0]


def _contents(archive: Path) -> tuple[Manifest, dict[str, bytes]]:
    refuse_early(archive)
    with opened(archive) as container:
        names = [info.filename for info in container.infolist() if not info.filename.endswith("/")]
        _check_names(names, archive)
        told = member(container, _MANIFEST)
        if told is None:
            raise UserError("archive-no-manifest", name=archive.name)
        manifest = _manifest(told, archive)
        files = {name: member(container, name) or b"" for name in names if name != _MANIFEST}
    if set(files) != set(manifest.sums):
        raise UserError(
            "archive-damaged", name=archive.name, file=sorted(set(files) ^ set(manifest.sums))[0]
        )
    for name, data in files.items():
        if hashlib.sha256(data).hexdigest() != manifest.sums[name]:
            raise UserError("archive-damaged", name=archive.name, file=name)
    return manifest, files


def _check_names(names: list[str], archive: Path) -> None:
    folded = [name.casefold() for name in names]
    for name in names:
        if not _is_decent(name) or folded.count(name.casefold()) > 1:
            raise UserError("import-unsafe-path", name=archive.name, path=name)


def _is_decent(name: str) -> bool:
    """Whether a file can have this name inside a pack on every system."""
    path = PurePosixPath(name)
    if (
        path.is_absolute()
        or len(name) > _LONGEST_PATH
        or len(path.parts) > _DEEPEST
        or _FORBIDDEN.search(name)
    ):
        return False
    if name != _MANIFEST and path.suffix not in _KINDS:
        return False
    return all(
        part not in ("", ".", "..")
        and not part.endswith((".", " "))
        and not part.startswith(".")
        and part.split(".")[0].strip().casefold() not in RESERVED
        for part in name.split("/")
    )


def _manifest(data: bytes, archive: Path) -> Manifest:
    try:
        told: dict[str, Any] = json.loads(data)
        sums = {str(name): str(total) for name, total in told["files"].items()}
        manifest = Manifest(
            str(told["id"]), str(told["title"]), str(told.get("version", "1")), sums
        )
        version = int(told["format"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError("archive-no-manifest", name=archive.name) from error
    if version > FORMAT:
        raise UserError("archive-too-new", name=archive.name, format=version)
    if slug_of(manifest.id) != manifest.id:
        raise UserError("import-unsafe-path", name=archive.name, path=manifest.id)
    return manifest


def try_out(archive: Path, folder: Path) -> Manifest:
    """Unpack ``archive`` in ``folder`` and read the whole of it.

    For a process of its own: what is in it may be made to keep a reader busy. Raises ``UserError``
    where anything is not as it should be.
    """
    manifest, files = _contents(archive)
    trial = folder / manifest.id
    install_files(files, trial)
    programme = Programme(trial)
    if programme.id != manifest.id:
        raise UserError("archive-damaged", name=archive.name, file="programme.toml")
    faults = [one for one in check(programme) if one.error is not None]
    if faults and faults[0].error is not None:
        raise UserError("archive-damaged", name=archive.name, file=Path(faults[0].file).name)
    return manifest


def install(archive: Path, packs_folder: Path, pack_id: str) -> Path:
    """Unpack ``archive``, tried out before, below ``packs_folder`` and return the pack's folder.

    It takes the place of a pack with the same id. Raises ``UserError`` where it can't be written,
    or isn't the pack ``pack_id`` any more.
    """
    manifest, files = _contents(archive)
    if manifest.id != pack_id:
        raise UserError("archive-damaged", name=archive.name, file=_MANIFEST)
    try:
        packs_folder.mkdir(parents=True, exist_ok=True)
        return install_files(files, packs_folder / manifest.id)
    except OSError as error:
        raise UserError(
            "import-not-saved", folder=packs_folder, reason=error.strerror or str(error)
        ) from error


def put_away(pack: Path, removed: Path) -> Path:
    """Keep the pack in the folder ``pack`` as an archive in ``removed`` and return that.

    One that is broken is no longer a programme; its folder is kept as it is, in a plain ZIP. Raises
    ``UserError`` where it can't be written.
    """
    try:
        removed.mkdir(parents=True, exist_ok=True)
        try:
            version = slug_of(Programme(pack).version)
        except UserError:
            return Path(shutil.make_archive(str(removed / pack.name), "zip", pack))
    except OSError as error:
        raise UserError(
            "import-not-saved", folder=removed, reason=error.strerror or str(error)
        ) from error
    kept = removed / f"{pack.name}-{version}{SUFFIX}"
    export_pack(pack, kept)
    return kept


def remove(pack_id: str, packs_folder: Path, removed: Path) -> Path:
    """Take a pack away and return the archive it is kept as in ``removed``.

    What the reader wrote about it is not in the pack and stays. Raises ``UserError`` where there is
    no such pack or it can't be removed.
    """
    folder = packs_folder / pack_id
    if slug_of(pack_id) != pack_id or not (folder / "programme.toml").is_file():
        raise UserError("pack-not-imported", id=pack_id)
    kept = put_away(folder, removed)
    try:
        gone = Path(tempfile.mkdtemp(prefix=".removed-", dir=packs_folder))
        swap_in(folder, gone)
        shutil.rmtree(gone, ignore_errors=True)
    except OSError as error:
        raise UserError(
            "pack-not-removed", id=pack_id, reason=error.strerror or str(error)
        ) from error
    return kept
