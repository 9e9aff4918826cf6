"""The reader's own order of things: each has a position, and moving one leaves the others alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.library.transaction import Transaction

_CLOSEST = 1e-6  # positions closer than this are numbered anew


@dataclass(frozen=True, slots=True)
class Ordering:
    """The order within groups of one table; ``siblings`` selects id and position of a group."""

    table: str
    siblings: str

    def end(self, transaction: Transaction, group: str) -> float:
        """The position after the last of ``group``."""
        rows = transaction.rows(self.siblings, (group,))
        return float(rows[-1][1] or 0) + 1 if rows else 1.0

    def move(
        self, transaction: Transaction, ids: Sequence[str], group: str, before: str | None
    ) -> None:
        """Put ``ids``, in this order, before the one named, or at the end of the group."""
        moving = set(ids)
        others = [row for row in transaction.rows(self.siblings, (group,)) if row[0] not in moving]
        place = next((i for i, row in enumerate(others) if row[0] == before), len(others))
        low = float(others[place - 1][1] or 0) if place else None
        high = float(others[place][1] or 0) if place < len(others) else None
        if low is None:
            low = (high or 0) - len(ids) - 1
        if high is None:
            high = low + len(ids) + 1
        step = (high - low) / (len(ids) + 1)
        if step < _CLOSEST:
            self._renumber(transaction, [str(row[0]) for row in others], ids, place)
            return
        for number, own_id in enumerate(ids, start=1):
            transaction.update(self.table, own_id, position=low + number * step)

    def _renumber(
        self, transaction: Transaction, others: list[str], ids: Sequence[str], place: int
    ) -> None:
        order = [*others[:place], *ids, *others[place:]]
        for number, own_id in enumerate(order, start=1):
            transaction.update(self.table, own_id, position=float(number))
