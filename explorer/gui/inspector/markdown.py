"""What a note's Markdown says, without its marks: a plain text, and which runs stand out."""

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextListFormat

_NO_HTML = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | (
    QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_NUMBERED = QTextListFormat.Style.ListDecimal
_MARKED = re.compile(r"[*_`~\[#>]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)
_REMEMBERED = 2048  # notes; those of a list are asked for at each painting


@dataclass(frozen=True, slots=True)
class Emphasis:
    """``length`` UTF-16 units from ``start`` on that stand out."""

    start: int
    length: int
    bold: bool = False
    italic: bool = False
    struck: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A text to paint and what stands out in it."""

    text: str
    emphases: tuple[Emphasis, ...] = ()


@lru_cache(_REMEMBERED)
def read_markdown(source: str) -> Words:
    """The words of a note. Nothing it names (pictures, links) is looked at."""
    if not _MARKED.search(source):
        return Words(source.strip())
    document = QTextDocument()
    lines = (f"{line}  " if line.strip() else "" for line in source.splitlines())
    document.setMarkdown("\n".join(lines), _NO_HTML)  # a line that ends, ends for the reader too
    text, emphases = "", []
    block = document.begin()
    while block.isValid():
        text += ("\n" if text else "") + _lead(block)
        for run in _fragments(block):
            emphasis = _emphasis(len(text.encode("utf-16-le")) // 2, run[0], run[1], block)
            if emphasis is not None:
                emphases.append(emphasis)
            text += run[0].replace("\ufffc", "")
        block = block.next()
    return Words(text, tuple(emphases))


def _lead(block: QTextBlock) -> str:
    """What stands before an item of a list."""
    if block.blockFormat().objectIndex() < 0:
        return ""
    listed = block.textList()
    deep = "  " * max(0, listed.format().indent() - 1)
    numbered = listed.format().style() is _NUMBERED
    return f"{deep}{listed.itemNumber(block) + 1}. " if numbered else f"{deep}• "


def _fragments(block: QTextBlock) -> list[tuple[str, QTextCharFormat]]:
    found = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        found.append((fragment.text().replace("\u2028", "\n"), fragment.charFormat()))
        place += 1
    return found


def _emphasis(start: int, text: str, form: QTextCharFormat, block: QTextBlock) -> Emphasis | None:
    heading = block.blockFormat().headingLevel() > 0
    found = Emphasis(
        start,
        len(text.encode("utf-16-le")) // 2,
        bold=heading or form.fontWeight() >= QFont.Weight.DemiBold,
        italic=form.fontItalic(),
        struck=form.fontStrikeOut(),
        fixed=form.fontFixedPitch(),
    )
    plain = Emphasis(found.start, found.length)
    return found if found != plain else None
