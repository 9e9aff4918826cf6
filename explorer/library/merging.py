"""Taking in an annotation file: a colleague's, or one's own from another computer.

What is new comes in with its maker's name. Nothing here is overwritten unless it came in earlier,
was left as it was, and the file has a newer version. Everything else that differs stands beside
what was here, under an id that follows from what it says: so the same file twice changes nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from explorer.library.anchors import Target
from explorer.library.annotation_row import keep_texts, to_row
from explorer.library.annotations import Annotation, Annotations
from explorer.library.bookmarks import Bookmark, Bookmarks
from explorer.library.changes import Change
from explorer.library.healing import HealingReport, heal
from explorer.library.library import Library
from explorer.library.sums import key_id
from explorer.library.transaction import Row, Transaction
from explorer.library.web_reading import AnnotationFile, read_annotation_file
from explorer.programme.pack import Programme


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What came of a file: how many were added, brought up to date, put beside ours, or known.

    ``skipped`` has, for each item left out, its number in the file from 1 and why.
    """

    change: Change
    added: int
    updated: int
    conflicts: int
    unchanged: int
    skipped: tuple[tuple[int, str], ...]
    healing: tuple[HealingReport, ...] = ()


def merge(
    library: Library,
    file: Path,
    programmes: Iterable[Programme] = (),
    own_name: str = "",
    unnamed: str = "",
) -> MergeReport:
    """Take in an annotation file as one step, after a backup.

    Annotations by ``own_name`` become the reader's own; those by nobody get the name ``unnamed``.
    Those of ``programmes`` are then looked for in the present text. Raises ``UserError``.
    """
    given = read_annotation_file(file)
    library.backup("import")
    counts = {"added": 0, "updated": 0, "conflicts": 0, "unchanged": 0}

    def work(transaction: Transaction) -> None:
        for annotation in given.annotations:
            named = _named(annotation, own_name, unnamed)
            counts[_take_annotation(transaction, library.annotations, named, given)] += 1
        for bookmark in given.bookmarks:
            counts[_take_bookmark(transaction, library.bookmarks, bookmark)] += 1

    change = library.store.change("annotations-imported", work)
    ids = sorted(change.ids)
    healing = tuple(heal(library, programme, only=ids) for programme in programmes) if ids else ()
    return MergeReport(change, **counts, skipped=given.skipped, healing=healing)


def _named(annotation: Annotation, own_name: str, unnamed: str) -> Annotation:
    creator = annotation.creator or unnamed
    return replace(annotation, creator="" if creator == own_name else creator)


def fingerprint(annotation: Annotation) -> str:
    """What an annotation says, wherever it stands by now and whoever's it is."""
    marked = (anchor.was_quote or anchor.quote for anchor in annotation.anchors)
    return key_id(
        annotation.text,
        annotation.colour.value,
        annotation.visibility.value,
        "\x1e".join(sorted(annotation.tags)),
        *marked,
    )


def _take_annotation(
    transaction: Transaction, here: Annotations, annotation: Annotation, given: AnnotationFile
) -> str:
    says = fingerprint(annotation)
    known = next(iter(here.get_many((annotation.id,))), None)
    fresh = replace(annotation, imported=says)
    if known is None:
        _insert(transaction, fresh, given)
        return "added"
    if fingerprint(known) == says:
        return "unchanged"
    if known.imported == fingerprint(known) and annotation.modified > known.modified:
        _keep_texts(transaction, fresh, given)
        transaction.update("annotations", known.id, **to_row(replace(fresh, created=known.created)))
        return "updated"
    beside = replace(fresh, id=key_id(annotation.id, says), conflict_of=annotation.id)
    if here.get_many((beside.id,)):
        return "unchanged"
    _insert(transaction, beside, given)
    return "conflicts"


def _insert(transaction: Transaction, annotation: Annotation, given: AnnotationFile) -> None:
    _keep_texts(transaction, annotation, given)
    transaction.insert("annotations", to_row(annotation))


def _keep_texts(transaction: Transaction, annotation: Annotation, given: AnnotationFile) -> None:
    hashes = {hashed for a in annotation.anchors for hashed in (a.text_hash, a.was_hash)}
    texts = {hashed: given.texts[hashed] for hashed in hashes if hashed in given.texts}
    keep_texts(transaction, Target(annotation.anchors, texts))


def _take_bookmark(transaction: Transaction, here: Bookmarks, bookmark: Bookmark) -> str:
    same_place = [b for b in here.of(bookmark.pack, bookmark.target) if b.folder == bookmark.folder]
    if any(bookmark.description in ("", b.description) for b in same_place):
        return "unchanged"
    row: Row = {
        "pack": bookmark.pack,
        "target": bookmark.target,
        "folder": bookmark.folder,
        "description": bookmark.description,
        "position": float(transaction.next()),
    }
    times = {"created": bookmark.created, "modified": bookmark.modified}
    row |= {name: moment for name, moment in times.items() if moment}
    taken = transaction.row("bookmarks", bookmark.id) is not None
    own_id = key_id(bookmark.id, bookmark.description) if taken else bookmark.id
    if transaction.row("bookmarks", own_id) is not None:
        return "unchanged"
    transaction.insert("bookmarks", row | {"id": own_id})
    return "conflicts" if taken or same_place else "added"
