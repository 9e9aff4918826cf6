"""What the frozen program is made of: wheels, the interpreter, Qt, libraries of the machine.

Every native file in the tree belongs to exactly one part; one that belongs nowhere stops the build.
"""

import ast
import hashlib
import json
import platform
import sysconfig
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePath
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from build_scripts.shipping.natives import debian_package, natives

HERE = Path(__file__).resolve().parent
TABLE = HERE / "parts.toml"
TEXTS = HERE / "licences"
ROOT = HERE.parent.parent


class UnknownPartError(Exception):
    """A native file of which nobody knows who made it and under which licence."""


@dataclass(frozen=True, slots=True)
class NativeFile:
    """A program or library in the tree, by its path there, with its SHA-256."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Part:
    """Something with a maker, a version and a licence (SPDX); ``texts`` are its notices by name.

    ``holds`` are parts inside this one that have no file of their own.
    """

    name: str
    version: str
    supplier: str
    licence: str
    purl: str = ""
    files: tuple[NativeFile, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    holds: tuple["Part", ...] = ()


def parts_of(tree: Path, work: Path) -> list[Part]:
    """The parts of the frozen program in ``tree``, by name.

    ``work`` is PyInstaller's folder, which knows where each file came from. Raises
    ``UnknownPartError``.
    """
    return _Gatherer(tree, _sources(work)).parts()


def _sources(work: Path) -> dict[str, str]:
    """Where each file of the tree was taken from, by its path under the inner folder."""
    listed: Any = ast.literal_eval((work / "COLLECT-00.toc").read_text("utf-8"))
    return {PurePath(name).as_posix(): source for name, source, _kind in listed[0]}


class _Gatherer:
    def __init__(self, tree: Path, sources: Mapping[str, str]) -> None:
        self._tree = tree
        self._sources = sources
        self._table = tomllib.loads(TABLE.read_text("utf-8"))
        self._wheels = {str(canonicalize_name(w.name)): w for w in _wheels("programmaverkenner")}
        self._owners = {
            file: name for name, wheel in self._wheels.items() for file in _files_of(wheel)
        }
        self._files: dict[str, list[NativeFile]] = {}
        self._debian: dict[str, str] = {}

    def parts(self) -> list[Part]:
        for file in natives(self._tree):
            path = file.relative_to(self._tree).as_posix()
            summed = NativeFile(path, hashlib.sha256(file.read_bytes()).hexdigest())
            self._files.setdefault(self._owner(path), []).append(summed)
        found = [self._wheel(name, wheel) for name, wheel in self._wheels.items()]
        found += [self._interpreter(), self._bootloader(), self._qt(), *self._libraries()]
        return sorted(found, key=lambda part: part.name.lower())

    def _owner(self, path: str) -> str:
        """The name of the part a native file belongs to."""
        inner = path.removeprefix("_internal/")
        if "/" not in path:
            return "bootloader"
        source = self._sources.get(inner, "")
        wheel = self._owners.get(str(Path(source).resolve())) if source else None
        if wheel == "pyside6-essentials" and _is_qt(inner):
            return "qt"
        if wheel:
            return wheel
        if inner.startswith("python3") or PurePath(inner).name.lower().startswith(
            ("libpython", "python3", "vcruntime", "api-ms-", "ucrtbase")
        ):
            return "cpython"
        return self._library(inner, source)

    def _library(self, inner: str, source: str) -> str:
        name = PurePath(inner).name
        for entry in self._table["library"]:
            if name.startswith(tuple(entry["starts"])):
                self._debian.setdefault(entry["name"], source)
                return f"library {entry['name']}"
        if not source.startswith(("/usr/lib", "/lib")):  # a Python that brings its own libraries
            return "cpython"
        raise UnknownPartError(f"{name}, from {source}: please add it to {TABLE.name}")

    def _taken(self, owner: str) -> tuple[NativeFile, ...]:
        return tuple(self._files.get(owner, ()))

    def _wheel(self, name: str, wheel: Distribution) -> Part:
        licence = self._table["wheels"].get(name) or _said(wheel, "License-Expression", "License")
        if not licence:
            raise UnknownPartError(f"{name} names no licence: please add it to {TABLE.name}")
        return Part(
            name=wheel.name,
            version=wheel.version,
            supplier=_said(wheel, "Author", "Author-email", "Maintainer-email") or wheel.name,
            licence=licence,
            purl=f"pkg:pypi/{name}@{wheel.version}",
            files=self._taken(name),
            texts={**_texts_in(wheel), **_own_texts(name)},
            holds=tuple(_inner_parts(wheel)),
        )

    def _interpreter(self) -> Part:
        text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
        package = None if text.exists() else debian_package(sysconfig.get_path("stdlib") + "/os.py")
        notice = text if text.exists() else package.copyright if package else None
        return Part(
            name="CPython",
            version=platform.python_version(),
            supplier="Python Software Foundation",
            licence="PSF-2.0",
            purl=f"pkg:generic/cpython@{platform.python_version()}",
            files=self._taken("cpython"),
            texts={"LICENSE.txt": _read(notice)} if notice else {},
        )

    def _bootloader(self) -> Part:
        wheel = distribution("pyinstaller")
        return Part(
            name="PyInstaller bootloader",
            version=wheel.version,
            supplier="The PyInstaller Development Team",
            licence=self._table["wheels"]["pyinstaller"],
            purl=f"pkg:pypi/pyinstaller@{wheel.version}",
            files=self._taken("bootloader"),
            texts=_texts_in(wheel),
        )

    def _qt(self) -> Part:
        version = self._wheels["pyside6-essentials"].version
        return Part(
            name="Qt",
            version=version,
            supplier="The Qt Company",
            licence="LGPL-3.0-only",
            purl=f"pkg:generic/qt@{version}",
            files=self._taken("qt"),
            texts=_own_texts("qt"),
            holds=tuple(
                Part(entry["name"], entry.get("version", ""), entry["supplier"], entry["licence"])
                for entry in (_icu(self._taken("qt")), *self._table["inside_qt"])
            ),
        )

    def _libraries(self) -> Iterator[Part]:
        for entry in self._table["library"]:
            files = self._taken(f"library {entry['name']}")
            if not files:
                continue
            package = debian_package(self._debian[entry["name"]])
            version = package.version if package else ""
            yield Part(
                name=entry["name"],
                version=version,
                supplier=entry["supplier"],
                licence=entry["licence"],
                purl=f"pkg:deb/debian/{package.name}@{version}" if package else "",
                files=files,
                texts={"copyright": _read(package.copyright)} if package else {},
            )


def _is_qt(inner: str) -> bool:
    """Whether a file of the PySide6 wheel is Qt itself; the others are its bindings."""
    name = PurePath(inner).name
    return inner.startswith(("PySide6/Qt/", "PySide6/plugins/")) or name.startswith("Qt6")


def _wheels(project: str) -> Iterator[Distribution]:
    """What the program needs at run time, and what that needs."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert table["name"] == project
    waiting: list[str] = list(table["dependencies"])
    seen: set[str] = set()
    while waiting:
        wanted = Requirement(waiting.pop())
        name = canonicalize_name(wanted.name)
        if name in seen or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        waiting += found.requires or ()
        yield found


