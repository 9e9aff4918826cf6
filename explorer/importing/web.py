"""HTML: words, headings, lists and tables. Nothing is run, fetched or kept but text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from explorer.importing.characters import clean
from explorer.importing.encoding import decode
from explorer.importing.layout import Piece, Reading, Report, Role, Style

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.I)
_SILENT_TAGS = (
    "script style noscript noframes template svg math object iframe head nav form select button"
    " title dialog"
)
_BLOCK_TAGS = (
    "p div section article main aside header footer ul ol li dl dt dd table tr blockquote pre"
    " figure figcaption address h1 h2 h3 h4 h5 h6 hr body html caption thead tbody tfoot"
    " details summary"
)
_SILENT = frozenset(_SILENT_TAGS.split())
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_HEADING = re.compile(r"h([1-6])$")
_BODY_SIZE = 11.0
_BREAK = "\v"  # white like any other, but not a line end of the source
_TITLE = 120  # characters of a title in bold, at most
_BOLD = frozenset(("b", "strong", "summary", "dt"))
_BESIDE = re.compile(
    r"(?<![a-z])(?:cookies?|consent|navigation|navbar|nav|menu|footer|breadcrumbs?)(?![a-z])", re.I
)
_ESSENCE = 0.6  # of the letters of a page at least are its text; else what it calls so isn't


def read_web(file: Path, report: Report) -> Reading:
    """The pieces of an HTML file. Raises ``UserError`` where it isn't text."""
    data = file.read_bytes()
    told = _CHARSET.search(data[:4096])
    decoded = decode(data, file.name, told[1].decode("ascii") if told else "")
    report(0.3)
    parser = _parsed(decoded.text, select=True)
    everything = _parsed(decoded.text, select=False)
    if _letters(parser.pieces) < _ESSENCE * _letters(everything.pieces):
        parser = everything
    return Reading(
        format="html",
        pieces=tuple(parser.pieces),
        title=clean(" ".join(parser.title.split())),
        warnings=("import-encoding-guessed",) if decoded.guessed else (),
        details={"encoding": decoded.encoding},
    )


def _parsed(text: str, *, select: bool) -> "_Words":
    parser = _Words(select=select)
    parser.feed(text)
    parser.close()
    parser.end_block()
    return parser


def _letters(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


class _Words(HTMLParser):
    """Collects pieces; a paragraph that is bold from end to end keeps that look.

    ``select`` leaves out what is beside the text by its name: menus, notices, the foot of a page.
    """

    def __init__(self, *, select: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._select = select
        self.pieces: list[Piece] = []
        self.title = ""
        self._silent: list[str] = []
        self._text: list[str] = []
        self._bold = self._bold_letters = 0
        self._level = 0
        self._role = Role.TEXT
        self._cells: list[str] | None = None
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "title":
            self._in_title = True
        if tag in _SILENT or self._is_beside(tag, attrs) or tag in self._silent[-1:]:
            self._silent.append(tag)
        if self._silent:
            return
        if tag in ("td", "th") and self._cells is not None:
            self._end_cell()
        elif tag in _BLOCKS and self._cells is None:
            self.end_block()
        self._open(tag)

    def _is_beside(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> bool:
        """Whether an element says of itself that it is beside the text."""
        if not self._select or tag not in ("div", "footer", "section", "ul", "aside", "header"):
            return False
        names = " ".join(value or "" for name, value in attrs if name in ("class", "id", "role"))
        return tag == "footer" or bool(_BESIDE.search(names))

    def _open(self, tag: str) -> None:
        heading = _HEADING.match(tag)
        if heading:
            self._level = int(heading[1])
        elif tag == "li":
            self._role = Role.BULLET
        elif tag == "tr":
            self._cells = []
            self._role = Role.ROW
        elif tag in _BOLD:
            self._bold += 1
        elif tag == "br":
            self._break()

    def _break(self) -> None:
        """A line break is a space; two together part paragraphs, and one a bold title from text."""
        blank = "".join(self._text[-2:]).strip(" \t\r").endswith(_BREAK)
        text = "".join(self._text).strip()
        title = 0 < len(text) <= _TITLE and not self._bold and self._bold_letters > 0.9 * len(text)
        if (blank or title) and self._cells is None:
            self.end_block()
        else:
            self._text.append(_BREAK)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if self._silent:
            if tag in self._silent:
                del self._silent[len(self._silent) - 1 - self._silent[::-1].index(tag) :]
            return
        if tag in _BOLD:
            self._bold = max(0, self._bold - 1)
        if tag == "tr" and self._cells is not None:
            self._end_cell()
            cells, self._cells = [cell for cell in self._cells if cell], None
            self._text = [" | ".join(cells)]
            self.end_block()
        elif tag in _BLOCKS and self._cells is None:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if self._in_title and not self.title.strip():
            self.title += data
        elif not self._silent:
            self._text.append(data)
            self._bold_letters += len(data.strip()) if self._bold else 0

    def _end_cell(self) -> None:
        self._cells = [*(self._cells or ()), " ".join("".join(self._text).split())]
        self._text = []

    def end_block(self) -> None:
        """Make a piece of the words collected since the last block."""
        text = clean(" ".join("".join(self._text).split()))
        if any(character.isalnum() for character in text):
            bold = self._bold_letters > 0.9 * len(text)
            piece = Piece(
                text, style=Style(_BODY_SIZE, bold=bold), role=self._role, level=self._level
            )
            self.pieces.append(replace(piece, gap=1.5))
        self._text, self._bold_letters = [], 0
        self._level, self._role = 0, Role.TEXT
