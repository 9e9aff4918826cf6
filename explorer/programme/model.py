"""What a programme is: sections in a tree, passages in a section, and how to cite them."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a node of the tree stands for."""

    THEME = "theme"
    REGION = "region"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters ``[start, end)`` of a passage's plain text, with its emphasis."""

    start: int
    end: int
    style: str  # "emphasis" or "strong"


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a programme; the unit that is read, found, cited and annotated.

    ``id`` (``regio/rusland#02``) is stable for ever; ``number`` is its place in the section, from
    1. ``regions`` lists the section's own region first, then those the passage names. ``suggested``
    names the facets (``act``, ``aspect``, ``level``, ``region``) whose tags no editor has seen.
    """

    id: str
    section: str
    number: int
    text: str
    pages: tuple[int, ...] = ()
    act: str | None = None
    levels: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    sdgs: tuple[int, ...] = ()
    figures: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    line: int = 0
    suggested: tuple[str, ...] = ()

    @property
    def is_demand(self) -> bool:
        """Whether the passage asks for something (act ``eis``)."""
        return self.act == "eis"


@dataclass(frozen=True, slots=True)
class Head:
    """A node of the tree: what is known of a section or group before its text is read.

    ``pages`` is the first and the last page in the source; counts come from the pack and are
    checked against the text.
    """

    id: str
    title: str
    kind: Kind
    pages: tuple[int, int]
    source_title: str = ""
    file: str = ""
    region: str = ""
    keypoints: tuple[str, ...] = ()
    passages: int = 0
    demands: int = 0
    words: int = 0
    children: tuple["Head", ...] = ()

    @property
    def is_section(self) -> bool:
        """Whether the node has text of its own; a group has only sections below it."""
        return self.kind is not Kind.GROUP

    @property
    def reading_minutes(self) -> int:
        """Minutes at 200 words a minute, the usual rate for expository Dutch, at least one."""
        return max(1, round(self.words / 200))


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its text."""

    head: Head
    passages: tuple[Passage, ...]
    trail: tuple[Head, ...] = field(default=())  # the groups it stands in, outermost first

    @property
    def id(self) -> str:
        """The id of the section, such as ``regio/rusland``."""
        return self.head.id

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.head.title


@dataclass(frozen=True, slots=True)
class Source:
    """The published document a programme was taken from."""

    title: str
    publisher: str
    pages: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """The document a reader imported: its file name, the day (ISO 8601), its SHA-256 sum."""

    file: str
    date: str
    sha256: str


def page_range(pages: tuple[int, ...]) -> str:
    """``9`` or ``20–21``: pages as they are written in a citation; nothing where none is known."""
    if not any(pages):
        return ""
    first, last = min(pages), max(pages)
    return str(first) if first == last else f"{first}–{last}"


def section_of(passage_id: str) -> str:
    """The section a passage id (or a section id) belongs to."""
    return passage_id.partition("#")[0]
