"""After a pack was updated: every annotation of it is looked for in the new text.

Nothing is deleted. What can't be found stays as it was and is called an orphan, for the reader to
attach by hand.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from explorer.library.anchors import Anchor, State, Target, is_there, worst
from explorer.library.annotation import Annotation
from explorer.library.annotation_row import keep_texts, placing, replant
from explorer.library.bookmarks import Bookmark
from explorer.library.filtering import AnnotationFilter
from explorer.library.library import Library
from explorer.library.placing import Edition
from explorer.library.transaction import Transaction
from explorer.programme.pack import Programme
from explorer.progress import Progress


@dataclass(frozen=True, slots=True)
class Healed:
    """What became of one anchor: its state, and the old words and passage beside the new.

    ``number`` counts the anchors of the annotation from 0. An orphan has nothing new.
    """

    annotation: str
    number: int
    state: State
    old_passage: str
    new_passage: str
    old_quote: str
    new_quote: str
    old_text: str
    new_text: str


@dataclass(frozen=True, slots=True)
class HealingReport:
    """The update report: what the reader's notes touch and isn't simply where it was.

    ``states`` counts annotations by state, those that stand exactly included. ``bookmarks`` are
    those whose target is gone.
    """

    version: str
    states: dict[State, int]
    entries: tuple[Healed, ...]
    bookmarks: tuple[Bookmark, ...] = ()


def needs_healing(library: Library, programme: Programme) -> bool:
    """Does an annotation stand on another version, or wasn't the rest looked for in this one?

    That is: orphans and bookmarks. Anchors are JSON of our own making, so a version can be looked
    for as it is written there.
    """
    version = f'"pack_version":{json.dumps(programme.version)},'
    stale = library.store.read(
        "SELECT 1 FROM annotations WHERE pack = ? AND state <> 'orphan'"
        " AND instr(anchors, ?) = 0 LIMIT 1",
        (programme.id, version),
    )
    others = library.store.read(
        "SELECT 1 FROM annotations WHERE pack = ? AND state = 'orphan'"
        " UNION ALL SELECT 1 FROM bookmarks WHERE pack = ? LIMIT 1",
        (programme.id, programme.id),
    )
    looked = library.store.read("SELECT value FROM meta WHERE key = ?", (_key(programme.id),))
    return bool(stale or (others and looked != [(programme.version,)]))


def _key(pack: str) -> str:
    return f"healed:{pack}"


def heal(
    library: Library,
    programme: Programme,
    progress: Progress | None = None,
    only: Iterable[str] | None = None,
) -> HealingReport:
    """Look for every annotation of the programme's pack (or ``only`` some) in its present text.

    What is found is kept at once, as bookkeeping rather than a step. Orphans are looked for again
    each time. Raises ``UserError``; ``Cancelled`` leaves everything as it was.
    """
    edition = Edition(programme)
    wanted = AnnotationFilter(pack=programme.id)
    found = library.annotations.all(wanted) if only is None else _some(library, programme, only)
    healed: list[tuple[Annotation, tuple[Anchor, ...]]] = []
    for number, annotation in enumerate(found):
        if progress is not None:
            progress.report(number / len(found))
        anchors = tuple(
            edition.place(anchor, library.annotations.text(anchor.text_hash) or "")
            for anchor in annotation.anchors
        )
        healed.append((annotation, anchors))
    _keep(library, edition, healed)
    states = Counter(worst(anchors) for _, anchors in healed)
    entries = tuple(
        _entry(library, annotation, number, before, after)
        for annotation, anchors in healed
        for number, (before, after) in enumerate(zip(annotation.anchors, anchors, strict=True))
        if after.state is not State.EXACT
    )
    lost = lost_bookmarks(library, programme)
    return HealingReport(programme.version, dict(states), entries, lost)


def _some(library: Library, programme: Programme, ids: Iterable[str]) -> list[Annotation]:
    found = library.annotations.get_many(tuple(ids))
    return [annotation for annotation in found if annotation.pack == programme.id]


def _keep(
    library: Library, edition: Edition, healed: list[tuple[Annotation, tuple[Anchor, ...]]]
) -> None:
    """Write the new places, unless an annotation was changed or removed meanwhile."""
    bookmarks = library.bookmarks.all(edition.programme.id)

    def work(transaction: Transaction) -> None:
        for annotation, anchors in healed:
            row = transaction.row("annotations", annotation.id)
            kept = {anchor.text_hash for anchor in anchors if anchor.text_hash}
            if row is None or row["anchors"] != placing(annotation.anchors)["anchors"]:
                continue
            texts = {hashed: edition.text(hashed) for hashed in kept if edition.text(hashed)}
            keep_texts(transaction, Target(anchors, texts))
            replant(transaction, annotation, anchors)
        for bookmark in bookmarks:
            passage = edition.passage(bookmark.target)
            if passage is not None and passage.id != bookmark.target:
                transaction.update(
                    "bookmarks", bookmark.id, target=passage.id, modified=bookmark.modified
                )
        transaction.connection.execute(
            "INSERT OR REPLACE INTO meta VALUES (?, ?)",
            (_key(edition.programme.id), edition.programme.version),
        )

    library.store.bookkeep(work)


def _entry(
    library: Library, annotation: Annotation, number: int, before: Anchor, after: Anchor
) -> Healed:
    text = library.annotations.text
    orphaned = after.state is State.ORPHAN
    return Healed(
        annotation=annotation.id,
        number=number,
        state=after.state,
        old_passage=before.passage,
        new_passage="" if orphaned else after.passage,
        old_quote=after.was_quote or before.quote,
        new_quote="" if orphaned else after.quote,
        old_text=text(after.was_hash or before.text_hash) or "",
        new_text="" if orphaned else text(after.text_hash) or "",
    )


def lost_bookmarks(library: Library, programme: Programme) -> tuple[Bookmark, ...]:
    """The bookmarks whose section or passage isn't in the text any more, in the reader's order."""
    return tuple(
        bookmark
        for bookmark in library.bookmarks.all(programme.id)
        if not (bookmark.is_comparison or is_there(programme, bookmark.target))
    )


def lose(library: Library, pack: str) -> int:
    """After a pack was removed: its annotations are orphans until it returns. Gives their number.

    Nothing else of them changes. When the pack returns, ``needs_healing`` says so and ``heal``
    gives them their places again. Bookmarks keep their targets.
    """
    found = library.annotations.all(AnnotationFilter(pack=pack))

    def work(transaction: Transaction) -> None:
        for annotation in found:
            if transaction.row("annotations", annotation.id) is not None:
                lost = tuple(replace(anchor, state=State.ORPHAN) for anchor in annotation.anchors)
                replant(transaction, annotation, lost)
        transaction.connection.execute("DELETE FROM meta WHERE key = ?", (_key(pack),))

    library.store.bookkeep(work)
    return len(found)
