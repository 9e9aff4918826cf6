"""Searches the reader saved, and those of late."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from explorer.errors import UserError
from explorer.library.bookmarks import remove, update
from explorer.library.changes import Change
from explorer.library.ordering import Ordering
from explorer.library.store import Store
from explorer.library.sums import key_id
from explorer.library.transaction import Row, Transaction
from explorer.library.words import clean_line, clean_text, from_json, to_json

HISTORY_KEPT = 200
_ORDER = Ordering(
    "saved_searches",
    "SELECT id, position FROM saved_searches WHERE ? = '' ORDER BY position, seq",
)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search with a name; ``filters`` is what the search view makes of it."""

    id: str
    name: str
    query: str
    filters: dict[str, Any] = field(hash=False)


@dataclass(frozen=True, slots=True)
class PastSearch:
    """A search that was done: how many hits it had and when it was done last."""

    id: str
    query: str
    filters: dict[str, Any] = field(hash=False)
    hits: int = 0
    at: str = ""


class Searches:
    """Saved searches and the search history."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def saved(self) -> tuple[SavedSearch, ...]:
        """The saved searches, in the reader's order."""
        rows = self._store.read(
            "SELECT id, name, query, filters FROM saved_searches ORDER BY position, seq"
        )
        return tuple(
            SavedSearch(own_id, name, query, from_json(filters))
            for own_id, name, query, filters in rows
        )

    def save(self, name: str, query: str, filters: Mapping[str, Any] | None = None) -> Change:
        """Keep a search. Raises ``UserError`` without a name."""
        row: Row = {
            "name": _name(name),
            "query": clean_text(query),
            "filters": to_json(filters or {}),
        }

        def work(transaction: Transaction) -> None:
            position = _ORDER.end(transaction, "")
            transaction.insert("saved_searches", row | {"position": position})

        return self._store.change("search-saved", work)

    def rename(self, own_id: str, name: str) -> Change:
        """Give a saved search another name."""
        given = _name(name)
        return self._store.change(
            "search-changed",
            lambda transaction: update(
                transaction, "saved_searches", "search-unknown", own_id, name=given
            ),
        )

    def remove(self, *ids: str) -> Change:
        """Remove saved searches."""
        return self._store.change(
            "search-removed",
            lambda transaction: remove(transaction, "saved_searches", "search-unknown", ids),
        )

    def recent(self, limit: int = HISTORY_KEPT) -> tuple[PastSearch, ...]:
        """What was searched for of late, newest first."""
        rows = self._store.read(
            "SELECT id, query, filters, hits, modified FROM search_history"
            " ORDER BY rev DESC LIMIT ?",
            (limit,),
        )
        return tuple(
            PastSearch(own_id, query, from_json(filters), hits, at)
            for own_id, query, filters, hits, at in rows
        )

    def note(self, query: str, filters: Mapping[str, Any] | None = None, hits: int = 0) -> None:
        """Remember that this was searched for; the same search again comes first again."""
        text, given = clean_text(query), to_json(filters or {})
        own_id = key_id(text, given)

        def work(transaction: Transaction) -> None:
            transaction.delete("search_history", own_id)
            row: Row = {"id": own_id, "query": text, "filters": given, "hits": hits}
            transaction.insert("search_history", row)
            for (old,) in transaction.rows(
                "SELECT id FROM search_history ORDER BY rev DESC LIMIT -1 OFFSET ?",
                (HISTORY_KEPT,),
            ):
                transaction.delete("search_history", str(old))

        self._store.bookkeep(work)

    def forget(self, *ids: str) -> None:
        """Forget past searches, all of them without ``ids``. This can't be undone: it is gone."""

        def work(transaction: Transaction) -> None:
            everything = transaction.rows("SELECT id FROM search_history")
            for (own_id,) in everything:
                if not ids or own_id in ids:
                    transaction.delete("search_history", str(own_id))

        self._store.bookkeep(work)


def _name(name: str) -> str:
    given = clean_line(name)
    if not given:
        raise UserError("search-name-empty")
    return given
