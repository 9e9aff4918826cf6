"""Words being typed, kept before they are finished."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from explorer.library.store import Store
from explorer.library.sums import key_id
from explorer.library.transaction import Row, Transaction
from explorer.library.words import clean_text, from_json, to_json


@dataclass(frozen=True, slots=True)
class Draft:
    """Unfinished words; ``key`` says of what, ``context`` what is needed to go on with them."""

    key: str
    text: str
    context: dict[str, Any] = field(hash=False)
    modified: str = ""


class Drafts:
    """The texts that are being typed. Keeping one isn't a step that can be undone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Draft, ...]:
        """Every draft, the one typed at last first."""
        rows = self._store.read("SELECT key, text, context, modified FROM drafts ORDER BY rev DESC")
        return tuple(_draft(row) for row in rows)

    def get(self, key: str) -> Draft | None:
        """The draft of ``key``, where there is one."""
        rows = self._store.read(
            "SELECT key, text, context, modified FROM drafts WHERE id = ?", (key_id(key),)
        )
        return _draft(rows[0]) if rows else None

    def keep(self, key: str, text: str, context: Mapping[str, Any] | None = None) -> None:
        """Keep what was typed until now."""
        own_id = key_id(key)
        values: Row = {"key": key, "text": clean_text(text), "context": to_json(context or {})}

        def work(transaction: Transaction) -> None:
            if transaction.row("drafts", own_id) is None:
                transaction.insert("drafts", values | {"id": own_id})
            else:
                transaction.update("drafts", own_id, **values)

        self._store.bookkeep(work)

    def discard(self, key: str) -> None:
        """The words are finished, or not wanted."""
        own_id = key_id(key)
        self._store.bookkeep(lambda transaction: transaction.delete("drafts", own_id))


def _draft(row: tuple[str, str, str, str]) -> Draft:
    key, text, context, modified = row
    return Draft(key, text, from_json(context), modified)
