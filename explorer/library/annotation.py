"""A highlight, a note, or a note on a highlight."""

from dataclasses import dataclass
from enum import StrEnum

from explorer.library.anchors import Anchor, State


class Colour(StrEnum):
    """The colours of a highlight; ``NONE`` for a note without one."""

    NONE = ""
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


class Visibility(StrEnum):
    """Who a note is for: the reader alone, or whoever gets the printed page."""

    PRIVATE = "private"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, a note, or a note on a highlight.

    ``anchors`` come in the order of the text. ``creator`` is empty for the reader's own.
    ``conflict_of`` is the id of the annotation this one is another version of; ``imported`` the
    fingerprint of what an imported one said when it came. Times are UTC, ISO 8601.
    """

    id: str
    pack: str
    anchors: tuple[Anchor, ...]
    text: str = ""
    colour: Colour = Colour.NONE
    visibility: Visibility = Visibility.PRIVATE
    tags: tuple[str, ...] = ()
    state: State = State.EXACT
    creator: str = ""
    conflict_of: str = ""
    imported: str = ""
    created: str = ""
    modified: str = ""

    @property
    def target(self) -> str:
        """The id of the passage or section it stands at first."""
        return self.anchors[0].passage

    @property
    def quote(self) -> str:
        """The words that are marked; of several passages with a space between."""
        return " ".join(anchor.quote for anchor in self.anchors if anchor.quote)

    @property
    def is_orphan(self) -> bool:
        """Has any of it lost its place?"""
        return self.state is State.ORPHAN
