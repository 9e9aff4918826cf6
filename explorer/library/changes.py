"""What a change to the library tells those who show it."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Change:
    """What changed, told once to everyone.

    ``kinds`` are the sorts of things ("bookmark", "annotation", "bundle", "progress", …), ``ids``
    the things themselves, ``made`` those among them that are new, in order. ``name`` is a message
    code ("note-removed"). A change that touched nothing has no ids.
    """

    kinds: frozenset[str]
    ids: frozenset[str]
    name: str
    made: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ids)

    @property
    def id(self) -> str:
        """The id of the first thing made; of any that changed where nothing was made."""
        return self.made[0] if self.made else min(self.ids, default="")


class Image(NamedTuple):
    """One touched row: the values before and after, of the columns that differ.

    ``None`` for a row that wasn't there.
    """

    table: str
    row: str
    before: dict[str, object] | None
    after: dict[str, object] | None
