"""Bundles: named baskets of passages, selections, notes and own words, in the reader's order.

What an item holds, and how a bundle is to be printed, is JSON the library doesn't look into;
``explorer.bundling`` does.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from explorer.errors import UserError
from explorer.library.bookmarks import remove, update
from explorer.library.changes import Change
from explorer.library.ordering import Ordering
from explorer.library.store import Store, found
from explorer.library.transaction import Row, Transaction
from explorer.library.words import clean_line, clean_text, from_json, to_json

_SELECT = (
    "SELECT id, name, description, created, modified,"
    " (SELECT count(*) FROM bundle_items WHERE bundle = bundles.id) FROM bundles"
)
_ITEMS = "SELECT id, bundle, kind, payload, created, modified FROM bundle_items"
_IN_ORDER = "ORDER BY position, seq"
_BUNDLES = Ordering("bundles", "SELECT id, position FROM bundles WHERE ? = '' ORDER BY position")
_ORDER = Ordering(
    "bundle_items",
    "SELECT id, position FROM bundle_items WHERE bundle = ? ORDER BY position, seq",
)


class ItemKind(StrEnum):
    """What an item of a bundle is."""

    PASSAGE = "passage"
    SELECTION = "selection"
    NOTE = "note"
    QUESTION = "question"
    TEXT = "text"
    HEADING = "heading"
    COMPARISON = "comparison"
    PAGE_BREAK = "page-break"
    MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle and how many items it has."""

    id: str
    name: str
    description: str
    created: str
    modified: str
    size: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item; ``kind`` is an ``ItemKind``, or one of a later version, kept as it is."""

    id: str
    bundle: str
    kind: str
    payload: dict[str, Any] = field(hash=False)
    created: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class NewItem:
    """What is to become an item. A passage has ``{"pack": …, "passage": …}`` as its payload."""

    kind: ItemKind
    payload: Mapping[str, Any] = field(default_factory=dict, hash=False)


class Bundles:
    """The reader's bundles."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Bundle, ...]:
        """Every bundle, in the reader's order."""
        return tuple(Bundle(*row) for row in self._store.read(f"{_SELECT} {_IN_ORDER}"))

    def get(self, own_id: str) -> Bundle:
        """One bundle by its id. Raises ``UserError`` where there is none."""
        rows = self._store.read(f"{_SELECT} WHERE id = ?", (own_id,))
        return Bundle(*found(rows, "bundle-unknown", own_id))

    def named(self, name: str) -> Bundle:
        """A bundle by its id or name, capitals aside. Raises ``UserError`` where none has it."""
        wanted = clean_line(name).casefold()
        for bundle in self.all():
            if bundle.id == name or bundle.name.casefold() == wanted:
                return bundle
        raise UserError("bundle-unknown", id=name)

    def items(self, bundle: str) -> tuple[Item, ...]:
        """The items of a bundle in order. Raises ``UserError`` where there is no such bundle."""
        self.get(bundle)
        rows = self._store.read(f"{_ITEMS} WHERE bundle = ? {_IN_ORDER}", (bundle,))
        return tuple(
            Item(own_id, owner, kind, from_json(payload), created, modified)
            for own_id, owner, kind, payload, created, modified in rows
        )

    def layout(self, bundle: str) -> dict[str, Any]:
        """How a bundle is to be printed; empty where nothing was chosen yet."""
        rows = self._store.read("SELECT layout FROM bundle_layouts WHERE id = ?", (bundle,))
        return from_json(rows[0][0]) if rows else {}

    def add(self, name: str, description: str = "") -> Change:
        """A new, empty bundle. Raises ``UserError`` where the name is empty or taken."""
        given, about = clean_line(name), clean_text(description)

        def work(transaction: Transaction) -> None:
            _check_name(transaction, given)
            position = _BUNDLES.end(transaction, "")
            row: Row = {"name": given, "description": about, "position": position}
            transaction.insert("bundles", row)

        return self._store.change("bundle-added", work)

    def rename(self, own_id: str, name: str) -> Change:
        """Give a bundle another name. Raises ``UserError`` where it is empty or taken."""
        given = clean_line(name)

        def work(transaction: Transaction) -> None:
            _check_name(transaction, given, own_id)
            update(transaction, "bundles", "bundle-unknown", own_id, name=given)

        return self._store.change("bundle-changed", work)

    def lay_out(self, bundle: str, layout: Mapping[str, Any]) -> Change:
        """Keep how a bundle is to be printed. Raises ``UserError`` where there is none."""
        given = to_json(layout)

        def work(transaction: Transaction) -> None:
            _check_bundle(transaction, bundle)
            if transaction.row("bundle_layouts", bundle) is None:
                row: Row = {"id": bundle, "bundle": bundle, "layout": given}
                transaction.insert("bundle_layouts", row)
            else:
                transaction.update("bundle_layouts", bundle, layout=given)

        return self._store.change("bundle-laid-out", work)

    def copy(self, bundle: str, name: str) -> Change:
        """A second bundle with the same items and layout; ``Change.id`` is the new one.

        Raises ``UserError`` where the name is empty or taken, or there is no such bundle.
        """
        given = clean_line(name)

        def work(transaction: Transaction) -> None:
            _check_name(transaction, given)
            made = self.get(bundle)
            row: Row = {"name": given, "description": made.description}
            position = _BUNDLES.end(transaction, "")
            copy = transaction.insert("bundles", row | {"position": position})
            for number, item in enumerate(self.items(bundle), start=1):
                row = {"bundle": copy, "kind": item.kind, "payload": to_json(item.payload)}
                transaction.insert("bundle_items", row | {"position": float(number)})
            if layout := self.layout(bundle):
                row = {"id": copy, "bundle": copy, "layout": to_json(layout)}
                transaction.insert("bundle_layouts", row)

        return self._store.change("bundle-copied", work)

    def move(self, ids: Sequence[str], before: str | None = None) -> Change:
        """Put bundles before the one named, or last."""
        return self._store.change(
            "bundle-moved", lambda transaction: _BUNDLES.move(transaction, ids, "", before)
        )

    def remove(self, *ids: str) -> Change:
        """Remove bundles with their items and layouts."""

        def work(transaction: Transaction) -> None:
            for own_id in ids:
                transaction.delete("bundle_layouts", own_id)
                for (item,) in transaction.rows(
                    "SELECT id FROM bundle_items WHERE bundle = ?", (own_id,)
                ):
                    transaction.delete("bundle_items", str(item))
            remove(transaction, "bundles", "bundle-unknown", ids)

        return self._store.change("bundle-removed", work)

    def put(self, bundle: str, items: Iterable[NewItem], before: str | None = None) -> Change:
        """Put items into a bundle, before the item named or last."""
        given = [(item.kind.value, to_json(item.payload)) for item in items]

        def work(transaction: Transaction) -> None:
            _check_bundle(transaction, bundle)
            end = _ORDER.end(transaction, bundle)
            made = []
            for number, (kind, payload) in enumerate(given):
                row: Row = {"bundle": bundle, "kind": kind, "payload": payload}
                made.append(transaction.insert("bundle_items", row | {"position": end + number}))
            if before is not None:
                _ORDER.move(transaction, made, bundle, before)

        return self._store.change("bundle-filled", work)

    def edit(self, item: str, payload: Mapping[str, Any]) -> Change:
        """Change what an item holds."""
        given = to_json(payload)

        def work(transaction: Transaction) -> None:
            update(transaction, "bundle_items", "bundle-item-unknown", item, payload=given)

        return self._store.change("bundle-item-changed", work)

    def move_items(self, items: Sequence[str], bundle: str, before: str | None = None) -> Change:
        """Put items elsewhere in their bundle or into another one."""

        def work(transaction: Transaction) -> None:
            _check_bundle(transaction, bundle)
            for item in items:
                update(transaction, "bundle_items", "bundle-item-unknown", item, bundle=bundle)
            _ORDER.move(transaction, items, bundle, before)

        return self._store.change("bundle-item-moved", work)

    def take_out(self, *items: str) -> Change:
        """Take items out of their bundle."""
        return self._store.change(
            "bundle-item-removed",
            lambda transaction: remove(transaction, "bundle_items", "bundle-item-unknown", items),
        )


def _check_bundle(transaction: Transaction, bundle: str) -> None:
    if transaction.row("bundles", bundle) is None:
        raise UserError("bundle-unknown", id=bundle)


def _check_name(transaction: Transaction, name: str, own_id: str = "") -> None:
    if not name:
        raise UserError("bundle-name-empty")
    for other, taken in transaction.rows("SELECT id, name FROM bundles"):
        if other != own_id and str(taken).casefold() == name.casefold():
            raise UserError("bundle-name-taken", name=name)
