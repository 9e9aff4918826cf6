"""Where the reader is: what back and forward return to, and what a session remembers."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

FARTHEST = 1_000_000  # pixels; no section is as long as that


@dataclass(frozen=True, slots=True)
class Address:
    """A place of the window with what it shows.

    ``section`` is empty for the overview; ``passage`` and ``offset`` (pixels past its first line)
    are the scroll position; ``query`` and ``filters`` belong to searching, and in reading mark
    the words that led there. ``comparison`` is a comparison as JSON; the filters of a matrix say
    what it shows. ``bundle`` is the id of a bundle, empty for all of them.
    ``pack`` is the programme that was open; empty for the present one.
    """

    place: str = "reading"
    section: str = ""
    passage: str = ""
    offset: int = 0
    query: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    comparison: str = ""
    bundle: str = ""
    pack: str = ""

    def same_page(self, other: "Address") -> bool:
        """Whether both show the same thing, scroll position aside."""
        return replace(self, passage="", offset=0) == replace(other, passage="", offset=0)

    def to_json(self) -> dict[str, Any]:
        """The address as a session file holds it."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: object) -> "Address":
        """The address in ``stored``; whatever isn't right is left at its default."""
        if not isinstance(stored, dict):
            return cls()
        known = {
            field.name: stored[field.name]
            for field in fields(cls)
            if type(stored.get(field.name)) is type(field.default) and field.name != "filters"
        }
        if abs(known.get("offset", 0)) > FARTHEST:
            del known["offset"]
        pairs = stored.get("filters")
        filters = tuple(
            (pair[0], pair[1])
            for pair in (pairs if isinstance(pairs, list) else [])
            if isinstance(pair, list)
            and len(pair) == 2
            and all(isinstance(part, str) for part in pair)
        )
        return cls(**known, filters=filters)
