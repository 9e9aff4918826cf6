"""``LICENSES``: the texts and notices of everything bundled, with a list that says what is what."""

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from build_scripts.shipping.parts import TEXTS, Part

_COMMON = Path("/usr/share/common-licenses")  # Debian's notices refer to it
_REFERENCE = re.compile(r"/usr/share/common-licenses/([A-Za-z]+(?:-[0-9.]*[0-9])?)")
_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
_INTRODUCTION = """# What is bundled with Programmaverkenner

The program itself is under the MIT licence (`programmaverkenner.txt`), its typefaces under the SIL
Open Font License (their texts stand beside them, in `resources/fonts` and `resources/typst/fonts`).
This folder holds the licences and notices of everything else: `texts` the licences by their SPDX
name, `common` those that notices of Debian refer to. How Qt's libraries can be replaced is told in
`qt/qt.md`. The same list for machines, with every native library and its SHA-256, is
`sbom.cdx.json` (CycloneDX).

| part | version | by | licence | notices |
|---|---|---|---|---|
"""
_INSIDE = """
## Inside these parts

What others made and the parts above hold compiled in. The notices of HarfBuzz, libpng,
libjpeg-turbo, FreeType, zlib and ICU stand in `pypdfium2/BUILD_LICENSES`; the others are covered by
the texts in `texts`.

| in | part | version | by | licence |
|---|---|---|---|---|
"""


def write_licences(folder: Path, parts: Sequence[Part], own: Path) -> None:
    """Fill ``folder`` anew; ``own`` is the licence of the program itself."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(own, folder / "programmaverkenner.txt")
    referred: set[str] = set()
    for part in parts:
        for name, text in part.texts.items():
            file = folder / folder_of(part) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
            referred.update(_REFERENCE.findall(text))
    _copy((_COMMON / name for name in sorted(referred)), folder / "common")
    named = {name for part in parts for name in identifiers(part)}
    known = {text.stem: text for text in TEXTS.glob("*.txt")}
    _copy((known[name] for name in sorted(named & known.keys())), folder / "texts")
    (folder / "README.md").write_text("".join(_lines(parts)), "utf-8")


def folder_of(part: Part) -> str:
    """The folder with the notices of a part."""
    return re.sub(r"[^a-z0-9.]+", "-", part.name.lower()).strip("-")


def identifiers(part: Part) -> set[str]:
    """The SPDX names in the licences of a part and of what it holds."""
    found = {name for each in (part, *part.holds) for name in _IDENTIFIER.findall(each.licence)}
    if "LGPL-3.0-only" in found:  # it is written as an addition to the GPL
        found.add("GPL-3.0-only")
    return found - {"AND", "OR", "WITH"}


def _copy(files: Iterable[Path], folder: Path) -> None:
    for file in files:
        if file.is_file():
            folder.mkdir(exist_ok=True)
            shutil.copyfile(file, folder / file.name)


def _lines(parts: Sequence[Part]) -> Iterator[str]:
    yield _INTRODUCTION
    for part in parts:
        yield _row(part, f"`{folder_of(part)}`" if part.texts else "`texts`")
    yield _INSIDE
    for part in parts:
        for held in part.holds:
            yield f"| {part.name} {_row(held)}"


def _row(part: Part, *more: str) -> str:
    cells = (part.name, part.version, _plain(part.supplier), part.licence, *more)
    return f"| {' | '.join(cells)} |\n"


def _plain(text: str) -> str:
    """A name that stays within its cell: one line, no address."""
    return re.sub(r"\s*<[^>]*>", "", " ".join(text.split())).replace("|", "/")
