"""How far the reader has come: for each section unread, half-way or read, and the last place."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from explorer.library.changes import Change
from explorer.library.store import Store
from explorer.library.sums import key_id
from explorer.library.transaction import Row, Transaction

_SELECT = "SELECT pack, section, state, passage, fraction, modified FROM reading"


class ReadingState(StrEnum):
    """How much of a section has been read."""

    UNREAD = "unread"
    HALF = "half"
    READ = "read"


_RANK = {state: rank for rank, state in enumerate(ReadingState)}


@dataclass(frozen=True, slots=True)
class Reading:
    """The state of a section and the last place in it.

    ``passage`` is the one at the top of the window, ``fraction`` (0 to 1) how much of it was
    scrolled past.
    """

    pack: str
    section: str
    state: ReadingState
    passage: str = ""
    fraction: float = 0.0
    modified: str = ""


class ReadingProgress:
    """The reader's progress through the packs."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, pack: str) -> dict[str, Reading]:
        """What is known of a pack's sections, by section; one never opened isn't there."""
        rows = self._store.read(f"{_SELECT} WHERE pack = ?", (pack,))
        return {row[1]: _reading(row) for row in rows}

    def last(self, pack: str) -> Reading | None:
        """The section that was visited last."""
        rows = self._store.read(f"{_SELECT} WHERE pack = ? ORDER BY rev DESC LIMIT 1", (pack,))
        return _reading(rows[0]) if rows else None

    def mark(self, pack: str, sections: Iterable[str], state: ReadingState) -> Change:
        """Say of sections that they are read, or aren't; a step that can be undone."""
        wanted = tuple(dict.fromkeys(sections))

        def work(transaction: Transaction) -> None:
            for section in wanted:
                own_id = key_id(pack, section)
                if transaction.row("reading", own_id) is None:
                    transaction.insert("reading", _row(Reading(pack, section, state)))
                else:
                    transaction.update("reading", own_id, state=state.value)

        return self._store.change(f"section-marked-{state.value}", work)

    def visit(
        self, pack: str, section: str, passage: str, fraction: float, state: ReadingState
    ) -> None:
        """Keep the place; ``state`` counts only where it is more than was reached before."""
        own_id = key_id(pack, section)
        within = min(max(fraction, 0.0), 1.0)

        def work(transaction: Transaction) -> None:
            known = transaction.row("reading", own_id)
            if known is None:
                given = Reading(pack, section, state, passage, within)
                transaction.insert("reading", _row(given))
                return
            reached = max(state, ReadingState(str(known["state"])), key=_RANK.__getitem__)
            transaction.update(
                "reading",
                own_id,
                passage=passage,
                fraction=within,
                state=reached.value,
                modified=transaction.now,
            )

        self._store.bookkeep(work)


def _row(reading: Reading) -> Row:
    return {
        "id": key_id(reading.pack, reading.section),
        "pack": reading.pack,
        "section": reading.section,
        "state": reading.state.value,
        "passage": reading.passage,
        "fraction": reading.fraction,
    }


def _reading(row: tuple[str, str, str, str, float, str]) -> Reading:
    pack, section, state, passage, fraction, modified = row
    return Reading(pack, section, ReadingState(state), passage, fraction, modified)
