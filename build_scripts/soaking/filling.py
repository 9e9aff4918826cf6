"""A library with some of everything in it, and what is kept in it."""

from random import Random

from explorer.library.anchors import Anchor, Target
from explorer.library.annotations import Colour
from explorer.library.bundles import ItemKind, NewItem
from explorer.library.library import Library
from explorer.library.matches import Decision
from explorer.library.reading import ReadingState
from explorer.library.schema import KEPT
from explorer.library.sums import text_hash

Rows = dict[tuple[str, str], tuple[object, ...]]  # by table and id

TEXT = "De Europese Unie bouwt mee aan een rechtvaardige en vreedzame wereld, zegt het programma."


class SoakError(AssertionError):
    """Something was lost, or a person would have seen a traceback."""


def dice(seed: int) -> Random:
    """Chance that can be repeated."""
    return Random(seed)  # noqa: S311 -- repeatable on purpose, and no secret


def target(number: int) -> Target:
    """A few words of a passage, for a note."""
    start, end = 3, 16
    hashed = text_hash(TEXT)
    anchor = Anchor(
        "proef", "1", f"deel/een#{number:02d}", TEXT[start:end], TEXT[:start], TEXT[end:][:32],
        start, end, hashed, number,
    )  # fmt: skip
    return Target((anchor,), {hashed: TEXT})


def fill(library: Library, notes: int) -> None:
    """Put some of everything into a library, as one step."""

    def work() -> None:
        bundle = library.bundles.add("Les over Europa").id
        for number in range(notes):
            words = f"Nota {number}: " + "zorgvuldig bewaard, woord voor woord. " * (number % 9)
            words += "Eén bijzonder lange nota. " * (400 if number == 1 else 0)
            library.annotations.add(
                target(number), words, Colour.GREEN, (f"tag{number % 5}", "les")
            )
            library.bookmarks.add("proef", f"deel/een#{number:02d}", "map", f"bladwijzer {number}")
            library.bundles.put(bundle, [NewItem(ItemKind.TEXT, {"text": f"item {number}"})])
        library.bundles.lay_out(bundle, {"title": "Vrede"})
        both = (("proef", "deel/een#01"), ("ander", "deel/twee#02"))
        library.matches.decide([both], Decision.CONFIRMED)
        library.progress.mark("proef", ["deel/een"], ReadingState.READ)
        library.searches.save("Europa", "europese unie")
        library.drafts.keep("nota", "half geschreven")

    library.together("filled", work)


def rows_of(library: Library) -> Rows:
    """Everything kept, but for revisions and sums, which mending makes anew."""
    found: Rows = {}
    for table in KEPT:
        layout = library.store.schema.tables[table]
        for row in library.store.read(layout.select):
            named = dict(zip(layout.columns, row, strict=True))
            kept = (value for name, value in named.items() if name not in ("rev", "sum"))
            found[table, str(row[0])] = tuple(kept)
    return found
