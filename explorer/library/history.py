"""Undo and redo: the rows each step touched, kept in the file in the step's own transaction."""

import json

from explorer.library.changes import Change, Image
from explorer.library.schema import KEPT
from explorer.library.sums import row_sum
from explorer.library.transaction import Transaction, change_of, dump

STEPS_KEPT = 200


def record(transaction: Transaction) -> None:
    """Keep what ``transaction`` touched as the newest step; what had been undone is forgotten."""
    images = transaction.images
    if not images:
        return
    connection = transaction.connection
    connection.execute("DELETE FROM steps WHERE undone = 1")
    (newest,) = connection.execute("SELECT coalesce(max(id), 0) FROM steps").fetchone()
    step = newest + 1
    _put_step(transaction, step, transaction.name, transaction.now, undone=0)
    connection.executemany(
        "INSERT INTO images VALUES (?, ?, ?, ?, ?, ?, ?)",
        (_sealed(step, number, image) for number, image in enumerate(images)),
    )
    connection.execute("DELETE FROM steps WHERE id <= ?", (step - STEPS_KEPT,))


def _put_step(transaction: Transaction, step: int, name: str, made: str, *, undone: int) -> None:
    values = (step, name, made, undone)
    transaction.connection.execute(
        "INSERT INTO steps VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " undone = excluded.undone, sum = excluded.sum",
        (*values, row_sum("steps", values)),
    )


def _sealed(step: int, number: int, image: Image) -> tuple[object, ...]:
    values = (step, number, image.table, image.row, dump(image.before), dump(image.after))
    return (*values, row_sum("images", values))


def undo(transaction: Transaction) -> Change | None:
    """Take back the newest step; ``None`` where there is none."""
    found = transaction.connection.execute(
        "SELECT id, name, made FROM steps WHERE undone = 0 ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return _turn(transaction, found, back=True) if found else None


def redo(transaction: Transaction) -> Change | None:
    """Do the step that was undone last again; ``None`` where there is none."""
    found = transaction.connection.execute(
        "SELECT id, name, made FROM steps WHERE undone = 1 ORDER BY id LIMIT 1"
    ).fetchone()
    return _turn(transaction, found, back=False) if found else None


def _turn(transaction: Transaction, found: tuple[int, str, str], *, back: bool) -> Change:
    step, name, made = found
    images = _images(transaction, step)
    since = len(transaction.images)
    with transaction.unlogged():
        for image in reversed(images) if back else images:
            wanted = image.before if back else image.after
            transaction.put_back(image.table, image.row, wanted)
    del transaction.images[since:]
    _put_step(transaction, step, name, made, undone=int(back))
    turned = [Image(i.table, i.row, i.after, i.before) if back else i for i in images]
    return change_of(name, turned)


def _images(transaction: Transaction, step: int) -> list[Image]:
    rows = transaction.connection.execute(
        "SELECT place, row, before, after FROM images WHERE step = ? ORDER BY number", (step,)
    ).fetchall()
    return [
        Image(table, row, before and json.loads(before), after and json.loads(after))
        for table, row, before, after in rows
        if table in KEPT
    ]
