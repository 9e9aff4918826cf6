"""Bookmarks on sections and passages, in folders, in the reader's own order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from explorer.errors import UserError
from explorer.library.changes import Change
from explorer.library.derived import fold
from explorer.library.ordering import Ordering
from explorer.library.store import Store, found
from explorer.library.transaction import Row, Transaction
from explorer.library.words import clean_line, clean_text

COMPARISON = "vergelijking:"  # before a comparison that is the target of a bookmark
_SELECT = "SELECT id, pack, target, folder, description, created, modified, seq FROM bookmarks"
_ORDER = Ordering(
    "bookmarks", "SELECT id, position FROM bookmarks WHERE folder = ? ORDER BY position, seq"
)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark; ``target`` is the id of a section or a passage of the pack, or a comparison.

    Folders nest with a slash (``les/oorlog``); the empty name is no folder. Times are UTC,
    ISO 8601; ``number`` gives the order of making, whatever the clock said.
    """

    id: str
    pack: str
    target: str
    folder: str
    description: str
    created: str
    modified: str
    number: int = field(default=0, compare=False)

    @property
    def is_comparison(self) -> bool:
        """Does it stand on a comparison rather than in the text?"""
        return self.target.startswith(COMPARISON)


class Bookmarks:
    """The reader's bookmarks."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, pack: str | None = None, text: str = "") -> tuple[Bookmark, ...]:
        """Bookmarks by folder, in the reader's order, of one pack and with ``text`` when given."""
        rows = self._store.read(f"{_SELECT} ORDER BY folder, position, seq")
        wanted = fold(text)
        return tuple(
            bookmark
            for bookmark in (Bookmark(*row) for row in rows)
            if pack in (None, bookmark.pack)
            and wanted in fold(f"{bookmark.description}\n{bookmark.target}\n{bookmark.folder}")
        )

    def get(self, own_id: str) -> Bookmark:
        """One bookmark. Raises ``UserError`` where there is none."""
        rows = self._store.read(f"{_SELECT} WHERE id = ?", (own_id,))
        return Bookmark(*found(rows, "bookmark-unknown", own_id))

    def of(self, pack: str, target: str) -> tuple[Bookmark, ...]:
        """The bookmarks on one section or passage."""
        rows = self._store.read(f"{_SELECT} WHERE pack = ? AND target = ?", (pack, target))
        return tuple(Bookmark(*row) for row in rows)

    def folders(self) -> tuple[str, ...]:
        """The folders in use, by name."""
        rows = self._store.read("SELECT DISTINCT folder FROM bookmarks ORDER BY folder")
        return tuple(row[0] for row in rows if row[0])

    def add(self, pack: str, target: str, folder: str = "", description: str = "") -> Change:
        """A new bookmark, last in its folder. One that is there already stays as it is.

        The change is then empty, as everywhere when nothing happened.
        """
        row: Row = {
            "pack": pack,
            "target": target,
            "folder": clean_folder(folder),
            "description": clean_text(description),
        }

        def work(transaction: Transaction) -> None:
            same = "SELECT 1 FROM bookmarks WHERE pack = ? AND target = ? AND folder = ?"
            if not transaction.rows(same, (pack, target, row["folder"])):
                row["position"] = _ORDER.end(transaction, str(row["folder"]))
                transaction.insert("bookmarks", row)

        return self._store.change("bookmark-added", work)

    def describe(self, own_id: str, description: str) -> Change:
        """Change the description."""
        given = clean_text(description)
        return self._store.change(
            "bookmark-changed",
            lambda transaction: update(
                transaction, "bookmarks", "bookmark-unknown", own_id, description=given
            ),
        )

    def move(self, ids: Sequence[str], folder: str, before: str | None = None) -> Change:
        """Put bookmarks into ``folder``, before the one named or at the end."""
        given = clean_folder(folder)

        def work(transaction: Transaction) -> None:
            for own_id in ids:
                update(transaction, "bookmarks", "bookmark-unknown", own_id, folder=given)
            _ORDER.move(transaction, ids, given, before)

        return self._store.change("bookmark-moved", work)

    def rename_folder(self, old: str, new: str) -> Change:
        """Give a folder another name; those within it move along."""
        source, given = clean_folder(old), clean_folder(new)

        def work(transaction: Transaction) -> None:
            rows = transaction.rows("SELECT id, folder FROM bookmarks ORDER BY position, seq")
            for own_id, folder in rows:
                name = str(folder)
                if name == source or name.startswith(f"{source}/"):
                    moved = clean_folder(given + name[len(source) :])
                    transaction.update("bookmarks", str(own_id), folder=moved)

        return self._store.change("bookmark-folder-renamed", work)

    def remove(self, *ids: str) -> Change:
        """Remove bookmarks. Raises ``UserError`` on an id that isn't there."""
        return self._store.change(
            "bookmark-removed",
            lambda transaction: remove(transaction, "bookmarks", "bookmark-unknown", ids),
        )


def clean_folder(folder: str) -> str:
    """A folder's name with single slashes between its parts."""
    return "/".join(part for part in map(clean_line, folder.split("/")) if part)


def update(
    transaction: Transaction, table: str, code: str, own_id: str, **values: str | float
) -> None:
    """Change a row; ``UserError`` ``code`` where there is none."""
    try:
        transaction.update(table, own_id, **values)
    except KeyError:
        raise UserError(code, id=own_id) from None


def remove(transaction: Transaction, table: str, code: str, ids: Sequence[str]) -> None:
    """Delete rows; ``UserError`` ``code`` where one isn't there."""
    for own_id in ids:
        if not transaction.delete(table, own_id):
            raise UserError(code, id=own_id)
