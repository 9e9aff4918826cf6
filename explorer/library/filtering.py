"""Which annotations the overview shows."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.library.derived import fold


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """Everything given must hold; within one field any of the values will do, save for ``tags``.

    ``text`` is looked for word by word in note, quote and tags, capitals and accents aside.
    ``with_text`` True leaves notes only, False highlights without words. ``creators`` holds names,
    the empty one for the reader's own; ``ids`` those of annotations.
    """

    pack: str = ""
    sections: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    creators: tuple[str, ...] = ()
    visibility: str = ""
    text: str = ""
    with_text: bool | None = None
    ids: tuple[str, ...] = ()


_AMONG = "a.id IN (SELECT value FROM json_each(?))"
_ONE_OF = {"colours": "a.colour", "states": "a.state", "creators": "a.creator"}
_IN_SECTION = "a.id IN (SELECT annotation FROM annotation_sections WHERE section IN"
_WITH_TAG = "a.id IN (SELECT annotation FROM annotation_tags WHERE tag = ?)"


def where(wanted: AnnotationFilter) -> tuple[str, list[str]]:
    """The WHERE clause of a filter on ``annotations AS a``, and its parameters."""
    clauses: list[str] = []
    parameters: list[str] = []

    def add(clause: str, *given: str) -> None:
        clauses.append(clause)
        parameters.extend(given)

    for clause, given in (
        ("a.pack = ?", wanted.pack),
        (_AMONG, json.dumps(wanted.ids) if wanted.ids else ""),
        ("a.visibility = ?", wanted.visibility),
    ):
        if given:
            add(clause, given)
    if wanted.sections:
        add(
            f"{_IN_SECTION} ({_marks(wanted.sections)}))",
            *wanted.sections,
        )
    for field, column in _ONE_OF.items():
        values: tuple[str, ...] = getattr(wanted, field)
        if values:
            add(f"{column} IN ({_marks(values)})", *values)
    for tag in wanted.tags:
        add(_WITH_TAG, tag)
    if wanted.with_text is not None:
        add("a.text <> ''" if wanted.with_text else "a.text = ''")
    for word in fold(wanted.text).split():
        add("instr(a.folded, ?) > 0", word)
    return (f"WHERE {' AND '.join(clauses)}" if clauses else "", parameters)


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
