"""One transaction on the library: every row goes in, changes and goes out through here.

That is how each row gets its checksum and its place in the order, the derived tables stay in line,
and undo knows what was touched.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from explorer.library.changes import Change, Image
from explorer.library.derived import derive
from explorer.library.schema import KINDS, Schema
from explorer.library.sums import Value, new_id, row_sum

Row = dict[str, Value]
_UNKEPT = ("rev", "sum")  # of a row's image: always made anew


def utc_now() -> str:
    """Now, in UTC as ISO 8601 with milliseconds: ``2024-06-09T14:30:00.000Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Transaction:
    """Reads and writes rows in the transaction that is open on ``connection``.

    ``images`` lists what was touched so far; ``name`` is the name the step gets in the history
    (the first part's, unless it is set).
    """

    def __init__(self, connection: sqlite3.Connection, schema: Schema) -> None:
        self.connection = connection
        self.now = utc_now()
        self.name = ""
        self.images: list[Image] = []
        self._tables = schema.tables
        self._logged = True
        self._first = self._last = self._read_sequence()

    def _read_sequence(self) -> int:
        found = self.connection.execute("SELECT value FROM meta WHERE key = 'sequence'").fetchone()
        return int(found[0]) if found else 0

    def next(self) -> int:
        """The next number of the counter that gives everything its order."""
        self._last += 1
        return self._last

    @property
    def sequence(self) -> int:
        """The counter as it stands."""
        return self._last

    def finish(self) -> None:
        """Keep the counter; the last thing to do before the commit."""
        if self._last != self._first:
            self.connection.execute(
                "INSERT OR REPLACE INTO meta VALUES ('sequence', ?)", (str(self._last),)
            )

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Value, ...]]:
        """The rows a query gives."""
        return self.connection.execute(sql, parameters).fetchall()

    def ids(self, table: str) -> list[str]:
        """The ids of a table's rows."""
        return [str(found[0]) for found in self.connection.execute(self._tables[table].select_ids)]

    def named(self, table: str, values: Sequence[Value]) -> Row:
        """The values of a row by the names of their columns."""
        return dict(zip(self._tables[table].columns, values, strict=True))

    def row(self, table: str, row_id: str) -> Row | None:
        """One row by its id."""
        layout = self._tables[table]
        found = self.connection.execute(layout.select_one, (row_id,)).fetchone()
        return self.named(table, found) if found else None

    def insert(self, table: str, values: Mapping[str, Value]) -> str:
        """A new row; id, order and times are filled in where ``values`` doesn't give them."""
        row: Row = {"id": "", "seq": 0, "created": self.now, "modified": self.now, **values}
        row["id"] = row["id"] or new_id()
        row["seq"] = row["seq"] or self.next()
        self._put(table, row, fresh=True)
        self._keep(table, None, row)
        return str(row["id"])

    def update(self, table: str, row_id: str, **values: Value) -> bool:
        """Change columns of a row; ``modified`` too, unless given. False where all was so already.

        Raises ``KeyError`` where there is no such row.
        """
        before = self.row(table, row_id)
        if before is None:
            raise KeyError(row_id)
        if all(before[column] == value for column, value in values.items()):
            return False
        row = {**before, "modified": self.now, **values}
        self._put(table, row, fresh=False)
        self._keep(table, before, row)
        return True

    def delete(self, table: str, row_id: str) -> bool:
        """Take a row out. False where there was none."""
        before = self.row(table, row_id)
        if before is None:
            return False
        self.connection.execute(self._tables[table].delete, (row_id,))
        self._keep(table, before, None)
        return True

    def _put(self, table: str, row: Row, *, fresh: bool) -> None:
        """Write a whole row with a new revision and sum."""
        layout = self._tables[table]
        row["rev"] = self.next()
        values: list[Value] = [
            float(row[column] or 0) if kind == "REAL" else row[column]
            for column, kind in zip(layout.columns[:-1], layout.types[:-1], strict=True)
        ]
        values.append(row_sum(table, values))
        if fresh:
            self.connection.execute(layout.insert, values)
        else:
            self.connection.execute(layout.update, [*values, row["id"]])
        if table == "annotations":
            derive(self.connection, row, fresh=fresh)

    def _keep(self, table: str, before: Row | None, after: Row | None) -> None:
        if not self._logged:
            return
        given = before or after or {}
        names = [
            column
            for column in given
            if column not in _UNKEPT
            and (before is None or after is None or before[column] != after[column])
        ]
        self.images.append(
            Image(
                table,
                str(given["id"]),
                None if before is None else {name: before[name] for name in names},
                None if after is None else {name: after[name] for name in names},
            )
        )

    @contextmanager
    def unlogged(self) -> Iterator[None]:
        """Changes made inside can't be undone: they are bookkeeping, not the reader's doing."""
        was, self._logged = self._logged, False
        try:
            yield
        finally:
            self._logged = was

    def part(self, name: str, work: Callable[["Transaction"], object]) -> Change:
        """Do ``work`` and tell what it changed; ``name`` names the whole where nothing did yet."""
        since = len(self.images)
        work(self)
        if len(self.images) > since:
            self.name = self.name or name
        return change_of(name, self.images[since:])

    def put_back(self, table: str, row_id: str, image: Mapping[str, object] | None) -> None:
        """Make a row what an image says: gone for ``None``, else with the image's columns."""
        current = self.row(table, row_id)
        if image is None:
            self.delete(table, row_id)
            return
        columns = set(self._tables[table].columns)
        given: Row = {
            name: value
            for name, value in image.items()
            if name in columns and isinstance(value, str | int | float | None)
        }
        if current is not None:
            self.update(table, row_id, **given)
        elif "id" in given:
            self.insert(table, given)


def change_of(name: str, images: Sequence[Image]) -> Change:
    """What to tell about rows that were touched. An item of a bundle names its bundle too."""
    ids: set[str] = set()
    made: dict[str, None] = {}
    for image in images:
        ids.add(image.row)
        if image.before is None:
            made[image.row] = None
        for values in (image.before, image.after):
            if values and image.table == "bundle_items" and "bundle" in values:
                ids.add(str(values["bundle"]))
    kinds = frozenset(KINDS[image.table] for image in images)
    return Change(kinds, frozenset(ids), name, tuple(made))


def dump(image: Mapping[str, object] | None) -> str | None:
    """An image as the history keeps it."""
    return None if image is None else json.dumps(image, separators=(",", ":"))
