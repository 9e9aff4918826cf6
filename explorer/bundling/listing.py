"""The passages that stand in a bundle, for a column of a comparison."""

from collections.abc import Iterator

from explorer.bundling.contents import NoteContent, PassageContent, SelectionContent, read
from explorer.errors import UserError
from explorer.library.bundles import Item
from explorer.library.library import Library

Key = tuple[str, str]  # a pack and a passage of it


def passages_in(library: Library, bundle: str) -> tuple[Key, ...]:
    """Packs and passages in the order of the bundle, each once; those of selections and notes too.

    Raises ``UserError`` where there is no such bundle.
    """
    items = library.bundles.items(bundle)
    return tuple(dict.fromkeys(key for item in items for key in _passages(library, item)))


def _passages(library: Library, item: Item) -> Iterator[Key]:
    match read(item):
        case PassageContent(pack, passage):
            yield pack, passage
        case SelectionContent(pack, runs):
            yield from ((pack, run.passage) for run in runs)
        case NoteContent(annotation):
            try:
                note = library.annotations.get(annotation)
            except UserError:  # it is gone since; the others are there
                return
            yield from ((note.pack, each.passage) for each in note.anchors if not each.is_section)
