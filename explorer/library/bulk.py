"""One change to many annotations at once: one step, which is undone as one."""

import json
from collections.abc import Callable, Sequence

from explorer.library.annotation import Colour, Visibility
from explorer.library.annotation_row import change_row
from explorer.library.changes import Change
from explorer.library.library import Library
from explorer.library.transaction import Row, Transaction
from explorer.library.words import clean_tags, to_json

Values = dict[str, str]


def recolour_all(library: Library, ids: Sequence[str], colour: Colour) -> Change:
    """Give annotations a colour. Raises ``UserError`` on an id that isn't there."""
    return _edit_all(
        library, "highlight-recoloured", ids, lambda _row: {"colour": Colour(colour).value}
    )


def show_all(library: Library, ids: Sequence[str], visibility: Visibility) -> Change:
    """Have annotations printed, or not. Raises ``UserError`` on an id that isn't there."""
    given = Visibility(visibility).value
    return _edit_all(library, "note-visibility-changed", ids, lambda _row: {"visibility": given})


def tag_all(
    library: Library, ids: Sequence[str], add: Sequence[str] = (), drop: Sequence[str] = ()
) -> Change:
    """Give annotations more tags and take others away; those they have besides remain.

    Raises ``UserError`` on an id that isn't there.
    """
    more, gone = clean_tags(add), frozenset(clean_tags(drop))

    def tagged(row: Row) -> Values:
        kept = [tag for tag in json.loads(str(row["tags"])) if tag not in gone]
        return {"tags": to_json(clean_tags((*kept, *more)))}

    return _edit_all(library, "note-tagged", ids, tagged)


def _edit_all(
    library: Library, name: str, ids: Sequence[str], values: Callable[[Row], Values]
) -> Change:
    def work(transaction: Transaction) -> None:
        for own_id in ids:
            row = transaction.row("annotations", own_id)
            change_row(transaction, own_id, **(values(row) if row else {}))

    return library.store.change(name, work)
