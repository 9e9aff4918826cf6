"""What is handed to the printer: the items of a bundle with their texts, and where they come from.

Nothing here knows the library; whoever prints turns its bundles into a ``Document``.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from explorer.printing.options import Options


class Colour(StrEnum):
    """The four colours of highlights and notes."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@dataclass(frozen=True, slots=True)
class Highlight:
    """Characters ``[start, end)`` of a passage that the reader marked."""

    start: int
    end: int
    colour: Colour


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Characters ``[start, end)`` that the programme itself stresses, more if ``strong``."""

    start: int
    end: int
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A note on characters ``[start, end)``, or on the whole passage if ``start`` is None."""

    text: str
    start: int | None = None
    end: int | None = None
    to_print: bool = True
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class PassageItem:
    """A passage, whole or trimmed to the ``kept`` characters ``[start, end)``.

    What is left out prints as "[…]".

    ``citation`` is the full citation, ``title`` the section it stands in, ``number`` its place
    there, ``pages`` the pages of the source; ``act``, ``levels``, ``figures``, ``deadlines`` and
    ``conditions`` are labels a person can read (for a brief). ``source`` is the id of a ``Source``
    of the document.
    """

    text: str
    citation: str = ""
    title: str = ""
    number: int = 0
    pages: tuple[int, ...] = ()
    code: str = ""
    kept: tuple[tuple[int, int], ...] = ()
    highlights: tuple[Highlight, ...] = ()
    notes: tuple[Note, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    source: str = ""
    act: str = ""
    levels: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionItem:
    """A question with a number of ruled lines.

    An ``extra`` one is left out of the shorter variant. ``source`` is the id of a ``Source`` of the
    document that answers it, ``pages`` are the pages there.
    """

    text: str
    lines: int = 4
    answer: str = ""
    extra: bool = False
    source: str = ""
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TextItem:
    """The reader's own words; an empty line starts a new paragraph. Never markup."""

    text: str


@dataclass(frozen=True, slots=True)
class HeadingItem:
    """A heading of level 1 to 3, under the title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class CellText:
    """A text in a cell of a comparison, with where it comes from.

    ``source`` is the id of a ``Source`` of the document, ``pages`` are the pages there. ``changed``
    are the characters ``[start, end)`` that another edition doesn't have.
    """

    text: str
    citation: str = ""
    source: str = ""
    pages: tuple[int, ...] = ()
    changed: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ComparisonItem:
    """A comparison.

    ``cells[row][column]`` holds the texts of one column on one aspect, perhaps none. ``by`` names
    what makes a row, an aspect unless it is given.
    """

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[tuple[CellText, ...], ...], ...]
    title: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class PictureItem:
    """A picture, SVG or PNG; ``alt`` says in words what it shows, ``source`` what it tells of."""

    data: bytes
    alt: str
    caption: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Item = (
    PassageItem | QuestionItem | TextItem | HeadingItem | ComparisonItem | PictureItem | PageBreak
)


@dataclass(frozen=True, slots=True)
class Source:
    """The document that passages come from. ``original`` says where the party's own words stand."""

    id: str
    name: str
    restatement: bool = False
    original: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A difficult word and what it means."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """What stands at the head of a worksheet."""

    subject: str = ""
    goal: str = ""
    minutes: int = 0
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A bundle, ready to be printed. ``author`` is who selected and annotated.

    ``language`` is that of the reader, in which the fixed words on the page are; ``text_language``
    that of the texts, which says how words are hyphenated and read out: the same unless given.
    """

    title: str
    items: tuple[Item, ...] = ()
    options: Options = field(default_factory=Options)
    sources: tuple[Source, ...] = ()
    subtitle: str = ""
    author: str = ""
    language: str = "nl"
    text_language: str = ""
    lesson: Lesson = field(default_factory=Lesson)
