"""What a reader of any format hands over: words on pages, lines in reading order, pieces of text.

Lengths are in points (1/72 inch); ``y`` grows downwards from the top of the page, as reading does.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text looks. ``size`` is 0 where a format doesn't tell."""

    size: float = 0.0
    font: str = ""
    bold: bool = False
    italic: bool = False
    colour: int = 0  # 0xRRGGBB


class Word(NamedTuple):
    """Characters without a space between them, at a place on a page; ``y`` is the baseline.

    A tuple because a long document has a hundred thousand, which are made in a third of the time.
    """

    text: str
    x0: float
    x1: float
    y: float
    style: Style

    @property
    def size(self) -> float:
        """The size of its letters in points."""
        return self.style.size


class Frame(NamedTuple):
    """A box that is drawn on a page, filled or outlined, by its edges."""

    left: float
    top: float
    right: float
    bottom: float


class Stack(NamedTuple):
    """Edges drawn below each other, equally wide, as between the rows of a table: their heights.

    ``uprights`` are where upright edges stand between their ends, as between columns.
    """

    left: float
    right: float
    edges: tuple[float, ...]
    uprights: tuple[float, ...] = ()


class Line(NamedTuple):
    """A line of text in a column.

    ``style`` is that of most characters, ``bold`` and ``italic`` tell the share of the characters
    that are; ``left`` and ``right`` are the edges of the column it stands in, ``column`` numbers
    the columns of the document in reading order, so that a change of it is a jump of the eye.
    ``aside`` tells that it stands in a box in the margin, which the text goes on around; ``box``
    numbers the boxes, drawn or in the margin, of the document, 0 where it stands in none. ``row``
    tells that it surely is a row of a table, of which ``cells`` may have several lines.
    """

    text: str
    x0: float
    x1: float
    y: float
    style: Style
    page: int
    column: int
    left: float
    right: float
    bold: float = 0.0
    italic: float = 0.0
    first_word: float = 0.0  # width of the first word
    text_x: float = 0.0  # where the text starts after a bullet or a number
    cells: tuple[str, ...] = ()
    starts_bold: bool = False
    aside: bool = False
    box: int = 0
    row: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its words.

    ``number`` counts from 1; ``label`` is the number printed on the page, 0 where there is none;
    ``sheet`` is the page of the file it stands on, which differs where a file shows two pages side
    by side.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    label: int = 0
    sheet: int = 0
    frames: tuple[Frame, ...] = ()
    stacks: tuple[Stack, ...] = ()

    @property
    def cited(self) -> int:
        """The number a reader is sent to."""
        return self.label or self.sheet or self.number


class Report(Protocol):
    """Hears how much is done (0 to 1) and, where pages are read, which of how many."""

    def __call__(self, done: float, page: int = 0, pages: int = 0, /) -> object:
        """Told by whoever reads."""


class Role(StrEnum):
    """What a piece of text is."""

    TEXT = "text"
    BULLET = "bullet"
    FOOTNOTE = "footnote"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, list item, footnote, table row or heading, with what its looks tell.

    ``level`` is the heading level where the format itself says so, else 0; ``hint`` names what it
    went by where that is weaker than the format's own word. ``gap`` is the white above it as a
    multiple of the usual distance between lines (1 is no white at all); ``lines`` is how many lines
    it takes; ``fill`` how much of the column its last line takes; ``box`` the box its first line
    stands in. ``interrupts`` tells that it stood in the middle of a sentence.
    """

    text: str
    pages: tuple[int, ...] = ()
    style: Style = Style()
    role: Role = Role.TEXT
    level: int = 0
    lines: int = 1
    gap: float = 1.0
    fill: float = 1.0
    indent: float = 0.0
    top: bool = False  # first of its column or page
    hint: str = ""
    box: int = 0
    interrupts: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents or a bookmark: what it calls, where, how deep (from 1)."""

    title: str
    page: int
    level: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from a document, before an outline is made of it."""

    format: str
    pieces: tuple[Piece, ...]
    page_count: int = 0
    bookmarks: tuple[Entry, ...] = ()
    contents: tuple[Entry, ...] = ()
    title: str = ""
    warnings: tuple[str, ...] = ()
    details: dict[str, str] = field(default_factory=dict)