def _said(wheel: Distribution, *keys: str) -> str:
    """The first of these that a wheel says of itself."""
    about = wheel.metadata
    found = (about[key] for key in keys if key in about)
    return next(filter(None, found), "")


def _files_of(wheel: Distribution) -> Iterator[str]:
    for file in wheel.files or ():
        yield str(Path(str(wheel.locate_file(file))).resolve())


def _texts_in(wheel: Distribution) -> dict[str, str]:
    """The licences and notices a wheel brings, by name."""
    words = ("licen", "copying", "notice", "authors")
    found = {}
    for file in sorted(wheel.files or (), key=str):
        path = PurePath(file)
        if ".dist-info" not in path.parts[0] or path.suffix == ".json":
            continue
        if any(word in "/".join(path.parts[1:]).lower() for word in words):
            name = "/".join(part for part in path.parts[1:] if part != "licenses")
            found[name] = _read(Path(str(wheel.locate_file(file))))
    return found


def _own_texts(name: str) -> dict[str, str]:
    """Texts kept here for parts that bring none."""
    names: Mapping[str, Sequence[str]] = {
        "pyside6-essentials": ("qt.md",),
        "shiboken6": ("qt.md",),
        "qt": ("qt.md",),
        "whoosh": ("Whoosh-BSD-2-Clause.txt",),
    }
    return {each: _read(TEXTS / each) for each in names.get(name, ())}


def _inner_parts(wheel: Distribution) -> Iterator[Part]:
    """What a wheel says it was compiled from (PEP 770)."""
    for file in sorted(wheel.files or (), key=str):
        if "sboms" not in PurePath(file).parts:
            continue
        bill = json.loads(_read(Path(str(wheel.locate_file(file)))))
        for component in bill.get("components", ()):
            yield Part(
                name=component["name"],
                version=component.get("version", ""),
                supplier=component.get("author", ""),
                licence=_licence_of(component),
                purl=component.get("purl", ""),
            )


def _licence_of(component: Mapping[str, Any]) -> str:
    for each in component.get("licenses", ()):
        named = each.get("license", {})
        found = each.get("expression") or named.get("id") or named.get("name")
        if found:
            return " ".join(str(found).split())
    return ""


def _icu(files: Sequence[NativeFile]) -> dict[str, str]:
    """ICU comes with Qt's wheel; its version is that of its files."""
    names = [PurePath(file.path).name for file in files]
    major = next((name.rpartition(".")[2] for name in names if name.startswith("libicu")), "")
    return {"name": "ICU", "version": major, "supplier": "Unicode, Inc.", "licence": "Unicode-3.0"}


def _read(file: Path) -> str:
    return file.read_text("utf-8", errors="replace")
