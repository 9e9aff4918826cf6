"""What Linux installs: an archive of the tree, a Debian package, and a folder for an AppImage."""

import gzip
import os
import re
import shutil
import subprocess
import tarfile
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from build_scripts.shipping.describing import NAME, version
from build_scripts.shipping.freezing import ROOT, epoch, level
from build_scripts.shipping.natives import debian_package, natives, needed, resolved, symbols

PROGRAM = "programmaverkenner"
DESKTOP = ROOT / "resources" / "desktop"
METAINFO = "org.programmaverkenner.programmaverkenner.metainfo.xml"
MAINTAINER = ("Programmaverkenner", "noreply@programmaverkenner.invalid")  # nobody reads it


class Packing(NamedTuple):
    """How tightly is packed: the levels of zstd, for the archive, and of xz, for Debian."""

    zstd: int
    xz: int


BEST = Packing(zstd=19, xz=6)  # beyond these, as beyond --long=27, unpacking needs an option
QUICK = Packing(zstd=9, xz=1)
_C_LIBRARY = re.compile(r"GLIBC_(\d+)\.(\d+)")


def archive(tree: Path, into: Path, *, packing: Packing = BEST) -> Path:
    """The tree as ``.tar.zst``, in one order and with one owner."""
    file = into / f"{NAME}-{version()}-linux-{_machine()}.tar.zst"
    command = [
        "zstd",
        "--quiet",
        "--force",
        "--long=27",
        f"-{packing.zstd}",
        "--threads=0",
        "-o",
        str(file),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as packer:
        assert packer.stdin is not None
        with tarfile.open(fileobj=packer.stdin, mode="w|", format=tarfile.GNU_FORMAT) as archived:
            for path in [tree, *sorted(tree.rglob("*"))]:
                name = str(Path(tree.name) / path.relative_to(tree))
                archived.add(path, name, recursive=False, filter=_of_nobody)
    if packer.returncode:
        raise subprocess.CalledProcessError(packer.returncode, command)
    return file


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def _machine() -> str:
    return os.uname().machine


def lay_out(tree: Path, root: Path) -> None:
    """Put the program and its desktop files under ``root`` as they stand on a Linux system."""
    place = root / "usr" / "lib" / PROGRAM
    shutil.copytree(tree, place, symlinks=True, copy_function=_link)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / PROGRAM).symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    share = root / "usr" / "share"
    _copy(DESKTOP / f"{PROGRAM}.desktop", share / "applications")
    _copy(DESKTOP / METAINFO, share / "metainfo")
    _copy(DESKTOP / f"{PROGRAM}.xml", share / "mime" / "packages")
    _copy(DESKTOP / "icons" / "icon.svg", share / "icons/hicolor/scalable/apps", f"{PROGRAM}.svg")
    for picture in sorted((DESKTOP / "icons").glob("*.png")):
        size = f"{picture.stem}x{picture.stem}"
        _copy(picture, share / "icons" / "hicolor" / size / "apps", f"{PROGRAM}.png")


