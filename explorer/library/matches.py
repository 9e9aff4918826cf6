"""What the reader made of proposals that two passages speak of the same."""

import json
from collections.abc import Collection, Iterable
from enum import StrEnum

from explorer.library.changes import Change
from explorer.library.store import Store
from explorer.library.sums import key_id
from explorer.library.transaction import Row, Transaction

Key = tuple[str, str]  # a pack and a passage of it
Pair = tuple[Key, Key]
_SELECT = (
    "SELECT pack, passage, other_pack, other_passage, decision FROM matches"
    " WHERE pack IN (SELECT value FROM json_each(?))"
    " AND other_pack IN (SELECT value FROM json_each(?))"
)


class Decision(StrEnum):
    """Whether two passages belong together."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"


def pair(one: Key, other: Key) -> Pair:
    """Two passages in the order in which they are kept."""
    return (one, other) if one <= other else (other, one)


class Matches:
    """Pairs of passages the reader decided on. What was never decided on isn't there."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def among(self, packs: Collection[str]) -> dict[Pair, Decision]:
        """What was decided on pairs of which both passages are of ``packs``, oldest first."""
        wanted = json.dumps(sorted(packs))
        rows = self._store.read(f"{_SELECT} ORDER BY seq", (wanted, wanted))
        return {((a, b), (c, d)): Decision(decision) for a, b, c, d, decision in rows}

    def decide(self, pairs: Iterable[Pair], decision: Decision) -> Change:
        """Keep a decision on pairs; one that was made before is replaced."""
        given = tuple(dict.fromkeys(pair(*each) for each in pairs))

        def work(transaction: Transaction) -> None:
            for one, other in given:
                own_id = key_id(*one, *other)
                if transaction.row("matches", own_id) is None:
                    row: Row = {"id": own_id, "pack": one[0], "passage": one[1]}
                    row |= {"other_pack": other[0], "other_passage": other[1]}
                    transaction.insert("matches", row | {"decision": decision.value})
                else:
                    transaction.update("matches", own_id, decision=decision.value)

        return self._store.change(f"match-{decision.value}", work)

    def forget(self, pairs: Iterable[Pair]) -> Change:
        """Take decisions back; what wasn't decided on counts for nothing."""
        given = tuple(pair(*each) for each in pairs)

        def work(transaction: Transaction) -> None:
            for one, other in given:
                transaction.delete("matches", key_id(*one, *other))

        return self._store.change("match-forgotten", work)
