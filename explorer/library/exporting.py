"""Annotations as files, in document order, whole or filtered: W3C JSON-LD, Markdown, CSV."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.library.anchors import Anchor
from explorer.library.annotations import Annotation
from explorer.library.files import write_file
from explorer.library.filtering import AnnotationFilter
from explorer.library.web_annotations import page
from explorer.programme.model import section_of
from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.library.library import Library

COLUMNS = (
    "id",
    "pack",
    "section",
    "passage",
    "title",
    "quote",
    "text",
    "colour",
    "tags",
    "visibility",
    "state",
    "creator",
    "created",
    "modified",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")
EVERYTHING = AnnotationFilter()


def export_web_annotations(
    library: "Library",
    file: Path,
    wanted: AnnotationFilter = EVERYTHING,
    creator: str = "",
) -> int:
    """Write annotations as W3C JSON-LD, and the bookmarks too where nothing is filtered out.

    Returns how many items the file has. Raises ``UserError``; ``file`` is then as it was.
    """
    annotations = library.annotations.all(wanted)
    bookmarks = library.bookmarks.all() if wanted == EVERYTHING else ()
    content = page(annotations, bookmarks, _texts(library, annotations), creator)
    write_file(file, json.dumps(content, ensure_ascii=False, indent=1).encode())
    return len(annotations) + len(bookmarks)


def _texts(library: "Library", annotations: Iterable[Annotation]) -> dict[str, str]:
    hashes = {
        hashed
        for annotation in annotations
        for anchor in annotation.anchors
        for hashed in (anchor.text_hash, anchor.was_hash)
        if hashed
    }
    rows = library.store.read("SELECT id, text FROM texts")
    return {hashed: text for hashed, text in rows if hashed in hashes}


def export_beside(library: "Library", backup: Path) -> None:
    """A readable copy of all annotations beside the newest backup, and beside no other."""
    file = backup.with_suffix(".jsonld")
    export_web_annotations(library, file)
    for old in backup.parent.glob("library-*.jsonld"):
        if old != file:
            with suppress(OSError):
                old.unlink()


def export_csv(
    library: "Library",
    file: Path,
    wanted: AnnotationFilter = EVERYTHING,
    programmes: Iterable[Programme] = (),
    headings: Mapping[str, str] | None = None,
    delimiter: str = ";",
) -> int:
    """Write annotations as CSV, a row each, the way a Dutch spreadsheet opens it.

    ``headings`` names the ``COLUMNS`` for people. A cell that a spreadsheet would take for a
    formula begins with an apostrophe. Returns the number of rows. Raises ``UserError``.
    """
    titles, names = _Titles(programmes), headings or {}
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([names.get(column, column) for column in COLUMNS])
    annotations = library.annotations.all(wanted)
    for annotation in annotations:
        cells = _cells(annotation, titles)
        writer.writerow([_harmless(cells[column]) for column in COLUMNS])
    write_file(file, stream.getvalue().encode("utf-8-sig"))
    return len(annotations)


def _cells(annotation: Annotation, titles: "_Titles") -> dict[str, str]:
    first = annotation.anchors[0]
    return {
        "id": annotation.id,
        "pack": annotation.pack,
        "section": first.section,
        "passage": "" if first.is_section else first.passage,
        "title": titles.of(annotation.pack, first.section),
        "quote": annotation.quote,
        "text": annotation.text,
        "colour": annotation.colour.value,
        "tags": ", ".join(annotation.tags),
        "visibility": annotation.visibility.value,
        "state": annotation.state.value,
        "creator": annotation.creator,
        "created": annotation.created,
        "modified": annotation.modified,
    }


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def export_markdown(
    library: "Library",
    file: Path,
    wanted: AnnotationFilter = EVERYTHING,
    programmes: Iterable[Programme] = (),
) -> int:
    """Write annotations as Markdown: a heading a section, quotes as quotes, notes as they are.

    Returns how many annotations there are. Raises ``UserError``.
    """
    annotations = library.annotations.all(wanted)
    titles = _Titles(programmes)
    lines: list[str] = []
    for (pack, section), group in groupby(annotations, key=_section):
        lines += [f"## {_plain(titles.of(pack, section))}", ""]
        for annotation in group:
            lines += _markdown(annotation, titles)
    write_file(file, "\n".join(lines).encode())
    return len(annotations)


def _section(annotation: Annotation) -> tuple[str, str]:
    return annotation.pack, section_of(annotation.target)


def _markdown(annotation: Annotation, titles: "_Titles") -> Iterator[str]:
    for anchor in annotation.anchors:
        if anchor.quote:
            yield from (f"> {_plain(line)}" for line in anchor.quote.splitlines())
            yield ">"
        yield f"> — {_plain(titles.citation(anchor))}"
    yield ""
    if annotation.text:
        yield from (annotation.text, "")
    about = [f"#{tag.replace(' ', '-')}" for tag in annotation.tags]
    if annotation.creator:
        about.insert(0, annotation.creator)
    if about:
        yield from (_plain(" · ".join(about)), "")


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


class _Titles:
    """What sections are called, and how passages are cited, as far as their programme is known."""

    def __init__(self, programmes: Iterable[Programme]) -> None:
        self._programmes = {programme.id: programme for programme in programmes}

    def of(self, pack: str, section: str) -> str:
        programme = self._programmes.get(pack)
        known = programme is not None and programme.has(section)
        return programme.head(section).title if programme and known else section

    def citation(self, anchor: Anchor) -> str:
        programme = self._programmes.get(anchor.pack)
        if programme is None or anchor.is_section:
            return self.of(anchor.pack, anchor.passage)
        try:
            return str(programme.citation(programme.passage(anchor.passage)))
        except UserError:
            return anchor.passage
