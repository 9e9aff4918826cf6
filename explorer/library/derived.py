"""What is worked out from annotations so that they are found quickly; always safe to rebuild."""

import json
import sqlite3
import unicodedata
from collections.abc import Iterable, Mapping

from explorer.programme.model import section_of

SectionRow = tuple[str, str, str]
TagRow = tuple[str, str]


def fold(text: str) -> str:
    """``text`` as it is looked for: no capitals, no accents."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def annotation_rows(row: Mapping[str, object]) -> tuple[list[SectionRow], list[TagRow]]:
    """The sections an annotation touches and its tags. Raises ``ValueError`` on malformed JSON."""
    own_id, pack = str(row["id"]), str(row["pack"])
    try:
        passages = [str(anchor["passage"]) for anchor in json.loads(str(row["anchors"]))]
        tags = [str(tag) for tag in json.loads(str(row["tags"]))]
    except (TypeError, KeyError) as error:
        raise ValueError(row["id"]) from error
    sections = dict.fromkeys(map(section_of, passages))
    return (
        [(own_id, pack, section) for section in sections],
        [(own_id, tag) for tag in dict.fromkeys(tags)],
    )


def derive(connection: sqlite3.Connection, row: Mapping[str, object], *, fresh: bool) -> None:
    """Bring the derived tables in line with the annotation ``row``; ``fresh`` for a new one."""
    sections, tags = annotation_rows(row)
    if not fresh:
        connection.execute("DELETE FROM annotation_sections WHERE annotation = ?", (row["id"],))
        connection.execute("DELETE FROM annotation_tags WHERE annotation = ?", (row["id"],))
    connection.executemany("INSERT INTO annotation_sections VALUES (?, ?, ?)", sections)
    connection.executemany("INSERT INTO annotation_tags VALUES (?, ?)", tags)


def is_in_line(connection: sqlite3.Connection, rows: Iterable[Mapping[str, object]]) -> bool:
    """Do the derived tables say exactly what follows from the annotations ``rows``?"""
    sections: set[tuple[object, ...]] = set()
    tags: set[tuple[object, ...]] = set()
    try:
        for row in rows:
            own_sections, own_tags = annotation_rows(row)
            sections.update(own_sections)
            tags.update(own_tags)
    except ValueError:
        return False
    stored = connection.execute("SELECT annotation, pack, section FROM annotation_sections")
    stored_tags = connection.execute("SELECT annotation, tag FROM annotation_tags")
    return set(stored.fetchall()) == sections and set(stored_tags.fetchall()) == tags
