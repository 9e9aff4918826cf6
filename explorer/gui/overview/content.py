"""What the overview of a programme has to show."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from explorer.gui.overview.small_matrix import SmallMatrix
from explorer.programme.pack import Programme


@dataclass(frozen=True, slots=True)
class LastNote:
    """A note the reader wrote of late: its id, words and where it stands."""

    id: str
    words: str
    place: str
    ground: str = ""  # the token of its colour


@dataclass(frozen=True, slots=True)
class Content:
    """A programme, and what is known beside it by now.

    ``states`` are those of the ``ReadingTracker``, ``last`` is the section to offer reading on in,
    ``others`` are the other programmes that are installed. The matrix comes once it is ``counted``.
    """

    programme: Programme
    states: Mapping[str, int] = field(default_factory=dict)
    last: str = ""
    others: tuple[Programme, ...] = ()
    notes: tuple[LastNote, ...] = ()
    matrix: SmallMatrix | None = None
    counted: bool = False

    @property
    def expects_matrix(self) -> bool:
        """Whether there is a matrix, or may be one as soon as it is counted."""
        if self.counted:
            return self.matrix is not None
        return any(head.region for head in self.programme.section_heads())