def _link(source: str, target: str) -> None:
    """Share a file instead of copying it where both are on one disk."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _copy(file: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / (name or file.name))


def app_folder(tree: Path, into: Path) -> Path:
    """The folder an AppImage is made of; it runs as it is, from any place."""
    folder = into / f"{NAME}.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lay_out(tree, folder)
    start = folder / "AppRun"
    start.write_text(f'#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/usr/bin/{PROGRAM}" "$@"\n')
    start.chmod(0o755)
    shutil.copyfile(DESKTOP / f"{PROGRAM}.desktop", folder / f"{PROGRAM}.desktop")
    shutil.copyfile(DESKTOP / "icons" / "256.png", folder / f"{PROGRAM}.png")
    (folder / ".DirIcon").symlink_to(f"{PROGRAM}.png")
    level(folder)
    return folder


def app_image(folder: Path, into: Path) -> Path | None:
    """The AppImage, where appimagetool is installed."""
    tool = shutil.which("appimagetool")
    if tool is None:
        return None
    file = into / f"{NAME}-{version()}-{_machine()}.AppImage"
    environment = {**os.environ, "ARCH": _machine(), "SOURCE_DATE_EPOCH": str(epoch())}
    subprocess.run([tool, "--no-appstream", str(folder), str(file)], check=True, env=environment)
    return file


def debian(tree: Path, into: Path, work: Path, *, packing: Packing = BEST) -> Path:
    """A package for Debian and Ubuntu of the release it was built on, or newer."""
    root = work / "debian"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    lay_out(tree, root)
    _add_documents(root)
    _add_control(root, tree)
    level(root)
    architecture = _architecture()
    file = into / f"{PROGRAM}_{version()}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{packing.xz}", "--build"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch())}
    subprocess.run(
        [*command, str(root), str(file)], check=True, env=environment, capture_output=True
    )
    shutil.rmtree(root)
    return file


def _architecture() -> str:
    done = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def _add_documents(root: Path) -> None:
    documents = root / "usr" / "share" / "doc" / PROGRAM
    documents.mkdir(parents=True)
    _write_packed(documents / "changelog.gz", _changelog())
    notices = f"/usr/lib/{PROGRAM}/LICENSES"
    heading = f"The licences and notices of everything bundled stand in {notices}.\n\n"
    (documents / "copyright").write_text(heading + (ROOT / "LICENSE").read_text("utf-8"), "utf-8")
    manual = root / "usr" / "share" / "man" / "man1" / f"{PROGRAM}.1.gz"
    manual.parent.mkdir(parents=True)
    _write_packed(manual, (DESKTOP / f"{PROGRAM}.1").read_text("utf-8"))
    overrides = root / "usr" / "share" / "lintian" / "overrides"
    _copy(ROOT / "build_scripts" / "shipping" / "lintian-overrides", overrides, PROGRAM)


def _maintainer() -> str:
    """Who answers for the package: whoever builds it says so the way Debian's own tools ask it."""
    name = os.environ.get("DEBFULLNAME", MAINTAINER[0])
    return f"{name} <{os.environ.get('DEBEMAIL', MAINTAINER[1])}>"


def _changelog() -> str:
    """The changelog in Debian's form: one entry, which points to the whole one."""
    when = subprocess.run(
        ["date", "-R", "-u", "-d", f"@{epoch()}"], check=True, capture_output=True, text=True
    ).stdout.strip()
    return (
        f"{PROGRAM} ({version()}) unstable; urgency=medium\n\n"
        f"  * See CHANGELOG.md of the project.\n\n -- {_maintainer()}  {when}\n"
    )


def _write_packed(file: Path, text: str) -> None:
    file.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def _add_control(root: Path, tree: Path) -> None:
    size = sum(file.lstat().st_size for file in root.rglob("*") if file.is_file())
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(
        textwrap.dedent(
            f"""\
            Package: {PROGRAM}
            Version: {version()}
            Architecture: {_architecture()}
            Maintainer: {_maintainer()}
            Installed-Size: {-(-size // 1024)}
            Depends: {", ".join(dependencies(tree))}
            Recommends: xdg-desktop-portal
            Section: education
            Priority: optional
            Description: offline explorer of a political programme
             A tree of themes and regions, a reader that is pleasant for hours, full-text
             search that understands Dutch, notes and bookmarks that are never lost, and
             positions side by side. It opens no network connection.
            """
        ),
        "utf-8",
    )


def dependencies(tree: Path) -> list[str]:
    """The packages of the machine the tree relies on: what its files need and it doesn't hold."""
    held = {file.name for file in tree.rglob("*.so*")}
    wanted: dict[str, Path] = {}
    newest = (2, 0)
    for file in natives(tree):
        found = [(int(major), int(minor)) for major, minor in symbols(str(file), _C_LIBRARY)]
        newest = max([newest, *found])
        for library in needed(str(file)):
            if library not in held:
                wanted.setdefault(library, file)
    packages = {f"libc6 (>= {newest[0]}.{newest[1]})"}
    packages |= {name for name in _owners(wanted) if name != "libc6"}
    return sorted(packages)


def _owners(wanted: dict[str, Path]) -> Iterator[str]:
    for library, file in wanted.items():
        place = resolved(file).get(library)
        package = debian_package(place) if place else None
        if package is not None:
            yield package.name


def installers(tree: Path, into: Path, work: Path, *, quick: bool = False) -> Iterator[Path]:
    """Everything for Linux, one after the other."""
    packing = QUICK if quick else BEST
    yield archive(tree, into, packing=packing)
    yield debian(tree, into, work, packing=packing)
    folder = app_folder(tree, into)
    yield app_image(folder, into) or folder
