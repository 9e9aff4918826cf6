"""An annotation as the file has it: its columns, and writing them with what follows from them."""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from explorer.errors import UserError
from explorer.library.anchors import Anchor, State, Target, from_plain, to_plain, worst
from explorer.library.annotation import Annotation, Colour, Visibility
from explorer.library.bookmarks import update
from explorer.library.derived import fold
from explorer.library.transaction import Row, Transaction
from explorer.library.words import to_json

SELECT = (
    "SELECT a.id, a.pack, a.anchors, a.text, a.colour, a.visibility, a.tags, a.state, a.creator,"
    " a.conflict_of, a.imported, a.created, a.modified"
    " FROM annotations AS a"
)
_REMEMBERED = 1024  # annotations that needn't be parsed again

# Looked up by the hundreds when a section opens; calling the class takes three times as long.
_COLOURS = {colour.value: colour for colour in Colour}
_VISIBILITIES = {visibility.value: visibility for visibility in Visibility}
_STATES = {state.value: state for state in State}


def change_row(transaction: Transaction, own_id: str, **values: str | int) -> None:
    """Change an annotation, and with it the text it is found by.

    ``values`` are columns of its row. Raises ``UserError`` on an id that isn't there.
    """
    row = transaction.row("annotations", own_id)
    if row is None:
        raise UserError("note-unknown", id=own_id)
    after = row | values
    folded = found_by(str(after["text"]), str(after["anchors"]), str(after["tags"]))
    update(transaction, "annotations", "note-unknown", own_id, **values, folded=folded)


def keep_texts(transaction: Transaction, target: Target) -> None:
    """Keep the passages' texts: what an update is compared with."""
    with transaction.unlogged():
        for hashed, text in target.texts.items():
            if transaction.row("texts", hashed) is None:
                transaction.insert("texts", {"id": hashed, "text": text})


def replant(transaction: Transaction, annotation: Annotation, anchors: tuple[Anchor, ...]) -> None:
    """Write where an annotation stands now, without calling it changed by the reader."""
    change_row(transaction, annotation.id, **placing(anchors), modified=annotation.modified)


def placing(anchors: Iterable[Anchor]) -> dict[str, str | int]:
    """The columns that say where an annotation stands."""
    given = tuple(anchors)
    first = given[0]
    return {
        "pack": first.pack,
        "section": first.section,
        "place": first.place,
        "start": first.start,
        "state": worst(given).value,
        "anchors": to_json([to_plain(anchor) for anchor in given]),
    }


def found_by(text: str, anchors: str, tags: str) -> str:
    """What the overview looks for words in: the note, the quotes and the tags, folded."""
    quotes = [anchor.get("quote", "") for anchor in json.loads(anchors)]
    return fold("\n".join((text, *quotes, *json.loads(tags))))


def to_row(annotation: Annotation) -> Row:
    """An annotation as the table has it; without an id or times it gets them on insertion."""
    row: Row = {
        **placing(annotation.anchors),
        "colour": annotation.colour.value,
        "text": annotation.text,
        "visibility": annotation.visibility.value,
        "tags": to_json(annotation.tags),
        "creator": annotation.creator,
        "imported": annotation.imported,
        "conflict_of": annotation.conflict_of,
    }
    row["folded"] = found_by(annotation.text, str(row["anchors"]), str(row["tags"]))
    given = {name: getattr(annotation, name) for name in ("id", "created", "modified")}
    return row | {name: value for name, value in given.items() if value}


@lru_cache(maxsize=_REMEMBERED)
def from_row(row: tuple[Any, ...]) -> Annotation:
    """An annotation from the columns of the queries here.

    Those of a section are read again after every change; nearly all are the same ones.
    """
    own_id, pack, anchors, text, colour, visibility, tags, state, *rest = row
    creator, conflict_of, imported, created, modified = rest
    return Annotation(
        own_id,
        pack,
        tuple(_anchors(pack, anchors)),
        text,
        _COLOURS[colour],
        _VISIBILITIES[visibility],
        tuple(json.loads(tags)) if tags != "[]" else (),
        _STATES[state],
        creator,
        conflict_of,
        imported,
        created,
        modified,
    )


def _anchors(pack: str, kept: str) -> Iterator[Anchor]:
    return (from_plain(pack, plain) for plain in json.loads(kept))
