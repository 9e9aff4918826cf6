"""The page model: what stands on paper, in order, decided but not yet typeset.

Every exporter writes these blocks and nothing else; none of them sees the bundle.
"""

from dataclasses import dataclass
from enum import StrEnum

from explorer.printing.document import Colour
from explorer.printing.geometry import Sheet
from explorer.printing.options import Template
from explorer.printing.runs import Run


@dataclass(frozen=True, slots=True)
class PrintedNote:
    """A note under its number.

    ``quote`` holds the first words it is about, none for a whole passage.
    """

    number: int
    text: str
    colour: Colour | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """The head of the document. ``form`` are the labels of lines that a pupil fills in."""

    text: str
    kicker: str = ""
    subtitle: str = ""
    form: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title is level 1, and no level is skipped."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with its notes and its source."""

    runs: tuple[Run, ...]
    notes: tuple[PrintedNote, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The reader's own paragraphs."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A numbered question with ruled lines to write on."""

    number: int
    text: str
    lines: int


class ListingKind(StrEnum):
    """What a listing lists; exporters may give each its own look."""

    WORDS = "words"
    ANSWERS = "answers"
    CLAIMS = "claims"
    FACTS = "facts"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a listing."""

    label: str
    runs: tuple[Run, ...]
    source: str = ""
    notes: tuple[PrintedNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Labels with texts."""

    kind: ListingKind
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One text in a cell, with where it comes from."""

    runs: tuple[Run, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. A cell without parts is one where the column is silent."""

    label: str
    cells: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``header`` names the label column first. ``silent`` stands in empty cells."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    silent: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; ``kind`` is ``svg`` or ``png``.

    ``turned``: it is so wide that on paper it lies on a page of its own, on its side.
    """

    data: bytes
    kind: str
    alt: str
    caption: str = ""
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A new page."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card."""

    kicker: str = ""
    runs: tuple[Run, ...] = ()
    source: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class CardSheet:
    """A sheet of cards: both its sides, row by row.

    ``order`` says which back stands at each place, so that the printer puts every back behind its
    front.
    """

    fronts: tuple[Side | None, ...]
    backs: tuple[Side | None, ...]
    order: tuple[int, ...]

    @property
    def turned(self) -> tuple[Side | None, ...]:
        """The backs where the printer needs them."""
        return tuple(self.backs[place] for place in self.order)


@dataclass(frozen=True, slots=True)
class Cards:
    """Sheets of cards, with so many beside and below each other."""

    across: int
    down: int
    sheets: tuple[CardSheet, ...]


Block = Title | Heading | Passage | Words | Question | Listing | Table | Picture | Break | Cards


@dataclass(frozen=True, slots=True)
class Composition:
    """A document as it will stand on paper.

    ``text_size`` is in points. ``line_step`` is the step of the line numbers, 0 for none. ``foot``
    stands at the foot of every page. ``one_page`` asks to make the text smaller rather than to take
    a second page.
    """

    title: str
    author: str
    language: str
    template: Template
    sheet: Sheet
    text_size: float
    line_step: int
    neutral: bool
    one_page: bool
    foot: str
    blocks: tuple[Block, ...]
