"""Highlights and notes: one annotation has a colour, words of the reader's, or both."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from explorer.library.anchors import Anchor, State, Target, from_plain, to_plain
from explorer.library.annotation import Annotation, Colour, Visibility
from explorer.library.annotation_row import (
    SELECT,
    change_row,
    from_row,
    keep_texts,
    placing,
    to_row,
)
from explorer.library.bookmarks import remove
from explorer.library.changes import Change
from explorer.library.derived import fold
from explorer.library.filtering import AnnotationFilter, where
from explorer.library.store import Store, found
from explorer.library.sums import key_id
from explorer.library.transaction import Row, Transaction
from explorer.library.words import clean_line, clean_tags, clean_text, to_json

if TYPE_CHECKING:
    from explorer.library.listing import Listing

__all__ = ["Annotation", "Annotations", "Colour", "Visibility"]

_SELECT_IDS = "SELECT a.id FROM annotations AS a"
_IN_ORDER = "ORDER BY a.pack, a.place, a.start, a.seq"
_AT_ONCE = 500  # ids in one query


class Annotations:
    """The reader's highlights and notes, and those of others that were merged in."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, own_id: str) -> Annotation:
        """One annotation. Raises ``UserError`` where there is none."""
        rows = self._store.read(f"{SELECT} WHERE a.id = ?", (own_id,))
        return from_row(found(rows, "note-unknown", own_id))

    def get_many(self, ids: Sequence[str]) -> tuple[Annotation, ...]:
        """Those of ``ids`` that are there, in the order of ``ids``."""
        known: dict[str, Annotation] = {}
        for first in range(0, len(ids), _AT_ONCE):
            some = ids[first : first + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            for row in self._store.read(f"{SELECT} WHERE a.id IN ({marks})", tuple(some)):
                known[row[0]] = from_row(row)
        return tuple(known[own_id] for own_id in ids if own_id in known)

    def in_section(self, pack: str, section: str) -> tuple[Annotation, ...]:
        """Those that touch a section, in document order, orphans too."""
        rows = self._store.read(
            f"{SELECT} JOIN annotation_sections AS s ON s.annotation = a.id"
            f" WHERE s.pack = ? AND s.section = ? {_IN_ORDER}",
            (pack, section),
        )
        return tuple(map(from_row, rows))

    def find(self, wanted: AnnotationFilter = AnnotationFilter()) -> tuple[str, ...]:  # noqa: B008 -- frozen, so sharing it is harmless
        """The ids of those that pass a filter, in document order; ``get_many`` fetches a page."""
        clause, parameters = where(wanted)
        rows = self._store.read(f"{_SELECT_IDS} {clause} {_IN_ORDER}", parameters)
        return tuple(row[0] for row in rows)

    def all(self, wanted: AnnotationFilter = AnnotationFilter()) -> tuple[Annotation, ...]:  # noqa: B008 -- frozen, so sharing it is harmless
        """Those that pass a filter, whole, in document order."""
        clause, parameters = where(wanted)
        return tuple(map(from_row, self._store.read(f"{SELECT} {clause} {_IN_ORDER}", parameters)))

    def listing(self, pack: str) -> "Listing":
        """All of a pack in short, for the overview."""
        from explorer.library.listing import read_listing  # noqa: PLC0415 -- for the overview alone

        return read_listing(self._store, pack)

    def latest(self, pack: str, most: int) -> tuple[Annotation, ...]:
        """The ``most`` notes with words that were written or changed last."""
        rows = self._store.read(
            f"{SELECT} WHERE a.pack = ? AND a.text <> '' ORDER BY a.modified DESC, a.seq DESC"
            " LIMIT ?",
            (pack, most),
        )
        return tuple(map(from_row, rows))

    def tags(self, beginning: str = "") -> dict[str, int]:
        """The tags in use that begin so, and how often each is used, the commonest first."""
        wanted = fold(beginning)
        rows = self._store.read(
            "SELECT tag, count(*) FROM annotation_tags GROUP BY tag ORDER BY count(*) DESC, tag"
        )
        return {tag: number for tag, number in rows if fold(tag).startswith(wanted)}

    def text(self, hashed: str) -> str | None:
        """The text a passage had when something was anchored to it, by its hash."""
        rows = self._store.read("SELECT text FROM texts WHERE id = ?", (hashed,))
        return rows[0][0] if rows else None

    def add(
        self,
        target: Target,
        text: str = "",
        colour: Colour = Colour.NONE,
        tags: Iterable[str] = (),
        visibility: Visibility = Visibility.PRIVATE,
    ) -> Change:
        """A new highlight (a colour), note (a text), or both."""
        annotation = Annotation(
            id="",
            pack=target.anchors[0].pack,
            anchors=target.anchors,
            text=clean_text(text),
            colour=Colour(colour),
            visibility=Visibility(visibility),
            tags=clean_tags(tags),
        )
        name = "note-added" if annotation.text else "highlight-added"

        def work(transaction: Transaction) -> None:
            keep_texts(transaction, target)
            transaction.insert("annotations", to_row(annotation))

        return self._store.change(name, work)

    def write(self, own_id: str, text: str) -> Change:
        """Change the words of a note; empty leaves a highlight."""
        return self._edit("note-changed", own_id, text=clean_text(text))

    def recolour(self, own_id: str, colour: Colour) -> Change:
        """Give a highlight another colour."""
        return self._edit("highlight-recoloured", own_id, colour=Colour(colour).value)

    def show(self, own_id: str, visibility: Visibility) -> Change:
        """Have a note printed, or not."""
        return self._edit(
            "note-visibility-changed", own_id, visibility=Visibility(visibility).value
        )

    def tag(self, own_id: str, tags: Iterable[str]) -> Change:
        """Give an annotation these tags and no others."""
        return self._edit("note-tagged", own_id, tags=to_json(clean_tags(tags)))

    def attach(self, own_id: str, target: Target) -> Change:
        """Put an annotation where the reader says it belongs, an orphan or any other."""

        def work(transaction: Transaction) -> None:
            keep_texts(transaction, target)
            change_row(transaction, own_id, **placing(target.anchors))

        return self._store.change("note-attached", work)

    def agree(self, *ids: str) -> Change:
        """Accept what an update made of annotations: where they are now is where they belong.

        An orphan stays one.
        """

        def work(transaction: Transaction) -> None:
            for annotation in self.get_many(ids):
                change_row(transaction, annotation.id, **placing(map(_agreed, annotation.anchors)))

        return self._store.change("note-agreed", work)

    def remove(self, *ids: str) -> Change:
        """Remove annotations. Raises ``UserError`` on an id that isn't there."""
        return self._store.change(
            "note-removed",
            lambda transaction: remove(transaction, "annotations", "note-unknown", ids),
        )

    def colour_names(self) -> dict[Colour, str]:
        """The names the reader gave to colours; one without isn't there."""
        rows = self._store.read("SELECT colour, name FROM colours ORDER BY colour")
        return {Colour(colour): name for colour, name in rows if name}

    def name_colour(self, colour: Colour, name: str) -> Change:
        """Give a colour a name; an empty one gives it back its own."""
        given, own_id = clean_line(name), key_id("colour", colour.value)

        def work(transaction: Transaction) -> None:
            if transaction.row("colours", own_id) is None:
                row: Row = {"id": own_id, "colour": colour.value, "name": given}
                transaction.insert("colours", row)
            else:
                transaction.update("colours", own_id, name=given)

        return self._store.change("colour-named", work)

    def _edit(self, name: str, own_id: str, **values: str) -> Change:
        return self._store.change(
            name, lambda transaction: change_row(transaction, own_id, **values)
        )


def _agreed(anchor: Anchor) -> Anchor:
    if anchor.state is State.ORPHAN:
        return anchor
    plain = to_plain(anchor) | {"state": State.EXACT, "was_quote": "", "was_hash": ""}
    return from_plain(anchor.pack, plain)
