"""Typesetting: the page model becomes a PDF, through typst.

The files of the templates and the data are handed over in memory. The data is a file of its own and
not an input of the whole document (``sys_inputs``): a change of those makes typst set every line
again, which takes 250 ms for ten pages instead of 40. Packages are refused: the templates import
none, and there is no place to get them from.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

from explorer.errors import UserError
from explorer.paths import resources_folder
from explorer.printing.page_model import Composition
from explorer.printing.typst_data import data_files

if TYPE_CHECKING:
    import typst

STANDARDS = ("ua-1", "a-2a")
_UNPRINTABLE = re.compile(
    r'(?:the text|disallowed codepoint|contains the codepoint) `"((?:[^"\\]|\\.)*)"`'
)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_PACKAGE = re.compile(r'"@[^"]*"')

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Pdf:
    """A typeset document: tagged PDF/UA-1 and PDF/A-2a.

    ``replaced`` are characters that no face has; they are printed as their number.
    """

    data: bytes
    replaced: str = ""


class Typesetter:
    """Sets pages. It remembers what it has set, so that a small change takes little time.

    Safe to use from several threads: they take turns, and others run on meanwhile. Making one loads
    nothing.
    """

    def __init__(self, resources: Path | None = None) -> None:
        """``resources`` is the folder with ``typst`` and ``fonts``.

        The program's own by default.
        """
        self._resources = resources or resources_folder()
        self._lock = Lock()
        self._unprintable: set[str] = set()

    def typeset(self, composition: Composition, *, made: datetime | None = None) -> Pdf:
        """The PDF of a composition, dated ``made`` (now by default).

        Raises ``UserError`` (``print-failed``) where typst can't set it.
        """
        when = (made or datetime.now(UTC)).replace(microsecond=0)
        with self._lock:
            while True:  # ends, for every round but the last finds characters not known before
                known = frozenset(self._unprintable)
                files = {**self._templates, **data_files(composition, known)}
                missing, data = self._compiled(files, when)
                if not missing:
                    return Pdf(data, _replaced(files, known))
                self._unprintable |= missing

    def _compiled(self, files: Files, made: datetime) -> tuple[set[str], bytes]:
        """The PDF, or the characters that stand in its way."""
        import typst  # noqa: PLC0415 -- 12 MB that a window doesn't need before it prints

        # The stub forgets the dictionary of files that the manual describes.
        compile_files = cast("Callable[..., bytes]", self._compiler.compile)
        try:
            return set(), compile_files(
                dict(files), format="pdf", pdf_standards=list(STANDARDS), timestamp=made
            )
        except typst.TypstError as error:
            missing = _characters(error.diagnostic)
            if not missing - self._unprintable:
                raise UserError("print-failed", reason=error.message) from error
            return missing, b""

    @cached_property
    def _templates(self) -> Files:
        """The templates by name. Raises ``UserError`` where one imports a package."""
        found = {}
        for file in sorted((self._resources / "typst").glob("*.typ")):
            content = file.read_bytes()
            if _PACKAGE.search(content.decode()):
                raise UserError("print-template-imports", file=file)
            found[file.name] = content
        return found

    @cached_property
    def _compiler(self) -> "typst.Compiler":
        import typst  # noqa: PLC0415 -- as above

        nowhere = self._resources / "typst" / "no-packages"
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=True,
            font_paths=[self._resources / "fonts", self._resources / "typst" / "fonts"],
        )
        return typst.Compiler(
            root=self._resources / "typst",
            font_paths=fonts,
            ignore_system_fonts=True,
            package_path=nowhere,
            package_cache_path=nowhere,
        )


def _characters(diagnostic: str) -> set[str]:
    """The characters that typst says it can't print."""
    texts = (_unescaped(found) for found in _UNPRINTABLE.findall(diagnostic))
    return {character for text in texts for character in text}


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text)


def _replaced(files: Files, unprintable: frozenset[str]) -> str:
    document = files["document.json"].decode()
    return "".join(sorted(c for c in unprintable if f"[U+{ord(c):04X}]" in document))
