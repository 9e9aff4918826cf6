"""The formats that can be imported: how each is told from its bytes, and what reads it."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import UserError
from explorer.importing.layout import Reading, Report

SUFFIX = ".programma"  # a pack as one file, which is opened, not parsed
LARGEST = 200 * 1024**2  # bytes of a document
_HEAD = 4096

Reader = Callable[[Path, Report], Reading]


@dataclass(frozen=True, slots=True)
class Format:
    """One format; ``suffixes`` are how its files are named."""

    id: str
    suffixes: tuple[str, ...]
    reader: Callable[[], Reader]


def _pdf() -> Reader:
    from explorer.importing.printed import read_printed  # noqa: PLC0415 -- only what is needed is loaded

    return read_printed


def _word() -> Reader:
    from explorer.importing.word import read_word  # noqa: PLC0415 -- only what is needed is loaded

    return read_word


def _odt() -> Reader:
    from explorer.importing.open_document import read_open_document  # noqa: PLC0415 -- only what is needed is loaded

    return read_open_document


def _html() -> Reader:
    from explorer.importing.web import read_web  # noqa: PLC0415 -- only what is needed is loaded

    return read_web


def _markdown() -> Reader:
    from explorer.importing.marked import read_marked  # noqa: PLC0415 -- only what is needed is loaded

    return read_marked


def _text() -> Reader:
    from explorer.importing.plain import read_plain  # noqa: PLC0415 -- only what is needed is loaded

    return read_plain


FORMATS = {
    one.id: one
    for one in (
        Format("pdf", (".pdf",), _pdf),
        Format("docx", (".docx", ".docm"), _word),
        Format("odt", (".odt", ".ott"), _odt),
        Format("html", (".html", ".htm", ".xhtml"), _html),
        Format("markdown", (".md", ".markdown"), _markdown),
        Format("text", (".txt", ".text"), _text),
    )
}
SUFFIXES = tuple(suffix for one in FORMATS.values() for suffix in one.suffixes)
_TEXTUAL = ("html", "markdown", "text")


def refuse_early(file: Path) -> None:
    """Refuse what needn't be opened: no file, empty, too large. Raises ``UserError``."""
    try:
        found = file.stat()
    except OSError as error:
        raise UserError(
            "import-file-missing", name=file.name, reason=error.strerror or str(error)
        ) from error
    if not file.is_file():
        raise UserError("import-no-file", name=file.name)
    if found.st_size == 0:
        raise UserError("import-empty", name=file.name)
    if found.st_size > LARGEST:
        raise UserError(
            "import-too-large",
            name=file.name,
            size=found.st_size // 1024**2,
            most=LARGEST // 1024**2,
        )


def detect(file: Path) -> Format:
    """The format of ``file``, told by its bytes and, among kinds of text, by its name.

    Raises ``UserError`` where the bytes are of another format than the name says, or of none that
    is known.
    """
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError as error:
        raise UserError(
            "import-file-missing", name=file.name, reason=error.strerror or str(error)
        ) from error
    by_name = next(
        (one.id for one in FORMATS.values() if file.suffix.casefold() in one.suffixes), ""
    )
    by_bytes = _by_bytes(head, file)
    if by_bytes == "text":
        by_bytes = by_name if by_name in _TEXTUAL else ("html" if _is_html(head) else "text")
    if by_name and by_name != by_bytes:
        found = FORMATS[by_bytes].suffixes[0]
        raise UserError("import-wrong-extension", name=file.name, told=file.suffix, found=found)
    if not by_name and file.suffix and by_bytes in _TEXTUAL:
        raise UserError("import-format-unknown", name=file.name, known=", ".join(SUFFIXES))
    return FORMATS[by_bytes]


def _by_bytes(head: bytes, file: Path) -> str:
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _by_members(file)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise UserError("import-old-word", name=file.name)
    if head.startswith(b"{\\rtf") or head[:4] in (
        b"\x89PNG",
        b"\xff\xd8\xff\xe0",
        b"GIF8",
        b"\x1f\x8b\x08\x00",
    ):
        raise UserError("import-format-unknown", name=file.name, known=", ".join(SUFFIXES))
    return "text"


def _by_members(file: Path) -> str:
    try:
        with zipfile.ZipFile(file) as container:
            names = set(container.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UserError("import-damaged", name=file.name) from error
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names:
        return "odt"
    raise UserError("import-format-unknown", name=file.name, known=", ".join(SUFFIXES))


def _is_html(head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


def read(file: Path, report: Report) -> Reading:
    """What is in ``file``. Raises ``UserError`` where it is refused."""
    refuse_early(file)
    return detect(file).reader()(file, report)
