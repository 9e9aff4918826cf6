"""What the command palette offers, as an item model: actions, sections, passages by code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject

from explorer.gui.overriding import override
from explorer.gui.shell.fuzzy import Match, find
from explorer.gui.widgets.rows_model import RowsModel

CONTEXT_WORTH = 0.4  # of what a letter of the name itself is worth


class EntryKind(Enum):
    """What happens when an entry is chosen."""

    ACTION = "action"
    SECTION = "section"
    PROGRAMME = "programme"
    PASSAGE = "passage"
    LINK = "link"
    SEARCH = "search"
    NOTE = "note"  # nothing: it only says something


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette.

    ``key`` is the id of an action, section or passage, or a query. ``context`` says where it
    belongs and is matched too; ``shortcut`` and ``side`` stand at the right.
    """

    kind: EntryKind
    key: str
    text: str
    context: str = ""
    shortcut: str = ""
    side: str = ""
    icon: str = ""
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with the places of the letters it was found by."""

    entry: Entry
    places: tuple[int, ...] = ()


class PaletteModel(RowsModel[Row]):
    """The entries that fit what is typed, best first; all of them, in their own order, at first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def offer(self, entries: Sequence[Entry]) -> None:
        """Offer ``entries``, all of them."""
        self._entries = tuple(entries)
        self.filter("", lambda _query: ())

    def filter(self, query: str, extra: Callable[[str], Sequence[Entry]]) -> None:
        """Show what fits ``query``, and around it what ``extra`` makes of it.

        Passages and notes of ``extra`` come first, the others last.
        """
        found = [(entry, match_entry(query, entry)) for entry in self._entries]
        fitting = [(entry, match) for entry, match in found if match is not None]
        fitting.sort(key=lambda pair: -pair[1].score)
        rows = [Row(entry, match.places) for entry, match in fitting]
        added = [Row(entry) for entry in extra(query)]
        first = [row for row in added if row.entry.kind is not EntryKind.SEARCH]
        last = [row for row in added if row.entry.kind is EntryKind.SEARCH]
        self.show((*first, *rows, *last))

    @override
    def name(self, row: Row) -> str:
        return row.entry.text

    @override
    def spoken(self, row: Row) -> Sequence[str]:
        entry = row.entry
        return entry.text, entry.context, entry.shortcut, entry.side

    @override
    def is_choosable(self, row: Row) -> bool:
        return row.entry.enabled


def match_entry(query: str, entry: Entry) -> Match | None:
    """How ``query`` is found in an entry: in its text, or else in its text and context together."""
    found = find(query, entry.text)
    if found is not None or not entry.context:
        return found
    found = find(query, f"{entry.text} {entry.context}")
    if found is None:
        return None
    own = tuple(place for place in found.places if place < len(entry.text))
    return Match(found.score * CONTEXT_WORTH, own)
