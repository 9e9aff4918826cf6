"""The reader's own highlights and notes, as they stand in the cells of a comparison."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from explorer.gui.comparing.marks import Mark, Note, Own, in_units
from explorer.gui.reading.tinting import ground
from explorer.library.anchors import State
from explorer.library.annotations import Annotation
from explorer.library.filtering import AnnotationFilter
from explorer.library.runs import Mark as Marked
from explorer.library.runs import segments

if TYPE_CHECKING:
    from explorer.comparing.statements import Key
    from explorer.comparing.table import Table
    from explorer.library.library import Library


def own_in(library: "Library", table: "Table") -> Own:
    """What the reader marked and wrote in the passages of ``table``; for a worker's thread."""
    texts = {each.key: each.passage.text for column in table.columns for each in column.statements}
    sections: dict[str, set[str]] = defaultdict(set)
    for pack, passage in texts:
        sections[pack].add(passage.partition("#")[0])
    marks: dict[Key, tuple[Mark, ...]] = {}
    notes: dict[Key, tuple[Note, ...]] = {}
    for pack, within in sections.items():
        wanted = AnnotationFilter(pack=pack, sections=tuple(sorted(within)))
        given = library.annotations.all(wanted)
        marks |= _marks(pack, given, texts)
        notes |= _notes(pack, given, texts)
    return Own(marks, notes)


def _marks(
    pack: str, annotations: Iterable[Annotation], texts: "Mapping[Key, str]"
) -> "dict[Key, tuple[Mark, ...]]":
    """Highlights without overlaps: where several cross, the one that began last is seen."""
    found: dict[Key, list[Marked]] = defaultdict(list)
    tokens = {each.id: ground(each.colour) for each in annotations}
    for annotation in annotations:
        for anchor in annotation.anchors:
            key = (pack, anchor.passage)
            if key in texts and anchor.quote and anchor.state is not State.ORPHAN:
                found[key].append(Marked(annotation.id, anchor.start, anchor.end))
    return {
        key: tuple(
            in_units(texts[key], run.start, run.end, tokens[run.ids[-1]])
            for run in segments(len(texts[key]), given)
            if run.ids
        )
        for key, given in found.items()
    }


def _notes(
    pack: str, annotations: Iterable[Annotation], texts: "Mapping[Key, str]"
) -> "dict[Key, tuple[Note, ...]]":
    found: dict[Key, list[Note]] = defaultdict(list)
    for annotation in annotations:
        key = (pack, annotation.target)
        if annotation.text and key in texts and not annotation.is_orphan:
            found[key].append(Note(annotation.text, ground(annotation.colour)))
    return {key: tuple(given) for key, given in found.items()}
