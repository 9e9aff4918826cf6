"""Native libraries: which ones a tree holds, what they ask for, which package they are from."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_MAGIC = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)
_RUN_PATH = re.compile(r"^\s*(?:RUNPATH|RPATH)\s+(\S+)$", re.MULTILINE)
_RESOLVED = re.compile(r"^\s*(\S+) => (/\S+)", re.MULTILINE)


def is_native(file: Path) -> bool:
    """Whether ``file`` is a program or library of a machine: ELF, PE or Mach-O."""
    with file.open("rb") as stream:
        return stream.read(4).startswith(_MAGIC)


def natives(tree: Path) -> Iterator[Path]:
    """Every native file in ``tree``, in order; links are passed over."""
    for file in sorted(tree.rglob("*")):
        if file.is_file() and not file.is_symlink() and is_native(file):
            yield file


def needed(file: str) -> tuple[str, ...]:
    """The libraries an ELF file names as its own needs."""
    return tuple(_NEEDED.findall(_headers(file)))


def run_paths(file: str) -> tuple[str, ...]:
    """The folders an ELF file has its libraries looked for in."""
    return tuple(
        folder for found in _RUN_PATH.findall(_headers(file)) for folder in found.split(":")
    )


def symbols(file: str, pattern: re.Pattern[str]) -> list[tuple[str, ...]]:
    """The versions of symbols an ELF file asks for, as far as they match ``pattern``."""
    return pattern.findall(_headers(file))


@cache
def _headers(file: str) -> str:
    return subprocess.run(
        ["objdump", "-p", file], check=True, capture_output=True, text=True
    ).stdout


def resolved(file: Path) -> dict[str, str]:
    """Where this machine finds each library that ``file`` needs, directly or not."""
    done = subprocess.run(["ldd", str(file)], check=False, capture_output=True, text=True)
    return dict(_RESOLVED.findall(done.stdout))


@dataclass(frozen=True, slots=True)
class DebianPackage:
    """An installed package of Debian, its version, and the file with its copyrights."""

    name: str
    version: str
    copyright: Path


@cache
def debian_package(file: str) -> DebianPackage | None:
    """The package that put ``file`` on this machine; None where no package did."""
    for path in dict.fromkeys((str(Path(file).resolve()), file, _without_usr(file))):
        done = subprocess.run(["dpkg", "-S", path], check=False, capture_output=True, text=True)
        if done.returncode == 0:
            name = done.stdout.partition(":")[0].partition(",")[0]
            version = subprocess.run(
                ["dpkg-query", "--show", "--showformat=${Version}\n", name],
                check=True,
                capture_output=True,
                text=True,
            ).stdout.splitlines()[0]
            return DebianPackage(name, version, Path("/usr/share/doc") / name / "copyright")
    return None


def _without_usr(file: str) -> str:
    """Before /lib was merged into /usr/lib, packages named their files without it."""
    resolved_file = str(Path(file).resolve())
    return resolved_file.removeprefix("/usr") if resolved_file.startswith("/usr/lib") else file
