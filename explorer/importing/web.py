"""HTML: words, headings, lists and tables. Nothing is run, fetched or kept but text."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from explorer.importing.characters import clean
from explorer.importing.encoding import decode
from explorer.importing.layout import Piece, Reading, Report, Role, Style

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.I)
_SILENT_TAGS = (
    "script style noscript template svg math object iframe head nav form select button title"
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


def read_web(file: Path, report: Report) -> Reading:
    """The pieces of an HTML file. Raises ``UserError`` where it isn't text."""
    data = file.read_bytes()
    told = _CHARSET.search(data[:4096])
    decoded = decode(data, file.name, told[1].decode("ascii") if told else "")
    report(0.3)
    parser = _Words()
    parser.feed(decoded.text)
    parser.close()
    parser.end_block()
    return Reading(
        format="html",
        pieces=tuple(parser.pieces),
        title=clean(" ".join(parser.title.split())),
        warnings=("import-encoding-guessed",) if decoded.guessed else (),
        details={"encoding": decoded.encoding},
    )


class _Words(HTMLParser):
    """Collects pieces; a paragraph that is bold from end to end keeps that look."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
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
        if tag in _SILENT:
            self._silent.append(tag)
        if self._silent:
            return
        if tag in ("td", "th") and self._cells is not None:
            self._end_cell()
        elif tag in _BLOCKS and self._cells is None:
            self.end_block()
        self._open(tag)

    def _open(self, tag: str) -> None:
        heading = _HEADING.match(tag)
        if heading:
            self._level = int(heading[1])
        elif tag == "li":
            self._role = Role.BULLET
        elif tag == "tr":
            self._cells = []
            self._role = Role.ROW
        elif tag in ("b", "strong"):
            self._bold += 1
        elif tag == "br":
            self._break()

    def _break(self) -> None:
        """A line break is a space; two together part paragraphs."""
        if "".join(self._text[-2:]).strip(" \t\r").endswith(_BREAK) and self._cells is None:
            self.end_block()
        else:
            self._text.append(_BREAK)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if self._silent:
            if tag in self._silent:
                del self._silent[self._silent.index(tag) :]
            return
        if tag in ("b", "strong"):
            self._bold = max(0, self._bold - 1)
        elif tag == "tr" and self._cells is not None:
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
