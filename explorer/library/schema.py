"""What the library file looks like: its numbered migrations, and a description read from them.

Every table that holds something of the reader's begins with ``id, seq, rev, created, modified`` and
ends with ``sum``. Ids have 32 hexadecimal characters. ``seq`` gives the order of making and ``rev``
the last change, both from one counter that only goes up, so that a clock moved back changes no
order. ``sum`` is a checksum of the whole row: SQLite itself has none, and a flipped bit in a note
would go unnoticed.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

FILE_NAME = "library.sqlite"
APPLICATION_ID = 0x50564C42  # "PVLB"
PAGE_SIZE = 4096
LARGEST_ROW = 64 * 1024 * 1024  # bytes; a row above this is no row of ours

_COMMON = """
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
    seq INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL"""

_FIRST = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT",
    f"""CREATE TABLE texts ({_COMMON},
    text TEXT NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    f"""CREATE TABLE bookmarks ({_COMMON},
    pack TEXT NOT NULL,
    target TEXT NOT NULL,
    folder TEXT NOT NULL,
    description TEXT NOT NULL,
    position REAL NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    "CREATE INDEX bookmarks_by_target ON bookmarks (pack, target)",
    f"""CREATE TABLE annotations ({_COMMON},
    pack TEXT NOT NULL,
    section TEXT NOT NULL,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    colour TEXT NOT NULL CHECK (colour IN ('', 'yellow', 'green', 'blue', 'pink')),
    text TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('private', 'print')),
    tags TEXT NOT NULL,
    anchors TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'changed', 'orphan')),
    creator TEXT NOT NULL,
    imported TEXT NOT NULL,
    conflict_of TEXT NOT NULL,
    folded TEXT NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    "CREATE INDEX annotations_in_order ON annotations (pack, place, start, seq)",
    "CREATE INDEX annotations_by_section ON annotations (pack, section)",
    """CREATE TABLE annotation_sections (
    annotation TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
    pack TEXT NOT NULL,
    section TEXT NOT NULL,
    PRIMARY KEY (pack, section, annotation)) STRICT""",
    "CREATE INDEX sections_of_annotation ON annotation_sections (annotation)",
    """CREATE TABLE annotation_tags (
    annotation TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (tag, annotation)) STRICT""",
    "CREATE INDEX tags_of_annotation ON annotation_tags (annotation)",
    f"""CREATE TABLE colours ({_COMMON},
    colour TEXT NOT NULL,
    name TEXT NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    f"""CREATE TABLE bundles ({_COMMON},
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    position REAL NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    f"""CREATE TABLE bundle_items ({_COMMON},
    bundle TEXT NOT NULL REFERENCES bundles (id),
    position REAL NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    "CREATE INDEX items_of_bundle ON bundle_items (bundle, position, seq)",
    f"""CREATE TABLE reading ({_COMMON},
    pack TEXT NOT NULL,
    section TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('unread', 'half', 'read')),
    passage TEXT NOT NULL,
    fraction REAL NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    "CREATE INDEX reading_by_pack ON reading (pack, section)",
    f"""CREATE TABLE saved_searches ({_COMMON},
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    filters TEXT NOT NULL,
    position REAL NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    f"""CREATE TABLE search_history ({_COMMON},
    query TEXT NOT NULL,
    filters TEXT NOT NULL,
    hits INTEGER NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    "CREATE INDEX search_history_in_order ON search_history (rev)",
    f"""CREATE TABLE drafts ({_COMMON},
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    context TEXT NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    """CREATE TABLE steps (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    made TEXT NOT NULL,
    undone INTEGER NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
    """CREATE TABLE images (
    step INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    place TEXT NOT NULL,
    row TEXT NOT NULL,
    before TEXT,
    after TEXT,
    sum INTEGER NOT NULL,
    PRIMARY KEY (step, number)) STRICT""",
)

# A layout has the id of its bundle, so that a bundle has no two.
_SECOND = (
    f"""CREATE TABLE bundle_layouts ({_COMMON},
    bundle TEXT NOT NULL REFERENCES bundles (id),
    layout TEXT NOT NULL,
    sum INTEGER NOT NULL) STRICT""",
)

# The two passages of a pair are in the order of ``matches.pair``; its id is made of all four.
_THIRD = (
    f"""CREATE TABLE matches ({_COMMON},
    pack TEXT NOT NULL,
    passage TEXT NOT NULL,
    other_pack TEXT NOT NULL,
    other_passage TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('confirmed', 'rejected')),
    sum INTEGER NOT NULL) STRICT""",
    "CREATE INDEX matches_by_packs ON matches (pack, other_pack)",
)

Migration = Sequence[str]
MIGRATIONS: tuple[Migration, ...] = (_FIRST, _SECOND, _THIRD)

# In an order in which a row never comes before the one it refers to. A file of an older version
# lacks some of them: see ``Schema.kept``.
KEPT = (
    "texts",
    "bookmarks",
    "annotations",
    "colours",
    "bundles",
    "bundle_items",
    "bundle_layouts",
    "matches",
    "reading",
    "saved_searches",
    "search_history",
    "drafts",
)
HISTORY = ("steps", "images")

KINDS = {
    "texts": "text",
    "bookmarks": "bookmark",
    "annotations": "annotation",
    "colours": "colour",
    "bundles": "bundle",
    "bundle_items": "bundle",
    "bundle_layouts": "bundle",
    "matches": "match",
    "reading": "progress",
    "saved_searches": "search",
    "search_history": "search-history",
    "drafts": "draft",
}

Master = frozenset[tuple[str, str, str, str | None]]


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns in order with their types, and the statements that write its rows."""

    name: str
    columns: tuple[str, ...]
    types: tuple[str, ...]
    select: str
    select_one: str
    select_ids: str
    insert: str
    update: str
    delete: str


@dataclass(frozen=True, slots=True)
class Schema:
    """Everything a file of one version may hold; ``master`` is what ``sqlite_master`` says."""

    version: int
    tables: dict[str, Table]
    master: Master

    @property
    def kept(self) -> tuple[str, ...]:
        """The tables of ``KEPT`` that this version has, in their order."""
        return tuple(table for table in KEPT if table in self.tables)


def read_master(connection: sqlite3.Connection) -> Master:
    """What ``sqlite_master`` says is in a file."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM main.sqlite_master")
    return frozenset(rows.fetchall())


def build(connection: sqlite3.Connection, migration: Migration) -> None:
    """Run the statements of one migration in the transaction that is open."""
    for statement in migration:
        connection.execute(statement)


@cache
def schema(migrations: tuple[Migration, ...] = MIGRATIONS) -> Schema:
    """The schema after ``migrations``, read back from an empty database in memory."""
    connection = sqlite3.connect(":memory:")
    try:
        for migration in migrations:
            build(connection, migration)
        master = read_master(connection)
        names = sorted(name for kind, name, _, _ in master if kind == "table")
        tables = {name: _table(connection, name) for name in names}
    finally:
        connection.close()
    return Schema(len(migrations), tables, master)


def _table(connection: sqlite3.Connection, name: str) -> Table:
    info = connection.execute("SELECT name, type FROM pragma_table_info(?)", (name,)).fetchall()
    columns = tuple(column for column, _ in info)
    listed, marks = ", ".join(columns), ", ".join("?" * len(columns))
    assigned = ", ".join(f"{column} = ?" for column in columns)
    select = " ".join(("SELECT", listed, "FROM", name))
    return Table(
        name=name,
        columns=columns,
        types=tuple(kind for _, kind in info),
        select=select,
        select_one=f"{select} WHERE id = ?",
        select_ids=" ".join(("SELECT", columns[0], "FROM", name)),
        insert=" ".join(("INSERT INTO", name, f"({listed}) VALUES ({marks})")),
        update=" ".join(("UPDATE", name, "SET", assigned, "WHERE id = ?")),
        delete=" ".join(("DELETE FROM", name, "WHERE id = ?")),
    )
